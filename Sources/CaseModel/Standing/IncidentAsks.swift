/// Every ask that was ever put about an incident, to whom, and what became of it.
package struct IncidentAsks: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let letter: RecordID
    package let addressees: [Party]
    package let sent: PartialDate?
    package let entry: AskLedger.Entry

    package var isOpen: Bool { !entry.isAnswered }

    /// Whether all words of `text` stand in the ask, or in what is known of those whom it was put to;
    /// case ignored.
    package func says(_ text: String) -> Bool {
      let said = ([entry.ask.text] + addressees.map(\.oneLine)).joined(separator: "\n").lowercased()
      return text.lowercased().split(separator: " ").allSatisfy { said.contains($0) }
    }
  }

  /// In the order in which they were put, drafts last.
  package let lines: [Line]

  package init(letters: [Letter], responses: [OfficialResponse]) {
    let inOrder = letters.sorted { left, right in
      let isDraft = (left.delivery == .draft, right.delivery == .draft)
      if isDraft.0 != isDraft.1 { return isDraft.1 }
      switch (left.sent, right.sent) {
      case (let one?, let other?) where one.sortDay != other.sortDay: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.id < right.id
      }
    }
    lines = inOrder.flatMap { letter in
      AskLedger(of: letter, responses: responses).entries.map {
        Line(letter: letter.id, addressees: letter.addressees, sent: letter.sent, entry: $0)
      }
    }
  }

  package var open: Int { lines.count { $0.isOpen } }
}
