/// A list's filter that is kept under a name.
package struct SavedFilter: Hashable, Sendable {
  package var name: String
  package var pane: Pane
  /// As it is typed: `status:open country:RU`.
  package var text: String

  package init(name: String, pane: Pane, text: String) {
    self.name = SavedFilter.oneLine(name)
    self.pane = pane
    self.text = SavedFilter.oneLine(text)
  }

  /// How many are kept at most.
  static let most = 100

  /// As the session's text has it: pane, name, and after a tab the filter.
  var line: String { "\(pane.rawValue) \(name)\t\(text)" }

  /// Reads what ``line`` wrote; nil where it isn't that.
  init?(line: some StringProtocol) {
    let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts[0].split(separator: " ", maxSplits: 1)
    guard parts.count == 2, words.count == 2, let pane = Pane(rawValue: String(words[0])),
      pane != .reader
    else { return nil }
    self.init(name: String(words[1]), pane: pane, text: String(parts[1]))
    guard !name.isEmpty, !FilterWords(text).isEmpty else { return nil }
  }

  /// Without tabs and line ends, and as short as a name may be.
  private static func oneLine(_ text: String) -> String {
    let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return String(line.prefix(300))
  }
}

/// The line in which a filter gets its name.
struct FilterNamePrompt: Hashable, Sendable {
  let pane: Pane
  let text: String
  private(set) var name = ""

  mutating func type(_ typed: String) {
    let line = typed.split { $0.isNewline || $0 == "\t" }.first ?? ""
    name = String((name + line).prefix(60))
  }

  mutating func takeBack() { name = String(name.dropLast()) }
  mutating func clear() { name = "" }
}
