import CaseModel
import Casework
import CursesTerminal
import Desk
import Dispatch
import Synchronization

/// Finds, behind the thread that draws, what may take longer than a frame. A later question of the
/// same kind stops the one before: the next key never waits for it.
final class Seeking: Sendable {
  /// What is asked; of each kind only the last question counts.
  enum Kind: Hashable, Sendable {
    case hits, count, excerpts
    /// Those that a form may be linked to.
    case incidents
    /// What records have in a field.
    case values
    /// The records of a list, to be marked, and those that are marked, read from their files.
    case ids, marked
    /// The rows of a narrowed list.
    case list(RecordKind)
    /// What is due, and whose it is.
    case agenda, owners
    /// Everything about an incident.
    case material
    /// How officials answer, and the letters behind one of their figures.
    case officials, officialLetters
    /// Steps of history, and what one of them changed.
    case history, differences
  }

  private struct Turns: Sendable {
    var last: [Kind: Int] = [:]
    var query: SearchQuery?
    var isOver = false
  }

  private let casebook: Casebook
  private let inbox: Inbox<DeskAction>
  private let turns = Mutex(Turns())
  // Counting takes longest, and mustn't be waited for; nor what reads much.
  private let finding = DispatchQueue(label: "finding")
  private let counting = DispatchQueue(label: "counting")
  private let reading = DispatchQueue(label: "reading")
  private let gathering = DispatchQueue(label: "gathering")

  init(casebook: Casebook, inbox: Inbox<DeskAction>) {
    self.casebook = casebook
    self.inbox = inbox
  }

  /// Reads words around hits, for as long as the same search is asked. Unlike other questions, one
  /// doesn't stop the one before.
  func excerpt(_ work: @escaping @Sendable (Casebook, Wanted) -> DeskAction) {
    let turn = turns.withLock { $0.last[.excerpts, default: 0] }
    finding.async { [self] in
      let isWanted: Wanted = { [self] in
        turns.withLock { !$0.isOver && $0.last[.excerpts, default: 0] == turn }
      }
      guard isWanted() else { return }
      let action = work(casebook, isWanted)
      if isWanted() { inbox.post(action) }
    }
  }

  /// Whether the question may still be answered.
  typealias Wanted = @Sendable () -> Bool

  /// Asks the casebook, and leaves in the inbox what comes of it; nothing where the question was
  /// stopped.
  func seek(
    _ kind: Kind,
    _ work: @escaping @Sendable (Casebook, @escaping Wanted) throws(Refusal) -> DeskAction?,
    failing: @escaping @Sendable (Refusal) -> DeskAction = { .failed($0) }
  ) {
    let turn = next(kind)
    queue(for: kind).async { [self] in
      let isWanted: Wanted = { [self] in
        turns.withLock { !$0.isOver && $0.last[kind] == turn }
      }
      guard isWanted() else { return }
      do throws(Refusal) {
        guard let action = try work(casebook, isWanted), isWanted() else { return }
        inbox.post(action)
      } catch {
        if isWanted() { inbox.post(failing(error)) }
      }
    }
  }

  /// Stops what is being found of a kind.
  func drop(_ kind: Kind) { _ = next(kind) }

  /// Stops everything that another search makes useless.
  func begin(_ query: SearchQuery) {
    turns.withLock { turns in
      guard turns.query != query else { return }
      turns.query = query
      for kind in [Kind.hits, .count, .excerpts] { turns.last[kind, default: 0] += 1 }
    }
  }

  /// Stops everything, and waits until it has stopped.
  func finish() {
    turns.withLock { $0.isOver = true }
    finding.sync {}
    counting.sync {}
    reading.sync {}
    gathering.sync {}
  }

  private func queue(for kind: Kind) -> DispatchQueue {
    switch kind {
    case .count: counting
    case .material, .officials, .history, .differences: reading
    case .marked: gathering
    case .hits, .excerpts, .incidents, .list, .agenda, .owners, .officialLetters, .values, .ids:
      finding
    }
  }

  private func next(_ kind: Kind) -> Int {
    turns.withLock { turns in
      turns.last[kind, default: 0] += 1
      return turns.last[kind, default: 0]
    }
  }
}
