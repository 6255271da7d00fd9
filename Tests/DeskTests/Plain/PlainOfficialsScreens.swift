import TerminalUI
import Testing

@testable import Desk

/// The officials for a screen reader.
@Suite("The plain officials")
struct PlainOfficialsScreens {
  @Test("Bodies with their figures", arguments: bodiesScreens)
  func bodies(screen: SizedScreen) {
    var player = screen.plainPlayer(Ministries.casebook)
    player.press(Key(.function(7)))
    screen.expect(whole: player)
  }

  private static let bodiesScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Officials. Wed 21 Jun 2017.
      Officials, 1 of 2.

      > Ministry of Justice
        6 sent, 3 answered, 3 not, 20 days
        asks: 2 granted, 1 refused, 9 open
        Ministry of the Interior, few letters
        1 sent, 0 answered, 1 not
        asks: 0 granted, 0 refused, 2 open














       Enter Open  Esc Back  n New  / Search  Ctrl+P Menu  F1 Help         4! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Officials. 21 Jun 2017.
      Officials, 1 of 2.

      > Ministry of Justice
        6 sent, 3 answered, 3 not, 20 days
        asks: 2 granted, 1 refused, 9 open
        Ministry of the Interior, few letters
        1 sent, 0 answered, 1 not
        asks: 0 granted, 0 refused, 2 open


       Enter Open  n New  F1 Help  4! overdue
      """),
  ]

  @Test("A figure is chosen", arguments: figureScreens)
  func figure(screen: SizedScreen) {
    var player = screen.plainPlayer(Ministries.casebook)
    player.press(Key(.function(7)), Key(.down), Key(.right), Key(.right))
    screen.expect(whole: player)
  }

  private static let figureScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Officials. Wed 21 Jun 2017.
      Officials: letters answered, 2 of 2.
      Letters answered: 0
        Ministry of Justice
        6 sent, 3 answered, 3 not, 20 days
        asks: 2 granted, 1 refused, 9 open
      > Ministry of the Interior, few letters
        1 sent, 0 answered, 1 not
        asks: 0 granted, 0 refused, 2 open














       Esc Back  n New  / Search  Tab Next pane  Ctrl+P Menu  F1 Help      4! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Officials. 21 Jun 2017.
      Officials: letters answered, 2 of 2.
      Letters answered: 0
        Ministry of Justice
        6 sent, 3 answered, 3 not, 20 days
        asks: 2 granted, 1 refused, 9 open
      > Ministry of the Interior, few letters
        1 sent, 0 answered, 1 not
        asks: 0 granted, 0 refused, 2 open


       Esc Back  n New  F1 Help    4! overdue
      """),
  ]

  @Test("The letters behind a figure", arguments: lettersScreens)
  func letters(screen: SizedScreen) {
    var player = screen.plainPlayer(Ministries.casebook)
    player.press(Key(.function(7)), Key(.right), Key(.enter), Key(.down))
    screen.expect(whole: player)
  }

  private static let lettersScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Officials. Wed 21 Jun 2017.
      Letters sent, Ministry of Justice, 2 of 6.
        6 Jan 2017   X, Ministry of Justice        0 of 2 asks answered - long overdue
      > 5 Jan 2017   X, Ministry of Justice        0 of 2 asks answered - long overdue
        4 Jan 2017   X, Ministry of Justice        0 of 2 asks answered - long overdue
        3 Jan 2017   X, Ministry of Justice     1 of 2 asks answered - partly answered
        2 Jan 2017   X, Ministry of Justice     1 of 2 asks answered - partly answered
        1 Jan 2017   X, Ministry of Justice     1 of 2 asks answered - partly answered















       Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   4! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Officials. 21 Jun 2017.
      Letters sent, Ministry of Justice, 2 o~
        6 Jan 2017   X, Mi~ 0/2 - long overdue
      > 5 Jan 2017   X, Mi~ 0/2 - long overdue
        4 Jan 2017   X, Mi~ 0/2 - long overdue
        3 Jan 2017   X, Ministr~ 1/2 - replied
        2 Jan 2017   X, Ministr~ 1/2 - replied
        1 Jan 2017   X, Ministr~ 1/2 - replied



       Enter Open  n New  F1 Help  4! overdue
      """),
  ]
}
