internal import CaseModel

/// Makes a follow-up of each row. A row that repeats another word for word joins it; one with the
/// same key and other words is a follow-up of its own.
struct FollowUpRows: RowCollector {
  private struct Item {
    var followUp: FollowUp
    var reference: String
    var key: [String]
    var occurrence: Int
    var rows: [TableRow]
  }

  private var items: [Item] = []
  /// Of each key, the rows of other words.
  private var indicesOfKey: [[String]: [FollowUp: Int]] = [:]
  private var links: TableLinks
  private var ids: KeyedIDs

  init(_ request: ImportRequest) {
    links = TableLinks(request)
    ids = KeyedIDs(request.known)
  }

  mutating func take(_ cells: RowCells) throws(RowFault) {
    let followUp = try followUp(cells)
    let reference = cells.words(.id)
    let key =
      reference.isEmpty
      ? [
        followUp.title.lowercased(), followUp.due?.description ?? "",
        followUp.incidents.map(\.text).joined(separator: ";"),
      ] : [reference.lowercased()]
    if let index = indicesOfKey[key]?[followUp] {
      items[index].rows.append(cells.row)
      return
    }
    let occurrence = indicesOfKey[key]?.count ?? 0
    indicesOfKey[key, default: [:]][followUp] = items.count
    items.append(
      Item(
        followUp: followUp, reference: reference, key: key, occurrence: occurrence,
        rows: [cells.row]))
  }

  mutating func finish(into harvest: inout TableHarvest) {
    for item in items {
      var followUp = item.followUp
      let place =
        ids.named(item.reference, .followUp)
        ?? ids.place(
          .followUp, words: followUp.title, key: item.key, occurrence: item.occurrence
        ) { record in
          guard case .followUp(let other) = record else { return false }
          return other.title == followUp.title && other.due == followUp.due
            && other.incidents == followUp.incidents
        }
      switch place {
      case .new(let id):
        followUp.id = id
        harvest.made(.followUp(followUp), by: item.rows)
      case .there(let record): harvest.found(record.id, by: item.rows.count)
      }
    }
  }

  private mutating func followUp(_ cells: RowCells) throws(RowFault) -> FollowUp {
    let title = cells.words(.title)
    guard !title.isEmpty else { throw RowFault("It has no title.") }
    var letters: [RecordID] = []
    for name in cells.list(.letters) { letters.append(try links.letter(name)) }
    var responses: [RecordID] = []
    for name in cells.list(.responses) { responses.append(try links.response(name)) }
    let done = try Self.done(cells)
    let status = try cells.term(.status, FollowUpStatus.self) ?? (done.isDone ? .done : .open)
    if status == .open, done.isDone {
      throw RowFault("It is open, and “\(cells.name(.done))” says that it is done.")
    }
    var followUp = FollowUp(
      id: RecordID(""), title: title, incidents: try links.incidents(cells), letters: letters,
      responses: responses, status: status, due: try cells.day(.due), owner: cells.words(.owner),
      priority: try cells.term(.priority, Priority.self) ?? .normal,
      repeats: try Self.repeats(cells), done: done.day, outcome: cells.words(.result),
      impact: try cells.term(.impact, Impact.self), tags: cells.list(.tags, commas: true),
      text: cells.text)
    let reference = cells.words(.id)
    if !reference.isEmpty, !RecordID(reference).isMade(for: .followUp) {
      let line = "\(cells.name(.id)): \(reference)"
      followUp.text += followUp.text.isEmpty ? line : "\n\n" + line
    }
    return followUp
  }

  /// Whether and when it was done: a date, or a yes or no.
  private static func done(_ cells: RowCells) throws(RowFault) -> (isDone: Bool, day: Day?) {
    let cell = cells.words(.done)
    guard !cell.isEmpty else { return (false, nil) }
    switch FollowUpStatus.reading(cell) {
    case .done?: return (true, nil)
    case .open?: return (false, nil)
    default: return (true, try cells.day(.done))
    }
  }

  private static func repeats(_ cells: RowCells) throws(RowFault) -> Repetition? {
    let cell = cells.words(.repeats)
    guard !cell.isEmpty else { return nil }
    if let known = Repetition(cell) ?? Repetition("\(cell) from due") { return known }
    let often: [String: (Int, Repetition.Unit)] = [
      "daily": (1, .days), "weekly": (1, .weeks), "fortnightly": (2, .weeks),
      "monthly": (1, .months), "quarterly": (3, .months), "yearly": (12, .months),
      "annually": (12, .months), "ежедневно": (1, .days), "еженедельно": (1, .weeks),
      "ежемесячно": (1, .months), "ежеквартально": (3, .months), "ежегодно": (12, .months),
    ]
    if ["no", "never", "none", "нет", "-"].contains(cell.lowercased()) { return nil }
    if let (every, unit) = often[cell.lowercased()] {
      return Repetition(every: every, unit: unit, from: .due)
    }
    throw RowFault(
      """
      “\(RowCells.short(cell))” in “\(cells.name(.repeats))” is no repetition; write every 2 weeks, \
      every 1 months or monthly.
      """)
  }
}
