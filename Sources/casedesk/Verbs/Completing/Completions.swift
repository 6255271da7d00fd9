import ArgumentParser
import CaseModel
import Casework

/// Prints what a shell needs to complete verbs, options and ids.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print completions for a shell: bash, zsh or fish.",
    discussion: """
      They complete verbs, options, and ids with the titles beside them, by any part of an id. \
      casedesk install puts them where the shells look; to try them: \
      source <(casedesk completions bash), or: casedesk completions fish | source.
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    try Casedesk.orStop {
      try StandardOutput.write(
        shell.script.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
          String($0)
        })
    }
  }
}

/// Answers a shell at a Tab.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Answer a shell that completes a command.",
    discussion: """
      The first line says what follows: words, beginnings (after which no blank goes), files or \
      folders (which the shell completes itself). Then a line has a candidate, and after a tab what \
      it is.
      """, shouldDisplay: false)

  @Argument var shell: Shell

  /// bash's `COMP_TYPE`, for which 37 and 42 insert candidates one after the other.
  @Argument var type: Int

  @Argument(parsing: .postTerminator) var words: [String] = []

  func run() throws {
    let line = TypedLine(words, of: shell)
    let answer = line.map { Completion(of: $0).answer() } ?? .words([])
    try Casedesk.orStop { try StandardOutput.write(answer.lines(for: shell, type: type, line)) }
  }
}
