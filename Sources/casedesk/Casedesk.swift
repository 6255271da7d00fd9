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

      Verbs take an id by any part of it that no other id has. To a terminal they answer in columns \
      that fit it; to a pipe or a file in lines with a tab between two values, dates as 2026-11-23.

      \(Freshness.explanation)

      \(ExitStatus.explanation)
      """,
    subcommands: [
      OpenDesk.self, List.self, Show.self, Search.self, Due.self, Done.self, Reopen.self,
      Settings.self,
    ], defaultSubcommand: OpenDesk.self)

  @Option(
    name: .customLong("casebook"),
    help: ArgumentHelp("The casebook's folder.", valueName: "folder"), completion: .directory)
  var folder: String?

  /// The folder that is meant.
  var path: String { CasebookChoice.folder(named: folder) }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  // Help goes to standard output as a whole; of what can't be understood one sentence is said.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    let sentence = message(for: error)
    let stop = sentence.last.map { ".?!".contains($0) } == true ? "" : "."
    StandardError.say("\(sentence)\(stop) See casedesk help.")
    Glibc.exit(ExitStatus.badUsage.rawValue)
  }

  /// Does `work`; where it can't be done, says why in a sentence, and ends with the number for it.
  static func orStop(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let ending as VerbEnding {
      throw stop(ending.sentence, ending.status, ending.lines)
    } catch let refusal as Refusal {
      throw stop(refusal.sentence, refusal.isConflict ? .conflict : .unusable)
    } catch let error as CasebookNotOpened {
      throw stop(error.sentence)
    } catch let problem as TerminalProblem {
      throw stop(problem.message)
    }
  }

  private static func stop(
    _ sentence: String, _ status: ExitStatus = .unusable, _ lines: [String] = []
  ) -> ExitCode {
    StandardError.say(sentence)
    for line in lines { StandardError.add(line) }
    return status.code
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
