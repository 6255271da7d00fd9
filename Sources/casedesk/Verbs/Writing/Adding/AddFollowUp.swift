import ArgumentParser
import CaseModel

/// Makes a follow-up.
struct AddFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up", abstract: "Make a new follow-up.",
    discussion: "Without --incident it belongs to the incidents of its letters and responses.")

  @ParentCommand var add: Add

  @Argument(help: .wholeRecord)
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
