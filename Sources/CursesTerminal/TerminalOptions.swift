package import TerminalUI

/// How the desk uses the terminal.
package struct TerminalOptions: Sendable {
  /// Whether clicks and the wheel come to the desk; else they stay with the terminal's own selection.
  package var mouse = true
  /// False for none, as NO_COLOR asks, unless the person chose a theme.
  package var colours = true
  package var theme = Theme.auto
  /// Borders in `+ - |`.
  package var plainBorders = false
  /// How long a lone Esc byte waits to be the Esc key.
  package var escapeDelay = Duration.milliseconds(25)
  /// What to print after the terminal was put back, should the program meet a fault of its own.
  package var lastWords = ""

  package init() {}

  /// The options that the environment asks for: NO_COLOR (any text but none), ESCDELAY
  /// (milliseconds, up to 2000).
  package init(environment: (String) -> String?) {
    colours = (environment("NO_COLOR") ?? "").isEmpty
    if let delay = environment("ESCDELAY").flatMap({ Int($0) }), (0...2000).contains(delay) {
      escapeDelay = .milliseconds(delay)
    }
  }

  /// The theme of the first frame.
  var startingTheme: Theme { theme == .auto && !colours ? .none : theme }
}
