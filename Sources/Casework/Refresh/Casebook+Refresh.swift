internal import CaseIndex
internal import CaseModel
internal import CaseStore
internal import Synchronization

/// How far a check of the folder is.
package struct RefreshProgress: Hashable, Sendable {
  /// How many records' files the index has as they are.
  package var seen: Int
  /// About how many there are; 0 where that isn't known yet.
  package var expected: Int
  /// How many of them had to be read; the lists show them.
  package var read: Int

  package init(seen: Int, expected: Int, read: Int = 0) {
    self.seen = seen
    self.expected = expected
    self.read = read
  }
}

/// What a check of the folder came to.
package struct RefreshReport: Hashable, Sendable {
  /// How many files weren't as the index had them.
  package var changes = 0
  /// Whether every file was looked at: it wasn't stopped, and nothing hindered it.
  package var isComplete = false
  /// What the person should know, as whole sentences.
  package var remarks: [String] = []

  package init(changes: Int = 0, isComplete: Bool = false, remarks: [String] = []) {
    self.changes = changes
    self.isComplete = isComplete
    self.remarks = remarks
  }
}

extension Casebook {
  /// Compares every file with the index by its stamp, and reads those that differ. Runs behind:
  /// lists and saves go on meanwhile. `progress` is called now and then, and stops it by returning
  /// false; what was done till then stays, and the next check goes on from there.
  package func refresh(_ progress: (RefreshProgress) -> Bool) -> RefreshReport {
    refreshing.withLock { _ in
      var report = RefreshReport()
      followPath()
      if let remark = rereadSettings() { report.remarks.append(remark) }
      // A second try with the index that takes the place of one that failed, and a last one with an
      // index in memory.
      for _ in 0..<3 {
        let index = index.current
        do throws(IndexFault) {
          try prepare(index)
          let start = ContinuousClock.now
          let look = FolderLook(of: folder)
          let turnedDown = turnedDown.load(ordering: .relaxed)
          var check = FolderCheck(casebook: self, index: index, report: report)
          check.run(progress)
          if let fault = check.fault { throw fault }
          if let look, check.report.isComplete {
            // What couldn't be read this time may be there the next.
            let isSure = turnedDown == self.turnedDown.load(ordering: .relaxed)
            try index.noteCheck(isSure ? look.noted : "")
          }
          self.index.setNeedsRefresh(!check.report.isComplete)
          if check.report.isComplete { pace.withLock { $0.noteCheck(from: start, to: .now) } }
          return check.report
        } catch {
          report.remarks.append(self.index.replace(index, after: error))
        }
      }
      return report
    }
  }

  private func prepare(_ index: CaseIndex) throws(IndexFault) {
    try self.index.settleDoubt()
    let key = settings.indexKey
    if try index.builtUnder() != key { try index.beginRebuild(under: key) }
  }
}

extension CasebookSettings {
  /// What due dates depend on, as one text.
  var indexKey: String {
    let own = clocks.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    return (holidays.sorted().map(\.description) + own).joined(separator: "; ")
  }
}
