import CaseModel
import RecordText

/// Why an object is no record: which of its fields, and what may stand there, as a sentence.
struct RecordObjectError: Error, Hashable {
  let sentence: String
}

extension RecordObject {
  /// Names in an object that a record of its kind doesn't have.
  static let ownNames: Set = ["record", "id", "path", "text", "computed", "document"]

  /// The record that an object says, and the names in it that say nothing to us.
  static func record(
    in object: JSONValue
  ) throws(RecordObjectError) -> (record: Record, unknown: [String]) {
    guard case .object(let fields) = object, let name = object["record"]?.text,
      let kind = RecordKind(rawValue: name)
    else {
      throw RecordObjectError(
        sentence: "Its field “record” isn't incident, letter, response or follow-up.")
    }
    guard let id = object["id"]?.text.map({ RecordID($0) }), id.isWellFormed else {
      throw RecordObjectError(sentence: "Its field “id” isn't a record's id.")
    }
    let text = object["text"]
    guard text == nil || text == .null || text?.text != nil else {
      throw RecordObjectError(sentence: "Its field “text” isn't a text.")
    }
    var unknown: [String] = []
    let written = try FieldJSON.written(
      fields.filter { !ownNames.contains($0.name) }, kind.fieldGuides, in: "", unknown: &unknown)
    do throws(RecordTextError) {
      let record = try RecordReader.record(
        id: id, kind: kind, fields: written, text: text?.text ?? "")
      return (record, unknown)
    } catch {
      throw RecordObjectError(sentence: error.message)
    }
  }
}

extension FieldJSON {
  /// The fields as records write them.
  /// - Parameter place: the field that they are part of, with a dot; empty for a record's own.
  static func written(
    _ fields: [JSONField], _ guides: [FieldGuide], in place: String, unknown: inout [String]
  ) throws(RecordObjectError) -> [NamedValue] {
    let names = Set(guides.map(\.name))
    unknown += fields.map(\.name).filter { !names.contains($0) }.map { place + $0 }
    let values = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    var written: [NamedValue] = []
    for guide in guides {
      guard let value = values[guide.name] else { continue }
      let name = place + guide.name
      if let field = try self.written(value, guide.shape, name, unknown: &unknown) {
        written.append(NamedValue(guide.name, field))
      }
    }
    return written
  }

  /// Nil where nothing is to be written.
  private static func written(
    _ value: JSONValue, _ shape: FieldShape, _ name: String, unknown: inout [String]
  ) throws(RecordObjectError) -> FieldValue? {
    switch (value, shape) {
    case (.null, _), (.bool(false), _): return nil
    case (.bool(true), _): return .scalar("yes")
    case (.text(let text), .list), (.text(let text), .map):
      guard text.isEmpty else { break }
      return nil
    case (.text(let text), _): return text.isEmpty ? nil : .scalar(text)
    case (.number, .list), (.number, .map): break
    case (.number(let number), _): return .scalar(number)
    case (.list(let values), .list(let shape)):
      var items: [FieldValue] = []
      for value in values {
        items.append(try written(value, shape, name, unknown: &unknown) ?? .scalar(""))
      }
      return items.isEmpty ? nil : .list(items)
    case (.list(let values), .yesOrList):
      let names = values.compactMap(\.text)
      guard names.count == values.count else { break }
      return names.isEmpty ? nil : .list(names.map { .scalar($0) })
    case (.object(let fields), .map(let guides)):
      let written = try self.written(fields, guides, in: name + ".", unknown: &unknown)
      return written.isEmpty ? nil : .map(written)
    case (.list, _), (.object, _): break
    }
    throw RecordObjectError(sentence: "Its field “\(name)” can't be of this type.")
  }
}
