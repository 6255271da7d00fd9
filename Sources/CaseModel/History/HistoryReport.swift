/// What the history came to after a look at what was done.
package struct HistoryReport: Hashable, Sendable {
  /// What is in the history since.
  package var noted: [VersionID] = []
  /// What the person should know, as whole sentences.
  package var remarks: [String] = []
  /// Whether something waits that couldn't be noted yet.
  package var isBehind = false

  package init() {}
}
