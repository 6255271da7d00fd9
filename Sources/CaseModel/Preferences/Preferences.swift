/// What a person likes, whichever casebook is open: their own settings file.
///
/// Clocks and holidays are not among it. They decide when answers are due, and everybody who opens a
/// casebook must come to the same day; so they stand in the casebook's own `casedesk.yaml`.
package struct Preferences: Hashable, Sendable {
  package var theme: ThemeName
  package var dates: DateHabits
  /// Whether the desk takes the mouse at the start.
  package var isMouseOn: Bool
  /// Draws with ASCII alone.
  package var isASCII: Bool
  /// Draws for a screen reader.
  package var isPlain: Bool
  /// Keys of the person's own, in the order of the file.
  package var keys: [KeyChoice]

  package init(
    theme: ThemeName = .auto, dates: DateHabits = DateHabits(), isMouseOn: Bool = true,
    isASCII: Bool = false, isPlain: Bool = false, keys: [KeyChoice] = []
  ) {
    self.theme = theme
    self.dates = dates
    self.isMouseOn = isMouseOn
    self.isASCII = isASCII
    self.isPlain = isPlain
    self.keys = keys
  }
}

/// The themes of colours, as the settings file names them.
package enum ThemeName: String, Vocabulary {
  case auto, dark, light
  case highContrast = "high-contrast"
  case none
}

/// A key that a person gives to a command. Whether there are such a key and such a command, the desk
/// says, which has the table of both.
package struct KeyChoice: Hashable, Sendable {
  /// What the menu of all actions calls it, with hyphens: `log-a-response`.
  package var command: String
  /// As help writes keys: `Ctrl+R`, `F6`, `w`.
  package var key: String
  package var commandPlace: FilePlace
  package var keyPlace: FilePlace

  package init(
    command: String, key: String, commandPlace: FilePlace = FilePlace(line: 1, column: 1),
    keyPlace: FilePlace = FilePlace(line: 1, column: 1)
  ) {
    self.command = command
    self.key = key
    self.commandPlace = commandPlace
    self.keyPlace = keyPlace
  }
}

/// A place in a text file.
package struct FilePlace: Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension FilePlace: Comparable {
  package static func < (left: FilePlace, right: FilePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A mistake in a settings file: where, and as one or two sentences what is allowed there.
package struct PreferenceProblem: Hashable, Sendable {
  package var place: FilePlace
  package var message: String

  package init(_ place: FilePlace, _ message: String) {
    self.place = place
    self.message = message
  }

  /// The same for a list of files' problems.
  /// - Parameter path: the settings file, made safe to show.
  package func inFile(_ path: String) -> FileProblem {
    FileProblem(path: path, line: place.line, column: place.column, message: message)
  }
}
