package import CaseModel
package import TerminalUI

/// What the desk takes from the person's own settings file, besides keys, the mouse and ASCII.
package struct DeskSettings: Hashable, Sendable {
  package var dates: DateHabits
  /// The theme of the first frame.
  package var theme: Theme
  /// Mistakes in the file.
  package var problems: [FileProblem]

  package init(
    dates: DateHabits = DateHabits(), theme: Theme = .auto, problems: [FileProblem] = []
  ) {
    self.dates = dates
    self.theme = theme
    self.problems = problems
  }
}

extension Theme {
  /// The theme that a settings file names.
  package init(_ name: ThemeName) {
    self =
      switch name {
      case .auto: .auto
      case .dark: .dark
      case .light: .light
      case .highContrast: .highContrast
      case .none: .none
      }
  }
}
