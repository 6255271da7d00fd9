import ArgumentParser
import CaseModel
import Casework
import CursesTerminal
import Desk
import Glibc

/// The program: opens the desk, or does what a verb says.
@main
struct Casedesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casedesk",
    abstract: "A case desk for human-rights advocates: incidents, letters, responses, follow-ups.",
    discussion: """
      Without --casebook, the desk opens the folder that CASEDESK_CASEBOOK names, else the folder \
      that you are in. Inside, F1 shows every key and Ctrl+P every action.
      """,
    subcommands: [OpenDesk.self, Search.self], defaultSubcommand: OpenDesk.self)

  @Option(
    name: .customLong("casebook"),
    help: ArgumentHelp("The casebook's folder.", valueName: "folder"), completion: .directory)
  var folder: String?

  /// The folder that is meant.
  var path: String { CasebookChoice.folder(named: folder) }

  /// Does `work`, and ends with 3 and a sentence where the casebook or the terminal can't be used.
  static func orStop(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let refusal as Refusal {
      throw stop(refusal.sentence)
    } catch let error as CasebookNotOpened {
      throw stop(error.sentence)
    } catch let problem as TerminalProblem {
      throw stop(problem.message)
    }
  }

  private static func stop(_ sentence: String) -> ExitCode {
    StandardError.say(sentence)
    return ExitCode(3)
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
