internal import CaseModel

/// A row of a table, which may span several lines of its file.
package struct TableRow: Hashable, Sendable {
  /// The line on which it begins, from 1.
  package let line: Int
  /// Its cells, without quotation marks around them.
  package let cells: [String]
  /// Where it stands in the file's UTF-8, without its line end.
  package let range: Range<Int>
  /// Whether a quotation mark opens a cell of it and is never closed; its cells then are those of
  /// its first line, with quotation marks as they stand.
  package let isTorn: Bool

  /// Whether no cell holds anything.
  package var isEmpty: Bool { cells.allSatisfy(\.isBlank) }
}
