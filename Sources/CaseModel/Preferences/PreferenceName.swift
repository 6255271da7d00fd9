/// The lines of a personal settings file: what reads the file, what `casedesk settings` prints and
/// what the example says is made from these.
package enum PreferenceName: String, CaseIterable, Hashable, Sendable {
  case theme
  case dateFormat = "date-format"
  case weekStart = "week-start"
  case mouse, ascii, plain, keys

  /// What it decides, as one sentence.
  package var explanation: String {
    switch self {
    case .theme:
      "Colours: auto keeps the terminal's background, none uses no colours."
    case .dateFormat:
      "How dates are written; typed dates such as 04/05/2017 are read the same way."
    case .weekStart: "On which day weeks begin."
    case .mouse: "Whether the desk takes the mouse at the start."
    case .ascii: "Whether everything is drawn with ASCII alone."
    case .plain:
      "Whether the desk is drawn for a screen reader: one pane at a time, one thing a line, no borders."
    case .keys: "Keys of your own for the desk's actions, any number for each."
    }
  }

  // A term each, with what it means where the term doesn't say it.
  private var choices: [(term: String, meaning: String)] {
    switch self {
    case .theme: ThemeName.allCases.map { ($0.rawValue, "") }
    case .dateFormat: DateStyle.allCases.map { ($0.rawValue, Self.sampleDay.spoken(in: $0)) }
    case .weekStart: WeekStart.allCases.map { ($0.rawValue, "") }
    case .mouse, .ascii, .plain: YesOrNo.allCases.map { ($0.rawValue, "") }
    case .keys: []
    }
  }

  /// What may stand there, as a sentence lists it; empty where it is no term.
  package var alternatives: String {
    let written = choices.map { $0.meaning.isEmpty ? $0.term : "\($0.term) (\($0.meaning))" }
    guard let last = written.last else { return "" }
    return written.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The value of those preferences, as the file writes it; empty for what is no single value.
  package func value(in preferences: Preferences) -> String {
    switch self {
    case .theme: preferences.theme.rawValue
    case .dateFormat: preferences.dates.style.rawValue
    case .weekStart:
      (WeekStart.allCases.first { $0.weekday == preferences.dates.weekStart } ?? .monday).rawValue
    case .mouse: YesOrNo(preferences.isMouseOn).rawValue
    case .ascii: YesOrNo(preferences.isASCII).rawValue
    case .plain: YesOrNo(preferences.isPlain).rawValue
    case .keys: ""
    }
  }

  private static let sampleDay = PartialDate("2017-04-17")?.exactDay ?? Day(number: 0)
}

/// How a settings file says whether something is so.
package enum YesOrNo: String, Vocabulary {
  case yes, no

  package init(_ isSo: Bool) { self = isSo ? .yes : .no }

  package var isSo: Bool { self == .yes }
}
