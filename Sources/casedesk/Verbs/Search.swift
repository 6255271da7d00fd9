import ArgumentParser
import CaseModel
import Casework
import TerminalUI

/// Finds records by what they say.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find records by what they say, newest first.",
    discussion: """
      Words stand for records that contain them all; a word may be cut short with *. A phrase stands \
      in double quotes, and - before a word leaves out what contains it. from:peskov, kind:response, \
      country:RU, tag:lgbt and owner:maria look into one field; before:2018 and after:2017-04 at the \
      date; is:overdue, is:open and asks:open at how things stand today. Case and accents don't \
      matter. Ends with 1 where nothing is found.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(
    parsing: .allUnrecognized,
    help: "What to look for. Put it in single quotes where it has double ones.")
  var words: [String]

  @Option(help: "How many records to show at most, 1 to 10000.")
  var limit = 50

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  func validate() throws {
    guard (1...10_000).contains(limit) else {
      throw ValidationError("--limit goes from 1 to 10000; \(limit) can't be one.")
    }
  }

  func run() throws {
    var isAnyFound = false
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.close() }
      // Scripts have to find what is in the files now.
      let report = casebook.refresh { _ in true }
      for remark in report.remarks { StandardError.say(remark) }
      let today = today ?? SystemDay.today()
      let query = SearchQuery(words.joined(separator: " "), today: today)
      for remark in query.remarks { StandardError.say(remark) }
      let page = try casebook.search(query, Window(offset: 0, limit: limit), today: today)
      for row in page?.rows ?? [] { print(Search.line(row)) }
      if page?.hasMore == true { StandardError.say("There are more; --limit shows them.") }
      isAnyFound = page?.rows.isEmpty == false
    }
    if !isAnyFound { throw ExitCode(1) }
  }

  /// A hit as a line: its date, its id, its title.
  static func line(_ row: ListRow) -> String {
    let date =
      switch row {
      case .incident(let incident): incident.date?.description
      case .letter(let letter): letter.sent?.description
      case .response(let response): response.date?.description
      case .followUp(let followUp): (followUp.done ?? followUp.due)?.description
      }
    let columns = OneLine.padded(date ?? "-", to: 17)
    return "\(columns)  \(row.id)  \(SafeText.string(row.title))"
  }
}
