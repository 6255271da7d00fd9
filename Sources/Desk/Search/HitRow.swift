import CaseModel

/// A line of the hits: a hit, or an incident that stands over its hits.
struct HitRow: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// Nil over hits that are filed with no incident.
    case incident(IncidentRow?)
    case hit(ListRow)
    /// Says that the incident has more hits than are shown.
    case more
  }

  /// Where it stands among all hits: the number of the hit, or of the incident, and the line there.
  struct Place: Hashable, Comparable, Sendable {
    var item: Int
    var line = 0

    static func < (one: Place, other: Place) -> Bool {
      (one.item, one.line) < (other.item, other.line)
    }
  }

  let place: Place
  let content: Content

  var hit: ListRow? { if case .hit(let row) = content { row } else { nil } }

  /// The lines that the hits of a window take.
  static func rows(of hits: FoundHits, from offset: Int) -> [HitRow] {
    switch hits {
    case .flat(let rows, _):
      return rows.enumerated().map { number, row in
        HitRow(place: Place(item: offset + number), content: .hit(row))
      }
    case .grouped(let groups, _):
      return groups.enumerated().flatMap { number, group in
        var contents: [Content] = [.incident(group.incident)]
        contents += group.hits.prefix(SearchGroup.most).map { .hit($0) }
        if group.hasMore { contents.append(.more) }
        return contents.enumerated().map { line, content in
          HitRow(place: Place(item: offset + number, line: line), content: content)
        }
      }
    }
  }
}

extension FoundHits {
  /// How many items the window has.
  var items: Int {
    switch self {
    case .flat(let rows, _): rows.count
    case .grouped(let groups, _): groups.count
    }
  }

  /// How many hits.
  var hits: Int {
    switch self {
    case .flat(let rows, _): rows.count
    case .grouped(let groups, _): groups.reduce(0) { $0 + $1.hits.count }
    }
  }

  /// Whether items come after the window.
  var hasMore: Bool {
    switch self {
    case .flat(_, let hasMore), .grouped(_, let hasMore): hasMore
    }
  }

  /// Whether there are hits that aren't in the window.
  var leavesOut: Bool {
    switch self {
    case .flat(_, let hasMore): hasMore
    case .grouped(let groups, let hasMore): hasMore || groups.contains(where: \.hasMore)
    }
  }
}
