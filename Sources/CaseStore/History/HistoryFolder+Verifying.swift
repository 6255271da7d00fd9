package import CaseModel

extension HistoryFolder {
  /// Looks whether the history is whole, whether every enclosure is what it was when it was first
  /// noted, which steps other programs made, and what isn't noted.
  /// - Parameters:
  ///   - members: by whom steps may be signed.
  ///   - progress: told from 0 to 1 how far it is; false stops it.
  package func verify(
    members: [Member], _ progress: (Double) -> Bool
  ) throws(Refusal) -> VerificationReport {
    if case .off(let sentence) = standing { throw Refusal(sentence) }
    var report = VerificationReport()
    try go(0, progress)
    report.findings += try damage()
    try go(0.4, progress)
    let entries = try entries(of: nil, limit: 10_000_000).entries
    report.versions = entries.count
    report.findings += HistoryFolder.outside(entries)
    try go(0.5, progress)
    try checkEnclosures(&report, progress)
    try checkSignatures(of: entries, members, &report)
    report.findings += try unnoted()
    try go(1, progress)
    return report
  }

  private func go(_ fraction: Double, _ progress: (Double) -> Bool) throws(Refusal) {
    guard progress(fraction) else { throw Refusal("The look at the history was stopped.") }
  }

  // MARK: - The history itself

  private func damage() throws(Refusal) -> [VerificationReport.Finding] {
    do throws(GitFailure) {
      _ = try repository?.run([
        "fsck", "--full", "--strict", "--no-dangling", "--no-progress",
      ])
      return []
    } catch {
      guard case .failed(_, let said) = error else {
        throw Refusal("The history can't be looked at: \(error.explanation)")
      }
      let first = said.split(separator: "\n").first.map(String.init) ?? "it doesn't say what"
      return [
        .init(
          isAmiss: true, subject: ".git",
          sentence: """
            The history is damaged: git says “\(first)”. Copy the whole folder before anything else, \
            then take the folder .git from a backup or a colleague's copy.
            """)
      ]
    }
  }

  private static func outside(_ entries: [HistoryEntry]) -> [VerificationReport.Finding] {
    entries.filter { $0.origin == .outside }.map { entry in
      .init(
        isAmiss: false, subject: "\(entry.version.short)",
        sentence: """
          Changed by another program, noted on \(entry.when.day.spoken) for \(entry.who.name): \
          \(entry.sentence).
          """)
    }
  }

  private func unnoted() throws(Refusal) -> [VerificationReport.Finding] {
    do throws(HistoryFailure) {
      let found = try locked("lock") { (folder, lock) throws(HistoryFailure) in
        try commits(folder, lock, as: HistoryFolder.program).foundOutside()
      }
      return (found?.files ?? []).map { path in
        .init(
          isAmiss: false, subject: path,
          sentence: "What it holds now isn't noted in the history yet.")
      }
    } catch {
      throw Refusal("The casebook's files can't be compared: \(error.explanation)")
    }
  }

  // MARK: - Enclosures

  /// Compares the SHA-256 of what was first noted with that of what lies there now.
  private func checkEnclosures(
    _ report: inout VerificationReport, _ progress: (Double) -> Bool
  ) throws(Refusal) {
    let said = try ask(
      [
        "log", "-z", "--format=", "--raw", "--abbrev=40", "--no-renames", "--diff-filter=A",
        "--diff-merges=first-parent", "--no-ext-diff", "--no-textconv", Repository.branch, "--",
        Filing.cases, Filing.imports,
      ], for: "The history can't be read")
    var first: [String: String] = [:]
    // The newest come first, so that the first state of a path is the last one here.
    for change in Log.changedPaths(said) where Filing.isEnclosure(change.path) {
      first[change.path] = change.after
    }
    report.enclosures = first.count
    for (place, (path, blob)) in first.sorted(by: { $0.key < $1.key }).enumerated() {
      try go(0.5 + 0.4 * Double(place) / Double(first.count), progress)
      if let sentence = try difference(path, blob) {
        report.findings.append(.init(isAmiss: true, subject: path, sentence: sentence))
      }
    }
  }

  private func difference(_ path: String, _ blob: String) throws(Refusal) -> String? {
    let recorded = Fingerprint(
      of: try ask(["cat-file", "blob", blob], for: "\(path) can't be read as it was"))
    do throws(FileFailure) {
      var steps = path.split(separator: "/")
      let name = String(steps.removeLast())
      let file = try OpenFile(name, in: Folder.at(casebook).folder(at: steps))
      guard file.isRegular else { return "It isn't a plain file any more." }
      let now = try file.fingerprint()
      guard now != recorded else { return nil }
      return """
        It was changed since it was first noted: its SHA-256 was \(recorded.hex.prefix(16))… and is \
        \(now.hex.prefix(16))…. The history still has it as it was.
        """
    } catch {
      if error.code == 2 { return try wasDeleted(path) ? nil : gone }
      return "It can't be read: \(error.explanation)"
    }
  }

  private var gone: String {
    "It is missing, though no change took it away. The history still has it."
  }

  /// Whether the newest version doesn't have it either: somebody took it away, as the history tells.
  private func wasDeleted(_ path: String) throws(Refusal) -> Bool {
    guard let head = try head() else { return true }
    return try bytes(of: path, at: head) == nil
  }
}
