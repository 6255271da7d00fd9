import ArgumentParser
import CaseModel
import Casework

/// Says what is overdue, and what is due soon.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is overdue, then what is due soon.",
    discussion: """
      Follow-ups, and answers to letters. A letter is due when its clock ends, as long as no reply \
      came; casedesk show says how that day is computed. The longest overdue come first. Ends with 0 also where nothing is due.

      \(AnswerColumn.names(AnswerColumn.due(today: Day(number: 0)))) The standing is overdue, \
      long-overdue (letters after 30 days), due-soon (7 days or less), awaiting-reply or open.
      """)

  @ParentCommand var casedesk: Casedesk

  @Option(help: "Only follow-ups of this owner; a part of the name is enough.")
  var owner: String?

  @Option(help: "How many days ahead to look, 0 to 3660.")
  var days = LetterStanding.soonWithin

  @Option(help: "How many to show at most of what is overdue, and of what is due, 1 to 10000.")
  var limit = 50

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func validate() throws {
    try AnswerLimit.check(limit)
    guard (0...3_660).contains(days) else {
      throw ValidationError("--days goes from 0 to 3660; \(days) can't be one.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      let last = today.adding(days: days)
      let pages = try freshness.ask(casedesk.path, ids: { $0.flatMap(\.rows).map(\.id) }) {
        casebook in
        let owners = try owner.map { try Due.owners(matching: $0, in: casebook) }
        return try [(Day(number: .min), today.adding(days: -1)), (today, last)].map { first, last in
          try casebook.due(from: first, through: last, owners: owners, limit: limit, today: today)
        }
      }
      let headings = ["Overdue", "Due by \(last.spokenWithWeekday)"]
      try Answer(
        columns: AnswerColumn.due(today: today),
        parts: zip(headings, pages).map { .init(heading: $0, rows: $1.rows) }
      ).write(as: format, today: today)
      for (page, what) in zip(pages, ["overdue", "due by \(last.spokenWithWeekday)"]) {
        let rest = page.total - page.rows.count
        guard rest > 0 else { continue }
        StandardError.say("\(rest) more \(rest == 1 ? "is" : "are") \(what); --limit shows them.")
      }
    }
  }

  /// Owners as follow-ups have them: those of that very name, else those with it in theirs; case
  /// doesn't matter.
  private static func owners(matching part: String, in casebook: Casebook) throws -> [String] {
    let owners = try casebook.owners(limit: 10_000)
    let wanted = part.lowercased()
    let same = owners.filter { $0.lowercased() == wanted }
    let found = same.isEmpty ? owners.filter { $0.lowercased().contains(wanted) } : same
    guard found.isEmpty else { return found }
    throw VerbEnding(
      status: .notFound, sentence: "No follow-up is owned by “\(part)”. Owners are:",
      lines: owners.prefix(20) + (owners.count > 20 ? ["…"] : []))
  }
}
