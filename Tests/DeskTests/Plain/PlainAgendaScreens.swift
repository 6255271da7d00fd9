import TerminalUI
import Testing

@testable import Desk

/// The agenda for a screen reader.
@Suite("The plain agenda")
struct PlainAgendaScreens {
  @Test("What is due, under a line that says where one is", arguments: agendaScreens)
  func agenda(screen: SizedScreen) {
    var player = screen.plainPlayer()
    player.press(Key(.function(3)), Key(.down))
    screen.expect(whole: player)
  }

  private static let agendaScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Agenda. Wed 21 Jun 2017.
      Agenda, 2 of 3.
      Overdue  2!
        [ ] Ask the Mission what it did   Detentions of gay m~  Elisa      5 days over
      >  >  Answer of Nikki Haley, U.S.~  Detentions of gay m~             5 days over
      This week  1
        [ ] Call the State Department (~  Detentions of gay m~              Fri 23 Jun
















       Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   2! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Agenda. 21 Jun 2017.
      Agenda, 2 of 3.
      Overdue  2!
        [ ] Ask the Mission what ~ 5 days over
      >  >  Answer of Nikki Haley~ 5 days over
      This week  1
        [ ] Call the State Departm~ Fri 23 Jun




       Enter Open  n New  F1 Help  2! overdue
      """),
  ]

  @Test("The record that is read", arguments: readingScreens)
  func reading(screen: SizedScreen) {
    var player = screen.plainPlayer()
    player.press(Key(.function(3)), Key(.right))
    screen.expect(whole: player)
  }

  private static let readingScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Agenda. Wed 21 Jun 2017.
      Follow-up, line 1 of 9.
       Ask the Mission what it did

       Status     [ ] open
       Due        Fri 16 Jun 2017, 5 days over
       Owner      Elisa

       Links
       > incident: Detentions of gay men in Chechnya
       > letter: The persecution of gay men in Chechnya












       Space Done  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   2! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Agenda. 21 Jun 2017.
      Follow-up, line 1 of 12.
       Ask the Mission what it did

       Status     [ ] open
       Due        Fri 16 Jun 2017, 5 days
                  over
       Owner      Elisa

       Links
       > incident: Detentions of gay men in
       Space Done  n New  F1 Help  2! overdue
      """),
  ]

  @Test("Whose follow-ups are to be shown", arguments: ownersScreens)
  func owners(screen: SizedScreen) {
    var player = screen.plainPlayer()
    player.press(Key(.function(3)), .character("O"))
    screen.expect(whole: player)
  }

  private static let ownersScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Agenda. Wed 21 Jun 2017.
      Whose, 1 of 3.
        / Type to find
        > Everybody                                                        shown now
          Nobody
          Elisa













        Follow-ups of everybody, and letters that wait for an answer.



       Enter Show  Esc Close
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Agenda. 21 Jun 2017.
      Whose, 1 of 3.
        / Type to find
        > Everybody                shown now
          Nobody
          Elisa

        Follow-ups of everybody, and letters
        that wait for an answer.


       Enter Show  Esc Close
      """),
  ]
}
