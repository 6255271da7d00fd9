internal import CaseIndex
package import CaseModel

extension Casebook {
  /// Open follow-ups and letters that wait for an answer, the earliest due first, then open
  /// follow-ups without a date. At any offset this takes the same time, unless only one person's
  /// follow-ups are wanted.
  /// - Parameter isWanted: asked now and then, so that the next key can stop it by making it false.
  /// - Returns: nil where it was stopped.
  package func agenda(
    _ query: AgendaQuery, _ window: Window, today: Day,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> AgendaPage? {
    try index.ask { try $0.agenda(query, window, today: today, while: isWanted) }
  }
}
