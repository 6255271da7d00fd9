import ArgumentParser
import CaseModel
import Casework

/// Finds records by what they say.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find records by what they say, newest first.",
    discussion: """
      Words stand for records that contain them all; a word may be cut short with *. A phrase stands \
      in double quotes, and - before a word leaves out what contains it. from:peskov, kind:response, \
      country:RU, tag:lgbt and owner:maria look into one field; before:2018 and after:2017-04 at the \
      date; is:overdue, is:open, is:unanswered and asks:open at how things stand today. Case and \
      accents don't matter. Ends with 1 where nothing is found.

      \(AnswerColumn.names(AnswerColumn.found))
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

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func validate() throws {
    try AnswerLimit.check(limit)
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw ValidationError(
        "\(option) isn't an option of search. Options of casedesk stand before the verb.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      let query = SearchQuery(words.joined(separator: " "), today: today)
      for remark in query.remarks { StandardError.say(remark) }
      let window = Window(offset: 0, limit: limit)
      let page = try freshness.ask(casedesk.path, ids: { $0.rows.map(\.id) }) { casebook in
        try casebook.search(query, window, today: today)
          ?? SearchPage(query: query, window: window, rows: [], hasMore: false)
      }
      guard !page.rows.isEmpty else {
        throw VerbEnding(status: .notFound, sentence: "Nothing is found.")
      }
      try Answer(columns: AnswerColumn.found, parts: [.init(rows: page.rows)])
        .write(as: format, today: today)
      if page.hasMore { StandardError.say("There are more; --limit shows them.") }
    }
  }
}
