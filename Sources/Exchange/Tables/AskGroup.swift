internal import CaseModel

/// The rows of one letter.
struct AskGroup {
  /// A cell that no field holds.
  struct Note: Hashable {
    var name: String
    var words: String

    var line: String { name.isEmpty ? words : "\(name): \(words)" }
  }

  /// What a row says of a response.
  struct Answer: Hashable {
    var from: Party
    var date: PartialDate?
    var kind: ResponseKind
    var stance: Stance?
    var outcome: Outcome?
    var note: String
    var words: String
  }

  /// What a row asks.
  struct AskCells {
    var text: String
    var number: Int?
    var notes: [Note]
    var row: TableRow
    var answer: Answer?
  }

  /// An ask with all rows that put it.
  struct AskItem {
    var text: String
    var number: Int?
    var notes: [Note]
    var rows: [(row: TableRow, answer: Answer?)]
  }

  /// As the rows say it; as the casebook has it where it is known.
  var letter: Letter
  /// Whether the rows name a letter of the casebook.
  let isKnown: Bool
  let key: [String]
  private(set) var items: [AskItem] = []
  private var indexOfText: [String: Int] = [:]
  private var indexOfNumber: [Int: Int] = [:]

  init(letter: Letter, isKnown: Bool, key: [String]) {
    (self.letter, self.isKnown, self.key) = (letter, isKnown, key)
  }

  mutating func add(_ ask: AskCells) throws(RowFault) {
    let folded = Self.folded(ask.text)
    if let index = indexOfText[folded] {
      for note in ask.notes where !items[index].notes.contains(note) {
        items[index].notes.append(note)
      }
      items[index].rows.append((ask.row, ask.answer))
      return
    }
    if let number = ask.number, let index = indexOfNumber[number] {
      throw RowFault(
        """
        Ask \(number) of this letter is “\(RowCells.short(items[index].text))”, by line \
        \(items[index].rows[0].row.line).
        """)
    }
    guard items.count < 999 else { throw RowFault("A letter holds at most 999 asks.") }
    indexOfText[folded] = items.count
    if let number = ask.number { indexOfNumber[number] = items.count }
    items.append(
      AskItem(text: ask.text, number: ask.number, notes: ask.notes, rows: [(ask.row, ask.answer)]))
  }

  /// Takes over what a further row says of the letter.
  mutating func agree(with other: Letter, line: Int) throws(RowFault) {
    var all = letter
    func differs(_ what: String) -> RowFault {
      RowFault("Its \(what) isn't that of the other rows of “\(RowCells.short(letter.title))”.")
    }
    if let sent = other.sent {
      guard all.sent == nil || all.sent == sent else { throw differs("day of sending") }
      all.sent = sent
    }
    if other.kind != .other {
      guard all.kind == .other || all.kind == other.kind else { throw differs("kind") }
      all.kind = other.kind
    }
    if let channel = other.channel {
      guard all.channel == nil || all.channel == channel else { throw differs("way of sending") }
      all.channel = channel
    }
    if other.clock != .none {
      guard all.clock == .none || all.clock == other.clock else { throw differs("clock") }
      all.clock = other.clock
    }
    for party in other.addressees where !all.addressees.contains(party) {
      all.addressees.append(party)
    }
    for party in other.senders where !all.senders.contains(party) { all.senders.append(party) }
    for incident in other.incidents where !all.incidents.contains(incident) {
      all.incidents.append(incident)
    }
    for tag in other.tags where !all.tags.contains(tag) { all.tags.append(tag) }
    for source in other.sources where !all.sources.contains(source) { all.sources.append(source) }
    letter = all
  }

  /// Asks are the same where only case, blanks and punctuation differ.
  static func folded(_ text: String) -> String {
    let folded = ColumnNames.folded(text)
    return folded.isEmpty ? text : folded
  }
}
