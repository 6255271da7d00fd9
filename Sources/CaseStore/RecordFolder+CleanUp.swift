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

  /// Working files that a crash may have left where no walk through the records comes.
  package func leftoversBesideCases() -> [String] {
    var leftovers: [String] = []
    for case .leftover(let path) in importPlaces() { leftovers.append(path) }
    let besides = [Filing.templates, ChoiceText.folder].compactMap { try? root.folder($0) }
    for folder in [root] + besides {
      let names = (try? folder.entries())?.compactMap(\.text) ?? []
      leftovers += names.filter(WorkName.isLeftover).map(folder.path(of:))
    }
    return leftovers
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
    removeIfEmpty(Filing.folder(of: path))
    return nil
  }

  /// Takes away a folder that was made for nothing, with those above it that hold nothing else.
  private func removeIfEmpty(_ path: String) {
    var steps = path.split(separator: "/")[...]
    while steps.count > 1, let name = steps.popLast() {
      guard let parent = try? root.folder(at: steps), parent.removeIfEmpty(folder: String(name))
      else { return }
    }
  }
}
