package import CaseModel

/// A follow-up as the form leaves it; a new one has no id yet.
package struct PendingFollowUp: Hashable, Sendable {
  /// The follow-up that is changed; nil for a new one.
  package var existing: FollowUp?
  package var followUp: FollowUp

  func change(using random: inout some RandomNumberGenerator) -> Change {
    guard let existing else {
      var followUp = followUp
      followUp.id = RecordID.make(.followUp, words: followUp.title, using: &random)
      return Change(
        "Added follow-up: \(followUp.title)", [.create(.followUp(followUp), enclosing: [])])
    }
    var steps: [Change.Step] = [.replace(from: .followUp(existing), to: .followUp(followUp))]
    // Done here is done as anywhere: one that repeats makes its next.
    if existing.status != .done, followUp.status == .done, let done = followUp.done,
      let next = followUp.next(after: done)
    {
      steps.append(.create(.followUp(next), enclosing: []))
    }
    return Change("Changed follow-up: \(followUp.title)", steps)
  }
}
