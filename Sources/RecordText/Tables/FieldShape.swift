package import CaseModel

/// What a field takes, for whoever fills one in or explains it.
package indirect enum FieldShape: Hashable, Sendable {
  /// Any words.
  case words
  /// A text of a set form; it completes a sentence that begins with "Write".
  case text(expected: String)
  /// The id of a record.
  case id
  /// One of these terms.
  case term([String])
  /// Any number of values.
  case list(FieldShape)
  /// `yes` for all of it, or a list of words.
  case yesOrList
  /// Fields of its own.
  case map([FieldGuide])
}

/// A field that records of one kind have.
package struct FieldGuide: Hashable, Sendable {
  /// As records write it.
  package let name: String
  /// Whether no record, or no item that it belongs to, can do without it.
  package let isRequired: Bool
  package let shape: FieldShape
}

extension RecordKind {
  /// The fields of such records, in the order in which they are written.
  package var fieldGuides: [FieldGuide] {
    switch self {
    case .incident: Incident.table.map(\.guide)
    case .letter: Letter.table.map(\.guide)
    case .response: OfficialResponse.table.map(\.guide)
    case .followUp: FollowUp.table.map(\.guide)
    }
  }
}

extension RecordReader {
  /// The record that these fields and this text make, read as if they stood in a file. The error's
  /// line and column are those of that file, which nobody sees; its message names the field.
  package static func record(
    id: RecordID, kind: RecordKind, fields: [NamedValue], text: String
  ) throws(RecordTextError) -> Record {
    let document = try RecordDocument(
      bytes: RecordDocument.fence + FieldPrinter.text(of: fields) + RecordDocument.fence
        + RecordDocument.body(text))
    return try record(id: id, kind: kind, from: document)
  }
}

extension RecordPrinter {
  /// The fields as they stand in a record, a line each.
  package static func lines(of fields: [NamedValue]) -> [String] {
    String(decoding: FieldPrinter.text(of: fields), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }
}
