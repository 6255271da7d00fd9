import ArgumentParser
import CaseModel
import Casework

/// Makes a casebook.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a casebook, with a history where git is installed.",
    discussion: """
      The folder must be missing or empty; without one it is made where --casebook or \
      CASEDESK_CASEBOOK says, else in the folder that you are in. --history begins the history of a \
      casebook that has none yet. The answer is the casebook's folder.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var directory: String?

  @Option(
    parsing: .unconditional, help: "What the casebook is called; without it as its folder is.")
  var name: String?

  @Option(parsing: .unconditional, help: "Our organisation.")
  var organisation: String?

  @Flag(
    name: .customLong("history"),
    help: "Only begin the history of a casebook that is there already.")
  var isForHistory = false

  @Flag(name: .customLong("no-history"), help: "Begin no history.")
  var isWithoutHistory = false

  func validate() throws {
    guard !isForHistory || (!isWithoutHistory && name == nil && organisation == nil) else {
      throw ValidationError("--history is for a casebook that is there, and takes no other option.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let path = directory.map { PathCompletion.expanded($0) } ?? casedesk.path
      if !isForHistory {
        try Casebook.make(
          at: path, name: name ?? CasebookChoice.name(of: path), organisation: organisation ?? "")
      }
      let folder = AnswerColumn<String>("folder", \.self)
      if isWithoutHistory {
        return try Answer(columns: [folder], parts: [.init(rows: [path])]).write()
      }
      let casebook = try CasebookChoice.open(path)
      defer { casebook.closeNoting() }
      do throws(Refusal) {
        try casebook.beginHistory()
      } catch {
        // A casebook does without; who asked for a history alone doesn't.
        if isForHistory { throw error }
        StandardError.say(error.sentence)
      }
      try Answer(columns: [folder], parts: [.init(rows: [path])]).write()
    }
  }
}
