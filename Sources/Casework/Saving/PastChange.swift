package import CaseModel

/// A change that can be undone.
package struct PastChange: Hashable, Sendable {
  /// The change's own sentence.
  package var sentence: String
  /// The day on which it was made.
  package var day: Day
  /// Whether this session made it; else an earlier one did, or another program of the same person.
  package var isOfThisSession: Bool

  package init(sentence: String, day: Day, isOfThisSession: Bool) {
    self.sentence = sentence
    self.day = day
    self.isOfThisSession = isOfThisSession
  }
}
