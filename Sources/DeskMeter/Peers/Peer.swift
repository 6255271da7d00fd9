/// Programs that people use for the like, beside which the desk is to be seen.
enum Peer: String, CaseIterable {
  case neomutt, notmuch, tig
  case ripgrep = "rg"
  case taskwarrior = "task"
  case sqlite3
  /// Makes the history that tig shows.
  case git
}
