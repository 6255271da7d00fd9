import Synchronization

/// Counts how often it was asked.
final class Asked: Sendable {
  private let count = Atomic<Int>(0)

  var times: Int { count.load(ordering: .relaxed) }

  func isAtMost(_ most: Int) -> Bool {
    count.wrappingAdd(1, ordering: .relaxed).newValue <= most
  }
}
