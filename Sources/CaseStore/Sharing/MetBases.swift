import CaseModel
import RecordText

/// What files were before two sides parted that had met crosswise: each had merged what the other
/// had, so that there is more than one last common version.
final class MetBases {
  private let commits: Commits
  /// Who stands for a version of which nothing else is known, and when.
  private let standIn: SideHistory.Step
  private var shared: [[VersionID]: [VersionID]] = [:]

  init(commits: Commits, standIn: SideHistory.Step) {
    self.commits = commits
    self.standIn = standIn
  }

  func base(
    of path: String, _ versions: [VersionID]
  ) throws(HistoryFailure) -> FileMerge.Base {
    try FileMerge.base(
      path: path, of: versions,
      shared: { (some, other) throws(HistoryFailure) in try bases([other] + some) },
      side: { (version) throws(HistoryFailure) in try side(path, version) },
      sha256: { Fingerprint(of: $0).hex })
  }

  private func bases(_ versions: [VersionID]) throws(HistoryFailure) -> [VersionID] {
    if let known = shared[versions] { return known }
    let bases = try SyncMerge.bases(commits, versions)
    shared[versions] = bases
    return bases
  }

  private func side(
    _ path: String, _ version: VersionID
  ) throws(HistoryFailure) -> FileMerge.Side {
    let blobs = Blobs(commits: commits)
    let asking = ChoiceText.path(besideFileAt: path)
    let names = try blobs.names(of: [path] + (asking.map { [$0] } ?? []), at: version)
    let held = try blobs.bytes(Set(names.compactMap { $0 }))
    let step = try commits.lastStep(at: version, of: path) ?? standIn
    return FileMerge.Side(
      bytes: names[0].flatMap { held[$0] }, who: step.who, when: step.when,
      choices: asking == nil ? nil : names[1].flatMap { held[$0] })
  }
}

extension Commits {
  /// Who made the newest version up to this one, or of a file; nil where there is none.
  func lastStep(
    at version: VersionID, of path: String? = nil
  ) throws(HistoryFailure) -> SideHistory.Step? {
    let said = try run(
      [
        "log", "-z", "--max-count=1", "--format=\(Log.format)", "--no-mailmap", version.text, "--",
      ] + (path.map { [$0] } ?? []))
    return Log.entries(said).first.map {
      SideHistory.Step(blob: nil, who: $0.who, when: $0.when)
    }
  }
}
