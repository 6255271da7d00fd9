package import CaseModel
import Glibc
import RecordText

extension RecordFolder {
  /// Opens a casebook. Where a crash left a change unfinished, it is finished now. `patience` is
  /// how many milliseconds a save waits for another program's.
  package static func open(
    _ path: String, patience: Int = 10_000
  ) throws(CasebookNotOpened) -> RecordFolder {
    let shown = VisibleName.of(path)
    let root: Folder
    do {
      root = try Folder.at(path)
    } catch {
      throw refusal(toOpen: shown, error)
    }
    let (settings, stamp) = try readSettings(of: root, shown)
    let whyReadOnly = settings.isNewer ? SettingsText.newerFormat : whyReadOnly(root)
    return RecordFolder(
      path: path, root: root, settings: settings.settings, settingsStamp: stamp,
      whyReadOnly: whyReadOnly,
      openingRemarks: whyReadOnly == nil ? recover(root) : unfinished(root), patience: patience)
  }

  private static func refusal(toOpen path: String, _ failure: FileFailure) -> CasebookNotOpened {
    switch failure.code {
    case ENOENT:
      CasebookNotOpened(
        .missing, "\(path): there is no such folder. Check the path, or make a casebook there.")
    case ENOTDIR:
      CasebookNotOpened(.unusable, "\(path): this isn't a folder. Name the folder of a casebook.")
    case EACCES, EPERM:
      CasebookNotOpened(
        .unusable, "\(path): you may not read this folder. Ask its owner for permission.")
    default: CasebookNotOpened(.unusable, "\(path): \(failure.explanation)")
    }
  }

  // MARK: - Settings

  private static func readSettings(
    of root: Folder, _ path: String
  ) throws(CasebookNotOpened) -> (SettingsText, Stamp) {
    let file = "\(path)/\(Filing.settings)"
    let bytes: [UInt8]?
    let stamp: Stamp
    do {
      let opened = try OpenFile(Filing.settings, in: root)
      stamp = opened.stamp
      bytes = opened.isRegular ? try opened.bytes(limit: FileWords.limit) : nil
    } catch {
      if error.code == ENOENT { throw withoutSettings(root, path) }
      throw CasebookNotOpened(.unusable, "\(file): \(error.explanation)")
    }
    guard let bytes else {
      throw CasebookNotOpened(
        .unusable, "\(file): this isn't the settings file of a casebook. Put that in its place.")
    }
    do {
      return (try SettingsText(bytes: bytes), stamp)
    } catch {
      throw CasebookNotOpened(
        .unusable, "\(file), line \(error.line), column \(error.column): \(error.message)")
    }
  }

  private static func withoutSettings(_ root: Folder, _ path: String) -> CasebookNotOpened {
    do {
      guard try NewCasebook.isFree(root) else {
        return CasebookNotOpened(
          .foreign,
          """
          \(path): this isn't a casebook, since it has no \(Filing.settings). Name the folder of a \
          casebook, or an empty one to make a casebook in.
          """)
      }
      return CasebookNotOpened(
        .empty, "\(path): this folder is empty. Make a casebook in it, or name another folder.")
    } catch {
      return refusal(toOpen: path, error)
    }
  }

  // MARK: - Writing

  private static func whyReadOnly(_ root: Folder) -> String? {
    for name in [".", Filing.cases] {
      do {
        _ = try uninterrupted(name, "faccessat") {
          faccessat(root.descriptor.number, name, W_OK, 0)
        }
      } catch {
        switch error.code {
        case ENOENT: continue
        case EROFS: return "The casebook is on a read-only disk. Copy it to where you can write."
        case EACCES, EPERM:
          return "You may read this casebook but not change it. Ask its owner for permission."
        default: return "The casebook can't be written: \(error.explanation)"
        }
      }
    }
    return nil
  }

  /// Deals with a change that a crash interrupted. Where that fails, the next save tries again.
  private static func recover(_ root: Folder) -> [String] {
    do {
      guard try isUnfinished(root) else { return [] }
      guard let lock = try CasebookLock.take(in: root, waiting: 1_000) else {
        return ["Another program is saving in this casebook at the moment."]
      }
      return try withExtendedLifetime(lock) { () throws(FileFailure) in
        let remarks = try Recovery(root: root, isExclusive: lock.isExclusive).run()
        for entry in try root.entries() {
          if let name = entry.text, WorkName.isPart(name) { try root.remove(name) }
        }
        return remarks
      }
    } catch {
      return [
        """
        \(VisibleName.of(error.path)): a change that was interrupted couldn't be finished: \
        \(error.explanation)
        """
      ]
    }
  }

  private static func unfinished(_ root: Folder) -> [String] {
    guard let status = try? root.status(of: WorkName.journal), status.st_size > 0 else { return [] }
    return [
      """
      A change was interrupted here, as \(WorkName.journal) says. Open the casebook where it can \
      be changed, so that it is finished.
      """
    ]
  }

  /// Whether a change may be half done, which the next one, or whoever opens the folder, finishes.
  package var isUnfinished: Bool { (try? RecordFolder.isUnfinished(root)) ?? true }

  private static func isUnfinished(_ root: Folder) throws(FileFailure) -> Bool {
    try root.entries().contains { entry in
      entry.text.map { $0 == WorkName.journal || WorkName.isPart($0) } ?? false
    }
  }
}
