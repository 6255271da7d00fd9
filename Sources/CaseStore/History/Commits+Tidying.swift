import CaseModel
import Glibc

extension Commits {
  /// Puts what lies in files of its own together where that has become much, and notes for each step
  /// which files it touched, by which the history of one record is found quickly. Every change brings
  /// the list of all incidents of its year anew; together, they hardly take any room.
  ///
  /// git does this by itself only where it may start programs behind. What fails is done the next time.
  func tidy() throws(HistoryFailure) {
    let folder = try? root.folder(at: ["\(Repository.folder)", "objects", "17"])
    guard let loose = try? folder?.entries().count, loose >= Commits.mostLoose else { return }
    removeUnfinished()
    // Also what nothing leads to, so that it isn't counted again.
    _ = try run(["repack", "--geometric=2", "-d", "-l", "-q"])
    _ = try run([
      "commit-graph", "write", "--reachable", "--changed-paths", "--split", "--no-progress",
    ])
  }

  /// Removes what a git that was killed left of a pack in the making. It is a day old at least, since
  /// somebody may be using git by hand.
  private func removeUnfinished() {
    guard let packs = try? root.folder(at: [Repository.folder[...], "objects", "pack"]),
      let entries = try? packs.entries()
    else { return }
    for name in entries.compactMap(\.text)
    where name.hasPrefix(".tmp-") || name.hasPrefix("tmp_") {
      guard let status = try? packs.status(of: name), time(nil) - status.st_mtim.tv_sec > 86_400
      else { continue }
      _ = try? packs.remove(name)
    }
  }

  /// About 2,000 objects, as in one of the 256 folders over which git spreads them.
  private static let mostLoose = 8
}
