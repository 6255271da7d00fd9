internal import CaseIndex
package import CaseModel

extension Casebook {
  /// Whether lists may lag behind the files, so that ``refresh(_:)`` should run.
  package var needsRefresh: Bool { index.needsRefresh }

  /// The rows of a window. At any offset of a list of any length this takes the same time, unless
  /// the list is narrowed.
  package func page(
    _ query: ListQuery, _ window: Window, today: Day
  ) throws(Refusal) -> ListPage {
    try index.ask { try $0.page(query, window, today: today) }
  }

  /// The same for a list that is narrowed, of which all hits may have to be looked at: it runs
  /// behind.
  /// - Parameter isWanted: asked now and then, so that the next key can stop it by making it false.
  /// - Returns: nil where it was stopped.
  package func page(
    _ query: ListQuery, _ window: Window, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(Refusal) -> ListPage? {
    try index.ask { try $0.page(query, window, today: today, while: isWanted) }
  }

  /// How many rows of the list stand before the record; nil where the list doesn't hold it.
  package func position(
    of id: RecordID, in query: ListQuery, today: Day
  ) throws(Refusal) -> Int? {
    try index.ask { try $0.position(of: id, in: query, today: today) }
  }

  /// The same for a list that is narrowed.
  /// - Returns: nil where it was stopped.
  package func position(
    of id: RecordID, in query: ListQuery, today: Day, while isWanted: @escaping @Sendable () -> Bool
  ) throws(Refusal) -> ListPosition? {
    try index.ask { try $0.position(of: id, in: query, today: today, while: isWanted) }
  }

  /// The records of the list, its first ones, `limit` at most: so that all that match can be marked.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func ids(
    of query: ListQuery, limit: Int, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> [RecordID]? {
    try index.ask { try $0.ids(of: query, limit: limit, today: today, while: isWanted) }
  }

  /// The row of one record; nil where there is no such record.
  package func row(of id: RecordID, today: Day) throws(Refusal) -> ListRow? {
    try index.ask { try $0.row(of: id, today: today) }
  }

  /// How many letters and follow-ups of the whole casebook are overdue.
  package func overdue(today: Day) throws(Refusal) -> Int {
    try index.ask { try $0.overdue(today: today) }
  }

  /// Records whose id is `part`; else begins with it; else ends with it, where it has four characters
  /// or more; else contains it. More than one: the part is ambiguous.
  package func ids(matching part: String, limit: Int = 20) throws(Refusal) -> [RecordID] {
    try index.ask { try $0.ids(matching: part, limit: limit) }
  }

  /// What the record names, and what names it.
  package func links(of id: RecordID) throws(Refusal) -> [RecordInContext.Link] {
    try index.ask { try $0.links(of: id) }
  }

  /// People, offices and bodies with `part` somewhere in a name, those named most often first.
  package func parties(matching part: String, limit: Int = 50) throws(Refusal) -> [Party] {
    try index.ask { try $0.parties(matching: part, limit: limit) }
  }

  /// Everyone who owns a follow-up, those who own most first.
  package func owners(limit: Int = 50) throws(Refusal) -> [String] {
    try index.ask { try $0.owners(limit: limit) }
  }

  /// What records have in a field that isn't a closed list: names, offices and bodies in `from` and
  /// `to`, countries, tags, owners; those with a word that begins as `typed` does, case and marks
  /// ignored. Those that begin so as a whole come first, and of each part those that most records
  /// have. Of other fields there are none.
  /// - Parameter isWanted: asked now and then, so that the next key can stop it by making it false.
  /// - Returns: nil where it was stopped.
  package func values(
    of field: SearchField, matching typed: String, limit: Int = 50,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> [String]? {
    try index.ask { try $0.values(of: field, matching: typed, limit: limit, while: isWanted) }
  }

  /// Files that can't be used, links that lead nowhere, outcomes of asks that a letter doesn't have,
  /// and records that follow each other in a circle.
  package func problems(limit: Int = 1_000) throws(Refusal) -> [FileProblem] {
    try index.ask { try $0.problems(limit: limit) }
  }
}
