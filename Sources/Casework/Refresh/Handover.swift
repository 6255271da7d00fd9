internal import Dispatch
internal import Synchronization

/// Hands things from threads that make them to the one that takes them; whoever makes them waits
/// while too many lie here, so that memory stays bounded.
final class Handover<Thing: Sendable>: Sendable {
  enum Taken {
    case thing(Thing)
    /// Nothing came in time.
    case nothingYet
    /// All makers have finished, and nothing is left.
    case end
  }

  private struct State: Sendable {
    var things: [Thing] = []
    var makers: Int
    var isClosed = false
  }

  private let state: Mutex<State>
  private let free = DispatchSemaphore(value: 0)
  private let told = DispatchSemaphore(value: 0)

  init(makers: Int, room: Int) {
    state = Mutex(State(makers: makers))
    for _ in 0..<room { free.signal() }
  }

  /// Puts a thing here as soon as there is room.
  /// - Returns: whether somebody will take it.
  func put(_ thing: Thing) -> Bool {
    free.wait()
    let isTaken = state.withLock { state in
      if !state.isClosed { state.things.append(thing) }
      return !state.isClosed
    }
    (isTaken ? told : free).signal()
    return isTaken
  }

  /// To be called by each maker once, at its end.
  func finishMaking() {
    state.withLock { $0.makers -= 1 }
    told.signal()
  }

  /// The next thing, waiting for it so many milliseconds at most.
  func take(waiting patience: Int) -> Taken {
    guard told.wait(timeout: .now() + .milliseconds(patience)) == .success else {
      return .nothingYet
    }
    let (thing, isEnd) = state.withLock { state -> (Thing?, Bool) in
      guard !state.things.isEmpty else { return (nil, state.makers == 0) }
      return (state.things.removeFirst(), false)
    }
    guard let thing else { return isEnd ? .end : .nothingYet }
    free.signal()
    return .thing(thing)
  }

  /// Takes nothing any more: makers that wait are told so.
  func close() {
    state.withLock { $0.isClosed = true }
    free.signal()
  }
}
