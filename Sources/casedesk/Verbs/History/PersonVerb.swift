import ArgumentParser
import CaseModel
import Casework

/// Says, or is told, who changes the casebook here.
struct PersonVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Show or set who you are, as the history names you.",
    discussion: """
      casedesk person "Ann Example" ann@example.org sets it for this copy of the casebook; the address \
      may be left out. Without a name it is shown. The history waits until it knows. It goes to \
      colleagues with your changes, and stays in the history for good: where that is a danger, take a \
      name that only they know.

      --sign takes the file of an SSH key of yours, and from then on your changes are signed with it; \
      casedesk verify checks that against the members in casedesk.yaml.

      To a pipe, a line has: name, address, file of the key.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("Your name.", valueName: "name"))
  var name: String?

  @Argument(help: ArgumentHelp("Your mail address.", valueName: "address"))
  var address: String?

  @Option(
    name: .customLong("sign"),
    help: ArgumentHelp("Sign changes with this SSH key.", valueName: "file"), completion: .file())
  var key: String?

  @Flag(name: .customLong("no-sign"), help: "Sign changes no longer.")
  var isUnsigned = false

  func validate() throws {
    guard key == nil || !isUnsigned else {
      throw ValidationError("--sign and --no-sign exclude each other; choose one.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let casebook = try CasebookChoice.open(casedesk.path)
      // What was there before is taken up first, so that the next change is told from it.
      defer {
        casebook.noteBeforeAnswer()
        casebook.close()
      }
      if let name { try casebook.setPerson(Person(name: name, address: address ?? "")) }
      if let key { try casebook.setSigningKey(PathCompletion.expanded(key)) }
      if isUnsigned { try casebook.setSigningKey(nil) }
      guard let person = casebook.person else {
        if case .off(let why) = casebook.historyStanding { throw Refusal(why) }
        throw VerbEnding(
          status: .notFound,
          sentence: """
            Nobody has said yet who works here: \(Casebook.introduction) does.
            """)
      }
      let columns = [
        AnswerColumn<Person>("name", \.name), AnswerColumn("address", \.address),
        AnswerColumn("key", { _ in casebook.signingKey ?? "" }),
      ]
      try Answer(columns: columns, parts: [.init(rows: [person])]).write()
    }
  }
}
