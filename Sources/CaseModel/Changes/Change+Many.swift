/// What can be done to many records at once.
package enum SharedEdit: Hashable, Sendable {
  /// Marks follow-ups done; those that repeat make their next.
  case complete(on: Day)
  case reopen
  case setDue(Day?)
  case setOwner(String)
  case setStatus(IncidentStatus)
  case addTag(String)
  case removeTag(String)
  case delete
}

extension Change {
  /// One change of many records, undone as one step. Records to which the edit doesn't apply, or
  /// that already are as it would make them, are left alone.
  /// - Returns: nil where that leaves none.
  package static func editing(
    _ records: [Record], _ edit: SharedEdit
  ) -> Change? {
    var steps: [Step] = []
    var titles: [String] = []
    for record in records {
      let made = self.steps(for: record, edit)
      guard !made.isEmpty else { continue }
      steps += made
      titles.append(record.title)
    }
    guard let first = titles.first else { return nil }
    let what = titles.count == 1 ? first : "\(titles.count) records"
    return Change("\(edit.sentence): \(what)", steps)
  }

  private static func steps(for record: Record, _ edit: SharedEdit) -> [Step] {
    switch (edit, record) {
    case (.complete(let day), .followUp(let followUp)):
      followUp.status == .open ? completing(followUp, on: day).steps : []
    case (.reopen, .followUp(let followUp)):
      followUp.status == .open ? [] : reopening(followUp).steps
    case (.setDue(let day), .followUp(var followUp)):
      replacing(record) {
        followUp.due = day
        return .followUp(followUp)
      }
    case (.setOwner(let owner), .followUp(var followUp)):
      replacing(record) {
        followUp.owner = owner
        return .followUp(followUp)
      }
    case (.setStatus(let status), .incident(var incident)):
      replacing(record) {
        incident.status = status
        return .incident(incident)
      }
    case (.addTag(let tag), _):
      record.tags.contains(tag) ? [] : replacing(record) { record.with(tags: record.tags + [tag]) }
    case (.removeTag(let tag), _):
      replacing(record) { record.with(tags: record.tags.filter { $0 != tag }) }
    case (.delete, _): [.delete(record)]
    case (.complete, _), (.reopen, _), (.setDue, _), (.setOwner, _), (.setStatus, _): []
    }
  }

  private static func replacing(_ record: Record, with new: () -> Record) -> [Step] {
    let new = new()
    return new == record ? [] : [.replace(from: record, to: new)]
  }
}

extension SharedEdit {
  /// What was done, in the past tense.
  package var sentence: String {
    switch self {
    case .complete: "Marked done"
    case .reopen: "Opened again"
    case .setDue(let day): day.map { "Due date set to \($0.spoken)" } ?? "Due date taken away"
    case .setOwner(let owner): owner.isEmpty ? "Owner taken away" : "Owner set to \(owner)"
    case .setStatus(let status): "Status set to \(status.spoken)"
    case .addTag(let tag): "Tagged \(tag)"
    case .removeTag(let tag): "Tag \(tag) taken away"
    case .delete: "Deleted"
    }
  }
}
