/// Writes fields anew from the text in which they stand: what doesn't differ is copied byte for
/// byte, with its comments, order and quoting, and so is every field that neither side names.
struct FieldRewriter {
  private let source: [UInt8]
  private var lines: LineAssembly

  init(source: [UInt8], after start: [UInt8] = []) {
    self.source = source
    lines = LineAssembly(start)
  }

  /// The fields `parts`, whose values were `old` and are to be `new`, and the comments up to
  /// `end`, below them.
  mutating func rewrite(
    _ parts: [FieldPart], from old: [NamedValue], to new: [NamedValue], end: Int
  ) -> [UInt8] {
    fields(parts, from: old, to: new, indent: 0)
    if let last = parts.last { lines.append(gap: source[last.end..<end]) }
    return lines.bytes
  }

  // MARK: Fields

  private mutating func fields(
    _ parts: [FieldPart], from old: [NamedValue], to new: [NamedValue], indent: Int
  ) {
    let oldValues = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let newValues = Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let added = additions(new, to: parts)
    for field in added[-1] ?? [] { print(indent) { $0.field(field, indent: indent) } }
    for (index, part) in parts.enumerated() {
      switch (oldValues[part.name], newValues[part.name]) {
      case (let old, let new) where old == new: copy(part, indent: indent)
      case (let old, let new?): field(part, from: old, to: new, indent: indent)
      case (_, nil): lines.append(gap: gap(part))
      }
      for field in added[index] ?? [] { print(indent) { $0.field(field, indent: indent) } }
    }
  }

  /// New fields by the index of the part that they follow: the nearest before them in order.
  private func additions(_ new: [NamedValue], to parts: [FieldPart]) -> [Int: [NamedValue]] {
    let places = Dictionary(
      parts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var added: [Int: [NamedValue]] = [:]
    var place = -1
    for field in new {
      if let index = places[field.name] {
        place = index
      } else {
        added[place, default: []].append(field)
      }
    }
    return added
  }

  private mutating func field(
    _ part: FieldPart, from old: FieldValue?, to new: FieldValue, indent: Int
  ) {
    lines.append(gap: gap(part))
    switch (part.node.content, old, new) {
    case (.map(let parts), .map(let old)?, .map(let new)):
      header(part, parts, indent: indent)
      fields(parts, from: old, to: new, indent: childIndent(parts))
    case (.list(let parts), .list(let old)?, .list(let new)) where parts.count == old.count:
      header(part, parts, indent: indent)
      items(parts, from: old, to: new, indent: childIndent(parts))
    default:
      print(indent) { $0.field(NamedValue(part.name, new), indent: indent) }
    }
  }

  // MARK: Items

  private mutating func items(
    _ parts: [FieldPart], from old: [FieldValue], to new: [FieldValue], indent: Int
  ) {
    for (value, origin) in zip(new, ItemPairing.origins(of: new, in: old)) {
      if let origin {
        item(parts[origin], from: old[origin], to: value, indent: indent)
      } else {
        print(indent) { $0.item(value, indent: indent) }
      }
    }
  }

  private mutating func item(
    _ part: FieldPart, from old: FieldValue, to new: FieldValue, indent: Int
  ) {
    guard old != new else { return copy(part, indent: indent) }
    lines.append(gap: gap(part))
    if case .map(let parts) = part.node.content, case .map(let old) = old, case .map(let new) = new
    {
      header(part, parts, indent: indent)
      fields(parts, from: old, to: new, indent: childIndent(parts))
    } else {
      print(indent) { $0.item(new, indent: indent) }
    }
  }

  // MARK: Parts

  /// A part as it stands, with the comments above it.
  private mutating func copy(_ part: FieldPart, indent: Int) {
    lines.append(gap: gap(part))
    lines.append(source[part.start..<part.end], indent: indent, ending: part.node.ending)
  }

  private mutating func print(_ indent: Int, _ write: (inout FieldPrinter) -> Void) {
    var printer = FieldPrinter()
    write(&printer)
    lines.append(printer.out.dropFirst(indent), indent: indent, ending: printer.ending)
  }

  /// The lines above a part's own.
  private func gap(_ part: FieldPart) -> ArraySlice<UInt8> {
    let above = source[part.gap..<part.start]
    return above[..<(above.lastIndex(of: .newline).map { $0 + 1 } ?? part.gap)]
  }

  /// A part's name or hyphen, and what stands between it and its first child.
  private mutating func header(_ part: FieldPart, _ children: [FieldPart], indent: Int) {
    lines.append(
      source[part.start..<(children.first?.gap ?? part.end)], indent: indent, ending: nil)
  }

  private func childIndent(_ children: [FieldPart]) -> Int {
    guard let child = children.first else { return 0 }
    let lineStart = source[..<child.start].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    return child.start - lineStart
  }
}
