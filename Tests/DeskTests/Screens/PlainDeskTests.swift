// swift-format-ignore-file
import CaseModel
import Testing
import TerminalUI

@testable import Desk

@Suite("The plain desk")
struct PlainDeskTests {
  private func player(_ keys: Key...) -> DeskPlayer {
    var options = DeskState.Options(isASCII: true, isMouseOn: false)
    options.isPlain = true
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24, options: options)
    for key in keys { player.press(key) }
    return player
  }

  @Test func `The desk is one list, under a line that says where one is`() {
    let player = player()
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Incidents, 1 of 2.
        > Detentions of gay men in Chechnya
                                                                    open  RU  2! overdue
          Violations in Syria
                                                                          monitoring  SY

















         Enter Open  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help     2! overdue
        """)
    #expect(player.desk.frame().cursor?.row == 2)
  }

  @Test func `A list says its place and its incident, and the cursor is on the selected row`() {
    let player = player(.character("2"), Key(.down))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Letters, 2 of 2. Incident: Detentions of gay men in Chechnya.
          17 Apr 2017  Nikki Haley, U.S. Mission to the United Nations
          1 of 4 asks answered - overdue by 5 days
        > 14 Apr 2017  António Guterres, United Nations
          0 of 1 ask answered - sent

















         Enter Open  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help     2! overdue
        """)
    #expect(player.desk.frame().cursor?.row == 4)
  }

  @Test func `The reader has the whole screen`() {
    let player = player(.character("2"), Key(.enter))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Letter, line 1 of 31.
         The persecution of gay men in Chechnya

         To         Nikki Haley, U.S. Permanent Representative, U.S. Mission to the
                    United Nations
         From       Elisa Massimino, Human Rights First
         Sent       Mon 17 Apr 2017, by post
         Due        Fri 16 Jun 2017
                    sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017
         Standing   overdue by 5 days

         Asks: 1 of 4 answered
         1 Work with allies on a comprehensive response.
           > not addressed, Nikki Haley, 17 Apr 2017
         2 Ensure a thorough investigation.
           > pledged, Nikki Haley, 17 Apr 2017
             She calls for an investigation.
         3 Ensure justice for the victims.
           - no answer
         4 Use the presidency of the Security Council.
           - no answer

         Esc Back  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help       2! overdue
        """)
  }

  @Test func `A form has each field, note and button on a line of its own`() {
    let player = player(.character("4"), .character("e"), Key(.tab))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
         Edit the follow-up: Ask the Mission what it did
         What to do: Ask the Mission what it did
        >Due: 2017-06-16
              Fri 16 Jun 2017, 5 days ago
         Owner: Elisa
         Priority: Normal   v
         Repeats: every 2 weeks, every month after it is done
         Status: Open      v

         Letters and responses
         Letter: 17 Apr 2017 - Nikki Haley - The persecution of gay men in Chechnya v
         [ Remove ]
         [ Add a letter that it is about ]
         [ Add a response that it is about ]

         More
         Notes:


         Tags:
         Incident: Detentions of gay men in Chechnya - Feb 2017 - Apr 2017 v
         [ Remove ]                                                                    v
         Tab Next  Ctrl+S Save the changes  Esc Close
        """)
  }

  @Test func `A dialog has its title on a line, and the cursor on the chosen row`() {
    let player = player(.control("p"), Key(.down))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Menu, 2 of 92.
          / Type to find
            Open                                                                 Enter
          > Log a response                                                           r
            New record                                                       n, Insert
            Edit                                                                 e, F4
            Edit the text in your editor                                             E
            Delete                                                              Delete
            Open an address or enclosure                                             o
            Copy                                                                     c
            Letter from a template                                                   T
            Remind me                                                                R
            Put back what was deleted                                                U
            Search everything                                                /, Ctrl+F
            Menu of all actions                                 Ctrl+P, F9, F10, Alt+M
            Help                                                                 F1, ?
            Filter this list                                                         f

          Opens the form for what officials answered to the selected letter, or said
          about the incident.


         Enter Do it  Esc Close
        """)
    #expect(player.desk.frame().cursor?.row == 4)
  }

  @Test func `A question stands alone`() {
    let player = player(.character("2"), Key(.delete))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.








        Delete.
          Delete the letter "The persecution of gay men in Chechnya"? 2 other records
          name it; their links would lead nowhere. Ctrl+Z brings it back.

          [ Cancel ]  [ Delete ]









         Tab Other button  Enter Press it  Esc Cancel
        """)
  }

  @Test("No view, dialog or form has a border", arguments: [
    [.character("1")], [.character("2"), Key(.enter)], [.control("p")], [Key(.function(1))],
    [.character("/"), .character("a")], [.character("2"), .character("e")],
    [.character("3"), .character("c")], [Key(.function(3))], [.character("2"), Key(.delete)],
  ] as [[Key]])
  func borders(keys: [Key]) {
    for size in [Size(columns: 160, rows: 50), Size(columns: 80, rows: 24)] {
      var player = player()
      player.resize(size.columns, size.rows)
      for key in keys { player.press(key) }
      #expect(!player.screen.contains("--") && !player.screen.contains("|"), "\(player.screen)")
    }
  }
}
