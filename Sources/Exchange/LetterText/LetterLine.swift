/// A line of a letter.
struct LetterLine: Hashable {
  /// From 1.
  let number: Int
  /// The column of its first character that isn't blank, from 1.
  let column: Int
  /// Without blanks at both ends.
  let text: String

  var isBlank: Bool { text.isEmpty }
  var place: TextPlace { TextPlace(line: number, column: column) }
  var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

  /// The lines of a text, whatever ends them: LF, CR LF or CR.
  static func lines(of text: String) -> [LetterLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      index, line in
      let column = line.firstIndex { !$0.isWhitespace }.map {
        line.distance(from: line.startIndex, to: $0) + 1
      }
      return LetterLine(number: index + 1, column: column ?? 1, text: line.trimmed)
    }
  }
}

extension [LetterLine] {
  /// Lines that follow each other without a blank one between them.
  var blocks: [[LetterLine]] {
    split(whereSeparator: \.isBlank).map { Array($0) }
  }
}
