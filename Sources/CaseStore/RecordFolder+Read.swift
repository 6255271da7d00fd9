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
  /// the end. Each folder is watched from before it is read, if there is a watch.
  package func scan(watching watch: FolderWatch? = nil, _ visit: (ScanFinding) -> WalkStep) {
    walk(watch) { finding in
      switch finding {
      case .file(let file, let folder): visit(read(file, in: folder))
      case .problem(let problem): visit(.problem(problem))
      case .leftover, .folder: .goOn
      }
    }
  }

  /// The same without reading: files are told by their stamps, for a cheap look whether anything
  /// changed. An id that several files have is a problem at each, and a file only at the first.
  package func check(watching watch: FolderWatch? = nil, _ visit: (CheckFinding) -> WalkStep) {
    walk(watch) { finding in
      switch finding {
      case .file(let file, _): visit(.file(file))
      case .problem(let problem): visit(.problem(problem))
      case .leftover, .folder: .goOn
      }
    }
  }

  private func walk(_ watch: FolderWatch?, _ visit: (FolderWalk.Finding) -> WalkStep) {
    withoutActuallyEscaping(visit) { visit in
      var seen: Set<Int> = []
      var twice: Set<RecordID> = []
      var leftovers: [String] = []
      let walk = FolderWalk(root: root) { finding in
        switch finding {
        case .file(let file, _):
          if seen.insert(file.id.hashValue).inserted { return visit(finding) }
          twice.insert(file.id)
        case .problem: return visit(finding)
        case .leftover(let path): leftovers.append(path)
        case .folder(let path): watch?.watch(folder: path)
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

  private func read(_ file: FoundFile, in folder: Folder) -> ScanFinding {
    do {
      let contents = try contents(of: Filing.name(of: file.path), in: folder)
      return finding(in: contents, file.path, id: file.id, kind: file.kind)
    } catch {
      return .problem(problem(file.path, error))
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
    return try contents(of: Filing.name(of: path), in: folder)
  }

  private func contents(of name: String, in folder: Folder) throws(FileFailure) -> Contents {
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

  private func tellTwice(_ ids: Set<RecordID>, _ visit: (FolderWalk.Finding) -> WalkStep)
    -> WalkStep
  {
    var files: [RecordID: [(file: FoundFile, folder: Folder)]] = [:]
    let walk = FolderWalk(root: root) { finding in
      if case .file(let file, let folder) = finding, ids.contains(file.id) {
        files[file.id, default: []].append((file, folder))
      }
      return .goOn
    }
    _ = walk.run()
    for id in ids.sorted() {
      let found = files[id] ?? []
      // Two ids may share a hash value; then the file was only held back.
      if found.count == 1, visit(.file(found[0].file, in: found[0].folder)) == .stop {
        return .stop
      }
      guard found.count > 1 else { continue }
      for (file, _) in found {
        let others = spoken(found.map(\.file.path).filter { $0 != file.path })
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
