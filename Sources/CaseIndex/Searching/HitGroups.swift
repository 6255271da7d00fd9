internal import CaseModel
internal import GRDB

/// Hits put together by the incident with which they are filed.
struct HitGroups {
  private let selection: SearchSelection
  private let db: Database

  init(_ selection: SearchSelection, db: Database) {
    self.selection = selection
    self.db = db
  }

  /// Records that may be hits of one group: those that are filed with an incident, or one alone.
  private struct Group {
    var incident: Int?
    var alone: Int?
    var hits: [Int] = []
  }

  func page(_ query: SearchQuery, _ window: Window, today: Day) throws -> GroupedSearchPage {
    let offset = max(0, window.offset)
    let limit = max(0, window.limit)
    var (groups, hasMore) = try groups(offset: offset, limit: limit)
    try fill(&groups)
    let reader = RowReader(db: db, today: today)
    let read = try groups.map { group in
      SearchGroup(
        incident: try group.incident.flatMap { try incident($0, reader) },
        hits: try group.hits.prefix(SearchGroup.most).map { try reader.row($0, try kind($0)) },
        hasMore: group.hits.count > SearchGroup.most)
    }
    return GroupedSearchPage(query: query, window: window, groups: read, hasMore: hasMore)
  }

  /// The window's groups, in order of their newest hits, still without hits.
  private func groups(offset: Int, limit: Int) throws -> ([Group], hasMore: Bool) {
    var seen: Set<Int> = []
    var groups: [Group] = []
    var hasMore = false
    try selection.eachFiled { number, incident in
      guard seen.insert(incident ?? number).inserted, seen.count > offset else { return true }
      hasMore = groups.count == limit
      if !hasMore {
        groups.append(Group(incident: incident, alone: incident == nil ? number : nil))
      }
      return !hasMore
    }
    return (groups, hasMore)
  }

  /// One walk finds the hits of all groups: each by itself would start the search anew.
  private func fill(_ groups: inout [Group]) throws {
    var members: [Int: (group: Int, number: Int)] = [:]
    for (index, group) in groups.enumerated() {
      for row in try rows(of: group) { members[row.place] = (index, row.number) }
    }
    guard let first = members.keys.min(), let last = members.keys.max() else { return }
    try selection.eachPlace(from: first, through: last) { place in
      if let member = members[place], groups[member.group].hits.count <= SearchGroup.most {
        groups[member.group].hits.append(member.number)
      }
      return true
    }
  }

  /// Place and number of each record that belongs to the group.
  private func rows(of group: Group) throws -> [(place: Int, number: Int)] {
    var members = "SELECT ?1"
    if group.incident != nil {
      members = """
        SELECT source FROM link WHERE target = ?1 AND position = 0
          AND field = \(LinkField.incidents.rawValue)
        UNION ALL SELECT number FROM incident WHERE number = ?1
        """
    }
    return try db.rows(
      "SELECT place, number FROM record WHERE number IN (\(members)) AND place IS NOT NULL",
      group.incident ?? group.alone
    ) { (try $0.integer(0), try $0.integer(1)) }
  }

  private func incident(_ number: Int, _ reader: RowReader) throws -> IncidentRow? {
    guard try db.integer("SELECT 1 FROM incident WHERE number = ?", number) == 1,
      case .incident(let row) = try reader.row(number, .incident)
    else { return nil }
    return row
  }

  private func kind(_ number: Int) throws -> RecordKind {
    let kind = try db.integer("SELECT kind FROM record WHERE number = ?", number)
    guard let kind = kind.flatMap({ RecordKind(number: $0) }) else {
      throw IndexFault.damaged("a record's kind is unknown")
    }
    return kind
  }
}
