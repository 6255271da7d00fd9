internal import CaseModel

/// Makes a letter of each row. A row that repeats another word for word joins it; one with the same
/// key and other words is a letter of its own.
struct LetterRows: RowCollector {
  private struct Item {
    var letter: Letter
    var reference: String
    var key: [String]
    var occurrence: Int
    var rows: [TableRow]
  }

  private var items: [Item] = []
  /// Of each key, the rows of other words.
  private var indicesOfKey: [[String]: [Letter: Int]] = [:]
  private var links: TableLinks
  private var ids: KeyedIDs

  init(_ request: ImportRequest) {
    links = TableLinks(request)
    ids = KeyedIDs(request.known)
  }

  mutating func take(_ cells: RowCells) throws(RowFault) {
    let letter = try letter(cells)
    let reference = cells.words(.id)
    let key =
      reference.isEmpty
      ? [
        letter.title.lowercased(), letter.addressees.first?.oneLine.lowercased() ?? "",
        letter.sent?.description ?? "",
      ] : [reference.lowercased()]
    if let index = indicesOfKey[key]?[letter] {
      items[index].rows.append(cells.row)
      return
    }
    let occurrence = indicesOfKey[key]?.count ?? 0
    indicesOfKey[key, default: [:]][letter] = items.count
    items.append(
      Item(
        letter: letter, reference: reference, key: key, occurrence: occurrence, rows: [cells.row]))
  }

  mutating func finish(into harvest: inout TableHarvest) {
    for item in items {
      var letter = item.letter
      let words = letter.addressees.first?.shortName ?? letter.title
      let place =
        ids.named(item.reference, .letter)
        ?? ids.place(.letter, words: words, key: item.key, occurrence: item.occurrence) { record in
          guard case .letter(let other) = record else { return false }
          return other.title == letter.title && other.sent == letter.sent
            && other.addressees == letter.addressees
        }
      switch place {
      case .new(let id):
        letter.id = id
        harvest.made(.letter(letter), by: item.rows)
      case .there(let record): harvest.found(record.id, by: item.rows.count)
      }
    }
  }

  private mutating func letter(_ cells: RowCells) throws(RowFault) -> Letter {
    let party = LetterRow(cells)
    guard !cells.words(.title).isEmpty || !party.addressees.isEmpty else {
      throw RowFault("It has neither a title nor an addressee.")
    }
    let sent = try cells.date(.sent)
    let asks = cells.all(.asks).flatMap(Self.asks)
    guard asks.count <= 999 else { throw RowFault("A letter holds at most 999 asks.") }
    var letter = Letter(
      id: RecordID(""), title: party.title(sent: sent), incidents: try links.incidents(cells),
      kind: try cells.term(.kind, LetterKind.self) ?? .other,
      channel: try cells.term(.channel, Channel.self),
      delivery: try cells.term(.delivery, Delivery.self) ?? (sent == nil ? .draft : .sent),
      sent: sent, senders: party.senders, addressees: party.addressees,
      asks: asks.enumerated().map { Ask(number: $0.offset + 1, text: $0.element) },
      clock: try party.clock(), sources: try cells.source().map { [$0] } ?? [],
      tags: cells.list(.tags, commas: true), text: cells.text)
    if let deadline = try cells.day(.deadline) {
      letter.deadline = DeadlineByHand(date: deadline, reason: cells.words(.deadlineReason))
    }
    let reference = cells.words(.id)
    if !reference.isEmpty, !RecordID(reference).isMade(for: .letter) {
      let line = "\(cells.name(.id)): \(reference)"
      letter.text += letter.text.isEmpty ? line : "\n\n" + line
    }
    return letter
  }

  /// The asks of a cell: one a line, or divided by semicolons, without their numbers.
  private static func asks(_ cell: String) -> [String] {
    let lines = cell.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    let parts = lines.count > 1 ? lines : cell.split(separator: ";").map(\.trimmed)
    return parts.map { part in
      guard let (_, length) = ListMarker.read(part) else { return part }
      return String(part.dropFirst(length))
    }.filter { !$0.isEmpty }
  }
}

/// What rows of letters and rows of asks say alike of a letter.
struct LetterRow {
  let cells: RowCells

  init(_ cells: RowCells) { self.cells = cells }

  /// Several stand in one cell only divided by semicolons or lines.
  var addressees: [Party] {
    parties(.addressee, office: .addresseeOffice, body: .addresseeBody, address: .address)
  }

  var senders: [Party] { parties(.sender, office: .senderOffice, body: .senderBody) }

  private func parties(
    _ field: TableField, office: TableField, body: TableField, address: TableField? = nil
  ) -> [Party] {
    let names = cells.words(field).split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    if names.count > 1 { return names.map(PartyCell.party) }
    let party = cells.party(field, office: office, body: body, address: address)
    return party.isEmpty ? [] : [party]
  }

  func title(sent: PartialDate?) -> String {
    let title = cells.words(.title)
    if !title.isEmpty { return title }
    let day = sent.map { ", \($0.spoken)" } ?? ""
    return addressees.first.map { "Letter to \($0.shortName)\(day)" } ?? "Letter\(day)"
  }

  func clock() throws(RowFault) -> Clock {
    let cell = cells.words(.clock).lowercased()
    guard !cell.isEmpty else { return .none }
    if let clock = Clock(cell) { return clock }
    // `60 days`, `20 working days`, `60`.
    let figures = cell.prefix { $0.isNumber }
    let unit = cell.dropFirst(figures.count).filter { $0.isLetter }
    if let count = Int(figures), (1...9_999).contains(count) {
      if ["", "d", "days", "calendardays", "дней", "дня", "день"].contains(unit) {
        return .days(count)
      }
      if ["workingdays", "businessdays", "рабочихдней", "рабочихдня"].contains(unit) {
        return .workingDays(count)
      }
    }
    throw RowFault(
      """
      “\(RowCells.short(cell))” in “\(cells.name(.clock))” is no clock; write days 60, \
      working-days 20, un-special-procedures, osce-vienna-mechanism or none.
      """)
  }
}
