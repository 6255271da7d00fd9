import CaseModel
import Glibc

/// Makes the edits of files that lead the casebook to what a sync came to, where the files still are
/// what they were when it was made out.
struct SyncPlanner {
  /// A file that is to be otherwise.
  struct Target {
    var path: String
    /// git's name of what it holds now; nil where it isn't there.
    var before: String?
    /// What it is to hold; nil where it is to go.
    var after: Content?
  }

  enum Content {
    case bytes([UInt8])
    /// Too large to be held in memory with all others: read again when it is written.
    case large(Fingerprint, @Sendable () throws(FileFailure) -> [UInt8])

    var fingerprint: Fingerprint {
      switch self {
      case .bytes(let bytes): Fingerprint(of: bytes)
      case .large(let fingerprint, _): fingerprint
      }
    }
  }

  let root: Folder
  let targets: [Target]

  /// - Throws: a clash where a file was changed meanwhile.
  func plan() throws(SaveFailure) -> [PlannedEdit] {
    let folders = OpenFolders(root: root)
    var planned: [PlannedEdit] = []
    planned.reserveCapacity(targets.count)
    for target in targets {
      let current: (name: String, fingerprint: Fingerprint)?
      do {
        current = try self.current(target.path, folders)
      } catch {
        throw .refusing("\(VisibleName.of(target.path)) not brought in: \(error.explanation)")
      }
      guard current?.name == target.before else {
        throw .clash(path: target.path, Refusal("\(VisibleName.of(target.path)) was changed."))
      }
      if let edit = edit(target, current?.fingerprint) { planned.append(edit) }
    }
    return planned
  }

  private func edit(_ target: Target, _ before: Fingerprint?) -> PlannedEdit? {
    let path = target.path
    let after = target.after?.fingerprint
    let edit: FileEdit
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, let after?): edit = .create(path, after)
    case (let before?, nil): edit = .remove(path, before)
    case (let before?, let after?):
      if before == after { return nil }
      edit = .replace(path, before, by: after)
    }
    let content: PlannedEdit.Content =
      switch target.after {
      case nil: .nothing
      case .bytes(let bytes)?: .bytes(bytes)
      case .large(_, let read)?: .later(read)
      }
    return PlannedEdit(
      edit: edit, content: content,
      foldersToMake: path.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) },
      // Nobody undoes a sync by this: what came is undone step by step, from the history.
      reversal: .takeOut(path: path, edit.after ?? edit.before ?? Fingerprint(of: [])))
  }

  private func current(
    _ path: String, _ folders: OpenFolders
  ) throws(FileFailure) -> (name: String, fingerprint: Fingerprint)? {
    do throws(FileFailure) {
      let folder = try folders.folder(Filing.folder(of: path))
      let name = Filing.name(of: path)
      let file = try OpenFile(name, in: folder)
      guard file.isRegular else { throw FileFailure(path, "openat", ELOOP) }
      return (try GitObject.name(of: file), try OpenFile(name, in: folder).fingerprint())
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }
}
