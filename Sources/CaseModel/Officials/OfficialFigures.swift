/// How a body or an office answers letters, in figures that anybody can check: each can be listed.
package struct OfficialFigures: Hashable, Sendable {
  /// Letters that were sent to it.
  package var letters = 0
  /// Letters of these that a reply came to.
  package var answered = 0
  /// Days to answer, of each letter of which they are known.
  package var days: [Int] = []
  package var granted = 0
  package var refused = 0
  package var open = 0

  package init() {}

  package mutating func add(_ account: LetterAccount) {
    letters += 1
    if account.isAnswered { answered += 1 }
    if let days = account.daysToAnswer { self.days.append(days) }
    granted += account.granted
    refused += account.refused
    open += account.open
  }

  /// The median of the days to answer; of two in the middle, the mean, rounded up. Nil where no
  /// answer's days are known.
  package var medianDays: Int? { OfficialFigures.median(days.sorted()) }

  /// The median of figures in order.
  package static func median(_ sorted: [Int]) -> Int? {
    guard let upper = sorted.indices.contains(sorted.count / 2) ? sorted[sorted.count / 2] : nil
    else { return nil }
    guard sorted.count.isMultiple(of: 2) else { return upper }
    return (sorted[sorted.count / 2 - 1] + upper + 1) / 2
  }

  /// Whether there are too few letters to say anything of how it answers.
  package var isSmall: Bool { letters < OfficialFigures.few }

  /// Figures of fewer letters are marked as small.
  package static let few = 5
}

/// One line of the officials' list.
package struct OfficialRow: Hashable, Sendable {
  /// The body, or the office's body, as records write it.
  package var body: String
  /// Empty for a whole body.
  package var office: String
  package var figures: OfficialFigures

  package init(body: String, office: String = "", figures: OfficialFigures) {
    self.body = body
    self.office = office
    self.figures = figures
  }

  /// Counts letters by the bodies that they were written to, or by the offices; a letter to several
  /// counts for each once. Those written to most come first, then by name.
  package static func rows(
    _ letters: [Letter], _ responses: [OfficialResponse], byOffice: Bool = false
  ) -> [OfficialRow] {
    var rows: [String: OfficialRow] = [:]
    for letter in letters {
      guard let account = LetterAccount(of: letter, responses: responses) else { continue }
      var counted: Set<String> = []
      for party in letter.addressees where !party.isEmpty {
        let key = byOffice ? party.officeKey : party.bodyKey
        let row = OfficialRow(party, byOffice: byOffice)
        let named = (rows[key] ?? row).named(as: row)
        // A letter may spell the same body in two ways.
        rows[key] = counted.insert(key).inserted ? named.adding(account) : named
      }
    }
    return rows.values.sorted {
      ($1.figures.letters, $0.body, $0.office) < ($0.figures.letters, $1.body, $1.office)
    }
  }

  private init(_ party: Party, byOffice: Bool) {
    self.init(
      body: party.bodyName,
      office: byOffice ? (party.office.isEmpty ? party.name : party.office) : "",
      figures: OfficialFigures())
  }

  /// With the first of the names that records write, in order, whichever letter comes first.
  private func named(as other: OfficialRow) -> OfficialRow {
    var row = self
    if (other.body, other.office) < (body, office) {
      (row.body, row.office) = (other.body, other.office)
    }
    return row
  }

  private func adding(_ account: LetterAccount) -> OfficialRow {
    var row = self
    row.figures.add(account)
    return row
  }
}
