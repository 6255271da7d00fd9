import CaseModel
import Casework
import Desk

extension DeskRun {
  /// Asks for what a search wants to know.
  mutating func seek(_ effect: DeskEffect) {
    let day = day
    switch effect {
    case .search(let request):
      seeking.begin(request.query)
      seeking.seek(.hits) { casebook, isWanted throws(Refusal) in
        try casebook.hits(of: request, today: day, while: isWanted).map { .found($0, request) }
      } failing: {
        .searchFailed(request, $0)
      }
    case .countHits(let request):
      seeking.seek(.count) { casebook, isWanted throws(Refusal) in
        try casebook.count(of: request.query, today: day, while: isWanted)
          .map { .counted($0, request) }
      }
    case .excerpt(let ids, let query):
      seeking.excerpt { casebook, isWanted in
        var excerpts: [RecordID: String] = [:]
        for id in ids where isWanted() {
          // A record that can't be read is told of where it is opened.
          excerpts[id] = (try? casebook.record(id)).map { Excerpt.of($0, for: query) } ?? ""
        }
        return .excerpts(excerpts, query)
      }
    case .findValues(let request):
      seeking.seek(.values) { casebook, isWanted throws(Refusal) in
        try casebook.values(of: request.field, matching: request.text, while: isWanted)
          .map { .valuesFound(request, $0) }
      }
    case .findIDs(let rows, let limit):
      seeking.seek(.ids) { casebook, isWanted throws(Refusal) in
        try casebook.ids(of: rows, limit: limit, today: day, while: isWanted)
          .map { .idsFound($0, rows) }
      } failing: {
        .idsFailed(rows, $0)
      }
    case .readMarked(let request):
      seeking.seek(.marked) { casebook, isWanted throws(Refusal) in
        casebook.material(for: request, while: isWanted).map { .markedRead(request, $0) }
      }
    default: break
    }
  }

  /// Asks for what the agenda, the timeline and the officials show.
  mutating func seekForView(_ effect: DeskEffect) {
    let day = day
    switch effect {
    case .fetchAgenda(let query, let window):
      seeking.seek(.agenda) { casebook, isWanted throws(Refusal) in
        try casebook.agenda(query, window, today: day, while: isWanted).map { .agenda($0) }
      } failing: {
        .agendaFailed($0)
      }
    case .findOwners:
      seeking.seek(.owners) { casebook, _ throws(Refusal) in .ownersFound(try casebook.owners()) }
    case .readMaterial(let id):
      seeking.seek(.material) { casebook, isWanted throws(Refusal) in
        try casebook.material(of: id, while: isWanted).map { .material($0) }
      }
    case .fetchOfficials(let query, let window):
      seeking.seek(.officials) { casebook, isWanted throws(Refusal) in
        try casebook.officials(query, window, while: isWanted).map { .officials($0) }
      } failing: {
        .officialsFailed(query, $0)
      }
    default: break
    }
  }

  /// Asks for rows of a narrowed list or those behind a figure, or a record's place among them.
  mutating func seekInList(_ effect: DeskEffect) {
    let day = day
    switch effect {
    case .fetch(let query, let window):
      seeking.seek(query.seekingKind) { casebook, isWanted throws(Refusal) in
        try casebook.page(query, window, today: day, while: isWanted).map { .page($0) }
      }
    case .locate(let id, let query):
      seeking.seek(query.seekingKind) { casebook, isWanted throws(Refusal) in
        try casebook.position(of: id, in: query, today: day, while: isWanted)
          .map { .located(id, query, $0.row) }
      } failing: { _ in
        .located(id, query, nil)
      }
    default: break
    }
  }
}

extension ListQuery {
  fileprivate var seekingKind: Seeking.Kind {
    official == nil ? .list(list) : .officialLetters
  }
}

extension Casebook {
  /// Marked records, read from their files; nil where that was stopped.
  fileprivate func material(
    for request: MarkedRequest, while isWanted: () -> Bool
  ) -> MarkedMaterial? {
    var records: [Record] = []
    for id in request.ids {
      guard isWanted() else { return nil }
      // What can't be read is counted, and told.
      if let found = try? record(id) { records.append(found) }
    }
    return MarkedMaterial(
      records: records, unread: request.ids.count - records.count,
      draft: try? draft(request.draftKey))
  }

  /// All records of a list, `limit` at most; nil where that was stopped.
  fileprivate func ids(
    of rows: RowsToMark, limit: Int, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(Refusal) -> [RecordID]? {
    switch rows {
    case .list(let query): try ids(of: query, limit: limit, today: today, while: isWanted)
    case .agenda(let query):
      try agenda(query, Window(offset: 0, limit: limit), today: today, while: isWanted)?
        .rows.map(\.row.id)
    case .hits(let query): try ids(of: query, limit: limit, today: today, while: isWanted)
    }
  }

  /// The hits as the desk asks for them; nil where that was stopped.
  fileprivate func hits(
    of request: SearchRequest, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(Refusal) -> FoundHits? {
    if request.isGrouped {
      return try groupedSearch(request.query, request.window, today: today, while: isWanted)
        .map { .grouped($0.groups, hasMore: $0.hasMore) }
    }
    return try search(
      request.query, request.window, order: request.order, today: today, while: isWanted
    ).map { .flat($0.rows, hasMore: $0.hasMore) }
  }
}
