import CaseModel

@testable import Desk

extension FakeCasebook {
  /// The records that the search finds, newest first.
  func found(by query: SearchQuery) -> [Record] {
    let found = records.compactMap { record in
      let searchable = SearchableRecord(record)
      return searchable.isFound(by: query) ? (record, searchable.day?.number ?? -999_999) : nil
    }
    return found.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.map(\.0)
  }

  func hits(of request: SearchRequest) -> FoundHits {
    let found = found(by: request.query)
    let (offset, limit) = (max(0, request.window.offset), max(0, request.window.limit))
    guard request.isGrouped else {
      let rows = found.dropFirst(offset).prefix(limit).map { row(of: $0) }
      return .flat(rows, hasMore: found.count > offset + limit)
    }
    var order: [RecordID?] = []
    var members: [RecordID?: [ListRow]] = [:]
    for hit in found {
      let incident = hit.kind == .incident ? hit.id : hit.incidents.first
      if members[incident] == nil { order.append(incident) }
      members[incident, default: []].append(row(of: hit))
    }
    let groups = order.dropFirst(offset).prefix(limit).map { incident in
      let hits = members[incident] ?? []
      var heading: IncidentRow?
      if case .incident(let found)? = incident.flatMap({ record($0) }) { heading = row(of: found) }
      return SearchGroup(
        incident: heading, hits: Array(hits.prefix(SearchGroup.most)),
        hasMore: hits.count > SearchGroup.most)
    }
    return .grouped(groups, hasMore: order.count > offset + limit)
  }
}

extension FakeCasebook {
  func isFound(_ row: ListRow, by query: SearchQuery) -> Bool {
    guard let record = record(row.id) else { return false }
    return SearchableRecord(record).isFound(by: query)
      && query.states.allSatisfy { stands(row, $0.name) != $0.isNegated }
  }

  /// What records have in a field, each value once.
  func values(of field: SearchField) -> [String] {
    Set(records.flatMap { SearchableRecord($0).fields[field] ?? [] }).filter { !$0.isEmpty }
      .sorted()
  }

  private func stands(_ row: ListRow, _ state: SearchState.Name) -> Bool {
    switch (row, state) {
    case (.incident(let row), .open): row.status == .open
    case (.followUp(let row), .open): row.status == .open
    case (.followUp(let row), .overdue):
      row.status == .open && row.due.map { $0 < today } ?? false
    case (.letter(let row), .overdue): row.standing.isOverdue
    case (.letter(let row), .openAsks): row.standing.answeredAsks < row.standing.asks
    case (.letter(let row), .open), (.letter(let row), .unanswered):
      switch row.standing.state {
      case .paused, .sentWithoutClock, .awaitingReply, .dueSoon, .overdue, .longOverdue: true
      case .draft, .bounced, .withdrawn, .partlyAnswered, .answered: false
      }
    default: false
    }
  }
}

extension SearchableRecord {
  fileprivate func isFound(by query: SearchQuery) -> Bool {
    if let from = query.from, day.map({ $0 < from }) ?? true { return false }
    if let through = query.through, day.map({ $0 > through }) ?? true { return false }
    return query.terms.allSatisfy { term in
      let texts = term.field.map { fields[$0] ?? [] } ?? self.texts
      return texts.contains { term.stands(in: SearchWords.folded($0)) } != term.isNegated
    }
  }
}

extension SearchTerm {
  fileprivate func stands(in text: [String]) -> Bool {
    guard text.count >= words.count else { return false }
    return (0...text.count - words.count).contains { start in
      words.indices.allSatisfy { place in
        let word = text[start + place]
        let mayGoOn = isPrefix && place == words.count - 1
        return mayGoOn ? word.hasPrefix(words[place]) : word == words[place]
      }
    }
  }
}
