import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The form for letters")
struct LetterFormTests {
  static let settings = CasebookSettings(
    organisation: "Human Rights First", holidays: [day("2026-12-25")],
    clocks: ["foi-request": .workingDays(20), "loop": .named("loop")])

  static let existing = Letter(
    id: RecordID("letter-lavrov-m2x6"), title: "An inquiry into the detentions",
    incidents: [Fixture.incident, RecordID("torture-in-argun-b7c2")], kind: .urgentAppeal,
    channel: .fax, delivery: .delivered, sent: PartialDate("2017-04-17"),
    senders: [Party(body: "Human Rights First ", address: "New York\n")],
    addressees: [
      Party(name: "Sergey Lavrov", body: "Ministry of Foreign Affairs", address: "Moscow"),
      Party(office: "Prosecutor General"),
    ],
    asks: [
      Ask(number: 2, text: "Release them."), Ask(number: 3, text: " Open an inquiry."),
      Ask(number: 5, text: "Report back."),
    ],
    clock: .days(60),
    pauses: [ClockPause(from: day("2017-05-01"), to: day("2017-05-03"), reason: "details")],
    restarts: [ClockRestart(date: day("2017-04-20"), reason: "sent again")],
    deadline: DeadlineByHand(date: day("2017-07-01")), follows: RecordID("letter-gone-x2y3"),
    sources: [Source(name: "Our files")], tags: ["a, b"],
    enclosures: [Enclosure(file: "one.pdf", sha256: "11")], text: "  Dear Minister.\n")

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  static func form(
    _ existing: Letter? = nil, responses: [OfficialResponse] = [], draft: Draft? = nil
  ) -> DeskForm {
    .letter(
      LetterForm(
        incident: Fixture.incident, incidentTitle: "Detentions of gay men in Chechnya",
        letters: [Fixture.haley, Fixture.guterres], responses: responses, settings: settings,
        today: Fixture.today, existing: existing, draft: draft))
  }

  private func letter(_ form: HostedForm) -> Letter? {
    if case .letter(let letter) = form.form { letter.letter } else { nil }
  }

  @Test("A whole letter is written by keys alone, as one change")
  func whole() throws {
    var form = HostedForm(Self.form())
    form.type("An inquiry")
    form.fill("kind", "urg")
    form.fill("channel", "post")
    form.fill("sent", "yesterday")
    form.tab(to: .field("delivery"))
    #expect(form.engine.text("delivery") == "sent")
    form.fill("clock", "working")
    #expect(form.engine.focus == .field("days"))
    form.type("10")
    form.tab(to: .field("addressee.1.name"))
    _ = form.takeEffects()
    form.type("Ton")
    #expect(form.takeEffects().last == .completeParty(field: "addressee.1.name", text: "Ton"))
    form.answer(.parties([Fixture.toner], field: "addressee.1.name"))
    form.press(Key(.down), Key(.enter))
    form.fill("addressee.1.address", "Washington\nDC")
    form.add("addressee")
    form.fill("addressee.2.office", "Secretary-General")
    form.fill("ask.1.text", "Speak out.")
    form.add("ask")
    form.fill("ask.2.text", "Open an inquiry.")
    form.fill("text", "Dear Mr. Toner,\nwe write in alarm.")
    form.fill("sender.1.name", "Elisa Massimino")
    form.fill("deadline.date", "15 Dec 2026")
    form.fill("deadline.reason", "They asked for more time.")
    form.add("pause")
    form.fill("pause.1.from", "today")
    form.fill("pause.1.reason", "We owe them details.")
    form.add("restart")
    form.fill("restart.1.date", "today")
    form.fill("restart.1.reason", "Sent again.")
    form.fill("follows", "Haley")
    form.add("source")
    form.fill("source.1.name", "Our files")
    form.fill("tags", "inquiry")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(let made, _)? = change.steps.first else { return }
    #expect(made.id.text.hasPrefix("letter-mark-toner-an-inquiry-"))
    let letter = Letter(
      id: made.id, title: "An inquiry", incidents: [Fixture.incident], kind: .urgentAppeal,
      channel: .post, delivery: .sent, sent: PartialDate("2026-11-23"),
      senders: [Party(name: "Elisa Massimino", body: "Human Rights First")],
      addressees: [
        Party(
          name: "Mark Toner", office: "Acting Spokesperson", body: "U.S. Department of State",
          address: "Washington\nDC"), Party(office: "Secretary-General"),
      ],
      asks: [Ask(number: 1, text: "Speak out."), Ask(number: 2, text: "Open an inquiry.")],
      clock: .workingDays(10),
      pauses: [ClockPause(from: Fixture.today, reason: "We owe them details.")],
      restarts: [ClockRestart(date: Fixture.today, reason: "Sent again.")],
      deadline: DeadlineByHand(
        date: Self.day("2026-12-15"), reason: "They asked for more time."),
      follows: Fixture.haley.id, sources: [Source(name: "Our files")], tags: ["inquiry"],
      text: "Dear Mr. Toner,\nwe write in alarm.")
    #expect(
      change == Change("New letter: An inquiry", [.create(.letter(letter), enclosing: [])]))
  }

  @Test("A draft of a letter needs a subject and a kind, and is ours")
  func draftLetter() throws {
    var form = HostedForm(Self.form())
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(form.engine.field("title")?.problem == "A letter needs a subject.")
    #expect(form.engine.field("kind")?.problem == "Choose what the letter is for.")
    form.type("Thanks")
    form.fill("kind", "thanks")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(.letter(let made), _)? = change.steps.first else { return }
    #expect(
      made
        == Letter(
          id: made.id, title: "Thanks", incidents: [Fixture.incident], kind: .thanks,
          senders: [Party(body: "Human Rights First")]))
  }

  @Test("A letter that nobody changed is not written anew")
  func unchanged() {
    var form = HostedForm(Self.form(Self.existing))
    #expect(!form.engine.isChanged)
    form.press(.control("s"))
    #expect(form.takeEffects() == [.close(keepingDraft: false)])
  }

  @Test("A change leaves every other field to the letter, those that don't show too")
  func edit() {
    var form = HostedForm(Self.form(Self.existing))
    form.fill("delivery", "bounced")
    form.fill("addressee.2.name", "Yury Chaika")
    form.fill("restart.1.reason", "by fax")
    var changed = Self.existing
    changed.delivery = .bounced
    changed.addressees[1].name = "Yury Chaika"
    changed.restarts[0].reason = "by fax"
    #expect(
      form.save()
        == Change(
          "Changed letter: An inquiry into the detentions",
          [.replace(from: .letter(Self.existing), to: .letter(changed))]))
  }

  @Test("Asks keep their numbers when one goes, and a new one gets the next that none ever had")
  func askNumbers() {
    let answered = OfficialResponse(
      id: RecordID("response-x"),
      outcomes: [
        AskOutcome(letter: Self.existing.id, ask: 7, outcome: .refused),
        AskOutcome(letter: Fixture.haley.id, ask: 30, outcome: .refused),
      ])
    var form = HostedForm(Self.form(Self.existing, responses: [answered]))
    #expect(form.engine.field("ask.2.text")?.label == "Ask 3")
    form.tab(to: .remove(group: "ask", serial: 3))
    form.press(Key(.enter))
    form.add("ask")
    form.type("Pay damages.")
    #expect(form.engine.field("ask.4.text")?.label == "Ask 8")
    #expect(
      letter(form)?.asks == [
        Ask(number: 2, text: "Release them."), Ask(number: 3, text: " Open an inquiry."),
        Ask(number: 8, text: "Pay damages."),
      ])
    form.tab(to: .bringBack(group: "ask"))
    form.press(Key(.enter))
    #expect(letter(form)?.asks.map(\.number) == [2, 3, 5, 8])
  }

  @Test(
    "The clock says at once when the answer is due, with its arithmetic",
    arguments: [
      ([("clock", "none"), ("sent", "2017-04-17")], "clock", ""),
      (
        [("clock", "un-special-procedures"), ("sent", "2017-04-17")], "clock",
        "sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017, 9 years ago"
      ),
      (
        [("clock", "osce-vienna-mechanism")], "clock",
        "if it goes out today: sent Tue 24 Nov 2026 + 10 days = Fri 4 Dec 2026, in 10 days"
      ),
      (
        [("clock", "days"), ("days", "4"), ("sent", "today")], "days",
        """
        sent Tue 24 Nov 2026 + 4 days = Sat 28 Nov 2026, a weekend; so the next working day, \
        Mon 30 Nov 2026, in 6 days
        """
      ),
      (
        [("clock", "foi-request"), ("sent", "1 Dec 2026"), ("delivery", "draft")], "clock",
        """
        sent Tue 1 Dec 2026 + 20 working days, without 25 Dec 2026 = Wed 30 Dec 2026, in 36 days
        """
      ),
      (
        [("clock", "foi-request"), ("sent", "Nov 2026")], "clock",
        "runs from the exact day of sending, once that is known"
      ),
      (
        [("clock", "foi-request"), ("sent", "today"), ("delivery", "withdrawn")], "clock",
        "no answer is waited for, since it is withdrawn"
      ),
      ([("clock", "loop"), ("sent", "today")], "clock", "casedesk.yaml has no clock called loop"),
    ] as [([(String, String)], String, String)])
  func clock(texts: [(String, String)], field: String, note: String) {
    guard case .letter(var letter) = Self.form() else { return }
    for (name, text) in texts { letter.form.set(text, of: name) }
    letter.refresh()
    #expect(letter.form.field(field)?.note == note)
  }

  @Test("The clock of a letter under edit counts its pauses and restarts, and not the day by hand")
  func existingClock() {
    guard case .letter(let letter) = Self.form(Self.existing) else { return }
    #expect(
      letter.form.field("days")?.note == """
        begun anew Thu 20 Apr 2017 (sent again) + 60 days + 3 days paused (details) = \
        Thu 22 Jun 2017, 9 years ago
        """)
    #expect(letter.form.field("deadline.date")?.note == "Sat 1 Jul 2017, 9 years ago")
  }

  @Test("A clock that the settings don't define is kept")
  func undefinedClock() {
    var existing = Self.existing
    existing.clock = .named("own-mechanism")
    guard case .letter(let letter) = Self.form(existing) else { return }
    #expect(
      letter.form.field("clock")?.note == "casedesk.yaml has no clock called own-mechanism")
    #expect(letter.letter == existing)
  }

  @Test("A draft under edit that gets its day of sending is sent, unless its delivery was chosen")
  func sending() {
    var draft = Self.existing
    draft.delivery = .draft
    draft.sent = nil
    var form = HostedForm(Self.form(draft))
    form.fill("sent", "yesterday")
    #expect(letter(form)?.delivery == .sent)
    form.fill("delivery", "draft")
    form.fill("sent", "today")
    #expect(letter(form)?.delivery == .draft)
  }

  @Test(
    "A field says what is wrong with it",
    arguments: [
      ([("title", "")], "title", "A letter needs a subject."),
      (
        [("sent", "tomorrow")], "sent",
        "25 Nov 2026 is still to come. Until then, choose Draft below."
      ),
      ([("sent", "tomorrow"), ("delivery", "draft")], "sent", ""),
      ([("days", "")], "days", "Write how many days they have, from 1 to 9999."),
      ([("days", "10000")], "days", "Write how many days they have, from 1 to 9999."),
      ([("days", "ten")], "days", "Write how many days they have, from 1 to 9999."),
      (
        [("addressee.2.office", ""), ("addressee.2.address", "Moscow")], "addressee.2.name",
        "Give a name, an office or a body; an address alone says nobody."
      ),
      ([("addressee.2.office", "")], "addressee.2.name", ""),
      ([("ask.2.text", " ")], "ask.2.text", "Ask 3 has no words. Write it, or remove it here."),
      (
        [("deadline.date", "2026-12-01")], "deadline.date",
        "A day set by hand needs its reason, for whoever wonders later. Write it below."
      ),
      ([("deadline.date", "2026-12-01"), ("deadline.reason", "x")], "deadline.date", ""),
      (
        [("deadline.date", ""), ("deadline.reason", "x")], "deadline.reason",
        "A reason needs a day: say above when the answer is due."
      ),
      (
        [("deadline.date", "2026")], "deadline.date",
        "A whole day is needed here, such as 24 Nov 2026, not only 2026."
      ),
      (
        [("pause.1.to", "2017-04-30")], "pause.1.to",
        "It can't end on 30 Apr 2017, before it begins on 1 May 2017."
      ),
      (
        [("pause.1.from", "")], "pause.1.from",
        "Say on which day the pause begins, or remove it."
      ),
      (
        [("restart.1.date", "")], "restart.1.date",
        "Say on which day the clock began anew, or remove the restart."
      ),
    ] as [([(String, String)], String, String)])
  func problems(texts: [(String, String)], name: String, problem: String) {
    guard case .letter(var letter) = Self.form(Self.existing) else { return }
    for (name, text) in texts { letter.form.set(text, of: name) }
    letter.refresh()
    #expect(letter.form.field(name)?.problem == problem)
  }

  @Test("A restart that isn't after the sending is said to change nothing")
  func earlyRestart() {
    guard case .letter(var letter) = Self.form(Self.existing) else { return }
    letter.form.set("2017-04-17", of: "restart.1.date")
    letter.refresh()
    #expect(
      letter.form.field("restart.1.date")?.note
        == "changes nothing: it isn't after 17 Apr 2017, when the letter was sent")
  }

  @Test("Two asks of one number can't be saved, although no field says so")
  func twoOfOneNumber() {
    var existing = Self.existing
    existing.asks[1].number = 2
    var form = HostedForm(Self.form(existing))
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(form.engine.message?.sentence == "Two asks have the number 2.")
  }
}
