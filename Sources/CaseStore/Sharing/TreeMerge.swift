import CaseModel
import RecordText

/// Brings the files of two casebooks together that were one before: a pure function of what both
/// sides hold and who made it.
struct TreeMerge {
  /// A file in which the two sides differ, by git's names of its bytes.
  struct Difference: Hashable {
    var path: String
    /// In each version from which both sides come; nil where it wasn't there.
    var bases: [String?]
    var ours: String?
    var theirs: String?

    /// Whether only one side changed it, and not ours.
    var isOnlyTheirs: Bool { bases.allSatisfy { $0 == ours } && !bases.isEmpty }
    var isOnlyOurs: Bool { bases.allSatisfy { $0 == theirs } && !bases.isEmpty }
    var isSettled: Bool { isOnlyTheirs || isOnlyOurs }
  }

  /// What a file is to hold.
  enum Result: Hashable {
    case ours
    case theirs
    case bytes([UInt8])
    case nothing
  }

  struct Merged {
    var results: [String: Result] = [:]
    var remarks: [String] = []
  }

  let differences: [String: Difference]
  let ours: SideHistory
  let theirs: SideHistory
  /// Who stands for each side where its history doesn't tell, as in a file of a merge.
  let standIns: (ours: SideHistory.Step, theirs: SideHistory.Step)
  /// What a file was where there are several bases, which differ in it.
  let metBases: [String: FileMerge.Base]
  let bytes: (_ blob: String) -> [UInt8]

  func merged() -> Merged {
    var merged = Merged()
    var words = SyncWords()
    var done: Set<String> = []
    for (path, difference) in differences.sorted(by: { $0.key < $1.key }) {
      guard !done.contains(path), ChoiceText.record(ofPath: path) == nil else { continue }
      let asking = ChoiceText.path(besideFileAt: path)
      let asked = asking.flatMap { differences[$0] }
      let isSettled = difference.isSettled && (asked?.isSettled ?? true)
      if isSettled, asked == nil || asked?.isOnlyTheirs == difference.isOnlyTheirs {
        merged.results[path] = TreeMerge.settled(difference)
        continue
      }
      if let asking { done.insert(asking) }
      merge(difference, asking, asked, &merged, &words)
    }
    for (path, difference) in differences.sorted(by: { $0.key < $1.key })
    where ChoiceText.record(ofPath: path) != nil && !done.contains(path) {
      if difference.isSettled {
        merged.results[path] = TreeMerge.settled(difference)
      } else {
        merge(difference, nil, nil, &merged, &words)
      }
    }
    merged.remarks += words.sentences
    return merged
  }

  private static func settled(_ difference: Difference) -> Result {
    let isTheirs = difference.isOnlyTheirs
    let blob = isTheirs ? difference.theirs : difference.ours
    return blob == nil ? .nothing : isTheirs ? .theirs : .ours
  }

  // MARK: - One file

  private func merge(
    _ difference: Difference, _ asking: String?, _ asked: Difference?, _ merged: inout Merged,
    _ words: inout SyncWords
  ) {
    let path = difference.path
    let one = side(difference.ours, asked?.ours, ours, path, asking, standIns.ours)
    let other = side(difference.theirs, asked?.theirs, theirs, path, asking, standIns.theirs)
    let base =
      metBases[path]
      ?? FileMerge.Base(
        bytes: difference.bases.first.flatMap { $0 }.map(bytes),
        choices: asked?.bases.first.flatMap { $0 }.map(bytes))
    let outcome = FileMerge.merge(path: path, base: base, one, other) { Fingerprint(of: $0).hex }
    merged.results[path] = result(outcome.bytes)
    if let asking { merged.results[asking] = result(outcome.choiceBytes) }
    for file in outcome.besides { merged.results[file.path] = .bytes(file.bytes) }
    words.note(outcome, at: path)
  }

  private func result(_ bytes: [UInt8]?) -> Result { bytes.map { .bytes($0) } ?? .nothing }

  private func side(
    _ blob: String?, _ choices: String?, _ history: SideHistory, _ path: String, _ asking: String?,
    _ standIn: SideHistory.Step
  ) -> FileMerge.Side {
    let steps = history.steps[path] ?? []
    let last = steps.first ?? asking.flatMap { history.last($0) } ?? standIn
    return FileMerge.Side(
      bytes: blob.map(bytes), who: last.who, when: last.when, choices: choices.map(bytes),
      earlier: steps.dropFirst().map { step in
        FileMerge.Earlier(bytes: step.blob.map(bytes), who: step.who, when: step.when)
      })
  }
}
