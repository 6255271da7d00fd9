import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The reader")
struct ReaderTests {
  @Test("An incident is read with its dates, people, sources and their grades")
  func incident() {
    #expect(
      page(of: Chechnya.incident, columns: 60) == """
        Detentions of gay men in Chechnya

        Date       Feb 2017 – Apr 2017
        Status     open
        Verified   confirmed
        Countries  RU
        Places     Argun, Grozny
        Violations arbitrary detention, torture
        People     at least 100 detained
                   at least 3 killed (more are feared)
        Alleged    Chechen authorities

        Text
        More than 100 men were detained.

        Accounts
        - beatings
        - torture

        Source
        - Novaya Gazeta, press, 1 Apr 2017, B1: usually reliable,
          confirmed by others
          novayagazeta.ru/articles/2017/04/01/71983

        Links
        → incident: Violations in Syria

        Named by
        ← letter: The persecution of gay men in Chechnya
        ← letter: Arbitrary detention and torture
        ← response: Alvi Karimov, public statement
        ← response: Nikki Haley, public statement
        ← follow-up: Ask the Mission what it did
        ← follow-up: Call the State Department
        ← follow-up: Thank the State Department
        """)
  }

  @Test("A letter is read with its deadline, and each ask with what became of it")
  func letter() {
    #expect(
      page(of: Chechnya.haley, columns: 60) == """
        The persecution of gay men in Chechnya

        To         Nikki Haley, U.S. Permanent Representative, U.S.
                   Mission to the United Nations
        From       Elisa Massimino, Human Rights First
        Sent       Mon 17 Apr 2017, by post
        Due        Fri 16 Jun 2017
                   sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017
        Standing   overdue by 5 days

        Asks: 1 of 4 answered
        1 Work with allies on a comprehensive response.
          → not addressed, Nikki Haley, 17 Apr 2017
        2 Ensure a thorough investigation.
          → pledged, Nikki Haley, 17 Apr 2017
            She calls for an investigation.
        3 Ensure justice for the victims.
          – no answer
        4 Use the presidency of the Security Council.
          – no answer

        Kind       advocacy letter

        Links
        → incident: Detentions of gay men in Chechnya

        Text
        Dear Ambassador Haley, we write in alarm.

        Named by
        ← follow-up: Ask the Mission what it did
        """)
  }

  @Test("A response is read with its letter, outcomes and sources")
  func response() {
    #expect(
      page(of: Chechnya.statement, columns: 60) == """
        Nikki Haley, public statement

        From       Nikki Haley, U.S. Mission to the United Nations
        Kind       public statement
        Stance     condemned the violation
        Date       17 Apr 2017
        Answers    The persecution of gay men in Chechnya

        What became of the asks
        2 Ensure a thorough investigation.
          → pledged
            She calls for an investigation.
        1 Work with allies on a comprehensive response.
          → not addressed

        Links
        → incident: Detentions of gay men in Chechnya

        Source
        - RFE/RL, press
          https://www.rferl.org/a/us-disturbed/28436169.html
        """)
  }

  @Test("Exact words stand with who said them, to whom and when")
  func quotes() {
    #expect(
      page(of: Chechnya.denial, columns: 60).contains(
        """
        Exact words
        “absolute lies and disinformation”
          – Alvi Karimov, to Interfax, 1 Apr 2017
        """))
  }

  @Test(
    "Bodies stand in one run, and so do many parties; a few people have a line each",
    arguments: [
      (
        ["Belgium", "Canada", "Denmark"].map { Party(body: $0) },
        "From       Belgium, Canada, Denmark\nSent"
      ),
      (
        ["Ana", "Ben", "Cem", "Dia", "Eva"].map { Party(name: $0, body: "OutRight") },
        "From       Ana, Ben, Cem, Dia, Eva\nSent"
      ),
      (
        [Party(name: "Ana", body: "OutRight"), Party(body: "Amnesty")],
        "From       Ana, OutRight\n           Amnesty\nSent"
      ),
    ])
  func parties(senders: [Party], lines: String) {
    let letter = Letter(
      id: RecordID("l"), title: "L", delivery: .sent, senders: senders,
      addressees: [Party(body: "OSCE")])
    #expect(text(of: .letter(letter)).contains(lines))
  }

  @Test("How a letter went is spoken, and that a public statement was public goes without saying")
  func channels() {
    let letter = Letter(
      id: RecordID("l"), title: "L", channel: .public, delivery: .delivered,
      sent: PartialDate("2018-11-01"))
    #expect(
      text(of: .letter(letter)).contains("Sent       Thu 1 Nov 2018, in public, delivered\n"))
    var response = OfficialResponse(id: RecordID("r"), kind: .publicStatement, channel: .public)
    #expect(text(of: .response(response)).contains("Kind       public statement\n"))
    response.channel = .phone
    #expect(text(of: .response(response)).contains("Kind       public statement, by phone\n"))
  }

  @Test("At 80×24 the asks of a letter from sixteen states are in sight")
  func asksInSight() {
    var casebook = Chechnya.casebook
    let states = [
      "Belgium", "Canada", "Denmark", "Estonia", "Finland", "France", "Germany", "Iceland",
      "Ireland", "Latvia", "Lithuania", "Netherlands", "Norway", "Sweden", "United Kingdom",
      "United States",
    ]
    casebook.records.append(
      .letter(
        Letter(
          id: RecordID("letter-osce-a2b3"), title: "Questions under the Vienna Mechanism",
          incidents: [Chechnya.incident], kind: .informationRequest, delivery: .delivered,
          sent: PartialDate("2017-06-01"), senders: states.map { Party(body: $0) },
          addressees: [Party(office: "Permanent Mission to the OSCE", body: "Russian Federation")],
          asks: (1...4).map { Ask(number: $0, text: "Question \($0).") }, clock: .days(10),
          tags: ["osce"], text: "The questions.")))
    var player = DeskPlayer(casebook, columns: 80, rows: 24)
    player.press(.character("2"), Key(.enter))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 3!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Letter ────────────────────────────────────────────────────────────────── 0% ┐
        │ Questions under the Vienna Mechanism                                         ┃
        │                                                                              ┃
        │ To         Permanent Mission to the OSCE, Russian Federation                 ┃
        │ From       Belgium, Canada, Denmark, Estonia, Finland, France, Germany,      ┃
        │            Iceland, Ireland, Latvia, Lithuania, Netherlands, Norway, Sweden, ┃
        │            United Kingdom, United States                                     ┃
        │ Sent       Thu 1 Jun 2017, delivered                                         ┃
        │ Due        Mon 12 Jun 2017                                                   ┃
        │            sent Thu 1 Jun 2017 + 10 days = Sun 11 Jun 2017, a weekend; so    ┃
        │            the next working day, Mon 12 Jun 2017                             ┃
        │ Standing   overdue by 9 days                                                 ┃
        │                                                                              ┃
        │ Asks: 0 of 4 answered                                                        ┃
        │ 1 Question 1.                                                                │
        │   – no answer                                                                │
        │ 2 Question 2.                                                                │
        │   – no answer                                                                │
        │ 3 Question 3.                                                                │
        │   – no answer                                                                │
        │ 4 Question 4.                                                                │
        └──────────────────────────────────────────────────────────────────────────────┘
         Esc Back  r Log response  n New  e Edit  Ctrl+P Menu  F1 Help       3! overdue
        """)
  }

  @Test("A narrow reader puts labels above")
  func narrow() {
    #expect(
      page(of: Chechnya.monthly, columns: 20) == """
        Call the State
        Department

        Status
          [ ] open
        Due
          Fri 23 Jun 2017,
          due Fri
        Repeats
          every month, from
          the due date

        Links
        → incident:
          Detentions of gay
          men in Chechnya
        """)
  }

  @Test("A link that leads nowhere says so and can't be followed")
  func dangling() {
    let lost = RecordInContext.Link(
      id: RecordID("letter-lost-0000"), kind: nil, title: "", isIncoming: false)
    let context = RecordInContext(
      record: .followUp(FollowUp(id: RecordID("f"), title: "F")), links: [lost])
    let page = ReaderPage.page(of: context, columns: 60, today: Chechnya.today)
    #expect(page.plainText.contains("→ letter-lost-0000 (no record has that name)"))
    #expect(page.links.isEmpty)
  }

  @Test("No line is wider than the page", arguments: [13, 20, 36, 60, 120])
  func widths(columns: Int) {
    let casebook = Chechnya.casebook
    for record in casebook.records {
      let page = ReaderPage.page(
        of: casebook.context(of: record), columns: columns, today: Chechnya.today)
      for line in page.lines {
        #expect(line.spans.reduce(0) { $0 + SafeText.columns($1.text) } <= columns)
      }
    }
  }

  @Test("Enter follows a link, Backspace and Alt+Left go back along it")
  func links() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.enter), Key(.tab), Key(.enter))
    #expect(player.desk.reader.shown == Chechnya.statement)
    #expect(player.screen.contains("┌ Response, Backspace goes back "))
    player.press(Key(.right), Key(.enter))
    #expect(player.desk.reader.shown == Chechnya.haley)
    player.press(Key(.backspace))
    #expect(player.desk.reader.shown == Chechnya.statement)
    player.press(Key(.left, .alt))
    #expect(player.desk.reader.shown == Chechnya.haley)
    #expect(player.desk.focus == .reader)
    #expect(player.desk[.letters].selected == Chechnya.haley)
  }

  @Test("Tab chooses the first link on the screen, and scrolling away drops it")
  func linksOnTheScreen() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.press(.character("2"), Key(.enter), Key(.end), Key(.tab))
    let lines = player.desk.reader.page.lines
    let first = lines.dropFirst(player.desk.reader.top).compactMap(\.link).first
    #expect(player.desk.reader.link == first)
    #expect(first != 0)
    player.press(Key(.home))
    #expect(player.desk.reader.link == nil)
    player.press(Key(.enter))
    #expect(player.desk.notice?.text == "Choose a link with Tab first.")
  }

  @Test("The reader shows the list's selection again once the focus leaves it")
  func leaving() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.enter), Key(.tab), Key(.enter), .character("2"))
    #expect(player.desk.reader.shown == Chechnya.haley)
    #expect(player.desk.reader.history == [])
  }

  @Test("A web address opens outside, from the reader or by its key")
  func addresses() {
    let address = DeskEffect.openExternally(
      .address("https://www.rferl.org/a/us-disturbed/28436169.html"))
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.down), .character("o"))
    #expect(player.casebook.outside == [address])
    player.press(Key(.enter), Key(.tab), Key(.tab), Key(.tab), Key(.enter))
    #expect(player.casebook.outside == [address, address])
  }

  @Test("Of several addresses and enclosures one is chosen")
  func severalThings() {
    var casebook = Chechnya.casebook
    let enclosure = Enclosure(file: "letter.pdf", sha256: "00", title: "The letter as sent")
    casebook.records.append(
      .incident(
        Incident(
          id: RecordID("aaa"), title: "A", date: PartialDate("2026"),
          sources: [Source(name: "S", address: "https://a.example/b")], enclosures: [enclosure])))
    var player = DeskPlayer(casebook)
    player.press(.character("o"))
    #expect(player.screen.contains("The letter as sent (letter.pdf)"))
    player.press(Key(.enter))
    #expect(
      player.casebook.outside == [.openExternally(.enclosure(RecordID("aaa"), enclosure))])
  }

  @Test("c copies the record as it is read, last of what it offers")
  func copy() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.end), .character("c"), Key(.end), Key(.enter))
    guard case .copy(let text)? = player.casebook.outside.last else {
      Issue.record("Nothing was copied.")
      return
    }
    #expect(text.hasPrefix("Thank the State Department\n\nStatus     [x] done\n"))
  }

  @Test("A record that can't be read says why")
  func missing() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.missing(Chechnya.incident, "The file was taken away meanwhile."))
    #expect(player.screen.contains("│ The file was taken away meanwhile. "))
    player.press(Key(.delete))
    #expect(player.status == " This record can't be read, so the desk leaves it alone.")
  }

  @Test("E hands the text to the editor, and what comes back is saved")
  func editText() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("E"))
    guard case .editText(let record)? = player.casebook.outside.last else {
      Issue.record("No editor was asked for.")
      return
    }
    #expect(record.id == Chechnya.incident)
    player.send(.textEdited(record, "Other words.\n"))
    #expect(player.casebook.record(Chechnya.incident)?.text == "Other words.\n")
    #expect(
      player.status
        == " Edited the text: Detentions of gay men in Chechnya · Ctrl+Z undoes")
  }

  private func text(of record: Record) -> String {
    ReaderPage.page(
      of: RecordInContext(record: record), columns: 60, today: Chechnya.today
    ).plainText
  }

  private func page(of id: RecordID, columns: Int) -> String {
    let casebook = Chechnya.casebook
    guard let record = casebook.record(id) else { return "" }
    return ReaderPage.page(
      of: casebook.context(of: record), columns: columns, today: Chechnya.today
    ).plainText
  }
}
