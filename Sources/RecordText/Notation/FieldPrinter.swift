/// Writes fields that stand in no text yet.
struct FieldPrinter {
  private(set) var out: [UInt8] = []
  /// The block in which ``out`` ends, if it does.
  private(set) var ending: BlockEnding?

  static func text(of fields: [NamedValue]) -> [UInt8] {
    var printer = FieldPrinter()
    for field in fields { printer.part(field.name, field.value, indent: 0) }
    return printer.out
  }

  /// A field of a map; an item of a list where `name` is empty.
  mutating func part(_ name: String, _ value: FieldValue, indent: Int) {
    // A map's first field goes on the line that its hyphen began.
    if out.last != .space { out += repeatElement(.space, count: indent) }
    out += (name.isEmpty ? "-" : "\(name):").utf8
    switch value {
    case .scalar(let text):
      let written = ScalarPrinter.text(text, indent: indent + 2)
      out += " \(written)\n".utf8
      ending = written.utf8.first == .bar ? BlockEnding(indent: indent + 2, isOpen: false) : nil
    case .list(let items):
      out.append(.newline)
      for item in items { part("", item, indent: indent + 2) }
    case .map(let fields):
      out.append(name.isEmpty && !fields.isEmpty ? .space : .newline)
      for field in fields { part(field.name, field.value, indent: indent + 2) }
    }
  }
}
