internal import GRDB
internal import Synchronization

/// The derived index of a casebook: short rows, links and counts, so that lists are windows and
/// nothing holds all records. It can be thrown away at any time.
///
/// Any thread may ask, while another one writes: a reader sees the last finished transaction.
package final class CaseIndex: Sendable {
  /// What opening found.
  package enum Condition: Hashable, Sendable {
    /// It has seen every file at least once; a check by stamps brings it up to date.
    case ready
    /// It is new, or its build was stopped, or what was there couldn't be used, for the reason
    /// given. What it holds is right, but isn't everything.
    case needsRebuild(String)
  }

  package let condition: Condition
  /// Whether a desk that used it was killed, so that ``verify()`` should run behind.
  package let isDoubtful: Bool

  let sizes: ListSizes
  private let writer: any DatabaseWriter
  private let folder: IndexFolder?
  private let users: FileLock?
  private let isClosed = Mutex(false)
  private let isBuilding = Mutex(false)
  /// Whether something couldn't be written since the folder was last checked as a whole.
  private let isBehind = Mutex(false)
  let countedOfficials = Mutex(CountedOfficials())
  /// Whether it is on the disk that the mark of the last closing is gone.
  private let isNoted: Mutex<Bool>

  /// Opens the index in `folder`, and makes folder and index where they are missing. Whatever can't
  /// be used there is replaced.
  /// - Parameters:
  ///   - identity: what the index must belong to, as the casebook's device and inode; an index of
  ///     something else is replaced.
  ///   - startingOver: why whatever is there must be replaced in any case; nil where it needn't be.
  ///   - boot: which start of the machine this is; nil where that can't be known, and then every
  ///     write waits for the disk.
  package convenience init(
    folder path: String, identity: String, startingOver: String? = nil,
    boot: String? = BootID.current
  ) throws(IndexFault) {
    let folder = IndexFolder(path: path, boot: boot)
    let opened: IndexOpening.Opened
    do throws(IndexFault) {
      try folder.make()
      opened = try folder.whileOpening { () throws(IndexFault) in
        try IndexOpening(folder: folder, identity: kept(identity), reason: startingOver).run()
      }
    } catch {
      // What is saved without it, it won't know: the next desk has to check it.
      folder.removeMark()
      throw error
    }
    self.init(opened, folder: folder)
  }

  /// Opens the index in `folder` only to ask it, where it can be used as it stands; nil where it is
  /// missing, isn't whole, or needs a look of its own. It takes no change.
  package static func toAsk(folder path: String, identity: String) -> CaseIndex? {
    let folder = IndexFolder(path: path, boot: nil)
    let opened = try? folder.whileOpening { () throws(IndexFault) in
      try IndexOpening(folder: folder, identity: kept(identity)).read()
    }
    return opened.flatMap { $0 }.map { CaseIndex($0, folder: nil) }
  }

  /// An index that is gone with the program: for casebooks that may leave no trace, and where the
  /// cache folder can't be written.
  package convenience init(
    inMemoryFor identity: String, sizes: ListSizes = ListSizes()
  ) throws(IndexFault) {
    let opened: IndexOpening.Opened
    do {
      let queue = try DatabaseQueue(configuration: IndexOpening.configuration)
      try queue.write { try IndexOpening.makeTables($0, identity: kept(identity)) }
      opened = IndexOpening.Opened(writer: queue, reason: "it is kept in memory only")
    } catch {
      throw IndexFault(error)
    }
    self.init(opened, folder: nil, sizes: sizes)
  }

  private init(
    _ opened: IndexOpening.Opened, folder: IndexFolder?, sizes: ListSizes = ListSizes()
  ) {
    self.sizes = sizes
    writer = opened.writer
    users = opened.users
    isDoubtful = opened.isDoubtful
    condition = opened.reason.map { .needsRebuild($0) } ?? .ready
    self.folder = folder
    isNoted = Mutex(folder == nil)
  }

  deinit { close() }

  /// Closes the file and notes how it was left; one that couldn't take in everything isn't noted, so
  /// that the next desk checks it. Later queries fail, and nothing else.
  /// - Parameter isBehind: whether the caller knows of changes that it wasn't told.
  package func close(isBehind isKnownBehind: Bool = false) {
    let wasClosed = isClosed.withLock { closed in
      defer { closed = true }
      return closed
    }
    guard !wasClosed else { return }
    guard let folder, let users else {
      try? writer.close()
      return
    }
    // Without the lock the file is closed unmarked, and the next desk will check it.
    try? folder.whileOpening { () throws(IndexFault) in
      // Closing alone leaves this to the last connection, which may be a reader and can't.
      let isNoted = (try? noteWriting()) != nil
      if isNoted { _ = try? writer.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
      try? writer.close()
      let isBehind = isKnownBehind || isBehind.withLock { $0 }
      if isNoted, !isBehind, users.take(.exclusive) { folder.writeMark() }
      users.giveBack()
    }
    try? writer.close()
  }

  /// Checks the whole file's structure, which takes a while for a large one.
  package func verify() throws(IndexFault) {
    let finding = try read { db in try db.row("PRAGMA quick_check(1)") { try $0.text(0) } }
    guard finding == "ok" else { throw .damaged(finding ?? "its check gave no answer") }
  }

  /// Empties the index, and notes that it isn't whole and what due dates are computed under, in
  /// words of the caller's choice. A kill leaves it as it was, or empty.
  package func beginRebuild(under settings: String) throws(IndexFault) {
    try write { db in
      let identity = try Facts.value(.identity, db)
      for table in Schema.emptied { try db.run("DELETE FROM \(table)") }
      try db.run(Schema.emptyWords)
      try Facts.set(.identity, to: identity ?? "", db)
      try Facts.set(.settings, to: kept(settings), db)
    }
  }

  /// Notes that every file has been seen, and puts the parts of the full-text table together, which
  /// takes a while after a large build. A kill leaves the index as a build that was stopped.
  package func finishRebuild() throws(IndexFault) {
    while try write({ db in try Tuning.mergeSome(db) }) {}
    try write { db in
      try KnownWords(db: db).make()
      try Facts.set(.whole, to: "yes", db)
      try Tuning.atRest(db)
    }
    isBuilding.withLock { $0 = false }
  }

  /// Sets the engine for a build, where one goes on.
  func prepareToWrite(_ db: Database) throws {
    try isBuilding.withLock { isBuilding in
      guard !isBuilding, try Facts.value(.whole, db) == nil else { return }
      try Tuning.building(db)
      isBuilding = true
    }
  }

  /// What the last rebuild was begun under; nil where there was none.
  package func builtUnder() throws(IndexFault) -> String? {
    try read { db in try Facts.value(.settings, db) }
  }

  /// Whether every file has been seen since the last rebuild was begun.
  package func isWhole() throws(IndexFault) -> Bool {
    try read { db in try Facts.value(.whole, db) != nil }
  }

  /// Notes what the folder looked like when it was last checked as a whole, in words of the caller's
  /// choice. Emptying the index forgets it.
  package func noteCheck(_ words: String) throws(IndexFault) {
    try write { db in try Facts.set(.checked, to: kept(words), db) }
    isBehind.withLock { $0 = false }
  }

  /// What was noted of the last check; nil where none was.
  package func lastCheck() throws(IndexFault) -> String? {
    try read { db in try Facts.value(.checked, db) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(IndexFault) -> Value {
    do { return try writer.read(body) } catch { throw IndexFault(error) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(IndexFault) -> Value {
    do {
      try noteWriting()
      return try writer.write(body)
    } catch {
      isBehind.withLock { $0 = true }
      throw IndexFault(error)
    }
  }

  /// Before anything is written the first time, brings to the disk that the index isn't as it was
  /// closed.
  private func noteWriting() throws(IndexFault) {
    try isNoted.withLock { isNoted throws(IndexFault) in
      guard !isNoted else { return }
      try folder?.sync()
      isNoted = true
    }
  }
}
