import ArgumentParser
import CaseModel
import Casework

/// Takes the last change back.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last change of the casebook back.",
    discussion: """
      That is the last one that you made in this casebook, with the desk or with a command. Files \
      that nobody touched since are what they were, byte for byte. Where somebody else changed \
      other fields since, both edits stand, and you are told. The answer says what was undone.
      """)

  @ParentCommand var casedesk: Casedesk

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      defer { casebook.close() }
      for remark in casebook.openingRemarks { StandardError.say(remark) }
      guard !casebook.lastChanges(limit: 1).isEmpty else {
        throw VerbEnding(
          status: .notFound,
          sentence: "There is nothing to undo: nothing was changed, or all of it was undone.")
      }
      let report = try casebook.undo()
      let undone = AnswerColumn<CommitReport>("undone") { _ in "undone" }
      let sentence = AnswerColumn<CommitReport>("change", \.sentence)
      try Answer(columns: [undone, sentence], parts: [.init(rows: [report])]).write()
      for remark in report.remarks { StandardError.say(remark) }
    }
  }
}
