/// Writes fields anew from the text in which they stand: what doesn't differ is copied byte for
/// byte, with its comments, order and quoting, and so is every field that neither side names.
struct FieldRewriter {
  private let source: [UInt8]
  private var lines: LineAssembly

  init(source: [UInt8], after start: [UInt8] = []) {
    self.source = source
    lines = LineAssembly(start)
  }

  /// The fields `parts`, whose values were `old` and are to be `new`, and below them the comments
  /// at `tail`.
  mutating func rewrite(
    _ parts: [FieldPart], from old: [NamedValue], to new: [NamedValue], tail: Range<Int>
  ) -> LineAssembly {
    fields(parts, from: old, to: new, indent: 0)
    lines.append(gap: source[tail])
    return lines
  }

  // MARK: Fields

  private mutating func fields(
    _ parts: [FieldPart], from old: [NamedValue], to new: [NamedValue], indent: Int
  ) {
    let oldValues = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let newValues = Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let added = additions(new, to: parts)
    for field in added[-1] ?? [] { print(field.name, field.value, indent: indent) }
    for (index, part) in parts.enumerated() {
      switch (oldValues[part.name], newValues[part.name]) {
      case (nil, nil): copy(part, indent: indent)
      case (let old, let new?): self.part(part, from: old, to: new, indent: indent)
      case (_, nil): lines.append(gap: gap(part))
      }
      for field in added[index] ?? [] { print(field.name, field.value, indent: indent) }
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

  // MARK: Items

  private mutating func items(
    _ parts: [FieldPart], from old: [FieldValue], to new: [FieldValue], indent: Int
  ) {
    for (value, origin) in zip(new, ItemPairing.origins(of: new, in: old)) {
      if let origin {
        part(parts[origin], from: old[origin], to: value, indent: indent)
      } else {
        print("", value, indent: indent)
      }
    }
  }

  // MARK: Parts

  /// A part whose value was `old` and is to be `new`.
  private mutating func part(
    _ part: FieldPart, from old: FieldValue?, to new: FieldValue, indent: Int
  ) {
    guard old != new else { return copy(part, indent: indent) }
    lines.append(gap: gap(part))
    switch (part.node.content, new) {
    case (.map(let parts), .map(let new)):
      header(part, parts, indent: indent)
      fields(parts, from: old?.fields ?? [], to: new, indent: childIndent(parts))
    case (.list(let parts), .list(let new)) where parts.count == old?.items.count:
      header(part, parts, indent: indent)
      items(parts, from: old?.items ?? [], to: new, indent: childIndent(parts))
    default: print(part.name, new, indent: indent)
    }
  }

  /// A part as it stands, with the comments above it.
  private mutating func copy(_ part: FieldPart, indent: Int) {
    lines.append(gap: gap(part))
    lines.append(source[part.start..<part.end], indent: indent, ending: part.node.ending)
  }

  /// A field, or an item where `name` is empty, that stood nowhere yet, or in another shape.
  private mutating func print(_ name: String, _ value: FieldValue, indent: Int) {
    var printer = FieldPrinter()
    printer.part(name, value, indent: indent)
    lines.append(printer.out.dropFirst(indent), indent: indent, ending: printer.ending)
  }

  /// The lines above a part's own.
  private func gap(_ part: FieldPart) -> ArraySlice<UInt8> {
    let above = source[part.gap..<part.start]
    return above[..<(above.lastIndex(of: .newline).map { $0 + 1 } ?? part.gap)]
  }

  /// A part's name or hyphen, and what stands between it and its first child.
  private mutating func header(_ part: FieldPart, _ children: [FieldPart], indent: Int) {
    lines.append(header: source[part.start..<(children.first?.gap ?? part.end)], indent: indent)
  }

  private func childIndent(_ children: [FieldPart]) -> Int {
    guard let child = children.first else { return 0 }
    let lineStart = source[..<child.start].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    return child.start - lineStart
  }
}
