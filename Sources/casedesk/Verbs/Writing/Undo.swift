import ArgumentParser
import CaseModel
import Casework

/// Takes the last change back, or one of the history.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last change back, or that of a version.",
    discussion: """
      That is the last one that you made in this casebook, with the desk or with a command. Files \
      that nobody touched since are what they were, byte for byte. Where somebody else changed \
      other fields since, both edits stand, and you are told. The answer says what was undone.

      With a version, as casedesk history lists them, what that one did is taken back, whoever did it \
      and whenever, as a new change. What was changed in other fields since stays; where the same \
      fields were changed again, nothing is done, and it ends with 4.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("A version, by its first digits.", valueName: "version"))
  var version: String?

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.closeNoting() }
      for remark in casebook.openingRemarks { StandardError.say(remark) }
      if let version {
        casebook.noteBeforeAnswer()
        let report = try casebook.undo(
          VersionName(text: version).version(in: casebook), today: SystemDay.today())
        return try LedBack(word: "undone", report: report).write()
      }
      guard !casebook.lastChanges(limit: 1).isEmpty else {
        throw VerbEnding(
          status: .notFound,
          sentence: "There is nothing to undo: nothing was changed, or all of it was undone.")
      }
      try LedBack(word: "undone", report: try casebook.undo()).write()
    }
  }
}
