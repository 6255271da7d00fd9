internal import CaseModel

/// Puts rows of asks together to letters, one ask a row, and to the responses that answer them.
///
/// Rows belong to one letter where they name the same one, or else have the same sender, addressee,
/// day, subject and incident. A response is one for each letter, responder, day and kind.
struct AskRows: RowCollector {
  private let request: ImportRequest
  private var groups: [AskGroup] = []
  private var indexOfKey: [[String]: Int] = [:]
  private var links: TableLinks
  private var ids: KeyedIDs

  init(_ request: ImportRequest) {
    self.request = request
    links = TableLinks(request)
    ids = KeyedIDs(request.known)
  }

  mutating func take(_ cells: RowCells) throws(RowFault) {
    let text = cells.words(.ask)
    guard !text.isEmpty else { throw RowFault("It has no ask.") }
    let existing = existing(cells)
    var letter = try letter(cells, existing)
    let key = key(cells, letter, existing)
    let ask = AskGroup.AskCells(
      text: text, number: Int(cells.words(.askNumber)), notes: Self.notes(cells), row: cells.row,
      answer: try Self.answer(cells))
    guard let index = indexOfKey[key] else {
      indexOfKey[key] = groups.count
      if existing != nil { letter = existing ?? letter }
      var group = AskGroup(letter: letter, isKnown: existing != nil, key: key)
      try group.add(ask)
      groups.append(group)
      return
    }
    if existing == nil { try groups[index].agree(with: letter, line: cells.row.line) }
    try groups[index].add(ask)
  }

  mutating func finish(into harvest: inout TableHarvest) {
    for group in groups { group.finish(&ids, into: &harvest) }
  }

  // MARK: The letter of a row

  /// The letter of the casebook that a row names by its id or title.
  private mutating func existing(_ cells: RowCells) -> Letter? {
    let name = cells.words(.letter)
    guard !name.isEmpty, let id = try? links.letter(name),
      case .letter(let letter)? = request.known.record(id)
    else { return nil }
    return letter
  }

  private mutating func letter(
    _ cells: RowCells, _ existing: Letter?
  ) throws(RowFault) -> Letter {
    if let existing { return existing }
    let row = LetterRow(cells)
    let sent = try cells.date(.sent)
    let addressees = row.addressees
    var title = cells.words(.title)
    if title.isEmpty { title = cells.words(.letter) }
    if title.isEmpty {
      let to = addressees.first.map { " to \($0.shortName)" } ?? ""
      let day = sent.map { ", \($0.spoken)" } ?? ""
      title = "Asks\(to)\(day)"
    }
    return Letter(
      id: RecordID(""), title: title, incidents: try links.incidents(cells),
      kind: try cells.term(.kind, LetterKind.self) ?? .other,
      channel: try cells.term(.channel, Channel.self), delivery: .sent, sent: sent,
      senders: row.senders, addressees: addressees, clock: try row.clock(),
      sources: try cells.source().map { [$0] } ?? [], tags: cells.list(.tags, commas: true))
  }

  private func key(_ cells: RowCells, _ letter: Letter, _ existing: Letter?) -> [String] {
    if let existing { return ["id", existing.id.text] }
    let name = cells.words(.letter)
    if !name.isEmpty { return ["letter", name.lowercased()] }
    return [
      letter.senders.map(\.oneLine).joined(separator: ";").lowercased(),
      letter.addressees.map(\.oneLine).joined(separator: ";").lowercased(),
      letter.sent?.description ?? "", letter.title.lowercased(),
      letter.incidents.map(\.text).joined(separator: ";"),
    ]
  }

  // MARK: The answer of a row

  private static func answer(_ cells: RowCells) throws(RowFault) -> AskGroup.Answer? {
    let from = cells.party(.responder, office: .responderOffice, body: .responderBody)
    let outcome =
      NoResponse.says(cells.words(.outcome)) ? nil : try cells.term(.outcome, Outcome.self)
    let words = NoResponse.says(cells.words(.response)) ? "" : cells.words(.response)
    let date = try cells.date(.responseDate)
    let kind = try cells.term(.responseKind, ResponseKind.self)
    let stance = try cells.term(.stance, Stance.self)
    let note = cells.words(.outcomeNote)
    let says = outcome != nil || !words.isEmpty || date != nil || kind != nil || stance != nil
    guard says else {
      // Whoever was to answer hasn't; a note without an outcome is the row's.
      return nil
    }
    return AskGroup.Answer(
      from: from, date: date, kind: kind ?? .reply, stance: stance, outcome: outcome,
      note: outcome == nil ? "" : note, words: words)
  }

  /// What a row says besides, with the names of its columns.
  private static func notes(_ cells: RowCells) -> [AskGroup.Note] {
    var notes = cells.all(.text).map { AskGroup.Note(name: cells.name(.text), words: $0) }
    notes += cells.others.map { AskGroup.Note(name: $0.name, words: $0.words) }
    let note = cells.words(.outcomeNote)
    if !note.isEmpty, NoResponse.says(cells.words(.outcome)) {
      notes.append(AskGroup.Note(name: cells.name(.outcomeNote), words: note))
    }
    let named = cells.words(.responder)
    if !named.isEmpty, NoResponse.says(cells.words(.outcome)), cells.words(.response).isEmpty {
      notes.append(AskGroup.Note(name: cells.name(.responder), words: named))
    }
    return notes
  }
}
