import ArgumentParser
import CaseModel
import Casework

/// Makes a casebook.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a casebook in a folder that is missing or empty.",
    discussion: """
      Without a folder it is made where --casebook or CASEDESK_CASEBOOK says, else in the folder that \
      you are in. The answer is the casebook's folder.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var directory: String?

  @Option(
    parsing: .unconditional, help: "What the casebook is called; without it as its folder is.")
  var name: String?

  @Option(parsing: .unconditional, help: "Our organisation.")
  var organisation: String?

  func run() throws {
    try Casedesk.orStop {
      let path = directory.map { PathCompletion.expanded($0) } ?? casedesk.path
      try Casebook.make(
        at: path, name: name ?? CasebookChoice.name(of: path), organisation: organisation ?? "")
      let folder = AnswerColumn<String>("folder", \.self)
      try Answer(columns: [folder], parts: [.init(rows: [path])]).write()
    }
  }
}
