package import CaseModel
internal import CaseStore
internal import Synchronization

/// The files of a casebook, one after the other. Holds their names, and the bytes of none.
package struct ExportedFiles: Sendable {
  /// The paths of all, in the order in which they come.
  package let paths: [String]
  /// What lies among them and isn't exported: links, files that the desk doesn't know, names that no
  /// casebook has.
  package let leftOut: [FileProblem]
  private let folder: RecordFolder
  private var place = 0

  init(of folder: RecordFolder) {
    self.folder = folder
    (paths, leftOut) = folder.exportPaths()
  }

  /// The next file; nil at the end. One that went away meanwhile is passed over.
  package mutating func next() throws(Refusal) -> CasebookFile? {
    while place < paths.count {
      defer { place += 1 }
      if let bytes = try folder.exportedBytes(of: paths[place]) {
        return CasebookFile(path: paths[place], bytes: bytes)
      }
    }
    return nil
  }
}

extension Casebook {
  /// Everything that makes the casebook, byte for byte: `casedesk.yaml`, `protected-names.txt`,
  /// templates, records with their enclosures, and imports, in an order that is always the same.
  /// Broken records are among them; the trash, drafts and git's files aren't.
  package func exportFiles() -> ExportedFiles { ExportedFiles(of: folder) }

  /// Fills this casebook, which must be empty, with the files of an export, as one change that is
  /// whole or absent after any crash and can be undone. Settings and templates take the place of
  /// those that a new casebook has. A path that no file of a casebook can have makes it refuse all;
  /// nothing is ever written through a link.
  /// - Parameter progress: as for ``refresh(_:)``, for the reading that follows the saving.
  package func restoreFiles(
    _ files: [CasebookFile], today: Day, _ progress: (RefreshProgress) -> Bool = { _ in true }
  ) throws(Refusal) -> CommitReport {
    let sentence = "Took in a casebook of \(files.count) file\(files.count == 1 ? "" : "s")"
    var report = try saving.withLock { _ throws(Refusal) in
      let outcome: SaveOutcome
      var remarks: [String] = []
      do throws(SaveFailure) {
        outcome = try folder.restore(files) { outcome in
          remarks = remember(sentence, on: today, outcome)
        }
      } catch {
        throw error.refusal
      }
      index.setNeedsRefresh(true)
      let ids = outcome.putBack.compactMap { Filing.identity(ofPath: $0)?.id }
      return CommitReport(
        direction: .done, sentence: sentence, ids: ids,
        remarks: outcome.remarks + remarks + followSettings())
    }
    report.remarks += refresh(progress).remarks
    return report
  }

  /// The names in the casebook's `protected-names.txt`, which no export may contain; none where
  /// there is no such file. Each stands on a line of its own; `#` begins a comment.
  package func protectedNames() throws(Refusal) -> [String] { try folder.protectedNames() }
}
