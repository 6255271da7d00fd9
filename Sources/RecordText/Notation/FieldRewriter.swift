/// Writes fields anew from the text in which they stand: what doesn't differ is copied byte for
/// byte, with its comments, order and quoting, and so is every field that neither side names.
struct FieldRewriter {
  private let source: [UInt8]
  private(set) var out: [UInt8] = []
  /// Whether `out` ends in a `|+` block, which would take in blank lines that come next.
  private var endsOpen = false

  init(source: [UInt8], out: [UInt8] = []) {
    self.source = source
    self.out = out
  }

  /// The fields of a map, whose values were `old` and are to be `new`.
  mutating func fields(
    _ parts: [FieldPart], from old: [NamedValue], to new: [NamedValue], indent: Int
  ) {
    let oldValues = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let newValues = Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let added = additions(new, to: parts)
    for field in added[-1] ?? [] { self.added(field, indent: indent) }
    for (index, part) in parts.enumerated() {
      switch (oldValues[part.name], newValues[part.name]) {
      case (let old, let new) where old == new: copy(part, indent: indent)
      case (let old, let new?): field(part, from: old, to: new, indent: indent)
      case (_, nil): copyGap(part)
      }
      for field in added[index] ?? [] { self.added(field, indent: indent) }
    }
  }

  /// Blank lines and comments.
  mutating func append(gap: ArraySlice<UInt8>) {
    let gap = endsOpen ? gap.droppingBlankLines : gap
    guard !gap.isEmpty else { return }
    append(gap, endsOpen: false)
  }

  /// Lines as they stand.
  mutating func append(_ lines: ArraySlice<UInt8>, endsOpen: Bool) {
    startLine()
    out += lines
    self.endsOpen = endsOpen
  }

  /// A part as it stands, with the comments above it.
  mutating func copy(_ part: FieldPart, indent: Int) {
    begin(part, indent: indent)
    out += source[part.start..<part.end]
    endsOpen = part.node.endsOpen
  }

  // MARK: Fields

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

  private mutating func added(_ field: NamedValue, indent: Int) {
    let text = FieldPrinter.text(of: [field], indent: indent)
    if isInLine {
      out += text.drop { $0 == .space }
    } else {
      startLine()
      out += text
    }
    endsOpen = false
  }

  private mutating func field(
    _ part: FieldPart, from old: FieldValue?, to new: FieldValue, indent: Int
  ) {
    begin(part, indent: indent)
    switch (part.node.content, old, new) {
    case (.map(let parts), .map(let old)?, .map(let new)):
      header(part, parts)
      fields(parts, from: old, to: new, indent: childIndent(parts))
    case (.list(let parts), .list(let old)?, .list(let new)) where parts.count == old.count:
      header(part, parts)
      items(parts, from: old, to: new, indent: childIndent(parts))
    default:
      out += FieldPrinter.text(of: [NamedValue(part.name, new)], indent: indent)
        .dropFirst(indent)
      endsOpen = false
    }
  }

  // MARK: Items

  private mutating func items(
    _ parts: [FieldPart], from old: [FieldValue], to new: [FieldValue], indent: Int
  ) {
    let origins = ItemPairing.origins(of: new, in: old)
    for (value, origin) in zip(new, origins) {
      guard let origin else {
        startLine()
        out += FieldPrinter.item(value, indent: indent)
        endsOpen = false
        continue
      }
      if old[origin] == value {
        copy(parts[origin], indent: indent)
      } else {
        item(parts[origin], from: old[origin], to: value, indent: indent)
      }
    }
  }

  private mutating func item(
    _ part: FieldPart, from old: FieldValue, to new: FieldValue, indent: Int
  ) {
    begin(part, indent: indent)
    if case .map(let parts) = part.node.content, case .map(let old) = old, case .map(let new) = new {
      header(part, parts)
      fields(parts, from: old, to: new, indent: childIndent(parts))
    } else {
      out += FieldPrinter.item(new, indent: indent).dropFirst(indent)
      endsOpen = false
    }
  }

  // MARK: Lines

  /// What stands above a part, and its indentation.
  private mutating func begin(_ part: FieldPart, indent: Int) {
    if isInLine, gapEnd(part) == part.gap { return }
    copyGap(part)
    startLine()
    out += repeatElement(.space, count: indent)
  }

  private mutating func copyGap(_ part: FieldPart) {
    append(gap: source[part.gap..<gapEnd(part)])
  }

  /// The start of the part's line; its own start where a hyphen stands before it.
  private func gapEnd(_ part: FieldPart) -> Int {
    source[part.gap..<part.start].lastIndex(of: .newline).map { $0 + 1 } ?? part.gap
  }

  /// A part's name or hyphen, and what stands between it and its first child.
  private mutating func header(_ part: FieldPart, _ children: [FieldPart]) {
    out += source[part.start..<(children.first?.gap ?? part.end)]
  }

  private func childIndent(_ children: [FieldPart]) -> Int {
    guard let child = children.first else { return 0 }
    let lineStart = source[..<child.start].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    return child.start - lineStart
  }

  /// Whether `out` ends in a list's `- `, with its first field to come.
  private var isInLine: Bool { out.last == .space }

  private mutating func startLine() {
    guard let last = out.last, last != .newline else { return }
    while out.last == .space { out.removeLast() }
    out.append(.newline)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var droppingBlankLines: ArraySlice {
    var rest = self
    while let content = rest.firstIndex(where: { $0 != .space }), rest[content] == .newline {
      rest = rest[(content + 1)...]
    }
    return rest
  }
}
