import ArgumentParser
import CaseModel
import Casework

/// Lists records of one kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List incidents, letters, responses or follow-ups.",
    discussion: "They stand in the order of the desk. To a pipe, a line has:\n"
      + RecordKind.allCases.map { kind in
        let names = AnswerColumn.list(of: kind, today: Day(number: 0)).map(\.name)
        return "\(kind.plural): \(names.joined(separator: ", "))"
      }.joined(separator: ";\n"))

  @ParentCommand var casedesk: Casedesk

  @Argument(help: "incidents, letters, responses or follow-ups.")
  var kind: ListedKind

  @Option(help: ArgumentHelp("Only what belongs to this incident.", valueName: "id"))
  var incident: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Only what a search for these words finds, as is:overdue or country:RU.", valueName: "words"))
  var matching: String?

  @Option(
    help: ArgumentHelp(
      "In what order: standard, reversed (the other way round in time) or title.",
      valueName: "order"))
  var sort = ListSort.standard

  @Option(help: "How many records to list at most, 1 to 10000.")
  var limit = 50

  @Option(help: "How many records to pass over before.")
  var offset = 0

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func validate() throws {
    try AnswerLimit.check(limit)
    guard offset >= 0 else { throw ValidationError("--offset can't be less than 0.") }
  }

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      if let matching {
        for remark in SearchQuery(matching, today: today).remarks { StandardError.say(remark) }
      }
      let page = try freshness.ask(casedesk.path, ids: { $0.rows.map(\.id) }) { casebook in
        var query = ListQuery(kind.kind, matching: matching ?? "", sort: sort)
        if let incident {
          let part = IDPart(
            text: incident, kind: .incident, onlyKind: "--incident takes an incident's id")
          query.incident = try part.row(in: casebook, today: today).id
        }
        return try casebook.page(query, Window(offset: offset, limit: limit), today: today)
      }
      let columns = AnswerColumn.list(of: kind.kind, today: today)
      try Answer(columns: columns, parts: [.init(rows: page.rows)]).write(as: format, today: today)
      let rest = page.total - offset - page.rows.count
      if rest > 0 { StandardError.say("\(rest) more follow; --limit and --offset show them.") }
    }
  }
}

extension ListSort: ExpressibleByArgument {}

/// What can be listed, as it is typed.
enum ListedKind: String, ExpressibleByArgument, CaseIterable {
  case incidents, letters, responses
  case followUps = "follow-ups"

  var kind: RecordKind {
    switch self {
    case .incidents: .incident
    case .letters: .letter
    case .responses: .response
    case .followUps: .followUp
    }
  }
}
