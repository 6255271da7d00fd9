import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The form for incidents")
struct IncidentFormTests {
  static let syria = IncidentRow(
    id: RecordID("syria-violations-h4c8"), title: "Violations in Syria",
    date: PartialDate("2011"), status: .open, countries: ["SY"], letters: 0, responses: 0,
    openFollowUps: 0, overdue: 0)

  static let existing = Incident(
    id: Fixture.incident, title: "Detentions of gay men in Chechnya", status: .monitoring,
    verification: .confirmed, violations: [.arbitraryDetention, .torture],
    date: PartialDate("2017-02/2017-04"), countries: ["RU"],
    places: ["Argun, Chechnya", " Grozny"],
    peopleAffected: [
      PeopleAffected(harm: .detained, count: 100, precision: .atLeast),
      PeopleAffected(harm: .killed, count: 3, precision: .atLeast, note: "more are feared"),
    ],
    allegedPerpetrators: ["Ministry of the Interior, Chechnya"],
    sources: [
      Source(name: " Novaya Gazeta", kind: .press, date: PartialDate("2017-04-01"), note: "n")
    ],
    related: [syria.id, RecordID("gone-x2y3")], tags: ["a, b", "c"],
    enclosures: [Enclosure(file: "one.pdf", sha256: "11")], text: "  Text with blanks.\n")

  static func form(_ existing: Incident? = nil, draft: Draft? = nil) -> DeskForm {
    .incident(
      IncidentForm(others: [syria], today: Fixture.today, existing: existing, draft: draft))
  }

  @Test("A whole incident is written by keys alone, as one change")
  func whole() throws {
    var form = HostedForm(Self.form())
    form.type("Arrests in Minsk")
    form.fill("date", "Aug 2020")
    form.fill("status", "mon")
    form.fill("verification", "lik")
    form.fill("violation.1.kind", "arb")
    form.add("violation")
    form.fill("violation.2.kind", "tort")
    form.fill("countries", "by, RU")
    form.fill("places", "Minsk\n Okrestina Street, Minsk \n\nMinsk")
    form.add("people")
    form.fill("people.1.harm", "det")
    form.fill("people.1.precision", "at least")
    form.fill("people.1.count", "6700")
    form.fill("people.1.note", "in three days")
    form.fill("perpetrators", "Ministry of Internal Affairs, Belarus")
    form.fill("text", "Thousands were detained\nand beaten.")
    form.add("source")
    form.fill("source.1.name", "Viasna")
    form.fill("source.1.kind", "org")
    form.fill("source.1.reliability", "B")
    form.add("related")
    form.fill("related.1.id", "syria")
    form.fill("tags", "protest, election")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(let made, _)? = change.steps.first else { return }
    #expect(made.id.text.hasPrefix("arrests-in-minsk-"))
    let incident = Incident(
      id: made.id, title: "Arrests in Minsk", status: .monitoring, verification: .likely,
      violations: [.arbitraryDetention, .torture], date: PartialDate("2020-08"),
      countries: ["BY", "RU"], places: ["Minsk", "Okrestina Street, Minsk"],
      peopleAffected: [
        PeopleAffected(
          harm: .detained, count: 6700, precision: .atLeast, note: "in three days")
      ],
      allegedPerpetrators: ["Ministry of Internal Affairs, Belarus"],
      sources: [Source(name: "Viasna", kind: .organisation, reliability: .b)],
      related: [Self.syria.id], tags: ["protest", "election"],
      text: "Thousands were detained\nand beaten.")
    #expect(
      change
        == Change("New incident: Arrests in Minsk", [.create(.incident(incident), enclosing: [])]))
  }

  @Test("A title is enough, and entries left empty are left out")
  func titleAlone() throws {
    var form = HostedForm(Self.form())
    form.type("Arrests in Minsk")
    form.add("people")
    form.add("source")
    let saved = form.save()
    let change = try #require(saved)
    guard case .create(.incident(let made), _)? = change.steps.first else { return }
    #expect(made == Incident(id: made.id, title: "Arrests in Minsk"))
  }

  @Test("An incident that nobody changed is not written anew")
  func unchanged() {
    var form = HostedForm(Self.form(Self.existing))
    #expect(!form.engine.isChanged)
    form.press(.control("s"))
    #expect(form.takeEffects() == [.close(keepingDraft: false)])
  }

  @Test("A change leaves every other field to the letter, those that don't show too")
  func edit() {
    var form = HostedForm(Self.form(Self.existing))
    form.fill("status", "clos")
    form.fill("people.2.count", "4")
    form.tab(to: .remove(group: "related", serial: 2))
    form.press(Key(.enter))
    var changed = Self.existing
    changed.status = .closed
    changed.peopleAffected[1].count = 4
    changed.related = [Self.syria.id]
    #expect(
      form.save()
        == Change(
          "Changed incident: Detentions of gay men in Chechnya",
          [.replace(from: .incident(Self.existing), to: .incident(changed))]))
  }

  @Test("A violation that is removed goes, and comes back with Ctrl+Z")
  func removeViolation() {
    var form = HostedForm(Self.form(Self.existing))
    form.tab(to: .remove(group: "violation", serial: 1))
    form.press(Key(.enter))
    guard case .incident(let removed) = form.form else { return }
    #expect(removed.incident.violations == [.torture])
    form.press(.control("z"))
    guard case .incident(let back) = form.form else { return }
    #expect(back.incident == Self.existing)
  }

  @Test(
    "A field says what is wrong with it",
    arguments: [
      ("title", " ", "title", "An incident needs a title."),
      (
        "countries", "by, Russia", "countries",
        "“Russia” is no country code. Write two capital letters of ISO 3166, as RU."
      ),
      ("countries", "by, ru", "countries", ""),
      (
        "date", "2030", "date",
        "2030 is still to come. An incident has happened: 24 Nov 2026 or before."
      ),
      ("date", "about 2020", "date", ""),
      (
        "people.3.count", "many", "people.3.count",
        "Write how many people in digits, from 0 to 999999999, or remove this count."
      ),
      (
        "people.3.count", "12", "people.3.harm",
        "Choose what happened to them, or remove this count."
      ),
      (
        "people.3.count", "9999999999", "people.3.count",
        "Write how many people in digits, from 0 to 999999999, or remove this count."
      ),
      ("people.3.precision", "at-most", "people.3.count", ""),
      (
        "violation.3.kind", "torture", "violation.3.kind",
        "This violation is chosen above. Choose another one, or remove it here."
      ),
      (
        "source.2.address", "viasna.org", "source.2.name",
        "Say what the source is called: a newspaper, an office, “a witness”."
      ),
      (
        "source.2.date", "tomorrow", "source.2.date",
        """
        25 Nov 2026 is still to come. A source has the day on which it was published or heard: \
        24 Nov 2026 or before.
        """
      ),
    ])
  func problems(field: String, text: String, of name: String, problem: String) {
    guard case .incident(var incident) = Self.form(Self.existing) else { return }
    incident.form.restore([
      Form.KeptText("people", "1 2 3"), Form.KeptText("violation", "1 2 3"),
      Form.KeptText("source", "1 2"),
    ])
    incident.form.set(text, of: field)
    incident.refresh()
    #expect(incident.form.field(name)?.problem == problem)
  }

  @Test("An incident that is related to itself can't be saved")
  func relatedToItself() {
    var existing = Self.existing
    existing.related = [existing.id]
    var form = HostedForm(Self.form(existing))
    form.press(.control("s"))
    #expect(form.takeEffects() == [])
    #expect(
      form.engine.field("related.1.id")?.problem
        == "That is this incident itself. Choose another one, or remove it here.")
  }
}
