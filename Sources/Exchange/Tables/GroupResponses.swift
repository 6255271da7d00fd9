internal import CaseModel

/// The responses to a letter's asks, one for each responder, day and kind.
struct GroupResponses {
  private struct Item {
    var response: OfficialResponse
    var old: OfficialResponse?
    /// Whether no row has said anything yet of a response that is new.
    var isUntouched: Bool
    var text: GrowingText
    var fields: [UnderstoodField] = []
  }

  private let letter: Letter
  private var items: [Item] = []
  private var indexOfKey: [[String]: Int] = [:]

  init(to letter: Letter) { self.letter = letter }

  /// Takes in what a row says of a response.
  /// - Returns: whether that is new, or why it can't be.
  mutating func take(
    _ answer: AskGroup.Answer, ask: Int, line: Int, _ ids: inout KeyedIDs
  ) -> Result<Bool, RowFault> {
    var from = answer.from
    if from.isEmpty { from = letter.addressees.first ?? Party() }
    from.address = ""
    guard !from.isEmpty else {
      return .failure(RowFault("It names nobody who responded, and no addressee."))
    }
    let index = index(from, answer, &ids)
    if let there = items[index].response.stance, let stance = answer.stance, there != stance {
      return .failure(
        RowFault("Its stance is “\(stance.spoken)”, and “\(there.spoken)” in the same response."))
    }
    guard let outcome = answer.outcome else { return .success(note(answer, ask, line, index)) }
    let outcomes = items[index].response.outcomes
    guard let there = outcomes.firstIndex(where: { $0.letter == letter.id && $0.ask == ask }) else {
      items[index].response.outcomes.append(
        AskOutcome(letter: letter.id, ask: ask, outcome: outcome, note: answer.note))
      items[index].fields.append(
        UnderstoodField("outcome of ask \(ask)", outcome.spoken, at: TextPlace(line: line)))
      _ = note(answer, ask, line, index)
      return .success(true)
    }
    guard outcomes[there].outcome == outcome else {
      return .failure(
        RowFault(
          """
          Its outcome is “\(outcome.spoken)”, and “\(outcomes[there].outcome.spoken)” for the same \
          ask in the same response.
          """))
    }
    // The outcome is there; what is said with it may still be new.
    let isNoteNew = !outcomes[there].note.contains(answer.note)
    if isNoteNew {
      items[index].response.outcomes[there].note = [outcomes[there].note, answer.note]
        .filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return .success(note(answer, ask, line, index) || isNoteNew)
  }

  /// Adds stance and words.
  /// - Returns: whether they are new.
  private mutating func note(
    _ answer: AskGroup.Answer, _ ask: Int, _ line: Int, _ index: Int
  ) -> Bool {
    var isNew = items[index].isUntouched
    items[index].isUntouched = false
    if let stance = answer.stance, items[index].response.stance != stance {
      items[index].response.stance = stance
      isNew = true
    }
    if !answer.words.isEmpty, items[index].text.add("Ask \(ask): \(answer.words)") { isNew = true }
    return isNew
  }

  private mutating func index(
    _ from: Party, _ answer: AskGroup.Answer, _ ids: inout KeyedIDs
  ) -> Int {
    let key = [
      letter.id.text, from.oneLine.lowercased(), answer.date?.description ?? "",
      answer.kind.rawValue,
    ]
    if let index = indexOfKey[key] { return index }
    var response = OfficialResponse(
      id: RecordID(""), incidents: letter.incidents, letters: [letter.id], from: from,
      kind: answer.kind, date: answer.date)
    var old: OfficialResponse?
    let place = ids.place(.response, words: from.shortName, key: key) { record in
      guard case .response(let other) = record else { return false }
      return other.from == from && other.date == answer.date && other.letters.contains(letter.id)
    }
    switch place {
    case .new(let id): response.id = id
    case .there(.response(let other)): (response, old) = (other, other)
    case .there: break
    }
    indexOfKey[key] = items.count
    items.append(
      Item(response: response, old: old, isUntouched: old == nil, text: GrowingText(response.text)))
    return items.count - 1
  }

  func propose(into harvest: inout TableHarvest) {
    for var item in items {
      item.response.text = item.text.text
      if let old = item.old {
        if old == item.response {
          harvest.found(old.id)
        } else {
          harvest.proposed(
            .replace(from: .response(old), to: .response(item.response)), item.fields)
        }
      } else {
        harvest.proposed(.create(.response(item.response), enclosing: []), item.fields)
      }
    }
  }
}
