import CaseModel

@testable import Desk

extension FakeCasebook {
  func rows(of query: ListQuery) -> [ListRow] {
    let candidates = query.incident.map { belonging[$0] ?? [] } ?? records
    let found = candidates.filter { $0.kind == query.list && belongs($0, to: query) }
    let all = query.list == .incident ? incidentRows : found.map { row(of: $0) }
    let filter = SearchQuery(query.matching, today: today, dates: query.dates)
    let rows = filter.isEmpty ? all : all.filter { isFound($0, by: filter) }
    let ordered = rows.sorted { order($0) == order($1) ? $0.id < $1.id : order($0) < order($1) }
    return switch query.sort {
    case .standard: ordered
    case .reversed: ordered.reversed()
    case .title: ordered.sorted { $0.title == $1.title ? $0.id < $1.id : $0.title < $1.title }
    }
  }

  func ids(of rows: RowsToMark) -> [RecordID] {
    switch rows {
    case .list(let query): self.rows(of: query).map(\.id)
    case .agenda(let query):
      agenda(query, Window(offset: 0, limit: .max)).rows.map(\.row.id)
    case .hits(let query): found(by: query).map(\.id)
    }
  }

  func context(of record: Record) -> RecordInContext {
    let links =
      record.links.map { link(to: $0, isIncoming: false) }
      + records.filter { $0.links.contains(record.id) }.map { link(to: $0.id, isIncoming: true) }
    var context = RecordInContext(record: record, links: links)
    if case .letter(let letter) = record {
      context.responses = responses(to: letter)
      context.clock = letter.clockReading(under: settings)
    }
    if case .response(let response) = record {
      context.letters = records.compactMap {
        if case .letter(let letter) = $0, response.letters.contains(letter.id) {
          letter
        } else {
          nil
        }
      }
    }
    return context
  }

  private func belongs(_ record: Record, to query: ListQuery) -> Bool {
    if query.list == .incident { return true }
    if let scope = query.official { return isBehind(scope, record) }
    guard query.list != .letter, let letter = query.letter else { return true }
    return record.links.contains(letter)
  }

  private func link(to id: RecordID, isIncoming: Bool) -> RecordInContext.Link {
    let other = record(id)
    return .init(id: id, kind: other?.kind, title: other?.title ?? "", isIncoming: isIncoming)
  }

  func responses(to letter: Letter) -> [OfficialResponse] {
    let near = letter.incidents.flatMap { belonging[$0] ?? [] }
    return near.compactMap {
      guard case .response(let response) = $0 else { return nil }
      return response.letters.contains(letter.id) ? response : nil
    }.inOrderOfTime
  }

  func row(of record: Record) -> ListRow {
    switch record {
    case .incident(let incident): .incident(row(of: incident))
    case .letter(let letter):
      .letter(
        LetterRow(
          id: letter.id, title: letter.title, addressee: letter.addressees.first ?? Party(),
          furtherAddressees: max(0, letter.addressees.count - 1), sent: letter.sent,
          standing: standing(of: letter)))
    case .response(let response):
      .response(
        ResponseRow(
          id: response.id, title: response.headline, from: response.from, kind: response.kind,
          stance: response.stance, date: response.date, letters: response.letters))
    case .followUp(let followUp):
      .followUp(
        FollowUpRow(
          id: followUp.id, title: followUp.title, status: followUp.status, due: followUp.due,
          done: followUp.done, owner: followUp.owner, priority: followUp.priority,
          repeats: followUp.repeats, letters: followUp.letters))
    }
  }

  func row(of incident: Incident) -> IncidentRow {
    let belonging = belonging[incident.id] ?? []
    let overdue = belonging.count {
      switch $0 {
      case .letter(let letter): standing(of: letter).isOverdue
      case .followUp(let followUp):
        if case .overdue = followUp.standing(today: today) { true } else { false }
      default: false
      }
    }
    return IncidentRow(
      id: incident.id, title: incident.title, date: incident.date, status: incident.status,
      countries: incident.countries, letters: belonging.count { $0.kind == .letter },
      responses: belonging.count { $0.kind == .response },
      openFollowUps: belonging.count { $0.kind == .followUp }, overdue: overdue)
  }

  func standing(of letter: Letter) -> LetterStanding {
    LetterStanding(
      of: letter, responses: responses(to: letter), under: settings, today: today)
  }

  // Smaller comes first.
  private func order(_ row: ListRow) -> Int {
    switch row {
    case .incident(let row): -(row.date?.sortDay.number ?? -999_999)
    case .letter(let row): -(row.sent?.sortDay.number ?? -999_999)
    case .response(let row): row.date?.sortDay.number ?? 999_999
    case .followUp(let row):
      row.status == .open
        ? row.due?.number ?? 999_999 : 2_000_000 - (row.done?.number ?? 0)
    }
  }
}
