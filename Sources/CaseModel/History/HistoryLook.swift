/// Where it is looked for what other programs changed, and nobody noted in the history.
package enum HistoryLook: Hashable, Sendable {
  case nowhere
  /// At every file, which takes seconds where there are very many.
  case everywhere
  /// At one file, by its path inside the casebook.
  case at(String)
}
