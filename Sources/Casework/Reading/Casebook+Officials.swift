internal import CaseIndex
package import CaseModel

extension Casebook {
  /// The bodies to which letters were sent, or the offices of one, with how they answer; ``page``
  /// with ``ListQuery/official`` gives the letters behind each figure. After a letter or a response
  /// was written, all letters are counted anew, which takes a while: it runs behind.
  /// - Parameter isWanted: asked now and then, so that the next key can stop it by making it false.
  /// - Returns: nil where it was stopped.
  package func officials(
    _ query: OfficialsQuery, _ window: Window,
    while isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Refusal) -> OfficialsPage? {
    try index.ask { try $0.officials(query, window, while: isWanted) }
  }
}
