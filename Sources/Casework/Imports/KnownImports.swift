internal import CaseModel
internal import CaseStore

/// The imports as they were last read; one that looks as it did isn't read again.
struct KnownImports: Sendable {
  private struct Known: Sendable {
    var stamp: Stamp?
    var finding: ImportFinding
  }

  private var known: [String: Known] = [:]

  /// All imports by their files now, the newest year first.
  mutating func look(into folder: RecordFolder) -> [ImportFinding] {
    var now: [String: Known] = [:]
    var findings: [ImportFinding] = []
    for place in folder.importPlaces() {
      switch place {
      case .leftover: continue
      case .problem(let problem): findings.append(.problem(problem))
      case .file(let path, let stamp):
        guard let found = read(path, stamp, folder) else { continue }
        now[path] = found
        findings.append(found.finding)
      }
    }
    known = now
    return findings
  }

  private func read(_ path: String, _ stamp: Stamp?, _ folder: RecordFolder) -> Known? {
    if let last = known[path], let stamp, last.stamp == stamp { return last }
    switch folder.loadImport(path) {
    case .record(let stored): return Known(stamp: stamp, finding: .record(stored.record))
    case .problem(let problem): return Known(stamp: stamp, finding: .problem(problem))
    case nil: return nil
    }
  }
}
