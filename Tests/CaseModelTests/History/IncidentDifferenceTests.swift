import CaseModel
import Testing

@Suite("What changed in an incident, in words")
struct IncidentDifferenceTests {
  static let cases: [DifferenceCase<Incident>] = [
    .init("Title changed from “Detentions” to “Detentions of gay men”") {
      $0.title = "Detentions of gay men"
    },
    .init("Status changed from open to monitoring") { $0.status = .monitoring },
    .init("Verification changed from likely to confirmed") { $0.verification = .confirmed },
    .init("Violation ill-treatment added") { $0.violations.append(.illTreatment) },
    .init("Violations threat and other added, torture taken away") {
      $0.violations = [.threat, .other]
    },
    .init("Date changed from Apr 2017 to about 17 Apr 2017") {
      $0.date = PartialDate("about 2017-04-17")
    },
    .init("Date taken away; it was Apr 2017") { $0.date = nil },
    .init("Countries SY and TR added") { $0.countries += ["SY", "TR"] },
    .init("Place “Argun” added") { $0.places.append("Argun") },
    .init(
      "Count of people detained changed from at least 100 detained to at least 120 detained; "
        + "note set to “more are feared”"
    ) {
      $0.peopleAffected[0].count = 120
      $0.peopleAffected[0].note = "more are feared"
    },
    .init("Count of people killed added: 3 killed") {
      $0.peopleAffected.append(PeopleAffected(harm: .killed, count: 3, precision: .exactly))
    },
    .init("Alleged perpetrator “Chechen authorities” taken away") { $0.allegedPerpetrators = [] },
    .init("Source “Novaya Gazeta” date set to 1 Apr 2017; reliability changed from B to A") {
      $0.sources[0].date = PartialDate("2017-04-01")
      $0.sources[0].reliability = .a
    },
    .init("Source “A survivor” added: witness, graded C3") {
      $0.sources.append(
        Source(name: "A survivor", kind: .witness, reliability: .c, credibility: .three))
    },
    .init("Source “Novaya Gazeta” marked confidential") { $0.sources[0].isConfidential = true },
    .init("Related incident syria-q1q1 taken away") { $0.related = [] },
    .init("Tag press taken away") { $0.tags = ["chechnya"] },
    .init("Tags put in another order") { $0.tags = ["chechnya", "press"] },
    .init("Tags repeated") { $0.tags.append("press") },
    .init("Enclosure “list.pdf” title set to “The list”; marked confidential") {
      $0.enclosures[0].title = "The list"
      $0.enclosures[0].isConfidential = true
    },
    .init("Enclosure “list.pdf” SHA-256 changed from aaaaaaaaaaaa to bbbbbbbbbbbb") {
      $0.enclosures[0].sha256 = Case.hash("b")
    },
    .init("Enclosure “photo.jpg” added: “A photo”") {
      $0.enclosures.append(
        Enclosure(file: "photo.jpg", sha256: Case.hash("c"), title: "A photo"))
    },
    .init("Enclosure “list.pdf” taken away") { $0.enclosures = [] },
    .init("Marked confidential: sources and text") {
      $0.confidentiality = .fields(["sources", "text"])
    },
    .init("Marked confidential as a whole") { $0.confidentiality = .whole },
    .init("Text changed: 1 line added, 1 taken away") { $0.text = "One.\n2.\nThree." },
    .init("Text taken away") { $0.text = "" },
  ]

  @Test("is told field by field", arguments: cases)
  func field(edit: DifferenceCase<Incident>) {
    let new = edit.edited(Case.incident)
    let difference = RecordDifference(from: .incident(Case.incident), to: .incident(new))
    #expect(difference?.sentences == edit.sentences)
    #expect(difference?.deed == .changed)
  }

  @Test("is told of every field that an incident has")
  func complete() {
    let touched = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.touched(Case.incident)) }
    #expect(touched == DifferenceCase.properties(of: Case.incident))
  }

  @Test("is told of a new one as what was set")
  func made() {
    let difference = RecordDifference(from: nil, to: .incident(Case.incident))
    #expect(difference?.heading == "Made the incident “Detentions”")
    #expect(
      difference?.sentences == [
        "Title set to “Detentions”", "Status set to open", "Verification set to likely",
        "Violation torture added", "Date set to Apr 2017", "Country RU added",
        "Place “Grozny” added", "Count of people detained added: at least 100 detained",
        "Alleged perpetrator “Chechen authorities” added",
        "Source “Novaya Gazeta” added: press, graded B2", "Related incident syria-q1q1 added",
        "Tags press and chechnya added", "Enclosure “list.pdf” added", "Text written",
      ])
    #expect(
      difference?.fields.last?.lines == [.added("One."), .added("Two."), .added("Three.")])
  }

  @Test("is told of a deleted one as that alone")
  func deleted() {
    let difference = RecordDifference(from: .incident(Case.incident), to: nil)
    #expect(difference?.heading == "Deleted the incident “Detentions”")
    #expect(difference?.fields == [])
  }

  @Test("is nothing where nothing differs, or there never was anything")
  func nothing() {
    #expect(
      RecordDifference(from: .incident(Case.incident), to: .incident(Case.incident)) == nil)
    #expect(RecordDifference(from: nil, to: nil) == nil)
  }
}
