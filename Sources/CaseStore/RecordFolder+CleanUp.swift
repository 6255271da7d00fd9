import CaseModel
import Glibc
import RecordText

extension RecordFolder {
  /// Removes working files that a crash left, under the lock, so that none belongs to a save that
  /// is under way. What may be somebody's only copy gets a name that people see instead.
  func clean(_ paths: [String]) -> [FileProblem] {
    guard !paths.isEmpty, whyReadOnly == nil else { return [] }
    do {
      guard let lock = try CasebookLock.take(in: root, waiting: 0) else { return [] }
      return try withExtendedLifetime(lock) { () throws(FileFailure) in
        _ = try Recovery(root: root).run()
        var problems: [FileProblem] = []
        for path in paths where lock.isExclusive || isOld(path) {
          if let problem = try clean(path) { problems.append(problem) }
        }
        return problems
      }
    } catch {
      return [
        FileProblem(
          path: VisibleName.of(error.path),
          message: "A working file that a crash left couldn't be removed: \(error.explanation)")
      ]
    }
  }

  private func clean(_ path: String) throws(FileFailure) -> FileProblem? {
    let folder = try root.folder(at: Filing.folder(of: path).split(separator: "/"))
    let name = Filing.name(of: path)
    guard let status = try folder.status(of: name), status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    if let swap = WorkName.swap(name) {
      let short = try OpenFile(name, in: folder).fingerprint().short
      // Neither the old bytes nor ours: somebody who takes no lock wrote them at that moment.
      guard short == swap.before || short == swap.after else {
        let kept = WorkName.kept(String(swap.name))
        try folder.rename(name, to: folder, kept)
        try folder.sync()
        return FileProblem(
          path: folder.path(of: kept),
          message: """
            This is a version of \(swap.name) that another program wrote while a save was \
            interrupted. Copy what is missing into \(swap.name), then delete this file.
            """)
      }
    }
    try folder.remove(name)
    return nil
  }

  /// Whether a working file is older than an hour, where no lock tells whether it is in use.
  private func isOld(_ path: String) -> Bool {
    guard let stamp = stamp(of: path) else { return false }
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) - stamp.changed / 1_000_000_000 > 3_600
  }
}
