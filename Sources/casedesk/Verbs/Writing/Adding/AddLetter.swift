import ArgumentParser
import CaseModel
import RecordText

/// Makes a letter.
struct AddLetter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Make a new letter.",
    discussion: """
      Asks are numbered in the order in which they are given. With --sent the letter counts as sent, \
      and its clock begins; without it the letter is a draft.
      """)

  @ParentCommand var add: Add

  @Argument(help: .wholeRecord)
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
