import Yams

@testable import RecordText

/// What Yams reads in the same fields.
enum YamsOracle {
  /// Nil where Yams refuses the text.
  static func fields(_ text: String) -> FieldValue? {
    guard let node = try? Yams.compose(yaml: text) else { return nil }
    return value(node)
  }

  /// Nil where Yams refuses the text, or finds nothing in it.
  static func fields(of document: RecordDocument) -> FieldValue? {
    fields(String(decoding: document.bytes[4..<document.fieldsEnd], as: UTF8.self))
  }

  private static func value(_ node: Node) -> FieldValue {
    switch node {
    case .scalar(let scalar): .scalar(scalar.string.withoutMark)
    case .sequence(let items): .list(items.map(value))
    case .mapping(let map):
      .map(map.map { NamedValue($0.key.string ?? "?", value($0.value)) })
    case .alias: .scalar("an alias")
    }
  }
}

extension FieldValue {
  /// Foundation, through which Yams makes its strings, takes a byte order mark off their start.
  var asYamsMakesIt: FieldValue {
    switch self {
    case .scalar(let text): .scalar(text.withoutMark)
    case .list(let items): .list(items.map(\.asYamsMakesIt))
    case .map(let fields): .map(fields.map { NamedValue($0.name, $0.value.asYamsMakesIt) })
    }
  }
}

extension String {
  fileprivate var withoutMark: String {
    String(String.UnicodeScalarView(unicodeScalars.drop { $0 == "\u{FEFF}" }))
  }
}

/// A document with these fields.
func document(_ fields: String, text: String = "") throws(RecordTextError) -> RecordDocument {
  try RecordDocument(bytes: Array("---\n\(fields)---\n\(text)".utf8))
}
