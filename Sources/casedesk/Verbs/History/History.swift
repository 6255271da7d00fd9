import ArgumentParser
import CaseModel
import Casework

/// Shows who changed what, and when.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show who changed what and when, in a record or in all.",
    discussion: """
      The newest stands first. Each step has a version, whose first digits name it: with a version, as \
      casedesk history 3f2a81c0de, it is shown what that step did, field by field; with an id and a \
      version, what it did to that record. --words shows that of every step. show --at, restore and \
      undo take a version too. The times are those of the clock where the change was made.

      \(AnswerColumn.names(HistoryStep.columns)) Origins are desk, outside (files that another \
      program changed) and merge (changes of several people brought together).

      With --words or a version, a line to a pipe is one field, and has: \
      \(HistoryWord.columns.map(\.name).joined(separator: ", ")).
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(
    help: ArgumentHelp(
      "A record's id, or any part that no other has; also a version alone.", valueName: "id"))
  var part: String?

  @Argument(help: ArgumentHelp("A version, for what that step did.", valueName: "version"))
  var version: String?

  @Option(help: "How many steps to show at most, 1 to 10000.")
  var limit = 20

  @Option(help: ArgumentHelp("Only what was done before this version.", valueName: "version"))
  var before: String?

  @Flag(name: .customLong("words"), help: "Show what each step did, field by field.")
  var hasWords = false

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func validate() throws { try AnswerLimit.check(limit) }

  func run() throws {
    try Casedesk.orStop {
      let casebook =
        part == nil
        ? try CasebookChoice.open(casedesk.path) : try freshness.openToChange(casedesk.path)
      defer { casebook.close() }
      var (record, step) = (part, version)
      if let part, version == nil, VersionName(text: part).isLikely {
        (record, step) = (nil, part)
      }
      let id = try record.map { try PastID(text: $0).notedID(in: casebook) }
      if id == nil { casebook.noteBeforeAnswer() }
      if let step {
        let entry = try casebook.historyEntry(VersionName(text: step).version(in: casebook))
        let changes = try casebook.differences(in: entry, of: id)
        return try HistoryAnswer.write(HistoryStep(entry: entry, changes: changes), as: format)
      }
      let before = try before.map { try VersionName(text: $0).version(in: casebook) }
      let page = try casebook.history(of: id, before: before, limit: limit)
      let steps = try page.entries.map { entry in
        HistoryStep(
          entry: entry, changes: hasWords ? try casebook.differences(in: entry, of: id) : nil)
      }
      try HistoryAnswer.write(steps, as: format, hasWords: hasWords)
      if page.goesOn, let last = page.entries.last {
        StandardError.say(
          "There is more; --before \(last.version.short) shows it, --limit more at once.")
      }
    }
  }
}
