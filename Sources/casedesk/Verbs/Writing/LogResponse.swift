import ArgumentParser
import CaseModel
import Casework
import RecordText

/// Logs what officials responded to letters, and what is to be done next, as one change.
struct LogResponse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log-response",
    abstract: "Log an official response, with what became of each ask.",
    discussion: """
      Without --received it counts as received today, and without --kind as a reply. --ask says what \
      became of an ask, as: --ask 2=pledged, --ask "3=refused:They deny that it happened". Outcomes \
      are \(Outcome.alternatives). Where several letters have an ask of that number, write the \
      letter's id, or a part of it, before: --ask k7f3/2=pledged. --follow-up also makes a follow-up \
      of the response. All of it is one change: it is saved as a whole, or not at all, and undone at \
      once.

      A statement that answers no letter is logged with --incident alone. On a terminal without \
      any option, your editor opens with what is known of the letters. The answer is the id of the \
      response, and on the next line that of the follow-up.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(
    help: ArgumentHelp("Ids of the letters that it answers, or parts of them.", valueName: "letter")
  )
  var letters: [String] = []

  @OptionGroup var options: ResponseOptions

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What became of an ask. May be given several times.", valueName: "n=outcome[:note]"))
  var ask: [AskAnswer] = []

  @Option(
    help: ArgumentHelp(
      "The incident that it is about, if not that of the letters. May be given several times.",
      valueName: "id"))
  var incident: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Also make a follow-up: what is to be done.", valueName: "title"))
  var followUp: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("By when the follow-up is due, as 2026-11-23, +3w.", valueName: "day"))
  var due: String?

  @Option(help: "Who does the follow-up.")
  var owner: String?

  @OptionGroup var input: RecordInput

  private var isEmpty: Bool {
    options.isEmpty && ask.isEmpty && followUp == nil && input.isEmpty
  }

  func validate() throws {
    guard !letters.isEmpty || !incident.isEmpty else {
      throw ValidationError("Name the letters that it answers, or an incident with --incident.")
    }
    guard followUp != nil || (due == nil && owner == nil) else {
      throw ValidationError("--due and --owner belong to a follow-up. Name it with --follow-up.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      guard !isEmpty || EditedRecord.isPossible else {
        throw VerbEnding(
          status: .badUsage,
          sentence: "Nothing is said of the response. Say at least who responded, with --from.")
      }
      let casebook = try input.freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      var record = RecordInHand(new: .response, in: casebook, today: input.day)
      let ids = try record.set(
        "letters", toLinks: letters, kind: .letter, onlyKind: "only letters are answered")
      try record.set("incidents", toLinks: incident, kind: .incident)
      try record.belong(toIncidentsOf: ids)
      record.set("received", to: input.day.description)
      let answered = try LogResponse.read(ids, with: record)
      if isEmpty { return try write(record, to: answered) }
      try options.fill(&record)
      if !ask.isEmpty {
        record.editing["outcomes"] = .list(try ask.map { try $0.outcome(in: answered) })
      }
      try input.fill(&record)
      try save(record)
    }
  }

  private static func read(_ ids: [RecordID], with record: RecordInHand) throws -> [Letter] {
    try ids.compactMap { id in
      if case .letter(let letter) = try record.casebook.record(id) { letter } else { nil }
    }
  }

  private func write(_ record: RecordInHand, to letters: [Letter]) throws {
    var record = record
    if let addressee = letters.first?.addressees.first {
      record.editing["from"] = try record.party(addressee.oneLine)
    }
    let asks = letters.flatMap { letter in
      ["Asks of \(letter.id):"] + letter.asks.map { "  \($0.number) \($0.text)" }
    }
    let example = ExampleRecord(
      kind: .response, fields: record.editing.fields,
      advice: [
        "A response. Fill it in, save it and close the editor. Lines that begin with # are",
        "explanations and are left out. To give up, leave everything as it is.",
      ] + asks)
    let edited = try EditedRecord(example.text, kind: .response, remedy: "add response")
    guard let written = edited.written else {
      return StandardError.say("Nothing is logged: the text is as it was.")
    }
    record.take(written)
    try edited.save { try save(record) }
  }

  private func save(_ record: RecordInHand) throws {
    let (made, files) = try record.withFiles(record.record())
    var records = [made]
    if let followUp = try followUp(of: made, with: record) { records.append(followUp) }
    let steps = records.map { Change.Step.create($0, enclosing: $0 == made ? files : []) }
    try record.commit(Change("Logged response: \(made.title)", steps))
    try SavedRecords.write(records)
  }

  private func followUp(of made: Record, with record: RecordInHand) throws -> Record? {
    guard let followUp, case .response(let response) = made else { return nil }
    var next = RecordInHand(new: .followUp, in: record.casebook, today: record.today)
    next.set("title", to: followUp)
    next.set("incidents", to: response.incidents.map(\.text))
    next.set("letters", to: response.letters.map(\.text))
    next.set("responses", to: [response.id.text])
    try next.set("due", toDate: due, leaning: .future)
    next.set("owner", to: owner)
    return try next.record()
  }
}
