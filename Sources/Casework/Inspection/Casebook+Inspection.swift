internal import CaseIndex
package import CaseModel
internal import CaseStore

/// What ``Casebook/fix(_:_:)`` did.
package struct FixReport: Hashable, Sendable {
  /// What was mended, a sentence each.
  package var done: [String] = []
  /// What couldn't be, or came to light with it, as whole sentences.
  package var remarks: [String] = []

  package init() {}
}

extension Casebook {
  /// Reads every file of the casebook, with all enclosures and imports, and tells what isn't as it
  /// should be. Changes nothing. Other programs may save meanwhile; what they do may show as half
  /// done.
  /// - Parameter progress: called with how many records were read, and how many the index knows;
  ///   false stops it, and the report then says that it isn't complete.
  package func inspect(
    _ progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) -> InspectionReport {
    let total = (try? index.current.count()) ?? 0
    let inspection = RecordInspection(folder)
    inspection.run { progress($0, max($0, total)) }
    var report = inspection.report
    if report.isComplete, let finding = indexFinding(inspection) { report.findings.append(finding) }
    return report
  }

  /// Mends what can be mended without losing anything: working files that a crash left are removed,
  /// files and folders kept to their owner, the index made anew. Whatever else was found stays.
  /// - Parameter progress: as for ``refresh(_:)``.
  package func fix(
    _ report: InspectionReport, _ progress: (RefreshProgress) -> Bool = { _ in true }
  ) -> FixReport {
    var fixed = FixReport()
    if let whyReadOnly {
      fixed.remarks.append("Nothing was mended. \(whyReadOnly)")
      return fixed
    }
    let kinds = Set(report.findings.map(\.kind))
    if kinds.contains(.leftover) { removeLeftovers(report, &fixed) }
    if kinds.contains(.permissions) {
      let (done, failed) = folder.narrowPermissions()
      if done > 0 { fixed.done.append("Kept to their owner: \(done) files and folders.") }
      if failed > 0 {
        fixed.remarks.append(
          "\(failed) files and folders are somebody else's, and couldn't be kept to their owner.")
      }
    }
    if kinds.contains(.index) {
      let rebuilt = rebuildIndex(progress)
      if rebuilt.isComplete { fixed.done.append("Made the index anew.") }
      fixed.remarks += rebuilt.remarks
    }
    return fixed
  }

  private func removeLeftovers(_ report: InspectionReport, _ fixed: inout FixReport) {
    let paths = report.findings.filter { $0.kind == .leftover }.map(\.problem.path)
    fixed.remarks += folder.removeLeftovers(paths).map(\.sentence)
    let left = folder.stamps(of: paths).count { $0 != nil }
    if left < paths.count { fixed.done.append("Removed working files: \(paths.count - left).") }
    if left > 0 {
      fixed.remarks.append(
        "\(left) working files stay, since another program is saving. Try again when it has finished."
      )
    }
  }

  /// Nil where the index has just the records that were read.
  private func indexFinding(_ inspection: RecordInspection) -> InspectionFinding? {
    let differing: Int
    do {
      differing = try differences(from: inspection)
    } catch {
      return finding("The index can't be read: \(error.sentence)")
    }
    guard differing > 0 else { return nil }
    return finding(
      """
      The lists differ from the files in \(differing) record\(differing == 1 ? "" : "s"). casedesk \
      check --fix makes them anew.
      """)
  }

  private func finding(_ message: String) -> InspectionFinding {
    InspectionFinding(.index, FileProblem(path: Filing.cases, message: message))
  }

  private func differences(from inspection: RecordInspection) throws(Refusal) -> Int {
    var same = 0
    var differing = 0
    var last = ""
    while true {
      let files = try index.ask { try $0.files(after: last, limit: 512) }
      guard let end = files.last else { break }
      last = end.path
      for case (let record?, let path) in files.map({ ($0.record, $0.path) }) {
        let found = inspection.known[record.id]
        let isSame = found?.path == path && found?.fingerprint.hex == record.fingerprint
        if isSame { same += 1 } else { differing += 1 }
      }
    }
    return differing + max(0, inspection.known.count - same - differing)
  }
}
