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

  @Flag(
    inversion: .prefixedNo, help: "Draw with ASCII alone, for screen readers and old terminals.")
  var ascii: Bool?

  @Flag(
    inversion: .prefixedNo, help: "Take the mouse, or leave it to the terminal's own selection.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Draw for a screen reader: one pane at a time, one thing a line, no borders, no mouse.")
  var plain: Bool?

  @OptionGroup var file: SettingsOption

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  func run() throws {
    try Casedesk.orStop { try openDesk() }
  }

  private func openDesk() throws {
    let path = casedesk.path
    let options = options(PreferencesFile(named: file.settings))
    var casebook: Casebook?
    var remarks: [String] = []
    var notOpened: CasebookNotOpened?
    do {
      casebook = try CasebookChoice.open(path)
    } catch let error as CasebookNotOpened {
      guard error.reason != .unusable else { throw Refusal(error.sentence) }
      notOpened = error
    }
    let waker = try Waker()
    var terminal = try Terminal(options: terminalOptions(options), waker: waker)
    if let notOpened {
      var welcome = WelcomeRun(
        on: terminal, waker: waker, notOpened: notOpened, path: path, options: options)
      casebook = welcome.run()
      remarks = welcome.remarks
      terminal = welcome.leave()
    }
    guard let casebook else { return }
    defer { casebook.close() }
    var run = DeskRun(
      casebook: casebook, terminal: terminal, waker: waker, options: options, fixedDay: today)
    let ending = run.run(telling: remarks)
    let left = run.leftForNextTime
    // The terminal is the shell's again before anything is said on it.
    _ = consume run
    if let left { StandardError.say(left) }
    if case .signal(let number) = ending { throw ExitCode(128 + number) }
  }

  // What is said on the command line goes before the settings file.
  private func options(_ file: PreferencesFile) -> DeskState.Options {
    let isPlain = plain ?? file.preferences.isPlain
    var options = DeskState.Options(
      isASCII: ascii ?? (isPlain || file.preferences.isASCII),
      isMouseOn: mouse ?? (!isPlain && file.preferences.isMouseOn), keymap: file.keymap)
    options.isPlain = isPlain
    options.settings = file.forDesk
    return options
  }

  private func terminalOptions(_ desk: DeskState.Options) -> TerminalOptions {
    var options = TerminalOptions(environment: Places.environment)
    options.mouse = desk.isMouseOn
    options.plainBorders = desk.isASCII
    options.theme = desk.settings.theme
    options.lastWords = """
      Casedesk met a fault of its own and had to end. What was saved is safe; what you were typing \
      was kept up to a second or two ago and is offered when you open the form again.
      """
    return options
  }
}
