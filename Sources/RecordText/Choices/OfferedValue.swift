import CaseModel

/// Between what a field or an item holds and the lines in which an offer has it: what a record's
/// file would have behind the name or the hyphen, without the indentation.
enum OfferedValue {
  static func text(of value: FieldValue) -> String {
    switch value {
    case .scalar(let text): ScalarPrinter.text(text, indent: 2)
    case .map(let fields): lines(FieldPrinter.text(of: fields))
    case .list(let items): lines(items.flatMap { FieldPrinter.item($0) })
    }
  }

  /// Reads ``text(of:)``; anything that isn't in the notation is taken for a text.
  static func value(of text: String) -> FieldValue {
    let lines = Array("\(text)\n".utf8)
    if let field = try? FieldParser.fields(ofWhole: Array("x: ".utf8) + lines).first,
      case .scalar = field.node.content
    {
      return field.node.value
    }
    if let fields = try? FieldParser.fields(ofWhole: lines), !fields.isEmpty {
      return .map(fields.map { NamedValue($0.name, $0.node.value) })
    }
    if let field = try? FieldParser.fields(ofWhole: Array("x:\n".utf8) + lines).first,
      case .list = field.node.content
    {
      return field.node.value
    }
    return .scalar(text)
  }

  private static func lines(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.dropLast(bytes.last == .newline ? 1 : 0), as: UTF8.self)
  }
}

extension FieldPrinter {
  /// An item of a list, with its hyphen.
  fileprivate static func item(_ value: FieldValue) -> [UInt8] {
    var printer = FieldPrinter()
    printer.part("", value, indent: 0)
    return printer.out
  }
}
