import SeededRandom

@testable import RecordText

/// Writes fields as different people and programs would: any quoting, indentation and order of
/// blank lines, with comments, and with fields that the desk doesn't know.
struct FreehandPrinter {
  private var random: SplitMix64
  private var out = ""
  private var unknown = 0
  /// What was written last: below a block, indented comments and blanks would belong to the text,
  /// below a `|+` block blank lines too.
  private var last = Last.line

  private enum Last { case line, block, openBlock }

  static func text(of fields: [NamedValue], seed: UInt64) -> String {
    var printer = FreehandPrinter(random: SplitMix64(seed: seed))
    printer.fields(fields, indent: 0)
    printer.gap(indent: 0)
    return printer.out
  }

  private init(random: SplitMix64) { self.random = random }

  private mutating func fields(_ fields: [NamedValue], indent: Int, isInLine: Bool = false) {
    for (index, field) in fields.enumerated() {
      if index > 0 || !isInLine { begin(indent) }
      self.field(field, indent: indent)
      if random.chance(15) {
        begin(indent)
        unknown += 1
        out += "x-\(unknown): 'it''s \(unknown)'\n"
        last = .line
      }
    }
  }

  private mutating func field(_ field: NamedValue, indent: Int) {
    out += field.name + ":"
    switch field.value {
    case .scalar(let text): scalar(text, indent: indent)
    case .list(let items):
      endLine()
      self.items(items, indent: indent + random.pick([0, 2, 2, 3]))
    case .map(let fields):
      endLine()
      self.fields(fields, indent: indent + random.pick([1, 2, 4]))
    }
  }

  private mutating func items(_ items: [FieldValue], indent: Int) {
    for item in items {
      begin(indent)
      out += "-"
      switch item {
      case .scalar(let text): scalar(text, indent: indent)
      case .list(let items):
        endLine()
        self.items(items, indent: indent + 2)
      case .map(let fields):
        if random.chance(20) {
          endLine()
          self.fields(fields, indent: indent + 3)
        } else {
          let blanks = 1 + random.below(3)
          out += String(repeating: " ", count: blanks)
          self.fields(fields, indent: indent + 1 + blanks, isInLine: true)
        }
      }
    }
  }

  private mutating func begin(_ indent: Int) {
    if random.chance(25) { gap(indent: indent) }
    out += String(repeating: " ", count: indent)
  }

  private mutating func gap(indent: Int) {
    if last != .openBlock, random.chance(50) {
      out += random.pick(last == .block ? ["\n", "\n\n"] : ["\n", "  \n", "\n\n"])
    }
    if random.chance(70) {
      let blanks = last == .line ? random.below(indent + 3) : 0
      out += String(repeating: " ", count: blanks) + "# note \(out.utf8.count): x\n"
      last = .line
    }
  }

  private mutating func endLine() {
    out += random.pick(["\n", "\n", " \n"])
    last = .line
  }

  private mutating func scalar(_ text: String, indent: Int) {
    last = .line
    if let block = block(text, indent: indent + 1 + random.below(4)), random.chance(70) {
      out += " " + block
      return
    }
    var styles = [ScalarPrinter.quoted(text)]
    if ScalarPrinter.isPlain(text) { styles += [text, text] }
    let isTame = text.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0 != "\u{7F}" }
    if isTame { styles.append("'\(text.replacing("'", with: "''"))'") }
    out += String(repeating: " ", count: 1 + random.below(2)) + random.pick(styles)
    out += random.pick(["\n", "\n", "  \n"])
  }

  private mutating func block(_ text: String, indent: Int) -> String? {
    let isTame = text.unicodeScalars.allSatisfy {
      $0 == "\n" || ($0.isASCII && $0.value >= 0x20 && $0 != "\u{7F}")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard isTame, let first = lines.first, let start = first.first, start != " " else { return nil }
    let isOpen = text.hasSuffix("\n\n") || (text.hasSuffix("\n") && random.chance(30))
    last = isOpen ? .openBlock : .block
    let body = text.hasSuffix("\n") ? lines.dropLast() : lines[...]
    let written = body.map {
      $0.isEmpty ? "\n" : String(repeating: " ", count: indent) + $0 + "\n"
    }
    return (isOpen ? "|+\n" : text.hasSuffix("\n") ? "|\n" : "|-\n") + written.joined()
  }
}
