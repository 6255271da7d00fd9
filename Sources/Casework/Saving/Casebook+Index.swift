internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

extension Casebook {
  /// Tells the index what was saved, of very much a part after the other, so that memory stays
  /// bounded. The save stands whatever comes of it.
  /// - Parameter progress: told how many records the index has by then.
  /// - Returns: what the person should know where the index couldn't follow.
  func tellIndex(of outcome: SaveOutcome, _ progress: (Int) -> Void = { _ in }) -> [String] {
    var told = 0
    let parts: [(count: Int, findings: (Range<Int>) -> [Finding])] = [
      (outcome.removed.count, { outcome.removed[$0].map { .nothing(path: $0) } }),
      (outcome.stored.count, { outcome.stored[$0].map { .record(self.indexed($0)) } }),
      (outcome.putBack.count, { self.findings(at: Array(outcome.putBack[$0])) }),
    ]
    for (count, findings) in parts {
      for start in stride(from: 0, to: count, by: Casebook.indexedAtOnce) {
        let range = start..<min(count, start + Casebook.indexedAtOnce)
        let remarks = tellIndex(findings(range))
        guard remarks.isEmpty else { return remarks }
        told += range.count
        progress(told)
      }
    }
    return []
  }

  private static var indexedAtOnce: Int { 3_200 }

  /// Reads files anew for the index.
  func tellIndex(reading paths: [String]) -> [String] { tellIndex(paths.map(finding(at:))) }

  private func tellIndex(_ findings: [Finding]) -> [String] {
    let index = index.current
    do {
      try update(index, with: findings)
      return []
    } catch {
      switch error {
      case .damaged: return [self.index.replace(index, after: error)]
      case .unavailable:
        self.index.setNeedsRefresh(true)
        return [error.sentence]
      }
    }
  }

  /// Updates an index; then with the files that were left out for a record that is gone now.
  func update(_ index: CaseIndex, with findings: [Finding]) throws(IndexFault) {
    let settings = settings
    try update(index, with: findings.map { PreparedFinding($0, under: settings) })
  }

  /// The same with what was prepared.
  func update(_ index: CaseIndex, with prepared: [PreparedFinding]) throws(IndexFault) {
    let settings = settings
    var prepared = prepared
    // What is freed by the second round at the latest has a record of its own.
    for _ in 0..<3 where !prepared.isEmpty {
      prepared = try index.update(with: prepared).map {
        PreparedFinding(finding(at: $0), under: settings)
      }
    }
  }

  /// What is at a record's path now.
  func finding(at path: String) -> Finding { finding(folder.load(path), at: path) }

  /// The same for many paths, fastest where those of a folder follow each other.
  func findings(at paths: [String]) -> [Finding] {
    zip(paths, folder.load(paths)).map { path, found in finding(found, at: path) }
  }

  private func finding(_ found: LoadFinding?, at path: String) -> Finding {
    switch found {
    case .record(let stored): .record(indexed(stored))
    // Without a stamp, it is read again at every check: there are few.
    case .problem(let problem): .problem(noted(problem), path: path, stamp: "")
    case nil: .nothing(path: path)
    }
  }

  /// Counts what the system turned down: a check that met it isn't relied on afterwards.
  func noted(_ problem: FileProblem) -> FileProblem {
    if problem.mayPass { turnedDown.wrappingAdd(1, ordering: .relaxed) }
    return problem
  }

  private func indexed(_ stored: StoredRecord) -> IndexedRecord {
    IndexedRecord(
      stored.record, path: stored.path, fingerprint: stored.fingerprint.hex,
      stamp: stored.stamp.description)
  }
}
