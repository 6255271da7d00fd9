/// Writes fields that stand in no text yet.
struct FieldPrinter {
  private(set) var out: [UInt8] = []
  /// The block in which ``out`` ends, if it does.
  private(set) var ending: BlockEnding?

  static func text(of fields: [NamedValue]) -> [UInt8] {
    var printer = FieldPrinter()
    printer.fields(fields, indent: 0)
    return printer.out
  }

  mutating func fields(_ fields: [NamedValue], indent: Int) {
    for field in fields { self.field(field, indent: indent) }
  }

  mutating func field(_ field: NamedValue, indent: Int) {
    start(field.name + ":", indent: indent)
    switch field.value {
    case .scalar(let text): scalar(text, indent: indent)
    case .list(let items):
      out.append(.newline)
      for item in items { self.item(item, indent: indent + 2) }
    case .map(let fields):
      out.append(.newline)
      self.fields(fields, indent: indent + 2)
    }
  }

  /// An item of a list: `- ` and the value.
  mutating func item(_ value: FieldValue, indent: Int) {
    start("-", indent: indent)
    switch value {
    case .scalar(let text): scalar(text, indent: indent)
    case .list(let items):
      out.append(.newline)
      for item in items { self.item(item, indent: indent + 2) }
    case .map(let fields):
      out.append(fields.isEmpty ? .newline : .space)
      self.fields(fields, indent: indent + 2)
    }
  }

  /// Begins a line, unless a hyphen began it.
  private mutating func start(_ sign: String, indent: Int) {
    if out.last != .space { out += repeatElement(.space, count: indent) }
    out += sign.utf8
  }

  private mutating func scalar(_ text: String, indent: Int) {
    let written = ScalarPrinter.text(text, indent: indent + 2)
    out += " \(written)\n".utf8
    ending = written.utf8.first == .bar ? BlockEnding(indent: indent + 2, isOpen: false) : nil
  }
}
