/// Where a list has a record.
package struct ListPosition: Hashable, Sendable {
  /// How many rows stand before it; nil where the list doesn't hold it.
  package var row: Int?

  package init(row: Int?) { self.row = row }
}
