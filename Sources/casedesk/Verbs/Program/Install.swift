import ArgumentParser
import CaseModel
import TerminalUI

/// Puts the program, its manual pages and its completions where the system finds them.
struct Install: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install the program, its manual pages and completions.",
    discussion: """
      The program that runs goes to bin below the folder, manual pages to share/man/man1, completions \
      to the folders below share in which bash, zsh and fish look. Without --prefix that is \
      ~/.local, for you alone; --prefix /usr/local is for everybody. To renew them, run the new \
      program so. The answer is what was written, a file a line; deleting these takes all of it away.
      """)

  @Option(
    help: ArgumentHelp("The folder below which it goes.", valueName: "folder"),
    completion: .directory)
  var prefix = "~/.local"

  func run() throws {
    try Casedesk.orStop {
      let prefix = PathCompletion.expanded(prefix)
      let program = InstalledFile(
        path: "\(prefix)/bin/casedesk",
        bytes: try GivenText.bytes(of: "/proc/self/exe", limit: nil),
        mode: 0o755)
      let pages = ManualPage.all.map {
        InstalledFile(path: "\(prefix)/share/man/man1/\($0.fileName)", text: $0.roff)
      }
      let completions = Shell.allCases.map {
        InstalledFile(path: "\(prefix)/share/\($0.installedPath)", text: $0.script)
      }
      for file in [program] + pages + completions {
        try file.write()
        try StandardOutput.write([SafeText.string(file.path)])
      }
      let folders = (Places.environment("PATH") ?? "").split(separator: ":")
      if !folders.contains("\(prefix)/bin") {
        StandardError.say(
          "\(prefix)/bin isn't in your PATH yet; put it there to start the program by its name.")
      }
    }
  }
}
