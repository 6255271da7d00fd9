import Glibc

/// Programs that people use for the like, beside which the desk is to be seen.
enum Peer: String, CaseIterable {
  case neomutt, notmuch, tig
  case ripgrep = "rg"
  case taskwarrior = "task"

  private var isInstalled: Bool {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].contains { access($0 + rawValue, X_OK) == 0 }
  }

  static func printMissing() {
    for peer in allCases where !peer.isInstalled {
      print("\(peer) isn't installed here, so nothing was measured beside it.")
    }
  }
}
