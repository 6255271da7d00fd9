import ArgumentParser
import CaseModel

/// Makes an incident.
struct AddIncident: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Make a new incident.")

  @ParentCommand var add: Add

  @Argument(help: .wholeRecord)
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
