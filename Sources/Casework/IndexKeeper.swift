internal import CaseIndex
internal import CaseModel
internal import Synchronization

/// Holds the index, and puts an empty one in its place where it can't be trusted or used any more.
/// Where the cache folder can't hold one, it is kept in memory.
final class IndexKeeper: Sendable {
  let openingRemarks: [String]

  private let folder: String
  private let identity: String
  private let state: Mutex<State>

  private struct State: Sendable {
    var index: CaseIndex
    var needsRefresh: Bool
    /// Whether it was left by a desk that was killed, and not yet verified.
    var isDoubtful: Bool
  }

  /// Holds an index that is only asked. Where it turns out to be damaged, one in memory takes its
  /// place, and whoever asks is told.
  init(asking index: CaseIndex) {
    openingRemarks = []
    folder = ""
    identity = ""
    state = Mutex(State(index: index, needsRefresh: false, isDoubtful: false))
  }

  init(folder: String, identity: String) throws(IndexFault) {
    self.folder = folder
    self.identity = identity
    let index: CaseIndex
    do {
      index = try CaseIndex(folder: folder, identity: identity)
      openingRemarks = []
    } catch {
      index = try CaseIndex(inMemoryFor: identity)
      openingRemarks = [IndexKeeper.inMemory(error)]
    }
    state = Mutex(
      State(
        index: index, needsRefresh: index.condition != .ready || index.isDoubtful,
        isDoubtful: index.isDoubtful))
  }

  var current: CaseIndex { state.withLock { $0.index } }

  /// Whether lists may lag behind the files until the folder is checked.
  var needsRefresh: Bool { state.withLock { $0.needsRefresh } }

  func setNeedsRefresh(_ needsRefresh: Bool) {
    state.withLock { $0.needsRefresh = needsRefresh }
  }

  /// Verifies an index that a killed desk left, once.
  func settleDoubt() throws(IndexFault) {
    let (index, isDoubtful) = state.withLock { ($0.index, $0.isDoubtful) }
    guard isDoubtful else { return }
    try index.verify()
    state.withLock { $0.isDoubtful = false }
  }

  /// Asks the index, and replaces it where it turns out to be damaged.
  func ask<Answer>(
    _ question: (CaseIndex) throws -> Answer
  ) throws(Refusal) -> Answer {
    let index = current
    do {
      return try question(index)
    } catch {
      let fault = error as? IndexFault ?? .unavailable("\(error)")
      if case .damaged = fault { replace(index, after: fault) }
      throw Refusal(fault.sentence)
    }
  }

  /// Puts an empty index in the place of one that failed; whoever comes second does nothing.
  /// - Returns: what the person should know of it.
  @discardableResult
  func replace(_ failed: CaseIndex, after fault: IndexFault) -> String {
    state.withLock { state in
      state.needsRefresh = true
      state.isDoubtful = false
      guard state.index === failed else { return fault.sentence }
      if case .damaged(let reason) = fault {
        failed.close()
        let anew = try? CaseIndex(folder: folder, identity: identity, startingOver: reason)
        if let anew {
          state.index = anew
          return fault.sentence
        }
      }
      guard let inMemory = try? CaseIndex(inMemoryFor: identity) else { return fault.sentence }
      failed.close()
      state.index = inMemory
      return IndexKeeper.inMemory(fault)
    }
  }

  /// Throws the index away, and puts an empty one in its place.
  /// - Returns: what the person should know of it.
  func startOver() -> [String] {
    let asked = IndexFault.damaged("a new one was asked for")
    let sentence = replace(current, after: asked)
    return sentence == asked.sentence ? [] : [sentence]
  }

  /// Closes it; where a check is still due, so that the next desk makes it and nobody is answered
  /// till then.
  func close() {
    let (index, needsRefresh) = state.withLock { ($0.index, $0.needsRefresh) }
    index.close(isBehind: needsRefresh)
  }

  private static func inMemory(_ fault: IndexFault) -> String {
    let reason =
      switch fault {
      case .damaged(let reason), .unavailable(let reason): reason
      }
    return "The list index is kept in memory only, since its file can't be used: \(reason)"
  }
}
