import CaseModel
import Synchronization

/// The import that the desk shows, until the person agrees to it.
final class PendingImport: Sendable {
  private struct Kept {
    var path: String
    var run: ImportRun
    var understood: UnderstoodImport
  }

  private let kept = Mutex<Kept?>(nil)

  func keep(_ understood: UnderstoodImport, of path: String, by run: ImportRun) {
    kept.withLock { $0 = Kept(path: path, run: run, understood: understood) }
  }

  /// Saves the import of that path, once.
  func save(
    _ path: String, asAnswer: Bool, _ progress: (_ done: Int, _ total: Int) -> Bool
  ) throws(Refusal) -> CommitReport {
    let found = kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
    guard let found, found.path == path,
      let report = try found.run.save(
        asAnswer ? found.run.takingOffers(found.understood) : found.understood, progress)
    else {
      throw Refusal("What was understood of \(path) isn't known any more. Import it again.")
    }
    return report
  }
}
