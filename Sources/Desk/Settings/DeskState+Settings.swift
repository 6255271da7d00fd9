import CaseModel
import TerminalUI

extension DeskState {
  /// All files that can't be used as they are, the settings file first.
  var allProblems: [FileProblem] { settings.problems + problems }

  /// What is said of the settings file when the desk opens; nil where it has no mistakes.
  static func notice(of settings: DeskSettings, _ keymap: Keymap) -> Notice? {
    guard let first = settings.problems.first else { return nil }
    let more = settings.problems.count - 1
    let key = keymap.keyName(for: .showProblems)
    let tail = more == 0 ? "\(key) shows it" : "\(key) shows it and \(more) more"
    return Notice(
      text: first.sentence, isProblem: true, tail: key.isEmpty ? "" : "\(tail)")
  }

  /// What the status line says of the settings file; nil where it has no mistakes.
  var settingsStatus: Span? {
    guard !settings.problems.isEmpty else { return nil }
    let count = settings.problems.count
    let mistakes = count == 1 ? "1 mistake" : "\(count) mistakes"
    let text = "\(mistakes) in settings (\(keymap.keyName(for: .showProblems)))"
    return Span(text: text, style: Style(.problem))
  }

  /// Goes on to the next theme.
  mutating func changeTheme() -> [DeskEffect] {
    settings.theme = settings.theme.next
    notice = Notice(
      text: """
        Colours: \(settings.theme.spoken). To keep them, write “theme: \(settings.theme.rawValue)” \
        into your settings file.
        """)
    return [.setTheme(settings.theme)]
  }
}
