/// Which steps of a history are looked for: `haley by:ann after:2026-11-01`.
package struct HistoryFilter: Hashable, Sendable {
  /// Words that begin one in what was done, in a record's id, or in the mark that a step has; all of
  /// them, folded as the search folds them.
  private var words: [String] = []
  /// Words that begin one in the name or the address of who did it, folded too.
  private var people: [String] = []
  /// Only what was done after that day, and before that one.
  private var after: Day?
  private var before: Day?

  /// Reads what a person typed. A date that isn't whole yet counts for nothing.
  package init(_ typed: String, today: Day, dates: DateHabits = DateHabits()) {
    for piece in SearchPiece.pieces(of: typed) {
      switch piece.name?.lowercased() {
      case "by"?: people += SearchWords.folded(piece.value)
      case "after"?, "before"?:
        let date = try? TypedDate(
          piece.value, today: today, leaning: .past, allowsPartial: true, habits: dates
        ).date
        guard let date else { continue }
        if piece.name?.lowercased() == "after" {
          after = date.lastDay
        } else {
          before = date.sortDay
        }
      default: words += SearchWords.folded(piece.whole)
      }
    }
  }

  /// Whether every step is meant.
  package var isEmpty: Bool {
    words.isEmpty && people.isEmpty && after == nil && before == nil
  }

  package func holds(of entry: HistoryEntry) -> Bool {
    if let after, entry.when.day <= after { return false }
    if let before, entry.when.day >= before { return false }
    let who = "\(entry.who.name) \(entry.who.address)"
    guard HistoryFilter.has(people, in: who) else { return false }
    guard !words.isEmpty else { return true }
    let ids = entry.records.map(\.id.text).joined(separator: " ")
    return HistoryFilter.has(words, in: "\(entry.sentence) \(who) \(ids) \(entry.mark)")
  }

  private static func has(_ wanted: [String], in text: String) -> Bool {
    guard !wanted.isEmpty else { return true }
    let words = SearchWords.folded(text)
    return wanted.allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
  }
}

extension HistoryEntry {
  /// What sets it off from what a person did at the desk, in a word; empty where nothing does.
  package var mark: String {
    switch origin {
    case .desk: ""
    case .outside: "outside"
    case .merge: "merged"
    }
  }
}
