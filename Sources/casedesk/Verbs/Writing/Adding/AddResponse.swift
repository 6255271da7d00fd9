import ArgumentParser
import CaseModel

/// Makes an official response.
struct AddResponse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "response", abstract: "Make a new official response.",
    discussion: """
      casedesk log-response does the same for an answer to letters, with what became of each ask.
      """)

  @ParentCommand var add: Add

  @Argument(help: .wholeRecord)
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
