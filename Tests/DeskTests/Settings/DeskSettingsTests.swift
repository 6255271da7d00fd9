import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("A desk with a person's settings")
struct DeskSettingsTests {
  private static let mistake = FileProblem(
    path: "settings.yaml", line: 3, column: 8,
    message: "The field \"theme\" can't be \"drak\". Write auto, dark or light.")
  private static let other = FileProblem(
    path: "settings.yaml", line: 9, column: 1, message: "“colour” is no setting.")

  private func player(_ problems: [FileProblem], columns: Int = 120) -> DeskPlayer {
    var options = DeskState.Options()
    options.settings.problems = problems
    return DeskPlayer(Chechnya.casebook, columns: columns, options: options)
  }

  @Test("A mistake in the settings is said when the desk opens, and its key lists it")
  func notice() {
    var player = player([Self.mistake])
    #expect(player.screen.contains("settings.yaml, line 3, column 8: The field \"theme\""))
    #expect(player.screen.contains("p shows it"))
    player.press(Key(.down))
    #expect(player.status.contains("1 mistake in settings (p)"))
    player.press(.character("p"))
    #expect(player.screen.contains("Write auto, dark or light."))
  }

  @Test("Of several mistakes the first is said with how many there are; all stand in the list")
  func several() {
    var player = player([Self.mistake, Self.other])
    #expect(player.screen.contains("p shows it and 1 more"))
    let file = FileProblem(path: "cases/2017/x/incident.md", message: "It can't be read.")
    player.send(.problems([file]))
    player.press(Key(.down))
    #expect(player.status.contains("1 file can't be read (p)  2 mistakes in settings (p)"))
    player.press(.character("p"))
    #expect(player.desk.problems(for: "") == [Self.mistake, Self.other, file])
    player.send(.problems([]))
    #expect(player.desk.problems(for: "") == [Self.mistake, Self.other])
  }

  @Test("Without mistakes nothing is said of settings")
  func none() {
    let player = player([])
    #expect(player.desk.notice == nil)
    #expect(!player.screen.contains("settings"))
    #expect(player.desk.reason(against: .showProblems) == "Every file can be read.")
  }

  @Test("The menu's Theme goes on to the next colours at once, and says how to keep them")
  func theme() {
    var player = player([])
    var asked: [DeskEffect] = []
    for _ in Theme.allCases {
      player.press(Key(.function(9)))
      player.type("theme")
      player.press(Key(.enter))
      if let effect = player.asked.last { asked.append(effect) }
    }
    #expect(
      asked == [
        .setTheme(.dark), .setTheme(.light), .setTheme(.highContrast), .setTheme(.none),
        .setTheme(.auto),
      ])
    player.press(Key(.function(9)))
    player.type("theme")
    player.press(Key(.enter))
    #expect(
      player.desk.notice?.text == """
        Colours: dark. To keep them, write “theme: dark” into your settings file.
        """)
  }

  @Test(
    "Every theme that a settings file can name is one of the terminal's, and the other way round")
  func themes() {
    #expect(ThemeName.allCases.map { Theme($0) } == Theme.allCases)
    #expect(ThemeName.allCases.map(\.rawValue) == Theme.allCases.map(\.rawValue))
  }

  @Test(
    "Lists, reader and top line write dates as the person does",
    arguments: [
      (DateStyle.dotted, "Wed 21.06.2017", "17.04.2017", "Mon 17.04.2017, by post"),
      (.monthFirst, "Wed 06/21/2017", "04/17/2017", "Mon 04/17/2017, by post"),
      (.iso, "Wed 2017-06-21", "2017-04-17", "Mon 2017-04-17, by post"),
      (.spelled, "Wed 21 Jun 2017", "17 Apr 2017", "Mon 17 Apr 2017, by post"),
    ])
  func dates(style: DateStyle, today: String, listed: String, sent: String) {
    var options = DeskState.Options()
    options.settings.dates.style = style
    var player = DeskPlayer(Chechnya.casebook, columns: 160, rows: 50, options: options)
    player.press(.character("2"))
    while player.desk[.letters].selected != Chechnya.haley, player.asked.count < 500 {
      player.press(Key(.down))
    }
    #expect(player.lines[0].hasSuffix(today))
    #expect(player.screen.contains(OneLine.padded(listed, to: 11) + "  Nikki Haley"))
    #expect(player.screen.contains(sent))
    if style != .spelled { #expect(!player.screen.contains("Apr 2017")) }
  }
}
