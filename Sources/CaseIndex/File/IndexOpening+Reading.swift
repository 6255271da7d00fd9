internal import GRDB

extension IndexOpening {
  /// Opens the index as it stands, to be read alone: without a lock that a desk would wait for,
  /// without writing, and without a checkpoint when it is closed.
  /// - Returns: nil where it can't be used so: there is none, it isn't whole, it is another
  ///   version's, or a desk that wrote into it was killed.
  func read() throws(IndexFault) -> Opened? {
    guard isUsable(besideOthers: try !folder.usersLock().take(.exclusive)) else { return nil }
    var configuration = Self.configuration
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: folder.index, configuration: configuration)
      let isWhole = try queue.read { db in
        try check(db)
        return try Self.incompleteness(db) == nil
      }
      return isWhole ? Opened(writer: queue) : nil
    } catch {
      throw IndexFault(error)
    }
  }

  private func isUsable(besideOthers: Bool) -> Bool {
    switch folder.condition() {
    case .asClosed: true
    // A desk that has it open changes it all the time, and took the mark away.
    case .notClosed, .altered: besideOthers
    case .absent: false
    }
  }
}
