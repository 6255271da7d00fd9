import ArgumentParser
import CaseModel
import Desk
import RecordText
import TerminalUI

/// Tells where the person's own settings file is, what is set, and what may be.
struct Settings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Show your settings, what they may be, and where their file is.",
    discussion: """
      The file is settings.yaml in $XDG_CONFIG_HOME/casedesk, else in ~/.config/casedesk. It holds \
      what you like, whichever casebook is open. Clocks and holidays decide when answers are due, \
      for everybody alike, so they stand in each casebook's casedesk.yaml.

      Mistakes in the file are told with line and column, and end this command with 3; the desk \
      opens all the same, and what can be read counts.

      In a pipe there is a line for each setting, with tabs: its name, what is set, and what may \
      be; for keys the action, its key, and what the menu calls it.
      """)

  @OptionGroup var file: SettingsOption

  @Flag(help: "Print a settings file with every line as usual, to be changed and put in place.")
  var example = false

  func run() throws {
    try Casedesk.orStop {
      if example {
        let text = PreferencesExample.text(keys: Settings.usualKeys)
        return try StandardOutput.write(
          text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            String($0)
          })
      }
      let file = PreferencesFile(named: file.settings)
      let guide = SettingsGuide(of: file)
      try StandardOutput.write(
        StandardOutput.columns.map { guide.lines(columns: $0) } ?? guide.plainLines)
      guard let first = file.problems.first else { return }
      throw VerbEnding(
        status: .unusable, sentence: first.sentence,
        lines: file.problems.dropFirst().map(\.sentence))
    }
  }

  private static var usualKeys: [(choices: [KeyChoice], name: String)] {
    Binding.standard.map { binding in
      let keys = binding.keys.isEmpty ? ["none"] : binding.keys.map(\.description)
      return (keys.map { KeyChoice(command: binding.commandName, key: $0) }, binding.name)
    }
  }
}

/// Which settings file counts.
struct SettingsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take this settings file instead of your own.", valueName: "file"), completion: .file())
  var settings: String?
}
