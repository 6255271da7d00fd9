import ArgumentParser
import CaseModel
import Casework

/// Marks follow-ups done.
struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Mark follow-ups done; one that repeats makes its next.",
    discussion: """
      All are marked, or none. What is settled already stays as it is, and the answer says so: \
      done-already or cancelled-already in place of done.

      \(AnswerColumn.names(FollowUpEdit.Outcome.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("Follow-ups' ids, or parts that no other has.", valueName: "id"))
  var parts: [String]

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      let outcomes = try FollowUpEdit.complete.run(
        parts, in: casebook, today: today ?? SystemDay.today())
      try Answer(columns: FollowUpEdit.Outcome.columns, parts: [.init(rows: outcomes)]).write()
    }
  }
}

/// Opens follow-ups again.
struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Open follow-ups again that were done or cancelled.",
    discussion: """
      What came of them stays written, and so does the next one of a row. What is open stays as it \
      is: open-already in place of open.

      \(AnswerColumn.names(FollowUpEdit.Outcome.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("Follow-ups' ids, or parts that no other has.", valueName: "id"))
  var parts: [String]

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      let outcomes = try FollowUpEdit.reopen.run(
        parts, in: casebook, today: SystemDay.today())
      try Answer(columns: FollowUpEdit.Outcome.columns, parts: [.init(rows: outcomes)]).write()
    }
  }
}
