/// Puts lines from one or several texts below each other, so that each still says what it said.
struct LineAssembly {
  private(set) var bytes: [UInt8]
  /// The block in which the lines so far end, if they do.
  private(set) var ending: BlockEnding?

  /// Whether the lines so far end in a list's `- `, which a map's first field may follow.
  private var isInLine = false

  init(_ start: [UInt8] = []) { bytes = start }

  /// Lines whose first is to be indented by `indent`, unless it follows a list's `- `.
  mutating func append(_ lines: ArraySlice<UInt8>, indent: Int, ending: BlockEnding?) {
    if !isInLine {
      startLine()
      bytes += repeatElement(.space, count: indent)
    }
    bytes += lines
    self.ending = ending
    isInLine = false
  }

  /// A field's name or an item's hyphen, below or after which more is to come.
  mutating func append(header: ArraySlice<UInt8>, indent: Int) {
    append(header, indent: indent, ending: nil)
    isInLine = header.last != .newline
  }

  /// Blank lines and comments. Where the lines so far end in a block, what the block would take for
  /// its own text is left out, if blank, or moved to the left, if it is a comment.
  mutating func append(gap: ArraySlice<UInt8>) {
    guard !gap.isEmpty else { return }
    startLine()
    var rest = gap
    while let ending, !rest.isEmpty {
      let lineEnd = rest.firstIndex(of: .newline).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<lineEnd]
      let text = line.drop { $0 == .space }
      let isBlank = text.first == .newline
      if !isBlank { self.ending = nil }
      if text.startIndex - line.startIndex < ending.indent + (isBlank ? 1 : 0) {
        if !(isBlank && ending.isOpen) { bytes += line }
      } else if !isBlank {
        bytes += text
      }
      rest = rest[lineEnd...]
    }
    bytes += rest
  }

  private mutating func startLine() {
    if isInLine {
      while bytes.last == .space { bytes.removeLast() }
      isInLine = false
    }
    if let last = bytes.last, last != .newline { bytes.append(.newline) }
  }
}
