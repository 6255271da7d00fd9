package import CaseModel
import Glibc
import RecordText

/// A record that was read, or why it couldn't be.
package enum LoadFinding: Hashable, Sendable {
  case record(StoredRecord)
  case problem(FileProblem)
}

/// A record's file that was met, or why it can't be one.
package enum CheckFinding: Hashable, Sendable {
  case file(FoundFile)
  case problem(FileProblem)
}

extension RecordFolder {
  /// Tells of every record's file by its stamp, the newest years first and in each in the order of
  /// the paths, and of every file that can't be one; reads none of them. The visitor may stop it.
  /// Working files that a crash left are removed at the end.
  package func check(_ visit: (CheckFinding) -> WalkStep) {
    withoutActuallyEscaping(visit) { visit in
      var leftovers: [String] = []
      let walk = FolderWalk(root: root) { finding in
        switch finding {
        case .file(let file): return visit(.file(file))
        case .problem(let problem): return visit(.problem(problem))
        case .leftover(let path): leftovers.append(path)
        case .folder: break
        }
        return .goOn
      }
      guard walk.run() == .goOn else { return }
      leftovers += leftoversBesideCases()
      for problem in clean(leftovers) where visit(.problem(problem)) == .stop { return }
    }
  }

  /// Reads the record at a path inside the casebook; nil where there is no file.
  package func load(_ path: String) -> LoadFinding? {
    var folders = LastFolder(root: root)
    return load(path, by: &folders)
  }

  /// Where a file of the casebook stands now; nil where there is none.
  package func stamp(of path: String) -> Stamp? { stamps(of: [path]).first ?? nil }

  /// Where files stand now, in the same order; nil for those that aren't there.
  package func stamps(of paths: some Sequence<String>) -> [Stamp?] {
    var folders = LastFolder(root: root)
    return paths.map { path in
      let folder = try? folders.folder(of: path)
      return (try? folder?.status(of: Filing.name(of: path))).map(Stamp.init)
    }
  }

  /// The stamp to remember with what is read from now on; nil where the file changed so recently that
  /// its next change might have the same one.
  package func settled(_ stamp: Stamp) -> Stamp? {
    stamp.isLongSettled ? stamp : stamp.settled(by: fileClock)
  }

  var fileClock: FileClock { clock.reading(in: root, mayWrite: whyReadOnly == nil) }

  /// Reads records one after the other, fastest where those of a folder follow each other.
  package func load(_ paths: some Sequence<String>) -> [LoadFinding?] {
    var folders = LastFolder(root: root)
    return paths.map { load($0, by: &folders) }
  }

  // MARK: - Reading one file

  private func load(_ path: String, by folders: inout LastFolder) -> LoadFinding? {
    guard let (kind, id) = Filing.identity(ofPath: path) else {
      return .problem(
        FileProblem(
          path: VisibleName.of(path),
          message: "No record has this name. Rename the file, or move it out of cases/."))
    }
    do {
      let folder = try folders.folder(of: path)
      return finding(in: try contents(of: path, in: folder), path, id: id, kind: kind)
    } catch {
      return error.code == ENOENT ? nil : .problem(problem(path, error))
    }
  }

  private func finding(
    in contents: Contents, _ path: String, id: RecordID, kind: RecordKind
  ) -> LoadFinding {
    switch contents {
    case .bytes(let bytes, let stamp):
      do {
        return .record(
          try StoredRecord(bytes: bytes, path: path, id: id, kind: kind, stamp: stamp))
      } catch {
        return .problem(
          FileProblem(path: path, line: error.line, column: error.column, message: error.message))
      }
    case .unreadable(let why): return .problem(FileProblem(path: path, message: why))
    }
  }

  enum Contents {
    case bytes([UInt8], Stamp)
    case unreadable(String)
  }

  /// The bytes of a record's file, and the stamp to remember with them.
  func contents(of path: String) throws(FileFailure) -> Contents {
    try contents(of: path, in: root.folder(at: Filing.folder(of: path).split(separator: "/")))
  }

  func contents(of path: String, in folder: Folder) throws(FileFailure) -> Contents {
    let name = Filing.name(of: path)
    let file: OpenFile
    do {
      file = try OpenFile(name, in: folder)
    } catch {
      // What a socket or a device without a driver answers.
      guard error.code == ENXIO || error.code == ENODEV, let status = try folder.status(of: name)
      else { throw error }
      let why = FileWords.whyUnreadable(mode: status.st_mode, size: 0)
      return .unreadable(why ?? error.explanation)
    }
    if let why = FileWords.whyUnreadable(mode: file.mode, size: file.stamp.size) {
      return .unreadable(why)
    }
    let stamp = settled(file.stamp) ?? .unknown
    guard let bytes = try file.bytes(limit: FileWords.limit) else {
      return .unreadable(FileWords.tooLong(file.stamp.size))
    }
    return .bytes(bytes, stamp)
  }

  private func problem(_ path: String, _ failure: FileFailure) -> FileProblem {
    let path = VisibleName.of(path)
    if failure.code == ELOOP { return FileProblem(path: path, message: FileWords.symbolicLink) }
    let message =
      failure.code == ENOENT
      ? "The file went away while it was being read. Open the casebook again."
      : "This couldn't be read: \(failure.explanation)"
    return FileProblem(path: path, message: message, mayPass: true)
  }
}

/// The folder of a file, and of the next one where it lies in the same.
private struct LastFolder {
  let root: Folder
  private var last: Folder?

  init(root: Folder) { self.root = root }

  mutating func folder(of path: String) throws(FileFailure) -> Folder {
    let wanted = Filing.folder(of: path)
    if let last, last.path == wanted { return last }
    let folder = try root.folder(at: wanted.split(separator: "/"))
    last = folder
    return folder
  }
}
