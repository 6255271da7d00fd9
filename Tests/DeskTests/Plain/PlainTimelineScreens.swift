import TerminalUI
import Testing

@testable import Desk

/// The faces of the timeline for a screen reader.
@Suite("The plain timeline")
struct PlainTimelineScreens {
  @Test("Everything in order of time, without lanes", arguments: timelineScreens)
  func timeline(screen: SizedScreen) {
    var player = screen.plainChronicle(.timeline)
    player.press(Key(.down), Key(.down))
    screen.expect(whole: player)
  }

  private static let timelineScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Timeline. Sun 20 May 2018.
      Timeline, 3 of 13. Incident: Detentions of gay men in Chechnya.
        Feb 2017 - Apr 2017                                                       open
        Detentions of gay men in Chechnya
        1 Apr 2017                                                    denied the event
        Alvi Karimov, public statement
      > 3 Apr 2017                                                           deflected
        Dmitry Peskov, public statement
        14 Apr 2017                                                              1 ask
        Letter to António Guterres, United Nations
        17 Apr 2017                                                             4 asks
        Letter to Nikki Haley, U.S. Mission to the United Nations
        17 Apr 2017                                            condemned the violation
        Nikki Haley, public statement, on the letter of 17 Apr 2017
        20 Apr 2017                                                   done 20 Apr 2017
        [x] Thank the State Department
        16 Jun 2017                                                      338 days over
        [ ] Ask the Mission what it did
        23 Jun 2017                                                      331 days over
        [ ] Call the State Department
        May 2018                                                      denied the event
        Alexander Konovalov, public statement

       Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   3! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Timeline. 20 May 2018.
      Timeline, 3 of 13. Incident: Detention~
        Feb 2017 - Apr 2017               open
        Detentions of gay men in Chechnya
        1 Apr 2017            denied the event
        Alvi Karimov, public statement
      > 3 Apr 2017                   deflected
        Dmitry Peskov, public statement
        14 Apr 2017                      1 ask
        Letter to António Guterres, United Na~

       Enter Open  n New  F1 Help  3! overdue
      """),
  ]

  @Test("What goes on, today, and what has no date", arguments: laterScreens)
  func later(screen: SizedScreen) {
    var player = screen.plainChronicle(.timeline)
    player.press(Key(.end))
    screen.expect(whole: player)
  }

  private static let laterScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Timeline. Sun 20 May 2018.
      Timeline, 13 of 13. Incident: Detentions of gay men in Chechnya.
        17 Apr 2017                                            condemned the violation
        Nikki Haley, public statement, on the letter of 17 Apr 2017
        20 Apr 2017                                                   done 20 Apr 2017
        [x] Thank the State Department
        16 Jun 2017                                                      338 days over
        [ ] Ask the Mission what it did
        23 Jun 2017                                                      331 days over
        [ ] Call the State Department
        May 2018                                                      denied the event
        Alexander Konovalov, public statement
        20 May 2018
        Silence for 401 days so far: António Guterres, United Nations
        20 May 2018
        Silence for 398 days so far: Nikki Haley, U.S. Mission to the United Nations
        Today, Sun 20 May 2018

        Without a date

      > not dated                                                         draft, 1 ask
        Letter to António Guterres, United Nations

       Enter Open  Esc Back  r Log response  n New  Ctrl+P Menu  F1 Help   3! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Timeline. 20 May 2018.
      Timeline, 13 of 13. Incident: Detentio~
        20 May 2018
        Silence for 398 days so far: Nikki Ha~
        Today, Sun 20 May 2018

        Without a date

      > not dated                 draft, 1 ask
        Letter to António Guterres, United Na~

       Enter Open  n New  F1 Help  3! overdue
      """),
  ]

  @Test("What was asked, and what became of it", arguments: asksScreens)
  func asks(screen: SizedScreen) {
    var player = screen.plainChronicle(.asks)
    player.press(Key(.down))
    screen.expect(whole: player)
  }

  private static let asksScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Timeline. Sun 20 May 2018.
      Asks, 2 of 6. Incident: Detentions of gay men in Chechnya.
        1 Speak out.
          14 Apr 2017, to António Guterres, United Nations             open, no answer
      > 1 Work with allies on a comprehensive response.
          17 Apr 2017, to Nikki Haley, U.S. Mission to the United~ open, not addressed
        2 Ensure a thorough investigation.
          17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nations      pledged
        3 Ensure justice for the victims.
          17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nat~ open, no answer
        4 Use the presidency of the Security Council.
          17 Apr 2017, to Nikki Haley, U.S. Mission to the United Nat~ open, no answer
       1 Work with allies on a comprehensive response.

       Letter     The persecution of gay men in Chechnya
       To         Nikki Haley, U.S. Permanent Representative, U.S. Mission to the
                  United Nations
       Sent       17 Apr 2017

       Answers over time
      >< 17 Apr 2017, not addressed, Nikki Haley, U.S. Mission to the United Nations


       t Open, settled  g Answer  Enter Open  n New  Ctrl+P Menu  F1 Help  3! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Timeline. 20 May 2018.
      Asks, 2 of 6. Incident: Detentions of ~
        1 Speak out.
          14 Apr 2017, to Ant~ open, no answer
      > 1 Work with allies on a comprehensive~
          17 Apr 2017, to~ open, not addressed
       1 Work with allies on a comprehensive
       response.

       Letter     The persecution of gay men
       ~
       t Open, settled  F1 Help    3! overdue
      """),
  ]

  @Test("Bodies, and what the chosen one said", arguments: statementsScreens)
  func statements(screen: SizedScreen) {
    var player = screen.plainChronicle(.statements)
    player.press(Key(.down))
    screen.expect(whole: player)
  }

  private static let statementsScreens = [
    SizedScreen(
      80, 24,
      """
      Casedesk, data. Timeline. Sun 20 May 2018.
      Bodies, 2 of 3. Incident: Detentions of gay men in Chechnya.
      > U.S. Mission to the United Nations                                 1 statement
      > 17 Apr 2017, Nikki Haley
        Condemned the violation
        No exact words are kept.

















       t Hold  Enter Open  Esc Back  r Log response  Ctrl+P Menu  F1 Help  3! overdue
      """),
    SizedScreen(
      40, 12,
      """
      Casedesk, data. Timeline. 20 May 2018.
      Bodies, 2 of 3. Incident: Detentions o~
      > U.S. Mission to the Unite~ 1 statement
      > 17 Apr 2017, Nikki Haley
        Condemned the violation
        No exact words are kept.





       t Hold  Esc Back  F1 Help   3! overdue
      """),
  ]
}
