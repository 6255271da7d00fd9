import CaseModel

/// The agenda found by looking at every record.
extension ReferenceCasebook {
  func agenda(_ query: AgendaQuery, _ window: Window, today: Day) -> AgendaPage {
    let all = records.values.compactMap { record in
      agendaRow(record, query, today: today).map { (record: record, row: $0) }
    }
    let sorted = all.sorted { left, right in
      let days = (left.row.due?.number ?? .max, right.row.due?.number ?? .max)
      return days.0 == days.1
        ? tie(left.record).lexicographicallyPrecedes(tie(right.record)) : days.0 < days.1
    }.map(\.row)
    let sections = sorted.map {
      AgendaSection(due: $0.due, today: today, weekStart: query.weekStart)
    }
    return AgendaPage(
      query: query, window: window,
      rows: Array(sorted.dropFirst(window.offset).prefix(window.limit)),
      sections: Dictionary(grouping: sections) { $0 }.mapValues(\.count))
  }

  private func agendaRow(_ record: Record, _ query: AgendaQuery, today: Day) -> AgendaRow? {
    let row = row(record, today: today)
    let due: Day?
    switch row {
    case .letter(let letter):
      switch letter.standing.state {
      case .awaitingReply(let day), .dueSoon(let day), .overdue(let day, _),
        .longOverdue(let day, _):
        due = day
      default: return nil
      }
      guard query.owner == nil else { return nil }
    case .followUp(let followUp):
      guard followUp.status == .open else { return nil }
      if let owner = query.owner, followUp.owner != owner { return nil }
      due = followUp.due
    case .incident, .response: return nil
    }
    let incident = record.incidents.first.flatMap { records[$0] }
    guard case .incident(let found)? = incident else {
      return AgendaRow(row: row, due: due, incident: nil, incidentTitle: "")
    }
    return AgendaRow(
      row: row, due: due, incident: found.id,
      incidentTitle: self.row(.incident(found), today: today).title)
  }
}
