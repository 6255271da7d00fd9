package import CaseModel

extension CaseIndex {
  /// Open follow-ups and letters that wait for an answer, the earliest due first, then open
  /// follow-ups without a date; of one day, in an order that is the same in every index. At any
  /// offset this takes the same time, unless only one person's follow-ups are wanted: all of those
  /// are looked at.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func agenda(
    _ query: AgendaQuery, _ window: Window, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> AgendaPage? {
    try readWhile(isWanted) { db in
      try AgendaList(query: query, today: today, db: db).page(window)
    }
  }
}
