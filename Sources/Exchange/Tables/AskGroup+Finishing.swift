internal import CaseModel

extension AskGroup {
  /// Makes the letter with its asks, and the responses; what is in the casebook already stays, and
  /// gets what is new.
  func finish(_ ids: inout KeyedIDs, into harvest: inout TableHarvest) {
    let (base, old) = base(&ids)
    let numbered = NumberedAsks(items, old: old?.asks ?? [])
    for (index, reason) in numbered.refused {
      for (row, _) in items[index].rows { harvest.refuse(row, reason) }
    }
    var responses = GroupResponses(to: base)
    var fates: [AskPlace: RowFate] = [:]
    for (index, number) in numbered.numbers {
      for (row, asked) in items[index].rows.enumerated() {
        guard let answer = asked.answer else { continue }
        switch responses.take(answer, ask: number, line: asked.row.line, &ids) {
        case .success(let isNew): if isNew { fates[AskPlace(index, row)] = .placed }
        case .failure(let fault):
          harvest.refuse(asked.row, fault.reason)
          fates[AskPlace(index, row)] = .refused
        }
      }
    }
    var letter = base
    letter.asks += numbered.new.map { Ask(number: $0.number, text: items[$0.index].text) }
    letter.asks.sort { $0.number < $1.number }
    var text = GrowingText(base.text)
    for line in notes(numbered) { text.add(line) }
    letter.text = text.text
    propose(letter, old, numbered, into: &harvest)
    responses.propose(into: &harvest)
    count(numbered, fates, isOld: old != nil, into: &harvest)
  }

  /// The letter under its id without new asks, and as the casebook has it where it is there.
  private func base(_ ids: inout KeyedIDs) -> (letter: Letter, old: Letter?) {
    let letter = gathered
    if isKnown { return (letter, letter) }
    var base = letter
    let words = letter.addressees.first?.shortName ?? letter.title
    let place = ids.place(.letter, words: words, key: key) { record in
      guard case .letter(let other) = record else { return false }
      return other.title == letter.title && other.sent == letter.sent
        && other.addressees == letter.addressees
    }
    switch place {
    case .new(let id):
      base.id = id
      return (base, nil)
    case .there(.letter(let other)): return (other, other)
    case .there: return (base, nil)
    }
  }

  private func propose(
    _ letter: Letter, _ old: Letter?, _ numbered: NumberedAsks, into harvest: inout TableHarvest
  ) {
    // A letter all of whose rows were refused isn't made.
    guard !numbered.numbers.isEmpty else { return }
    let fields = numbered.new.map { ask in
      UnderstoodField(
        "ask \(ask.number)", items[ask.index].text,
        at: TextPlace(line: items[ask.index].rows[0].row.line))
    }
    if let old {
      if letter == old {
        harvest.found(old.id)
      } else {
        harvest.proposed(.replace(from: .letter(old), to: .letter(letter)), fields)
      }
    } else {
      harvest.proposed(.create(.letter(letter), enclosing: []), fields)
    }
  }

  /// A row is placed where its ask or its answer is new.
  private func count(
    _ numbered: NumberedAsks, _ fates: [AskPlace: RowFate], isOld: Bool,
    into harvest: inout TableHarvest
  ) {
    let new = Set(numbered.new.map(\.index))
    for (index, _) in numbered.numbers {
      for row in items[index].rows.indices {
        switch fates[AskPlace(index, row)] {
        case .refused?: break
        case .placed?: harvest.account.placed += 1
        case nil where row == 0 && new.contains(index): harvest.account.placed += 1
        case nil where isOld && !new.contains(index): harvest.account.alreadyThere += 1
        case nil: harvest.account.joined += 1
        }
      }
    }
  }

  /// What rows say besides: once where all say it, else with the ask's number.
  private func notes(_ numbered: NumberedAsks) -> [String] {
    var counts: [Note: Int] = [:]
    for (index, _) in numbered.numbers {
      for note in items[index].notes.values { counts[note, default: 0] += 1 }
    }
    var common = Gathered<String>()
    var lines: [String] = []
    for (index, number) in numbered.numbers {
      for note in items[index].notes.values {
        if counts[note] != numbered.numbers.count {
          lines.append("Ask \(number): \(note.line)")
        } else {
          common.add([note.line])
        }
      }
    }
    return common.values + lines
  }
}

/// What became of a row's answer.
private enum RowFate {
  case placed, refused
}

/// A row of an ask.
private struct AskPlace: Hashable {
  let ask: Int
  let row: Int

  init(_ ask: Int, _ row: Int) { (self.ask, self.row) = (ask, row) }
}

/// The numbers that asks have in their letter: those that the letter has already, those that rows
/// say, and for the others the next that are free.
struct NumberedAsks {
  /// Each ask that has a number, in the order of the rows.
  private(set) var numbers: [(index: Int, number: Int)] = []
  /// Those that the letter doesn't have yet.
  private(set) var new: [(index: Int, number: Int)] = []
  private(set) var refused: [(index: Int, reason: String)] = []

  init(_ items: [AskGroup.AskItem], old: [Ask]) {
    var oldNumbers: [String: Int] = [:]
    for ask in old { oldNumbers[AskGroup.folded(ask.text)] = ask.number }
    var taken: [Int: String] = [:]
    for ask in old { taken[ask.number] = ask.text }
    var known: [Int: Int] = [:]
    var isRefused: Set<Int> = []
    for (index, item) in items.enumerated() {
      if let number = oldNumbers[AskGroup.folded(item.text)] {
        known[index] = number
      } else if let number = item.number {
        if let other = taken[number] {
          isRefused.insert(index)
          refused.append(
            (index, "Ask \(number) of this letter is “\(RowCells.short(other))” in the casebook."))
        } else {
          taken[number] = item.text
          known[index] = number
        }
      }
    }
    var next = 1
    for (index, item) in items.enumerated() where !isRefused.contains(index) {
      var number = known[index] ?? 0
      if number == 0 {
        while taken[next] != nil { next += 1 }
        number = next
        taken[next] = item.text
      }
      guard number <= 999 else {
        refused.append((index, "A letter holds at most 999 asks."))
        continue
      }
      numbers.append((index, number))
      if oldNumbers[AskGroup.folded(item.text)] == nil { new.append((index, number)) }
    }
  }
}
