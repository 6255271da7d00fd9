import ArgumentParser
import CaseModel
import Casework
import CursesTerminal
import Desk

/// Opens the desk: what the program does where no verb is given.
struct OpenDesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the desk (what happens without a verb).")

  @ParentCommand var casedesk: Casedesk

  @Flag(help: "Draw with ASCII alone, for screen readers and old terminals.")
  var ascii = false

  @Flag(help: "Leave the mouse to the terminal's own selection.")
  var noMouse = false

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  func run() throws {
    try Casedesk.orStop { try openDesk() }
  }

  private func openDesk() throws {
    let path = casedesk.path
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
}
