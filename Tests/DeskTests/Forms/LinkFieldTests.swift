import CaseModel
import Testing

@testable import Desk
@testable import TerminalUI

@Suite("Links to other records in forms")
struct LinkFieldTests {
  static let minsk = IncidentRow(
    id: RecordID("arrests-in-minsk-b7c2"), title: "Arrests in Minsk",
    date: PartialDate("2020-08"), status: .open, countries: ["BY"], letters: 0, responses: 0,
    openFollowUps: 0, overdue: 0)

  static let denial = OfficialResponse(
    id: RecordID("response-karimov-4wzc"), incidents: [Fixture.incident],
    from: Party(name: "Alvi Karimov"), kind: .publicStatement, date: PartialDate("2017-04-01"))

  private func followUpForm(_ existing: FollowUp? = nil) -> HostedForm {
    HostedForm(
      .followUp(
        FollowUpForm(
          incident: Fixture.incident, incidentTitle: "Detentions", letter: nil,
          letters: [Fixture.haley], responses: [Self.denial],
          incidents: [IncidentFormTests.syria],
          titles: [RecordID("follow-up-before-x2y3"): "Ask before"], today: Fixture.today,
          existing: existing)), columns: 80, rows: 24)
  }

  @Test("An incident beyond the newest is found by part of its title")
  func older() throws {
    var form = HostedForm(LetterFormTests.form())
    form.type("Release them")
    form.fill("kind", "urg")
    form.add("incident")
    form.press(Key(.enter))
    form.type("arr")
    #expect(
      form.takeEffects().suffix(1) == [
        .completeIncident(field: "incident.2.id", text: "arr")
      ])
    form.answer(.incidents([Self.minsk], field: "incident.2.id", text: "arr"))
    form.press(Key(.enter))
    #expect(form.engine.text("incident.2.id") == Self.minsk.id.text)
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(let made, _)? = change.steps.first else { return }
    #expect(made.incidents == [Fixture.incident, Self.minsk.id])
  }

  @Test("An answer that comes after other words were typed lists nothing")
  func late() {
    var form = HostedForm(IncidentFormTests.form())
    form.add("related")
    form.press(Key(.enter))
    form.type("arr")
    form.type("x")
    form.answer(.incidents([Self.minsk], field: "related.1.id", text: "arr"))
    form.press(Key(.enter))
    #expect(form.engine.text("related.1.id") == "")
  }

  @Test("A draft keeps an incident that isn't among the newest")
  func draft() {
    var form = HostedForm(IncidentFormTests.form())
    form.type("Arrests")
    form.add("related")
    form.press(Key(.enter))
    form.type("arr")
    form.answer(.incidents([Self.minsk], field: "related.1.id", text: "arr"))
    form.press(Key(.enter))
    var again = HostedForm(
      IncidentFormTests.form(draft: form.form.draft(written: "2026-11-24 14:03")))
    again.press(Key(.enter))
    #expect(again.engine.text("related.1.id") == Self.minsk.id.text)
  }

  @Test("A record of no incident isn't saved, and the field says why")
  func none() {
    var form = followUpForm()
    form.type("Call")
    form.tab(to: .field("incident.1.id"))
    form.press(Key(.backspace))
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(
      form.engine.field("incident.1.id")?.problem
        == "A follow-up belongs to an incident: choose at least one.")
    form.tab(to: .remove(group: "incident", serial: 1))
    form.press(Key(.enter))
    form.press(.control("s"))
    #expect(
      form.engine.message?.sentence == "A follow-up belongs to an incident; name at least one.")
  }

  @Test("A follow-up is about a response, and says of which other one it is the repetition")
  func followUp() throws {
    let existing = FollowUp(
      id: RecordID("follow-up-ask-p3ax"), title: "Ask", incidents: [Fixture.incident],
      follows: RecordID("follow-up-before-x2y3"))
    var form = followUpForm(existing)
    #expect(
      form.engine.field("follows")?.options == [
        .notSaid, FormOption("follow-up-before-x2y3", "Ask before"),
      ])
    form.add("response")
    form.fill("response.1.id", "karimov")
    let saved = form.save()
    let change = try #require(saved)
    var changed = existing
    changed.responses = [Self.denial.id]
    #expect(
      change
        == Change(
          "Changed follow-up: Ask",
          [.replace(from: .followUp(existing), to: .followUp(changed))]))
  }

  @Test("A follow-up that was done on another day is logged as such")
  func done() throws {
    var form = followUpForm()
    form.type("Call the Mission")
    #expect(!form.lines.contains { $0.contains("Settled on") })
    form.fill("status", "done")
    form.fill("done", "yesterday")
    form.fill("outcome", "They promised a reply.")
    form.fill("impact", "minor")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(.followUp(let made), _)? = change.steps.first else { return }
    #expect(made.status == .done)
    #expect(made.done == Day("2026-11-23"))
    #expect(made.outcome == "They promised a reply.")
    #expect(made.impact == .minor)
  }

  @Test("80×24: a letter that was passed on shows from which, with the title of one elsewhere")
  func passedOn() {
    var letter = LetterFormTests.existing
    letter.passedOnFrom = RecordID("letter-elsewhere-a1b2")
    var form = HostedForm(
      .letter(
        LetterForm(
          incident: Fixture.incident, incidentTitle: "Detentions",
          letters: [Fixture.haley], responses: [],
          titles: [
            RecordID("letter-elsewhere-a1b2"): "To the ombudsman",
            RecordID("torture-in-argun-b7c2"): "Torture in Argun",
          ], settings: LetterFormTests.settings, today: Fixture.today, existing: letter)),
      columns: 80, rows: 24)
    form.tab(to: .field("incident.2.id"))
    #expect(form.engine.field("passedOnFrom")?.chosenLabel == "To the ombudsman")
    #expect(
      form.lines == [
        " Edit the letter: An inquiry into the detentions",
        "                                                                               ↑",
        " Sources",
        " Source 1",
        " Name           Our files",
        " Kind           –            ▾",
        " Address",
        " Date",
        " Reliability    –                      ▾",
        " Credibility    –                     ▾",
        " Note",
        "                [ Remove this source ]",
        "                [ Add a source ]",
        "",
        " Enclosures",
        " Title          What the file is                           one.pdf  [ Remove ]",
        "                [ Add another enclosure ]",
        "",
        " Filing",
        " Tags           a, b",
        " Incident       Detentions       ▾  [ Remove ]",
        "▸Incident       Torture in Argun ▾  [ Remove ]",
        "                [ Add an incident ]",
        "                                                                               ↓",
      ])
  }

  @Test("A response has a heading of its own and the address of whoever gave it")
  func response() throws {
    var form = HostedForm(Fixture.form())
    form.fill("kind", "reply")
    form.fill("title", "Her reply")
    form.fill("from.address", "New York")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(.response(let made), _)? = change.steps.first else { return }
    #expect(made.title == "Her reply")
    #expect(made.from.address == "New York")
  }
}
