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
    var notes: Gathered<Note>
    var rows: [(row: TableRow, answer: Answer?)]
  }

  /// As the rows say it; as the casebook has it where it is known.
  private(set) var letter: Letter
  private var addressees: Gathered<Party>
  private var senders: Gathered<Party>
  private var incidents: Gathered<RecordID>
  private var tags: Gathered<String>
  private var sources: Gathered<Source>
  /// Whether the rows name a letter of the casebook.
  let isKnown: Bool
  let key: [String]
  private(set) var items: [AskItem] = []
  private var indexOfText: [String: Int] = [:]
  private var indexOfNumber: [Int: Int] = [:]

  init(letter: Letter, isKnown: Bool, key: [String]) {
    (self.letter, self.isKnown, self.key) = (letter, isKnown, key)
    addressees = Gathered(letter.addressees)
    senders = Gathered(letter.senders)
    incidents = Gathered(letter.incidents)
    tags = Gathered(letter.tags)
    sources = Gathered(letter.sources)
  }

  mutating func add(_ ask: AskCells) throws(RowFault) {
    let folded = Self.folded(ask.text)
    if let index = indexOfText[folded] {
      items[index].notes.add(ask.notes)
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
      AskItem(
        text: ask.text, number: ask.number, notes: Gathered(ask.notes),
        rows: [(ask.row, ask.answer)]))
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
    addressees.add(other.addressees)
    senders.add(other.senders)
    incidents.add(other.incidents)
    tags.add(other.tags)
    sources.add(other.sources)
    letter = all
  }

  /// The letter with what all its rows say of it.
  var gathered: Letter {
    guard !isKnown else { return letter }
    var all = letter
    all.addressees = addressees.values
    all.senders = senders.values
    all.incidents = incidents.values
    all.tags = tags.values
    all.sources = sources.values
    return all
  }

  /// Asks are the same where only case, blanks and punctuation differ.
  static func folded(_ text: String) -> String {
    let folded = ColumnNames.folded(text)
    return folded.isEmpty ? text : folded
  }
}
