package import CaseModel
import Glibc
import RecordText

/// An import's record as it stands in its file, with what lies beside it.
package struct StoredImport: Hashable, Sendable {
  package let record: ImportRecord
  /// The original, where it is kept with the import.
  package let enclosures: [Enclosure]
  /// The path inside the casebook.
  package let path: String
}

/// An import's record that was read, or why it couldn't be.
package enum LoadedImport: Hashable, Sendable {
  case record(StoredImport)
  case problem(FileProblem)
}

/// What a look at the folder of imports meets.
package enum ImportPlace: Hashable, Sendable {
  /// The file of an import's record by its path, with its stamp to remember; nil where it changed
  /// too recently for one.
  case file(path: String, Stamp?)
  /// What can't be an import.
  case problem(FileProblem)
  /// A working file that a crash may have left, by its path.
  case leftover(String)
}

extension RecordFolder {
  /// Looks through the folder of imports, the newest year first; reads no file and follows no link.
  package func importPlaces() -> [ImportPlace] {
    var places: [ImportPlace] = []
    let imports: Folder
    do {
      imports = try root.folder(Filing.imports)
    } catch {
      return error.code == ENOENT ? [] : [.problem(importProblem(error))]
    }
    for year in names(of: imports, &places).reversed() {
      guard Filing.isYear(year), let folder = open(year, of: imports, &places) else {
        if !Filing.isYear(year) { places.append(misplaced(imports.path(of: year))) }
        continue
      }
      for name in names(of: folder, &places) {
        guard Filing.importID(ofFolder: name) != nil else {
          places.append(misplaced(folder.path(of: name)))
          continue
        }
        if let own = open(name, of: folder, &places) { look(into: own, &places) }
      }
    }
    return places
  }

  /// Reads an import's record; nil where there is no file.
  package func loadImport(_ path: String) -> LoadedImport? {
    guard let id = Filing.importID(ofPath: path) else { return nil }
    let bytes: [UInt8]
    do {
      switch try contents(of: path) {
      case .unreadable(let why): return .problem(FileProblem(path: path, message: why))
      case .bytes(let read, _): bytes = read
      }
    } catch {
      return error.code == ENOENT ? nil : .problem(importProblem(error))
    }
    do {
      let content = try ImportText.content(id: id, from: bytes)
      return .record(
        StoredImport(record: content.record, enclosures: content.enclosures, path: path))
    } catch {
      return .problem(
        FileProblem(path: path, line: error.line, column: error.column, message: error.message))
    }
  }

  private func look(into folder: Folder, _ places: inout [ImportPlace]) {
    for name in names(of: folder, &places) where name == Filing.importRecord {
      let path = folder.path(of: name)
      places.append(.file(path: path, stamp(of: path).flatMap(settled)))
    }
  }

  /// The names of a folder but the hidden ones; working files among those are told of.
  private func names(of folder: Folder, _ places: inout [ImportPlace]) -> [String] {
    let entries: [FolderEntry]
    do {
      entries = try folder.entries()
    } catch {
      places.append(.problem(importProblem(error)))
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.text else {
        places.append(misplaced(folder.path(of: entry.visible)))
        return nil
      }
      if WorkName.isLeftover(name) { places.append(.leftover(folder.path(of: name))) }
      return entry.isHidden ? nil : name
    }
  }

  private func open(
    _ name: String, of folder: Folder, _ places: inout [ImportPlace]
  ) -> Folder? {
    do {
      return try folder.folder(name)
    } catch {
      if error.code != ENOENT { places.append(.problem(importProblem(error))) }
      return nil
    }
  }

  private func misplaced(_ path: String) -> ImportPlace {
    .problem(
      FileProblem(
        path: VisibleName.of(path),
        message: """
          The desk keeps imports here, in folders as 2017/import-letter-k7f3. Move this out of \
          \(Filing.imports).
          """))
  }

  private func importProblem(_ failure: FileFailure) -> FileProblem {
    FileProblem(
      path: VisibleName.of(failure.path), message: "This couldn't be read: \(failure.explanation)")
  }
}
