extension Change {
  /// Marks a follow-up done on `day`, with what came of it where that is known. One that repeats
  /// makes its next.
  package static func completing(
    _ followUp: FollowUp, on day: Day, outcome: String = "", impact: Impact? = nil
  ) -> Change {
    var done = followUp
    done.status = .done
    done.done = day
    if !outcome.isEmpty { done.outcome = outcome }
    if let impact { done.impact = impact }
    var what = "Marked done"
    var steps: [Step] = [.replace(from: .followUp(followUp), to: .followUp(done))]
    if let next = followUp.next(after: day), let due = next.due {
      what += ", next due \(due.spoken)"
      steps.append(.create(.followUp(next), enclosing: []))
    }
    return Change("\(what): \(followUp.title)", steps)
  }

  /// Opens a follow-up again that was done or cancelled. What came of it stays written; the next
  /// one of its row, if there is any, stays too.
  package static func reopening(_ followUp: FollowUp) -> Change {
    var open = followUp
    open.status = .open
    open.done = nil
    return Change(
      "Opened again: \(followUp.title)", [.replace(from: .followUp(followUp), to: .followUp(open))])
  }
}

extension FollowUp {
  /// The one that comes after this one was done on `day`; nil where it doesn't repeat. Its id comes
  /// from this one's, so that two people who do the same one while they are apart make one next.
  package func next(after day: Day) -> FollowUp? {
    guard let repeats else { return nil }
    return FollowUp(
      id: .following(id), title: title, incidents: incidents,
      letters: letters, responses: responses, due: repeats.next(due: due, done: day),
      owner: owner, priority: priority, repeats: repeats, follows: id, tags: tags, text: text,
      confidentiality: confidentiality)
  }
}
