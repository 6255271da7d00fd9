internal import CaseModel
internal import GRDB

/// What is due and when: what may become overdue, by its day, then open follow-ups without a date.
/// Both are parts of lists that are stored.
struct AgendaList {
  let query: AgendaQuery
  let today: Day
  let db: Database

  func page(_ window: Window) throws -> AgendaPage {
    let (numbers, sections) =
      try query.owner.map { try owned(by: $0, window) } ?? everything(window)
    let reader = RowReader(db: db, today: today)
    return AgendaPage(
      query: query, window: window, rows: try numbers.map { try row($0, reader) },
      sections: sections.filter { $0.value > 0 })
  }

  private typealias Found = (numbers: [Int], sections: [AgendaSection: Int])

  private func everything(_ window: Window) throws -> Found {
    let dated = try stored(Listing.dated)
    let followUps = try stored(RecordKind.followUp.number)
    let groups = ListRank.groups(of: .followUp)
    let undated =
      try followUps.count(before: .before(groups[0]))..<followUps.count(before: .before(groups[1]))
    let total = try db.integer(
      "SELECT total FROM tally WHERE scope = ? AND kind = ?", Listing.wholeCasebook, Listing.dated)
    let all = (total ?? 0) + undated.count
    let wanted = window.rows(of: all)
    let withDay = wanted.clamped(to: 0..<(all - undated.count))
    var numbers = try dated.numbers(offset: withDay.lowerBound, count: withDay.count)
    if wanted.count > withDay.count {
      let start = max(wanted.lowerBound, all - undated.count) - (all - undated.count)
      numbers += try followUps.numbers(
        offset: undated.lowerBound + start, count: wanted.count - withDay.count)
    }
    guard numbers.count == wanted.count else {
      throw IndexFault.damaged("a list's count is wrong")
    }
    return (numbers, try sections(dated, total: total ?? 0, undated: undated.count))
  }

  private func sections(
    _ dated: StoredList, total: Int, undated: Int
  ) throws -> [AgendaSection: Int] {
    let week = today.lastDayOfWeek(startingOn: query.weekStart)
    let overdue = try dated.count(before: .before(today.number))
    let throughToday = try dated.count(before: .before(today.number + 1))
    let throughWeek = try dated.count(before: .before(week.number + 1))
    return [
      .overdue: overdue, .today: throughToday - overdue, .thisWeek: throughWeek - throughToday,
      .later: total - throughWeek, .undated: undated,
    ]
  }

  /// One person's open follow-ups, all of them looked at.
  private func owned(by owner: String, _ window: Window) throws -> Found {
    var sections: [AgendaSection: Int] = [:]
    let spots = try db.rows(
      """
      SELECT follow_up.due, record.id, record.number FROM follow_up
        CROSS JOIN record ON record.number = follow_up.number
        WHERE follow_up.owner = ? AND follow_up.status = ?
      """, kept(owner), FollowUpStatus.open.rawValue
    ) { row in
      let due = try row.optionalInteger(0)
      let section = AgendaSection(
        due: due.map { Day(number: $0) }, today: today, weekStart: query.weekStart)
      sections[section, default: 0] += 1
      return Spot(
        key: .rank(due ?? .max), tie: Tie.of(try row.text(1)), number: try row.integer(2))
    }.sorted()
    return (spots[window.rows(of: spots.count)].map(\.number), sections)
  }

  private func row(_ number: Int, _ reader: RowReader) throws -> AgendaRow {
    let row = try db.row(
      """
      SELECT record.kind, record.overdue_after, incident.id, incident.title FROM record
        LEFT JOIN link ON link.source = record.number AND link.position = 0
          AND link.field = \(LinkField.incidents.rawValue)
        LEFT JOIN record AS incident ON incident.number = link.target AND incident.kind = 0
        WHERE record.number = ?
      """, number
    ) { row in
      guard let kind = RecordKind(number: try row.integer(0)) else {
        throw IndexFault.damaged("a record's kind is unknown")
      }
      return AgendaRow(
        row: try reader.row(number, kind),
        due: try row.optionalInteger(1).map { Day(number: $0) },
        incident: try row.optionalText(2).map { RecordID($0) },
        incidentTitle: try row.optionalText(3) ?? "")
    }
    guard let row else { throw IndexFault.damaged("a row of a list is missing") }
    return row
  }

  private func stored(_ kind: Int) throws -> StoredList {
    try StoredList(
      StoredOrder(scope: Listing.wholeCasebook, kind: kind, sort: .standard), db: db)
  }
}

extension Window {
  /// Which rows of a list with so many it has.
  func rows(of total: Int) -> Range<Int> {
    let start = min(max(0, offset), total)
    return start..<(start + min(max(0, limit), total - start))
  }
}
