package import CaseModel
internal import GRDB
internal import Synchronization

extension CaseIndex {
  /// The bodies to which letters were sent, or the offices of one, with how they answer. The first
  /// time after a letter or a response was written, all letters are counted.
  /// - Parameter isWanted: asked now and then; false stops it.
  /// - Returns: nil where it was stopped.
  package func officials(
    _ query: OfficialsQuery, _ window: Window,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(IndexFault) -> OfficialsPage? {
    try readWhile(isWanted) { db in
      let state = try Facts.value(.letters, db)
      let lines =
        try countedOfficials.withLock { $0.list(query, in: state) } ?? counted(query, state, db)
      return OfficialsPage(
        query: query, window: window, rows: Array(lines[window.rows(of: lines.count)]),
        total: lines.count, mostLetters: lines.map(\.letters).max() ?? 0)
    }
  }

  private func counted(
    _ query: OfficialsQuery, _ state: String?, _ db: Database
  ) throws -> [OfficialLine] {
    let lines = try KnownOffices(db).lines(of: query.body, db)
    return countedOfficials.withLock { $0.note(lines, as: query, in: state) }
  }
}
