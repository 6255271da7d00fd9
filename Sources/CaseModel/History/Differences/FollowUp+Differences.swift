extension DifferenceWriter {
  mutating func compare(_ old: FollowUp?, _ new: FollowUp) {
    words("title", "Title", old?.title, new.title)
    ids("incidents", ("Incident", "Incidents"), old?.incidents, new.incidents)
    ids("letters", ("Letter", "Letters"), old?.letters, new.letters)
    ids("responses", ("Response", "Responses"), old?.responses, new.responses)
    status(old, new)
    day("due", "Due date", old?.due, new.due)
    words("owner", "Owner", old?.owner, new.owner)
    // As records write it: the usual one isn't.
    if old != nil || new.priority != .normal {
      term("priority", "Priority", old?.priority, new.priority)
    }
    value("repeats", "Repetition", old?.repeats?.description, new.repeats?.description)
    words("outcome", "Outcome", old?.outcome, new.outcome)
    term("impact", "Impact", old?.impact, new.impact)
    value("follows", "Follow-up that it repeats", old?.follows?.text, new.follows?.text)
    list("tags", ("Tag", "Tags"), old?.tags, new.tags)
    confidentiality(old?.confidentiality, new.confidentiality)
    text(old?.text, new.text)
  }

  /// The day goes with it: both are written as one step.
  private mutating func status(_ old: FollowUp?, _ new: FollowUp) {
    guard old?.status != new.status else {
      return day("done", "Day on which it was \(new.status.spoken)", old?.done, new.done)
    }
    let when = new.done.map { " on \(spoken($0))" } ?? ""
    switch new.status {
    case .open where old == nil: note("status", "Status", "set to open")
    case .open: note("status", "", "Opened again; it was \(old?.status.spoken ?? "settled")")
    case .done: note("status", "", "Marked done\(when)")
    case .cancelled: note("status", "", "Cancelled\(when)")
    }
  }
}
