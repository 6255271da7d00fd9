package import CaseModel
internal import Synchronization

extension Casebook {
  /// The records of all imports, the newest year first, and why one can't be read.
  package func imports() -> [ImportFinding] { knownImports.withLock { $0.look(into: folder) } }

  /// The record of an import of an original with this SHA-256; nil where there is none that can be
  /// read. Looks at each import's file, and reads those that changed since the last look.
  package func importOf(sha256: String) -> ImportRecord? {
    for case .record(let record) in imports() where record.sha256 == sha256 { return record }
    return nil
  }
}
