internal import CaseIndex
internal import CaseModel

extension Casebook {
  /// The change without the next of a follow-up that has its next already, as one that was opened
  /// again may have; a next whose id another record has gets another.
  func withNextOnlyOnce(_ change: Change) -> Change {
    let done = Set(change.steps.compactMap(\.completed))
    guard !done.isEmpty else { return change }
    var change = change
    change.steps = change.steps.compactMap { step in
      guard case .create(.followUp(var next), let files) = step, let before = next.follows,
        done.contains(before), next.id == .following(before)
      else { return step }
      if hasNext(before) { return nil }
      for attempt in 1...32 where isTaken(next.id) {
        next.id = .following(before, attempt: attempt)
      }
      return .create(.followUp(next), enclosing: files)
    }
    return change
  }

  private func hasNext(_ id: RecordID) -> Bool {
    guard let links = try? links(of: id) else { return false }
    return links.contains { link in
      guard link.isIncoming, link.kind == .followUp,
        case .followUp(let other)? = try? record(link.id)
      else { return false }
      return other.follows == id
    }
  }

  private func isTaken(_ id: RecordID) -> Bool { (try? file(of: id)) != nil }
}

extension Change.Step {
  /// The follow-up that this step marks done.
  fileprivate var completed: RecordID? {
    guard case .replace(.followUp(let old), .followUp(let new), _) = self, old.status != .done,
      new.status == .done
    else { return nil }
    return new.id
  }
}
