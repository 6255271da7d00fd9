package import CaseModel
import RecordText

/// A record as an object of JSON, with every field of its kind, in the order in which records write
/// them: `RecordObject(record).json` is one line.
///
/// The object begins with `record` (`incident`, `letter`, `response`, `follow-up`) and `id`. Then
/// come the fields by the names that records give them, and `text`, what stands below them. A text
/// that is empty is `""`, a list `[]`, and anything else that isn't known `null`. Days and dates are
/// texts as records write them, counts and numbers of asks are numbers, and `confidential` is `true`,
/// `false` or a list of names. ``JSONSchema`` says all of it for people.
package struct RecordObject: Hashable, Sendable {
  package var record: Record
  /// Where the record's file lies in the casebook, and its exact text; only an export has them.
  package var file: File?
  /// What is computed from other records and from today; only answers have it.
  package var computed: JSONValue?

  package struct File: Hashable, Sendable {
    package var path: String
    package var text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package init(_ record: Record, file: File? = nil) {
    self.record = record
    self.file = file
  }

  package var json: String { value.line }

  package var value: JSONValue {
    var fields = [
      JSONField("record", .text(record.kind.name)), JSONField("id", .text(record.id.text)),
    ]
    if let file { fields.append(JSONField("path", .text(file.path))) }
    fields += FieldJSON.fields(record.fields, record.kind.fieldGuides)
    fields.append(JSONField("text", .text(record.text)))
    if let computed { fields.append(JSONField("computed", computed)) }
    if let file { fields.append(JSONField("document", .text(file.text))) }
    return .object(fields)
  }
}

/// Fields of records as JSON.
enum FieldJSON {
  /// Fields that are whole numbers.
  static let numbers: Set = ["number", "count", "ask"]
  /// What a field that isn't written stands for.
  private static let defaults = ["clock": "none", "priority": "normal"]

  static func fields(_ written: [NamedValue], _ guides: [FieldGuide]) -> [JSONField] {
    let values = Dictionary(written.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return guides.map { JSONField($0.name, value(values[$0.name], of: $0)) }
  }

  private static func value(_ written: FieldValue?, of guide: FieldGuide) -> JSONValue {
    if guide.name == "confidential" { return confidential(written) }
    guard let written else { return unwritten(guide) }
    return value(written, guide.shape, isNumber: numbers.contains(guide.name))
  }

  private static func value(
    _ written: FieldValue, _ shape: FieldShape, isNumber: Bool
  ) -> JSONValue {
    switch (shape, written) {
    case (.list(let shape), .list(let items)):
      .list(items.map { value($0, shape, isNumber: false) })
    case (.map(let guides), .map(let fields)): .object(self.fields(fields, guides))
    case (.map(let guides), .scalar): .object(fields([], guides))
    case (_, .scalar(let text)): isNumber ? .number(text) : .text(text)
    case (_, .list(let items)): .list(items.map { value($0, .words, isNumber: false) })
    case (_, .map): .null
    }
  }

  private static func unwritten(_ guide: FieldGuide) -> JSONValue {
    switch guide.shape {
    case .words: .text("")
    case .list: .list([])
    default: .optional(defaults[guide.name])
    }
  }

  private static func confidential(_ written: FieldValue?) -> JSONValue {
    switch written {
    case nil: .bool(false)
    case .list(let names): .list(names.map { value($0, .words, isNumber: false) })
    default: .bool(true)
    }
  }
}
