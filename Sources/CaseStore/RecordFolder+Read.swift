package import CaseModel
import Glibc
import RecordText

/// A record that was read, or why it couldn't be.
package enum ScanFinding: Hashable, Sendable {
  case record(StoredRecord)
  case problem(FileProblem)
}

/// A record's file that was met, or why it can't be one.
package enum CheckFinding: Hashable, Sendable {
  case file(FoundFile)
  case problem(FileProblem)
}

extension RecordFolder {
  /// Reads every record, one after the other in the order of their paths, and tells of every file
  /// that can't be used. The visitor may stop it. Working files that a crash left are removed at
  /// the end.
  package func scan(_ visit: (ScanFinding) -> WalkStep) {
    check { finding in
      switch finding {
      case .file(let file): visit(read(file.path, id: file.id, kind: file.kind))
      case .problem(let problem): visit(.problem(problem))
      }
    }
  }

  /// The same without reading: files are told by their stamps, for a cheap look whether anything
  /// changed. An id that several files have is a problem at each, and a file only at the first.
  package func check(_ visit: (CheckFinding) -> WalkStep) {
    withoutActuallyEscaping(visit) { visit in
      var seen: Set<Int> = []
      var twice: Set<RecordID> = []
      var leftovers: [String] = []
      let walk = FolderWalk(root: root) { finding in
        switch finding {
        case .file(let file):
          if seen.insert(file.id.hashValue).inserted { return visit(.file(file)) }
          twice.insert(file.id)
        case .problem(let problem): return visit(.problem(problem))
        case .leftover(let path): leftovers.append(path)
        case .folder: break
        }
        return .goOn
      }
      guard walk.run() == .goOn else { return }
      if !twice.isEmpty, tellTwice(twice, visit) == .stop { return }
      for problem in clean(leftovers) where visit(.problem(problem)) == .stop { return }
    }
  }

  /// Reads the record at a path inside the casebook; nil where there is no file.
  package func load(_ path: String) -> ScanFinding? {
    guard let (kind, id) = Filing.identity(ofPath: path) else {
      return .problem(
        FileProblem(
          path: VisibleName.of(path),
          message: "No record has this name. Rename the file, or move it out of cases/."))
    }
    do {
      return finding(in: try contents(of: path), path, id: id, kind: kind)
    } catch {
      return error.code == ENOENT ? nil : .problem(problem(path, error))
    }
  }

  /// Where a file of the casebook stands now; nil where there is none.
  package func stamp(of path: String) -> Stamp? {
    let folder = try? root.folder(at: Filing.folder(of: path).split(separator: "/"))
    return (try? folder?.status(of: Filing.name(of: path))).map(Stamp.init)
  }

  // MARK: - Reading one file

  private func read(_ path: String, id: RecordID, kind: RecordKind) -> ScanFinding {
    do {
      return finding(in: try contents(of: path), path, id: id, kind: kind)
    } catch {
      return .problem(problem(path, error))
    }
  }

  private func finding(
    in contents: Contents, _ path: String, id: RecordID, kind: RecordKind
  ) -> ScanFinding {
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
    let folder = try root.folder(at: Filing.folder(of: path).split(separator: "/"))
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
    guard let bytes = try file.bytes(limit: FileWords.limit) else {
      return .unreadable(FileWords.tooLong(file.stamp.size))
    }
    return .bytes(bytes, file.stamp.remembered)
  }

  private func problem(_ path: String, _ failure: FileFailure) -> FileProblem {
    let message =
      switch failure.code {
      case ELOOP: FileWords.symbolicLink
      case ENOENT: "The file went away while it was being read. Open the casebook again."
      default: "This couldn't be read: \(failure.explanation)"
      }
    return FileProblem(path: VisibleName.of(path), message: message)
  }

  // MARK: - Ids that aren't unique

  private func tellTwice(_ ids: Set<RecordID>, _ visit: (CheckFinding) -> WalkStep) -> WalkStep {
    var files: [RecordID: [FoundFile]] = [:]
    let walk = FolderWalk(root: root) { finding in
      if case .file(let file) = finding, ids.contains(file.id) {
        files[file.id, default: []].append(file)
      }
      return .goOn
    }
    _ = walk.run()
    for id in ids.sorted() {
      let found = files[id] ?? []
      // Two ids may share a hash value; then the file was only held back.
      if found.count == 1, visit(.file(found[0])) == .stop { return .stop }
      guard found.count > 1 else { continue }
      for file in found {
        let others = spoken(found.filter { $0 != file }.map(\.path))
        let problem = FileProblem(
          path: file.path,
          message: """
            \(others) has the same id, so a link can't tell them apart. Rename one of them, and the \
            links to it.
            """)
        if visit(.problem(problem)) == .stop { return .stop }
      }
    }
    return .goOn
  }
}
