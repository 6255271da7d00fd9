internal import CaseModel
internal import GRDB

/// Officials as records name them, by bodies and offices.
struct KnownOffices {
  private let offices: [Office]

  private struct Office {
    var number: Int
    var row: OfficialRow
    var bodyKey: String
    var officeKey: String
  }

  init(_ db: Database) throws {
    offices = try db.rows(
      "SELECT number, body, office, body_key, office_key FROM official"
    ) { row in
      Office(
        number: try row.integer(0),
        row: OfficialRow(
          body: try row.text(1), office: try row.text(2), figures: OfficialFigures()),
        bodyKey: try row.text(3), officeKey: try row.text(4))
    }
  }

  /// All ways in which records write the body, or the office.
  func numbers(of scope: OfficialFigureScope) -> [Int] {
    let party = Party(office: scope.office, body: scope.body)
    let key = kept(scope.office.isEmpty ? party.bodyKey : party.officeKey)
    return offices.filter { (scope.office.isEmpty ? $0.bodyKey : $0.officeKey) == key }
      .map(\.number)
  }

  /// The lines of a list, without order.
  func lines(of body: String?, _ db: Database) throws -> [OfficialLine] {
    var groups: [Int: (group: Int, row: OfficialRow)] = [:]
    var known: [String: Int] = [:]
    let bodyKey = body.map { kept(Party(body: $0).bodyKey) }
    for office in offices where bodyKey == nil || office.bodyKey == bodyKey {
      let key = bodyKey == nil ? office.bodyKey : office.officeKey
      let group = known[key] ?? known.count
      known[key] = group
      var row = office.row
      if bodyKey == nil { row.office = "" }
      groups[office.number] = (group, row)
    }
    var rows: [OfficialRow?] = Array(repeating: nil, count: known.count)
    var counted = (letter: 0, groups: [Int]())
    try db.each(
      """
      SELECT addressee.letter, addressee.official, \(LetterAccount.columns) FROM addressee
        CROSS JOIN letter ON letter.number = addressee.letter
        WHERE \(SearchSelection.wasSent) ORDER BY addressee.letter
      """, of: []
    ) { columns in
      guard let (group, row) = groups[try columns.integer(1)] else { return true }
      let letter = try columns.integer(0)
      if counted.letter != letter { counted = (letter, []) }
      let isFirst = !counted.groups.contains(group)
      if isFirst { counted.groups.append(group) }
      if rows[group] == nil { rows[group] = row }
      rows[group]?.take(row, isFirst ? try LetterAccount(columns, from: 2) : nil)
      return true
    }
    return rows.compactMap { $0.map { OfficialLine($0) } }
  }
}

extension OfficialRow {
  /// Adds a letter, and takes the other name where it comes first.
  fileprivate mutating func take(_ other: OfficialRow, _ account: LetterAccount?) {
    if (other.body, other.office) < (body, office) {
      (body, office) = (other.body, other.office)
    }
    if let account { figures.add(account) }
  }
}

extension OfficialsSort {
  func isBefore(_ left: OfficialLine, _ right: OfficialLine) -> Bool {
    let figures: (left: Int, right: Int) =
      switch self {
      case .letters: (left.letters, right.letters)
      case .unanswered: (left.open, right.open)
      case .slowest: (left.medianDays ?? -1, right.medianDays ?? -1)
      case .name: (0, 0)
      }
    return (figures.right, left.body, left.office) < (figures.left, right.body, right.office)
  }
}

extension OfficialFigureScope.Figure {
  /// Which letters that are out it counts, as a condition on their rows.
  var condition: String {
    switch self {
    case .letters: "1"
    case .answered: "reply_came = 1"
    case .unanswered: "reply_came = 0"
    case .granted: "granted > 0"
    case .refused: "refused > 0"
    case .open: "open > 0"
    }
  }
}

/// Lists of officials that were counted, until what letters add to them is written anew.
struct CountedOfficials {
  private var state: String?
  private var lists: [OfficialsQuery: [OfficialLine]] = [:]

  /// The list in its order, where it was counted in any, and nothing was written since.
  mutating func list(_ query: OfficialsQuery, in state: String?) -> [OfficialLine]? {
    guard self.state == state else { return nil }
    if let list = lists[query] { return list }
    guard let other = lists.first(where: { $0.key.body == query.body }) else { return nil }
    return note(other.value, as: query, in: state)
  }

  /// Keeps a list that was counted, in its order.
  mutating func note(
    _ lines: [OfficialLine], as query: OfficialsQuery, in state: String?
  ) -> [OfficialLine] {
    if self.state != state || lists.count >= CountedOfficials.most { lists = [:] }
    self.state = state
    let sorted = lines.sorted { query.sort.isBefore($0, $1) }
    lists[query] = sorted
    return sorted
  }

  private static let most = 8
}
