import CaseModel
import Testing

@testable import Exchange

@Suite("A brief in a browser", .serialized)
struct BriefLayoutTests {
  private func page(_ material: ExportMaterial) throws -> [UInt8] {
    try #require(try Export(.briefPage).files(of: material).files.first).bytes
  }

  /// An incident whose texts are as wide as they can be.
  private static let wide: ExportMaterial = {
    let words = [
      String(repeating: "W", count: 300), String(repeating: "人", count: 200),
      "https://example.org/" + String(repeating: "a-b_c/", count: 60),
      String(repeating: "Ш", count: 300), String(repeating: "حقوق ", count: 80),
      String(repeating: "Mmmm Wwww ", count: 40), "👩‍👩‍👧" + String(repeating: "😀", count: 120),
    ]
    let id = RecordID("wide-x2m9")
    var records: [Record] = [
      .incident(
        Incident(
          id: id, title: words[0], violations: ViolationType.allCases,
          date: PartialDate("2016-12-31/2017-02-27"), countries: ["RU"], places: words,
          peopleAffected: Harm.allCases.map {
            PeopleAffected(harm: $0, count: 999_999_999, precision: .atLeast, note: words[3])
          },
          allegedPerpetrators: words,
          sources: words.map { Source(name: $0, address: words[2], note: $0) },
          text: words.joined(separator: "\n\n") + "\n\n```\n\(words[0])\n```"))
    ]
    for (index, word) in words.enumerated() {
      let letter = Letter(
        id: RecordID("letter-wide-k70\(index)"), title: word, incidents: [id], delivery: .sent,
        sent: PartialDate("2017-04-1\(index)"), addressees: [Party(name: word, office: word)],
        asks: [Ask(number: 9999, text: word)], clock: .days(60))
      records.append(.letter(letter))
      records.append(
        .response(
          OfficialResponse(
            id: RecordID("response-wide-n50\(index)"), title: word, incidents: [id],
            letters: [letter.id], from: Party(name: word, body: word),
            date: PartialDate("about 2017-05"),
            outcomes: [
              AskOutcome(letter: letter.id, ask: 9999, outcome: .partlyGranted, note: word)
            ],
            quotes: [Quote(words: word, to: word, published: words[2])])))
      records.append(
        .followUp(
          FollowUp(
            id: RecordID("follow-up-wide-p30\(index)"), title: word, incidents: [id],
            due: Day("2017-06-01"), owner: word)))
    }
    return ExportMaterial(
      records.map { .init($0, path: "") }, settings: CasebookSettings(organisation: words[0]),
      today: Day(number: 20_000))
  }()

  @Test("fits phones and wide windows, runs nothing, and loads nothing")
  func sample() throws {
    for measure in try Chromium.measure(
      page(SampleMaterial.material()), widths: [320, 360, 768, 1280])
    {
      #expect(measure.scrollWidth <= measure.width, "\(measure)")
      #expect(measure.stickingOut.isEmpty, "\(measure)")
      #expect(measure.requests == 0)
      #expect(measure.scripts == 0)
    }
  }

  @Test("fits them with the widest words too")
  func widest() throws {
    let measures = try Chromium.measure(page(Self.wide), widths: [320, 360, 1280])
    #expect(measures.map(\.width) == [320, 360, 1280])
    for measure in measures {
      #expect(measure.scrollWidth <= measure.width, "\(measure)")
      #expect(measure.stickingOut.isEmpty, "\(measure)")
    }
  }

  @Test("is seen to stick out where it does")
  func measuring() throws {
    let page = "<body style=\"margin:0\"><div style=\"width:400px\">x</div><script></script>"
    let measures = try Chromium.measure(Array(page.utf8), widths: [360, 500])
    #expect(measures.map(\.scrollWidth) == [400, 500])
    #expect(measures.map(\.stickingOut) == [["DIV: x"], []])
    #expect(measures.map(\.scripts) == [1, 1])
  }

  @Test("breaks on paper between things, and leaves no heading behind")
  func paper() throws {
    let pages = try Chromium.paper(page(SampleMaterial.material()))
    #expect((5...20).contains(pages.count))
    let headings = [
      "Summary", "Timeline", "What was asked, and what became of it", "In their words",
      "Still to be done", "Sources",
    ]
    for heading in headings { #expect(pages.joined().contains(heading), "\(heading)") }
    let titles = try SampleMaterial.material().entries.map(\.record.title)
    for (number, page) in pages.enumerated() {
      let last = page.last ?? ""
      #expect(!headings.contains(last), "page \(number + 1) ends with \(last)")
      #expect(!titles.contains(last), "page \(number + 1) ends with \(last)")
    }
    // A thing of the timeline stays whole: its title and what is said below it.
    let whole = [
      ("Ramzan Kadyrov, public statement", "Denied the event"),
      ("Russia's letter of reply under the Vienna Mechanism", "Reply · Token · on letter 4"),
    ]
    for (title, detail) in whole {
      let page = pages.first { $0.contains { $0.contains(title) } } ?? []
      let place = page.firstIndex { $0.contains(title) } ?? 0
      #expect(page.dropFirst(place + 1).first?.contains(detail) == true, "\(title)")
    }
  }

  @Test("is a letter on one or two sheets of A4")
  func letter() throws {
    let files = try Export(.html).files(of: SampleMaterial.material()).files
    let letter = try #require(files.first { $0.name == "letter-haley-k7f3.html" })
    let pages = try Chromium.paper(letter.bytes)
    #expect((1...2).contains(pages.count))
    #expect(pages.first?.first == "Human Rights First")
    #expect(
      pages.last?.suffix(3) == ["Elisa Massimino", "President and CEO", "Human Rights First"])
    let measures = try Chromium.measure(letter.bytes, widths: [360, 1280])
    #expect(measures.allSatisfy { $0.scrollWidth <= $0.width && $0.requests == 0 })
  }
}
