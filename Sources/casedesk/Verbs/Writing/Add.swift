import ArgumentParser
import CaseModel
import RecordText

/// Makes records.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a new incident, letter, response or follow-up.",
    discussion: """
      The answer is the id of what was made. Options name the fields that are given most often; \
      --field takes any other, as: --field verification=likely, --field tags+=press, \
      --field sources.1.name="Novaya Gazeta". casedesk help fields lists them.

      With - a whole record comes on standard input, as its file would look; options then change it. \
      On a terminal without any option, your editor opens with an example to be filled in; what \
      can't be saved is kept, and you are told where.
      """,
    subcommands: [AddIncident.self, AddLetter.self, AddResponse.self, AddFollowUp.self])

  @ParentCommand var casedesk: Casedesk

  func run() throws {
    throw ValidationError("Say what to add: incident, letter, response or follow-up.")
  }
}

/// `-`, for a whole record on standard input.
private let wholeRecord = ArgumentHelp(
  "Write - to give a whole record on standard input.", valueName: "-")

struct AddIncident: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Make a new incident.")

  @ParentCommand var add: Add

  @Argument(help: wholeRecord)
  var source: String?

  @Option(parsing: .unconditional, help: "What the incident is called.")
  var title: String?

  @Option(
    parsing: .unconditional,
    help: "When it happened, as 2017-04-17, 2017-04, 2017-02/2017-04, about 2017, yesterday.")
  var date: String?

  @Option(
    help: ArgumentHelp("Where, as RU (ISO 3166). May be given several times.", valueName: "code"))
  var country: [String] = []

  @Option(help: "A place. May be given several times.")
  var place: [String] = []

  @Option(
    help: ArgumentHelp(
      "What was done to people: \(ViolationType.alternatives). May be given several times.",
      valueName: "type"), completion: .list(ViolationType.allCases.map(\.rawValue)))
  var violation: [String] = []

  @Option(help: "How far it is established: \(Verification.alternatives).")
  var verification: String?

  @Option(help: "Whether we work on it: \(IncidentStatus.alternatives).")
  var status: String?

  @Option(help: "A word to find it by. May be given several times.")
  var tag: [String] = []

  @OptionGroup var input: RecordInput

  func run() throws {
    let hasOptions =
      [title, date, verification, status].contains { $0 != nil }
      || [country, place, violation, tag].contains { !$0.isEmpty }
    try Casedesk.orStop {
      let new = NewRecord(kind: .incident, input: input, source: source, hasOptions: hasOptions)
      try new.make(in: add.casedesk.path) { record in
        record.set("title", to: title)
        try record.set("date", toDate: date, leaning: .past, allowsPartial: true)
        record.set("countries", to: country)
        record.set("places", to: place)
        record.set("violations", to: violation)
        record.set("verification", to: verification)
        record.set("status", to: status)
        record.set("tags", to: tag)
      }
    }
  }
}

struct AddLetter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Make a new letter.",
    discussion: """
      Asks are numbered in the order in which they are given. With --sent the letter counts as sent, \
      and its clock begins; without it the letter is a draft.
      """)

  @ParentCommand var add: Add

  @Argument(help: wholeRecord)
  var source: String?

  @Option(parsing: .unconditional, help: "The letter's subject.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The incident that it is about. May be given several times.", valueName: "id"))
  var incident: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      To whom, as "Name, Office, Body"; any of them may be empty, and the name alone will do for who \
      is known. May be given several times.
      """, valueName: "party"))
  var to: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Who wrote it. May be given several times.", valueName: "party"))
  var from: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What it asks, one sentence. May be given several times.", valueName: "words"))
  var ask: [String] = []

  @Option(help: "What it is for: \(LetterKind.alternatives).")
  var kind: String?

  @Option(help: ArgumentHelp("When it was sent, as 2026-11-23, yesterday.", valueName: "day"))
  var sent: String?

  @Option(help: "How it went: \(Channel.alternatives).")
  var channel: String?

  @Option(help: "How far it got: \(Delivery.alternatives).")
  var delivery: String?

  @Option(
    parsing: .unconditional,
    help: """
      When an answer is due: none, "days 30", "working-days 20", osce-vienna-mechanism, \
      un-special-procedures, or a clock of casedesk.yaml.
      """)
  var clock: String?

  @Option(help: "A word to find it by. May be given several times.")
  var tag: [String] = []

  @OptionGroup var input: RecordInput

  func run() throws {
    let hasOptions =
      [title, kind, sent, channel, delivery, clock].contains { $0 != nil }
      || [incident, to, from, ask, tag].contains { !$0.isEmpty }
    try Casedesk.orStop {
      let new = NewRecord(kind: .letter, input: input, source: source, hasOptions: hasOptions)
      try new.make(in: add.casedesk.path) { record in
        record.set("title", to: title)
        try record.set("incidents", toLinks: incident, kind: .incident)
        record.set("kind", to: kind)
        record.set("channel", to: channel)
        if sent != nil { record.set("delivery", to: Delivery.sent.rawValue) }
        record.set("delivery", to: delivery)
        try record.set("sent", toDate: sent, leaning: .past, allowsPartial: true)
        record.set("clock", to: clock)
        if !from.isEmpty { record.editing["senders"] = .list(try from.map(record.party)) }
        if !to.isEmpty { record.editing["addressees"] = .list(try to.map(record.party)) }
        if !ask.isEmpty { record.editing["asks"] = asks }
        record.set("tags", to: tag)
      }
    }
  }

  private var asks: FieldValue {
    .list(
      ask.enumerated().map { index, words in
        .map([
          NamedValue("number", .scalar(String(index + 1))), NamedValue("text", .scalar(words)),
        ])
      })
  }
}

struct AddResponse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "response", abstract: "Make a new official response.",
    discussion: """
      casedesk log-response does the same for an answer to letters, with what became of each ask.
      """)

  @ParentCommand var add: Add

  @Argument(help: wholeRecord)
  var source: String?

  @Option(
    help: ArgumentHelp(
      "The incident that it is about. May be given several times.", valueName: "id"))
  var incident: [String] = []

  @OptionGroup var options: ResponseOptions

  @OptionGroup var input: RecordInput

  func run() throws {
    try Casedesk.orStop {
      let new = NewRecord(
        kind: .response, input: input, source: source,
        hasOptions: !incident.isEmpty || !options.isEmpty)
      try new.make(in: add.casedesk.path) { record in
        try record.set("incidents", toLinks: incident, kind: .incident)
        try options.fill(&record)
      }
    }
  }
}

struct AddFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Make a new follow-up.",
    discussion: "Without --incident it belongs to the incidents of its letters and responses.")

  @ParentCommand var add: Add

  @Argument(help: wholeRecord)
  var source: String?

  @Option(parsing: .unconditional, help: "What is to be done.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The incident that it is about. May be given several times.", valueName: "id"))
  var incident: [String] = []

  @Option(
    help: ArgumentHelp("A letter that it follows up. May be given several times.", valueName: "id"))
  var letter: [String] = []

  @Option(
    help: ArgumentHelp(
      "A response that it follows up. May be given several times.", valueName: "id"))
  var response: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("By when, as 2026-11-23, fri, +3w, eom.", valueName: "day"))
  var due: String?

  @Option(help: "Who does it.")
  var owner: String?

  @Option(help: "How much it presses: \(Priority.alternatives).")
  var priority: String?

  @Option(
    help: ArgumentHelp(
      "How it comes back, as \"every 2 weeks from due\", \"every 1 months from completion\".",
      valueName: "how"))
  var repeats: String?

  @Option(help: "A word to find it by. May be given several times.")
  var tag: [String] = []

  @OptionGroup var input: RecordInput

  func run() throws {
    let hasOptions =
      [title, due, owner, priority, repeats].contains { $0 != nil }
      || [incident, letter, response, tag].contains { !$0.isEmpty }
    try Casedesk.orStop {
      let new = NewRecord(kind: .followUp, input: input, source: source, hasOptions: hasOptions)
      try new.make(in: add.casedesk.path) { record in
        record.set("title", to: title)
        try record.set("incidents", toLinks: incident, kind: .incident)
        let followed =
          try record.set("letters", toLinks: letter, kind: .letter)
          + record.set("responses", toLinks: response, kind: .response)
        try record.belong(toIncidentsOf: followed)
        try record.set("due", toDate: due, leaning: .future)
        record.set("owner", to: owner)
        record.set("priority", to: priority)
        record.set("repeats", to: repeats)
        record.set("tags", to: tag)
      }
    }
  }
}
