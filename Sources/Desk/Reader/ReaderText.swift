package import CaseModel

/// A record as the reader shows it, as plain lines for a command line.
package enum ReaderText {
  /// Lines of at most so many columns, made safe for a terminal.
  package static func lines(
    of context: RecordInContext, columns: Int, today: Day
  ) -> [String] {
    ReaderPage.page(of: context, columns: columns, today: today).lines.map { line in
      line.spans.map(\.text).joined()
    }
  }
}
