package import CaseModel
package import TerminalUI

/// A record as the reader shows it, for a command line.
package enum ReaderText {
  /// A stretch of a line that looks alike, made safe for a terminal.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let style: Style
  }

  /// Lines of at most so many columns, each in pieces.
  package static func lines(
    of context: RecordInContext, columns: Int, today: Day
  ) -> [[Piece]] {
    ReaderPage.page(of: context, columns: columns, today: today).lines.map { line in
      line.spans.map { Piece(text: $0.text, style: $0.style) }
    }
  }
}
