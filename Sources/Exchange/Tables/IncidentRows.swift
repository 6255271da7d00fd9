internal import CaseModel

/// Makes incidents of rows. Rows with the same reference, or the same title, date and place, are one
/// incident: their lists are put together.
struct IncidentRows: RowCollector {
  fileprivate struct Item {
    var incident: Incident
    var lists: IncidentLists
    var status: IncidentStatus?
    var verification: Verification?
    var reference: String
    var key: [String]
    var rows: [TableRow]
  }

  private var items: [Item] = []
  private var indexOfKey: [[String]: Int] = [:]
  private var links: TableLinks
  private var ids: KeyedIDs

  init(_ request: ImportRequest) {
    links = TableLinks(request)
    ids = KeyedIDs(request.known)
  }

  mutating func take(_ cells: RowCells) throws(RowFault) {
    let item = try item(cells)
    guard let index = indexOfKey[item.key] else {
      indexOfKey[item.key] = items.count
      items.append(item)
      return
    }
    try items[index].join(item)
  }

  mutating func finish(into harvest: inout TableHarvest) {
    for item in items {
      var incident = item.lists.filling(item.incident)
      incident.status = item.status ?? .open
      incident.verification = item.verification ?? .unknown
      let place =
        ids.named(item.reference, .incident)
        ?? ids.place(.incident, words: incident.title, key: item.key) { record in
          guard case .incident(let other) = record else { return false }
          return other.title == incident.title && other.date == incident.date
        }
      switch place {
      case .new(let id):
        incident.id = id
        harvest.made(.incident(incident), by: item.rows)
      case .there(let record): harvest.found(record.id, by: item.rows.count)
      }
    }
  }

  // MARK: A row

  private mutating func item(_ cells: RowCells) throws(RowFault) -> Item {
    let title = cells.words(.title)
    guard !title.isEmpty else { throw RowFault("It has no title.") }
    let reference = cells.words(.id)
    var incident = Incident(
      id: RecordID(""), title: title, violations: try cells.terms(.violations, ViolationType.self),
      date: try Self.date(cells), countries: try Self.countries(cells), places: cells.list(.places),
      peopleAffected: try Self.people(cells), allegedPerpetrators: cells.list(.perpetrators),
      sources: try cells.source().map { [$0] } ?? [], related: try links.related(cells),
      tags: cells.list(.tags, commas: true), text: cells.text)
    if !reference.isEmpty, !RecordID(reference).isMade(for: .incident) {
      let line = "\(cells.name(.id)): \(reference)"
      incident.text += incident.text.isEmpty ? line : "\n\n" + line
    }
    let key =
      reference.isEmpty
      ? [
        title.lowercased(), incident.date?.description ?? "",
        incident.places.joined(separator: ";"),
      ]
      : [reference.lowercased()]
    return Item(
      incident: incident, lists: IncidentLists(incident),
      status: try cells.term(.status, IncidentStatus.self),
      verification: try cells.term(.verification, Verification.self), reference: reference,
      key: key,
      rows: [cells.row])
  }

  /// A date, or the range to the date of a second column.
  private static func date(_ cells: RowCells) throws(RowFault) -> PartialDate? {
    guard let from = try cells.date(.date) else { return try cells.date(.dateTo) }
    guard let to = try cells.date(.dateTo), to != from else { return from }
    guard let range = PartialDate("\(from)/\(to)") else {
      throw RowFault(
        "“\(cells.words(.date))” to “\(cells.words(.dateTo))” is no span of time.")
    }
    return range
  }

  private static func countries(_ cells: RowCells) throws(RowFault) -> [String] {
    var codes: [String] = []
    for cell in cells.all(.countries) {
      let names = CountryNames.code(cell) == nil ? RowCells.parts(cell, commas: true) : [cell]
      for name in names {
        guard let code = CountryNames.code(name) else {
          throw RowFault(
            """
            “\(RowCells.short(name))” in “\(cells.name(.countries))” is no country that the desk \
            knows. Write its code of ISO 3166, as RU.
            """)
        }
        if !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }

  private static func people(_ cells: RowCells) throws(RowFault) -> [PeopleAffected] {
    let columns: [(TableField, Harm)] = [
      (.detained, .detained), (.killed, .killed), (.injured, .injured),
      (.disappeared, .disappeared), (.affected, .affected),
    ]
    var people: [PeopleAffected] = []
    for (field, harm) in columns {
      let several = field == .affected ? PeopleCount.several(cells.words(field)) : nil
      if let several {
        people += several
      } else if let count = try cells.people(field, harm) {
        people.append(count)
      }
    }
    return people
  }
}

extension IncidentRows.Item {
  /// Takes over what a further row says of the incident.
  fileprivate mutating func join(_ other: IncidentRows.Item) throws(RowFault) {
    let line = rows[0].line
    try Self.agree(incident.title, other.incident.title, "title", line)
    let date = try Self.either(incident.date, other.incident.date, "date", line)
    let status = try Self.either(status, other.status, "status", line)
    let verification = try Self.either(verification, other.verification, "verification", line)
    var people = incident.peopleAffected
    for more in other.incident.peopleAffected {
      if let same = people.first(where: { $0.harm == more.harm }) {
        try Self.agree(same.spoken, more.spoken, more.harm.spoken, line)
      } else {
        people.append(more)
      }
    }
    incident.date = date
    incident.peopleAffected = people
    (self.status, self.verification) = (status, verification)
    lists.add(other.incident)
    rows += other.rows
  }

  private static func either<Value: Equatable & CustomStringConvertible>(
    _ one: Value?, _ other: Value?, _ name: String, _ line: Int
  ) throws(RowFault) -> Value? {
    guard let one, let other else { return one ?? other }
    try agree("\(one)", "\(other)", name, line)
    return one
  }

  private static func either<Term: Vocabulary>(
    _ one: Term?, _ other: Term?, _ name: String, _ line: Int
  ) throws(RowFault) -> Term? {
    guard let one, let other else { return one ?? other }
    try agree(one.spoken, other.spoken, name, line)
    return one
  }

  private static func agree(
    _ one: String, _ other: String, _ name: String, _ line: Int
  ) throws(RowFault) {
    guard one != other else { return }
    throw RowFault(
      """
      Its \(name) is “\(RowCells.short(other))”, and “\(RowCells.short(one))” for the same incident \
      in line \(line).
      """)
  }
}
