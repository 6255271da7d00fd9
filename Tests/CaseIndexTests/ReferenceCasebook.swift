import CaseModel

/// The same answers as the index's, found by looking at every record: slow and plain.
struct ReferenceCasebook {
  var records: [RecordID: Record] = [:]
  var settings = CasebookSettings()

  func page(_ query: ListQuery, _ window: Window, today: Day) -> ListPage {
    let list = list(query, today: today)
    let rows = list.dropFirst(window.offset).prefix(window.limit).map { row($0, today: today) }
    return ListPage(query: query, window: window, rows: Array(rows), total: list.count)
  }

  func list(_ query: ListQuery, today: Day) -> [Record] {
    let wanted = records.values.filter { record in
      guard record.kind == query.list else { return false }
      if let incident = query.incident, query.list != .incident {
        guard record.incidents.contains(incident) else { return false }
      }
      if let letter = query.letter, query.list == .response || query.list == .followUp {
        guard letters(of: record).contains(letter) else { return false }
      }
      if let official = query.official, query.list == .letter {
        guard isBehind(official, record) else { return false }
      }
      return isHit(record, SearchQuery(query.matching, today: today), today: today)
    }
    return wanted.sorted {
      query.sort == .title ? isBeforeByTitle($0, $1) : isBefore($0, $1, query.sort)
    }
  }

  func row(_ record: Record, today: Day) -> ListRow {
    switch record {
    case .incident(let incident):
      let own = records.values.filter { $0.kind != .incident && $0.incidents.contains(incident.id) }
      return .incident(
        IncidentRow(
          id: incident.id, title: shown(incident.title), date: incident.date,
          status: incident.status, countries: incident.countries.map(shown),
          letters: own.count { $0.kind == .letter }, responses: own.count { $0.kind == .response },
          openFollowUps: own.count { isOpen($0) },
          overdue: own.count { isOverdue($0, today: today) }))
    case .letter(let letter):
      return .letter(
        LetterRow(
          id: letter.id, title: shown(letter.title),
          addressee: withoutAddress(letter.addressees.first ?? Party()),
          furtherAddressees: max(0, letter.addressees.count - 1), sent: letter.sent,
          standing: standing(of: letter, today: today)))
    case .response(let response):
      return .response(
        ResponseRow(
          id: response.id, title: shown(response.headline), from: withoutAddress(response.from),
          kind: response.kind, stance: response.stance, date: response.date,
          letters: unique(response.letters)))
    case .followUp(let followUp):
      return .followUp(
        FollowUpRow(
          id: followUp.id, title: shown(followUp.title), status: followUp.status,
          due: followUp.due, done: followUp.done, owner: followUp.owner,
          priority: followUp.priority, repeats: followUp.repeats,
          letters: unique(followUp.letters)))
    }
  }

  func links(of id: RecordID) -> [RecordInContext.Link] {
    let outgoing = unique(records[id]?.links ?? [])
    let incoming = records.values.filter { $0.links.contains(id) }.sorted {
      let kinds = RecordKind.allCases
      let left = kinds.firstIndex(of: $0.kind) ?? 0
      let right = kinds.firstIndex(of: $1.kind) ?? 0
      return (left, $0.id) < (right, $1.id)
    }
    return outgoing.map { link(to: $0, isIncoming: false) }
      + incoming.map { link(to: $0.id, isIncoming: true) }
  }

  var owners: [String] {
    var counts: [String: Int] = [:]
    for case .followUp(let followUp) in records.values where !followUp.owner.isEmpty {
      counts[followUp.owner, default: 0] += 1
    }
    return counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
  }

  /// How many asks responses speak of that the letters, which are there, don't have.
  var strayOutcomes: Int {
    records.values.reduce(0) { count, record in
      guard case .response(let response) = record else { return count }
      struct Place: Hashable { var letter: RecordID, ask: Int }
      let places = Set(response.outcomes.map { Place(letter: $0.letter, ask: $0.ask) })
      return count
        + places.count { place in
          guard case .letter(let letter) = records[place.letter] else { return false }
          return !letter.asks.contains { $0.number == place.ask }
        }
    }
  }

  private func link(to id: RecordID, isIncoming: Bool) -> RecordInContext.Link {
    RecordInContext.Link(
      id: id, kind: records[id]?.kind, title: shown(records[id]?.title ?? ""),
      isIncoming: isIncoming)
  }

  private func standing(of letter: Letter, today: Day) -> LetterStanding {
    let responses = records.values.compactMap { record -> OfficialResponse? in
      guard case .response(let response) = record else { return nil }
      return letters(of: record).contains(letter.id) ? response : nil
    }
    return LetterStanding(of: letter, responses: responses, under: settings, today: today)
  }

  private func isOpen(_ record: Record) -> Bool {
    if case .followUp(let followUp) = record { followUp.status == .open } else { false }
  }

  private func isOverdue(_ record: Record, today: Day) -> Bool {
    switch record {
    case .letter(let letter): standing(of: letter, today: today).isOverdue
    case .followUp(let followUp):
      followUp.status == .open && followUp.due.map { $0 < today } ?? false
    case .incident, .response: false
    }
  }

  private func letters(of record: Record) -> [RecordID] {
    switch record {
    case .incident, .letter: []
    case .response(let response): response.letters + response.outcomes.map(\.letter)
    case .followUp(let followUp): followUp.letters
    }
  }

  private func isBeforeByTitle(_ left: Record, _ right: Record) -> Bool {
    let leftKey = Array(shown(left.title).lowercased().utf8)
    let rightKey = Array(shown(right.title).lowercased().utf8)
    return leftKey == rightKey
      ? tie(left).lexicographicallyPrecedes(tie(right))
      : leftKey.lexicographicallyPrecedes(rightKey)
  }

  /// Incidents and letters newest first, responses oldest first, follow-ups open ones first; or
  /// the other way round in time, in the same groups.
  private func isBefore(_ left: Record, _ right: Record, _ sort: ListSort) -> Bool {
    let (leftGroup, leftTime) = place(left)
    let (rightGroup, rightTime) = place(right)
    if leftGroup != rightGroup { return leftGroup < rightGroup }
    let isEarlier =
      leftTime == rightTime
      ? tie(left).lexicographicallyPrecedes(tie(right)) : leftTime < rightTime
    return isEarlier != (sort == .reversed)
  }

  /// What decides between records of one day or title: three letters of the id after its kind, then
  /// the first 24 bits of its FNV-1a.
  func tie(_ record: Record) -> [UInt64] {
    var name = record.id.text[...]
    let kind = "\(record.kind.name)-"
    if name.hasPrefix(kind) { name = name.dropFirst(kind.count) }
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in record.id.text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    let letters = name.utf8.prefix(3).map { UInt64($0) }
    return letters + Array(repeating: 0, count: 3 - letters.count) + [hash / (1 << 40)]
  }

  private func place(_ record: Record) -> (Int, Int) {
    switch record {
    case .incident(let incident):
      incident.date.map { (0, -$0.lastDay.number) } ?? (1, 0)
    case .letter(let letter):
      letter.sent.map { (1, -$0.sortDay.number) } ?? (letter.delivery == .draft ? 0 : 2, 0)
    case .response(let response): response.effectiveDay.map { (0, $0.number) } ?? (1, 0)
    case .followUp(let followUp):
      followUp.status == .open
        ? followUp.due.map { (0, $0.number) } ?? (1, 0)
        : followUp.done.map { (2, -$0.number) } ?? (3, 0)
    }
  }

  private func unique(_ ids: [RecordID]) -> [RecordID] {
    var seen: Set<RecordID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  func shown(_ text: String) -> String {
    String(text.map { $0 == "\0" ? "\u{2400}" : $0 == "\u{1F}" ? "\u{241F}" : $0 })
  }

  private func withoutAddress(_ party: Party) -> Party {
    Party(name: party.name, office: party.office, body: party.body)
  }
}
