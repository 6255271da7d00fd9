import Glibc

/// Programs that people use for the like, beside which the desk is to be seen.
enum Peer: String, CaseIterable {
  case neomutt, notmuch, tig
  case ripgrep = "rg"
  case taskwarrior = "task"

  private var isInstalled: Bool {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains { access($0 + rawValue, X_OK) == 0 }
  }

  /// Says of each peer why nothing was measured beside it.
  static func printUnmeasured() {
    for peer in allCases {
      print(
        peer.isInstalled
          ? "\(peer) is installed here, but the meter doesn't measure it yet."
          : "\(peer) isn't installed here, so nothing was measured beside it.")
    }
  }
}
