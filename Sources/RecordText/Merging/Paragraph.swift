import CaseModel

/// A stretch of lines without a blank one among them, and the blank lines that follow it.
struct Paragraph: Hashable {
  /// Its lines, each with its end but the last of a text that has none.
  var lines: [UInt8]
  /// The blank lines that follow.
  var gap: [UInt8] = []

  init(lines: [UInt8], gap: [UInt8] = []) {
    self.lines = lines.last == .newline ? lines : lines + [.newline]
    self.gap = gap
  }

  /// Its first sixty signs, by which people and choices tell it from others.
  var firstWords: String {
    let line = lines.prefix { $0 != .newline && $0 != .carriageReturn }
    return String(String(decoding: line, as: UTF8.self).prefix(60))
  }

  /// The text without the last line's end.
  var text: String { String(decoding: lines.dropLast(), as: UTF8.self) }

  /// The paragraphs of a text; blank lines at its start are left out.
  static func paragraphs(of text: ArraySlice<UInt8>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var lines: [UInt8] = []
    var gap: [UInt8] = []
    var rest = text
    while !rest.isEmpty {
      let end = rest.firstIndex(of: .newline).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      if line.allSatisfy({ [.space, .tab, .carriageReturn, .newline].contains($0) }) {
        if !lines.isEmpty { gap += line }
      } else {
        if !gap.isEmpty {
          paragraphs.append(Paragraph(lines: lines, gap: gap))
          (lines, gap) = ([], [])
        }
        lines += line
      }
    }
    if !lines.isEmpty { paragraphs.append(Paragraph(lines: lines, gap: gap)) }
    return paragraphs
  }

  /// A text of these paragraphs, with a blank line between any two, that starts with as many blank
  /// lines as `start` does.
  static func body(_ paragraphs: [Paragraph], start: ArraySlice<UInt8>) -> [UInt8] {
    guard !paragraphs.isEmpty else { return [] }
    var body = Array(start.prefix(while: { [.space, .newline, .carriageReturn].contains($0) }))
    body.removeSubrange((body.lastIndex(of: .newline) ?? -1) + 1..<body.count)
    if body.isEmpty && start.isEmpty { body = [.newline] }
    for (index, paragraph) in paragraphs.enumerated() {
      body += paragraph.lines
      let isLast = index == paragraphs.count - 1
      body += paragraph.gap.isEmpty && !isLast ? [.newline] : isLast ? [] : paragraph.gap
    }
    return body
  }
}
