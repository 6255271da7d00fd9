package import CaseModel
import Glibc

extension RecordFolder {
  /// The paths of everything that makes the casebook, in an order that is always the same: settings,
  /// protected names, templates, then cases and imports by the bytes of their names; and what lies
  /// among them and isn't part of it. Hidden files and working files aren't told of; no link is
  /// followed.
  package func exportPaths() -> (paths: [String], leftOut: [FileProblem]) {
    var listing = ExportListing()
    for name in [Filing.settings, Filing.protectedNames] {
      listing.look(at: FolderEntry(name: name.utf8), in: root)
    }
    for name in [Filing.templates, Filing.cases, Filing.imports] {
      listing.look(at: FolderEntry(name: name.utf8), in: root)
    }
    return (listing.paths, listing.leftOut)
  }

  /// The bytes of a file that ``exportPaths()`` named, be it of any length.
  /// - Returns: nil where it is gone by now.
  package func exportedBytes(of path: String) throws(Refusal) -> [UInt8]? {
    do throws(FileFailure) {
      let folder = try root.folder(at: Filing.folder(of: path).split(separator: "/"))
      let file = try OpenFile(Filing.name(of: path), in: folder)
      guard file.isRegular else { throw FileFailure(path, "openat", ELOOP) }
      return try file.bytes(limit: .max)
    } catch {
      if error.code == ENOENT { return nil }
      throw Refusal("\(path): this couldn't be exported: \(error.explanation)")
    }
  }
}

private struct ExportListing {
  var paths: [String] = []
  var leftOut: [FileProblem] = []

  mutating func look(at entry: FolderEntry, in folder: Folder) {
    guard let name = entry.text else {
      return leaveOut(
        folder.path(of: entry.visible), "Its name isn't valid UTF-8. Rename it to export it.")
    }
    let path = folder.path(of: name)
    do throws(FileFailure) {
      guard let status = try folder.status(of: name) else { return }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try enter(folder.folder(name))
      case S_IFREG where Filing.mayRestore(path): paths.append(path)
      case S_IFREG: leaveOut(path, "This is no file that the desk knows, so it isn't exported.")
      default:
        leaveOut(
          path, FileWords.whyUnreadable(mode: status.st_mode, size: 0) ?? "It isn't a file.")
      }
    } catch {
      leaveOut(path, "This couldn't be read: \(error.explanation)")
    }
  }

  private mutating func enter(_ folder: Folder) throws(FileFailure) {
    guard folder.path.utf8.count(where: { $0 == 0x2F }) < ExportListing.deepest else {
      return leaveOut(folder.path, "No folder of a casebook lies so deep, so it isn't exported.")
    }
    for entry in try folder.entries() where !entry.isHidden { look(at: entry, in: folder) }
  }

  private mutating func leaveOut(_ path: String, _ message: String) {
    leftOut.append(FileProblem(path: VisibleName.of(path), message: message))
  }

  /// `cases/2017/detentions-x2m9/enclosures` has so many slashes.
  private static let deepest = 4
}
