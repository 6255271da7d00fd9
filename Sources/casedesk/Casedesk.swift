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
    abstract: "A case desk for people who document human-rights violations and write letters.",
    discussion: """
      The casebook is the folder after --casebook, else CASEDESK_CASEBOOK, else the one that you are \
      in. On the desk, F1 shows every key and Ctrl+P every action.

      A record is named by any part of its id that no other id has: show k7f3. Dates may be typed as \
      2026-11-23, 23 Nov, fri, +3w; --today sets what is today.

      To a terminal, answers stand in columns that fit it, coloured unless NO_COLOR is set. To a pipe \
      or a file they are lines with a tab between two values, dates as 2026-11-23; with --json, \
      objects of JSON, one a line.

      \(Freshness.summary)

      \(ExitStatus.explanation)

      casedesk help VERB says more; so do the topics fields, json and freshness.
      """,
    subcommands: [Complete.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Looking", subcommands: [List.self, Show.self, Search.self, Due.self]),
      CommandGroup(
        name: "Writing",
        subcommands: [
          Add.self, LogResponse.self, Edit.self, Done.self, Reopen.self, Delete.self, Undo.self,
        ]),
      CommandGroup(
        name: "History and colleagues",
        subcommands: [
          History.self, Restore.self, Verify.self, PersonVerb.self, Sync.self, Join.self,
          Choices.self, Choose.self,
        ]),
      CommandGroup(name: "In and out", subcommands: [Import.self, ExportVerb.self]),
      CommandGroup(
        name: "Casebook and program",
        subcommands: [
          OpenDesk.self, Init.self, Check.self, RebuildIndex.self, Settings.self, Completions.self,
          Man.self, Install.self, Help.self,
        ]),
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
    guard exitCode(for: error) == .validationFailure else {
      if exitCode(for: error) == .success, message(for: error) == helpMessage() { showHelp() }
      exit(withError: error)
    }
    let sentence = message(for: error)
    let stop = sentence.last.map { ".?!".contains($0) } == true ? "" : "."
    StandardError.say("\(sentence)\(stop) See casedesk help.")
    Glibc.exit(ExitStatus.badUsage.rawValue)
  }

  private static func showHelp() -> Never {
    do throws(Refusal) {
      try HelpPage.write(columns: Help.columns)
      Glibc.exit(ExitStatus.fine.rawValue)
    } catch {
      StandardError.say(error.sentence)
      Glibc.exit(ExitStatus.unusable.rawValue)
    }
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
