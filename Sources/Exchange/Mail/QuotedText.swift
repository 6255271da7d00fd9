/// A mail's text, with what it quotes of earlier mails told from what it says itself.
struct QuotedText: Hashable {
  /// What the writer says, signature included.
  var reply: String
  /// What was quoted as one piece above or below it, with the line that announces it; empty where
  /// nothing was.
  var quoted = ""
  /// Whether the writer answers between quoted lines, so that those stay in the reply.
  var isInterleaved = false

  /// - Parameter isForward: whether the mail passes another on, which is what it says then.
  init(_ text: String, isForward: Bool = false) {
    let lines = text.utf8.split(separator: newline, omittingEmptySubsequences: false)
      .map { Line(Substring($0)) }
    reply = QuotedText.joined(lines[...])
    if isForward { return }
    if let start = QuotedText.announcement(in: lines) {
      let above = lines[..<start.first]
      let below = lines[start.last...]
      // An attribution is followed by marked lines where the mailer marks them: then what isn't
      // marked is an answer.
      let marked = below.firstIndex { !$0.isBlank }.map { lines[$0].isMarked } ?? false
      if !marked || start.isWhole {
        split(above, lines[start.first...])
        return
      }
    }
    foldMarked(lines)
  }

  // MARK: Marked lines

  /// Folds lines that begin with `>` where they are one piece, at the start or the end.
  private mutating func foldMarked(_ lines: [Line]) {
    let marked = lines.indices.filter { lines[$0].isMarked }
    guard let first = marked.first, let last = marked.last else { return }
    let isOnePiece = (first...last).allSatisfy { lines[$0].isMarked || lines[$0].isBlank }
    let start = QuotedText.attribution(endingBefore: first, in: lines) ?? first
    let above = lines[..<start]
    let below = lines[(last + 1)...]
    guard isOnePiece,
      above.allSatisfy(\.isBlank) || below.allSatisfy({ $0.isBlank })
        || QuotedText.isSignature(below)
    else {
      // Answers between quoted lines can't be understood without them.
      isInterleaved = true
      return
    }
    split(above + below, lines[start...last])
  }

  private mutating func split(_ own: ArraySlice<Line>, _ other: ArraySlice<Line>) {
    let words = QuotedText.joined(own)
    // A mail that only quotes says what it quotes.
    if words.isBlankText { return }
    reply = words
    quoted = QuotedText.joined(other)
  }

  private static func isSignature(_ lines: ArraySlice<Line>) -> Bool {
    lines.first { !$0.isBlank }.map { $0.words == "--" || $0.words == "-- " } ?? true
  }

  private static func joined(_ lines: ArraySlice<Line>) -> String {
    var lines = lines
    while lines.first?.isBlank == true { lines.removeFirst() }
    while lines.last?.isBlank == true { lines.removeLast() }
    return lines.map { String($0.text) }.joined(separator: "\n")
  }
}

extension QuotedText {
  struct Line {
    var text: Substring
    /// Without blanks at both ends.
    var words: Substring

    init(_ text: Substring) {
      self.text = text
      var words = text
      while words.first?.isWhitespace == true { words.removeFirst() }
      while words.last?.isWhitespace == true { words.removeLast() }
      self.words = words
    }

    var isBlank: Bool { words.isEmpty }
    var isMarked: Bool { words.utf8.first == UInt8(ascii: ">") }
    var endsWithColon: Bool { words.utf8.last == UInt8(ascii: ":") }
  }
}

private let newline = UInt8(ascii: "\n")
