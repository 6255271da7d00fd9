/// A field or an item of a list in the text in which it stands.
struct PlacedPart {
  let source: [UInt8]
  let part: FieldPart
  let value: FieldValue

  init(_ part: FieldPart, in source: [UInt8]) {
    self.source = source
    self.part = part
    value = part.node.value
  }

  /// Its own lines, from its name or hyphen on.
  var lines: ArraySlice<UInt8> { source[part.start..<part.end] }

  /// Blank lines and comments above it.
  var gap: ArraySlice<UInt8> {
    let above = source[part.gap..<part.start]
    return above[..<(above.lastIndex(of: .newline).map { $0 + 1 } ?? part.gap)]
  }

  /// How far its first sign stands from the start of its line.
  var indent: Int { part.start - lineStart(part.start) }

  var children: [PlacedPart] {
    switch part.node.content {
    case .scalar: []
    case .list(let parts), .map(let parts): parts.map { PlacedPart($0, in: source) }
    }
  }

  /// How far its children stand from the start of their lines; two more than its own where it has
  /// none.
  var childIndent: Int {
    guard let child = children.first else { return indent + 2 }
    return child.part.start - lineStart(child.part.start)
  }

  /// Its name or hyphen, and what stands between it and its first child.
  var header: ArraySlice<UInt8> {
    guard let child = children.first else { return ("\(part.name):\n".utf8.map { $0 })[...] }
    return source[part.start..<child.part.gap]
  }

  private func lineStart(_ offset: Int) -> Int {
    source[..<offset].lastIndex(of: .newline).map { $0 + 1 } ?? 0
  }
}
