import ArgumentParser
import CaseModel
import Casework
import CursesTerminal
import Desk
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
    var casebook: Casebook?
    var notOpened: CasebookNotOpened?
    do {
      casebook = try CasebookChoice.open(path)
    } catch let error as CasebookNotOpened {
      guard error.reason != .unusable else { throw Refusal(error.sentence) }
      notOpened = error
    }
    let waker = try Waker()
    var terminal = try Terminal(options: options, waker: waker)
    if let notOpened {
      var welcome = WelcomeRun(on: terminal, notOpened: notOpened, path: path, isASCII: ascii)
      casebook = welcome.run()
      terminal = welcome.leave()
    }
    guard let casebook else { return }
    defer { casebook.close() }
    var run = DeskRun(
      casebook: casebook, terminal: terminal, waker: waker,
      options: DeskState.Options(isASCII: ascii, isMouseOn: !noMouse), fixedDay: today)
    if case .signal(let number) = run.run() { throw ExitCode(128 + number) }
  }

  private var options: TerminalOptions {
    var options = TerminalOptions(environment: Places.environment)
    options.mouse = !noMouse
    options.plainBorders = ascii
    options.lastWords = """
      Casedesk met a fault of its own and had to end. What was saved is safe; what you were typing \
      was kept up to a second or two ago and is offered when you open the form again.
      """
    return options
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
