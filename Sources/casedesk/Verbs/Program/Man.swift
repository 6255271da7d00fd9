import ArgumentParser
import CaseModel
import Glibc

/// Prints the manual pages, or writes them to a folder.
struct Man: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print a manual page, or write all of them to a folder.",
    discussion: """
      The pages say what help says. casedesk install puts them where man finds them.
      """)

  @Argument(help: ArgumentHelp("The verb; without it the program's own page.", valueName: "verb"))
  var verb: [String] = []

  @Option(
    help: ArgumentHelp("Write all pages to this folder, each under its name.", valueName: "folder"),
    completion: .directory)
  var to: String?

  func run() throws {
    try Casedesk.orStop {
      if let to {
        let folder = PathCompletion.expanded(to)
        for page in ManualPage.all {
          try InstalledFile(path: "\(folder)/\(page.fileName)", text: page.roff).write()
        }
        return
      }
      guard let command = CommandGuide.Command.program.command(verb) else {
        throw VerbEnding(
          status: .badUsage, sentence: "There is no verb “\(verb.joined(separator: " "))”.")
      }
      try StandardOutput.write(ManualPage(command.guide).lines)
    }
  }
}
