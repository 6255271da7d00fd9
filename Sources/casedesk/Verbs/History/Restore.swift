import ArgumentParser
import CaseModel
import Casework

/// Makes a record what it was.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a record what it was at a version, also a deleted one.",
    discussion: """
      Its enclosures come with it. That is a new change: nothing of the history goes, and casedesk \
      undo takes it back. casedesk history ID lists the versions of a record, casedesk show ID --at \
      VERSION shows one. A deleted record is named by its whole id.

      \(AnswerColumn.names(LedBack.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(
    help: ArgumentHelp(
      "The record's id, or any part that no other has.", valueName: "id"))
  var part: String

  @Argument(help: ArgumentHelp("The version, by its first digits.", valueName: "version"))
  var version: String

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      let id = try PastID(text: part).notedID(in: casebook)
      let version = try VersionName(text: version).version(in: casebook)
      let report = try casebook.restore(id, to: version, today: SystemDay.today())
      try LedBack(word: "restored", report: report).write()
    }
  }
}

/// What was led back to an earlier state.
struct LedBack {
  /// `restored`, `undone`.
  var word: String
  var report: CommitReport

  static var columns: [AnswerColumn<LedBack>] {
    [AnswerColumn("what", \.word), AnswerColumn("change", \.report.sentence)]
  }

  func write() throws(Refusal) {
    try Answer(columns: LedBack.columns, parts: [.init(rows: [self])]).write()
    for remark in report.remarks { StandardError.say(remark) }
  }
}
