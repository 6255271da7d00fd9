import SeededRandom
import Testing

@testable import CaseModel

private func template(_ name: String) throws -> LetterTemplate {
  let shipped = try #require(LetterTemplate.shipped.first { $0.name == name })
  return try LetterTemplate(shipped.file)
}

private let incident = Incident(
  id: RecordID("chechnya-0000"), title: "Detentions of gay men in Chechnya",
  violations: [.torture, .arbitraryDetention], date: PartialDate("2017-02/2017-04"),
  places: ["Chechnya"],
  peopleAffected: [
    PeopleAffected(harm: .detained, count: 100, precision: .atLeast),
    PeopleAffected(harm: .killed, count: 3, precision: .atLeast),
  ])

private let haley = Party(
  name: "Nikki Haley", office: "Permanent Representative", body: "U.S. Mission",
  address: "799 United Nations Plaza\nNew York")

private let today = Day("2026-11-24") ?? Day(number: 0)

@Suite("A letter template")
struct LetterTemplateTests {
  @Test("fills in addressee, facts and asks")
  func filling() throws {
    let facts = LetterFacts(
      incident: incident, addressee: haley, organisation: "Advocates", today: today,
      asks: ["Investigate.", "Protect witnesses."])
    let filled = try template("urgent-appeal.txt").filled(with: facts)
    #expect(filled.subject == "Urgent appeal: Detentions of gay men in Chechnya")
    #expect(
      filled.text == """
        799 United Nations Plaza
        New York

        24 Nov 2026

        URGENT APPEAL

        Dear Nikki Haley,

        People are in danger: Detentions of gay men in Chechnya (Chechnya, Feb 2017 – Apr 2017). \
        People affected: at least 100 detained and at least 3 killed.

        We appeal to you to act at once:

        1. Investigate.
        2. Protect witnesses.

        Each day counts. Please let us know within fourteen days what you have done.

        Yours sincerely,

        Advocates
        """)
  }

  @Test("leaves what isn't known as it is written, and names it once")
  func unfilled() throws {
    let facts = LetterFacts(incident: Incident(id: RecordID("a"), title: "A"), today: today)
    let text = try template("advocacy-letter.txt").filled(with: facts).text
    #expect(text.contains("Dear <addressee>,"))
    #expect(
      LetterTemplate.unfilledFields(in: text) == [
        "address", "addressee", "date", "places", "violations", "people affected", "asks",
        "organisation",
      ])
  }

  @Test("asks again what nobody answered, under the numbers that the earlier letter gave")
  func followUp() throws {
    let earlier = Letter(
      id: RecordID("letter-a-0000"), title: "A call", incidents: [incident.id], delivery: .sent,
      sent: PartialDate("2017-04-17"))
    let open = [Ask(number: 2, text: "Investigate."), Ask(number: 4, text: "Protect.")]
    let facts = LetterFacts(
      incident: incident, addressee: haley, today: today,
      earlier: LetterFacts.Earlier(letter: earlier, openAsks: open))
    var random = SplitMix64(seed: 1)
    let letter = Letter.draft(
      from: try template("follow-up-on-unanswered-asks.txt"), facts, using: &random)
    #expect(letter.title == "Still without an answer: A call")
    #expect(letter.asks == open)
    #expect(letter.follows == earlier.id)
    #expect(letter.kind == .followUpLetter)
    #expect(letter.clock == .days(30))
    #expect(letter.delivery == .draft)
    #expect(letter.text.contains("On 17 Apr 2017 we wrote to you: “A call”."))
    #expect(letter.text.contains("\n2. Investigate.\n4. Protect.\n"))
  }

  @Test("that is shipped can be read, and uses no field that isn't known")
  func shipped() throws {
    #expect(LetterTemplate.shipped.count == 3)
    for (name, file) in LetterTemplate.shipped {
      let template = try LetterTemplate(file)
      let fields = (template.subject + template.text).split(separator: "<").dropFirst()
        .compactMap { $0.split(separator: ">").first.map(String.init) }
      for field in fields { #expect(TemplateField(rawValue: field) != nil, "\(name): \(field)") }
    }
  }

  @Test(
    "says in which line it can't be read",
    arguments: [
      ("Kind: urgent-appeal\nDear all", 2, "This line has no colon."),
      ("Kind: poem\n\nDear", 1, "“poem” is no kind of letter."),
      ("Title: x\nClock: soon enough\n\n", 2, "“soon enough” is no clock."),
      ("Colour: red\n\n", 1, "“Colour” isn't known here."),
    ])
  func problems(file: String, line: Int, beginning: String) throws {
    let problem = #expect(throws: LetterTemplateProblem.self) { try LetterTemplate(file) }
    #expect(problem?.line == line)
    #expect(problem?.message.hasPrefix(beginning) == true)
  }

  @Test(
    "takes angle brackets that are no field as they are",
    arguments: ["a < b", "<", "<<today>", "<to\nday>", "<nobody knows>", "a > b <", ""])
  func brackets(text: String) throws {
    let template = try LetterTemplate("Kind: other\n\n" + text)
    let filled = template.filled(with: LetterFacts(incident: incident, today: today)).text
    #expect(filled == text.replacing("<today>", with: "24 Nov 2026"))
  }
}
