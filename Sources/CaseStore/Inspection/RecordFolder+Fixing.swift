import Glibc

extension RecordFolder {
  /// Which of these working files are nobody's: what a save had in hand is gone when the lock is
  /// free.
  func stillLeftOver(_ paths: [String]) -> [String] {
    guard !paths.isEmpty else { return [] }
    let lock =
      whyReadOnly == nil ? (try? CasebookLock.take(in: root, waiting: patience)) ?? nil : nil
    return withExtendedLifetime(lock) {
      zip(paths, stamps(of: paths)).filter { $1 != nil }.map(\.0)
    }
  }

  /// Takes other people's rights to read or change files and folders of the casebook away.
  /// - Returns: of how many, and for how many that failed.
  package func narrowPermissions() -> (done: Int, failed: Int) {
    WidePermissions(root: root).narrow()
  }
}
