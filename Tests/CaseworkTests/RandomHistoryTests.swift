import CaseModel
import Casework
import SeededRandom
import Testing

@Suite("Random histories")
struct RandomHistoryTests {
  typealias Book = TemporaryCasebook

  @Test(
    "After any saves, undos and edits of others the lists are as if made anew",
    arguments: Array(1...8) as [UInt64])
  func history(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Book()
    let casebook = try book.open()
    try book.fill(casebook)
    _ = casebook.startWatching()
    _ = casebook.refresh { _ in true }
    var number = 0
    for _ in 0..<60 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...2:
        number += 1
        _ = try? casebook.commit(create(number, &random), today: Book.today)
      case 3, 4:
        if let change = replace(casebook, &random) {
          _ = try? casebook.commit(change, today: Book.today)
        }
      case 5:
        if let record = anyRecord(casebook, &random), record.kind != .incident {
          _ = try? casebook.commit(Change("Deleted", [.delete(record)]), today: Book.today)
        }
      case 6: _ = try? casebook.undo()
      case 7: _ = try? casebook.redo()
      case 8: interfere(book, &random)
      default: _ = casebook.absorbDiskChanges()
      }
    }
    _ = casebook.absorbDiskChanges()
    if casebook.needsRefresh { _ = casebook.refresh { _ in true } }
    #expect(try casebook.everything() == book.openAnew().everything(), "seed \(seed)")
  }

  @Test(
    "When nobody else edits, undoing everything gives every byte back, and redoing it again",
    arguments: Array(11...14) as [UInt64])
  func undoAll(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let book = try Book()
    let casebook = try book.open()
    try book.fill(casebook)
    var snapshots = [book.snapshot()]
    for number in 1...15 {
      let change =
        random.chance(1, of: 2)
        ? create(number, &random) : replace(casebook, &random) ?? create(number, &random)
      _ = try casebook.commit(change, today: Book.today)
      snapshots.append(book.snapshot())
    }
    for snapshot in snapshots.dropLast().reversed() {
      _ = try casebook.undo()
      #expect(book.snapshot() == snapshot, "seed \(seed)")
    }
    for snapshot in snapshots.dropFirst() {
      _ = try casebook.redo()
      #expect(book.snapshot() == snapshot, "seed \(seed)")
    }
    #expect(try casebook.everything() == book.openAnew().everything(), "seed \(seed)")
  }

  private func create(_ number: Int, _ random: inout SplitMix64) -> Change {
    let letters = random.several([Book.haley], upTo: 1)
    let response = OfficialResponse(
      id: RecordID("response-\(number)"), title: random.pick(["Reply", "Ответ"]),
      incidents: [Book.chechnya], letters: letters,
      from: Party(name: random.pick(["Haley", "Песков"])), kind: random.pick(ResponseKind.allCases),
      date: PartialDate("2017-05-0\(number % 9 + 1)"),
      outcomes: letters.map {
        AskOutcome(letter: $0, ask: 1, outcome: random.pick(Outcome.allCases))
      })
    let followUp = FollowUp(
      id: RecordID("follow-up-\(number)"), title: "Ask again", incidents: [Book.chechnya],
      letters: [Book.haley], responses: [response.id], due: Day(number: 19_990 + number))
    var steps: [Change.Step] = [.create(.response(response), enclosing: [])]
    if random.chance(1, of: 2) { steps.append(.create(.followUp(followUp), enclosing: [])) }
    return Change("Logged response \(number)", steps)
  }

  private func replace(_ casebook: Casebook, _ random: inout SplitMix64) -> Change? {
    guard let old = anyRecord(casebook, &random) else { return nil }
    let title = random.pick(["One", "Два", "Three: a \"quoted\" one", "# four"])
    switch old {
    case .incident(var incident):
      incident.title = title
      return Change("Changed", [.replace(from: old, to: .incident(incident))])
    case .letter(var letter):
      letter.title = title
      letter.delivery = random.pick([.sent, .delivered, .withdrawn])
      return Change("Changed", [.replace(from: old, to: .letter(letter))])
    case .response(var response):
      response.title = title
      response.kind = random.pick(ResponseKind.allCases)
      return Change("Changed", [.replace(from: old, to: .response(response))])
    case .followUp(var followUp):
      followUp.status = random.pick(FollowUpStatus.allCases)
      followUp.done = followUp.status == .open ? nil : Book.today
      return Change("Changed", [.replace(from: old, to: .followUp(followUp))])
    }
  }

  private func anyRecord(_ casebook: Casebook, _ random: inout SplitMix64) -> Record? {
    let kind = random.pick(RecordKind.allCases)
    let rows = try? casebook.page(
      ListQuery(kind), Window(offset: 0, limit: 50), today: Book.today
    ).rows
    guard let rows, !rows.isEmpty else { return nil }
    return try? casebook.record(random.pick(rows).id)
  }

  /// Somebody else edits, breaks, removes or adds a file.
  private func interfere(_ book: Book, _ random: inout SplitMix64) {
    let files = book.snapshot().keys.filter { $0.hasSuffix(".md") }.sorted()
    guard !files.isEmpty else { return }
    let file = random.pick(files)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: book.replace("status: open", by: "status: closed", in: file)
    case 1: book.replace("title:", by: "tilte:", in: file)
    case 2: book.remove(file)
    default: book.replace("\n---\n", by: "\ntags:\n  - theirs\n---\n", in: file)
    }
  }
}
