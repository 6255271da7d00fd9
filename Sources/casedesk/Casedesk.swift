import ArgumentParser
import CaseModel
import Casework
import CursesTerminal
import Glibc

/// The program: opens the desk on a casebook.
@main
struct Casedesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casedesk",
    abstract: "A case desk for human-rights advocates: incidents, letters, responses, follow-ups.",
    discussion: """
      Without --casebook, the desk opens the folder that CASEDESK_CASEBOOK names, else the folder \
      that you are in. Inside, F1 shows every key and Ctrl+P every action.
      """)

  @Option(
    name: .customLong("casebook"),
    help: ArgumentHelp("The casebook's folder.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(help: "Make a new casebook with this name in the folder, and open it.")
  var new: String?

  @Flag(help: "Draw with ASCII alone, for screen readers and old terminals.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Option(
    help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  func run() throws {
    do {
      try openDesk()
    } catch let refusal as Refusal {
      throw stop(refusal.sentence)
    } catch let problem as TerminalProblem {
      throw stop(problem.message)
    }
  }

  private func openDesk() throws {
    let path = CasebookChoice.folder(named: folder)
    if let new {
      try Casebook.make(at: path, name: new, organisation: "")
    }
    let casebook: Casebook
    do {
      casebook = try Casebook.open(
        path, cacheFolder: Places.cacheFolder(), stateFolder: Places.stateFolder())
    } catch let error as CasebookNotOpened {
      throw Refusal(error.sentence + CasebookChoice.advice(for: error.reason, at: path))
    }
    defer { casebook.close() }
    var options = TerminalOptions(environment: Places.environment)
    options.mouse = !noMouse
    options.plainBorders = ascii
    options.lastWords = """
      Casedesk met a fault of its own and had to end. What was saved is safe; what you were typing \
      was kept up to a second or two ago and is offered when you open the form again.
      """
    var run = try DeskRun(casebook: casebook, options: options, isASCII: ascii, fixedDay: today)
    let ending = run.run()
    if case .signal(let number) = ending { throw ExitCode(128 + number) }
  }

  // 3: the casebook or the terminal can't be used.
  private func stop(_ sentence: String) -> ExitCode {
    let line = Array("casedesk: \(sentence)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    return ExitCode(3)
  }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
