/// In what order a search gives its hits.
package enum SearchOrder: String, CaseIterable, Hashable, Sendable {
  case newest
  /// Those first that say the words most, in proportion to their length. Every hit has to be looked
  /// at, so that this runs behind where there are many.
  case relevance
}
