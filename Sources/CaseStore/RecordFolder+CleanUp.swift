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
        _ = try Recovery(root: root, isExclusive: lock.isExclusive).run()
        var problems: [FileProblem] = []
        for path in paths
        where lock.isExclusive || stamp(of: path)?.isOlder(thanSeconds: 3_600) == true {
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
}
