/// Puts lines from one or several texts below each other, so that each still says what it said.
struct LineAssembly {
  private(set) var bytes: [UInt8]
  /// The block in which the lines so far end, if they do.
  private var ending: BlockEnding?

  init(_ start: [UInt8] = []) { bytes = start }

  /// Lines whose first is to be indented by `indent`, unless it goes on a line that a list's `- `
  /// began.
  mutating func append(_ lines: ArraySlice<UInt8>, indent: Int, ending: BlockEnding?) {
    if bytes.last != .space {
      startLine()
      bytes += repeatElement(.space, count: indent)
    }
    bytes += lines
    self.ending = ending
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
    guard let last = bytes.last, last != .newline else { return }
    while bytes.last == .space { bytes.removeLast() }
    bytes.append(.newline)
  }
}
