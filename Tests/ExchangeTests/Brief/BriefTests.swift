import CaseModel
import Testing

@testable import Exchange

@Suite("A case brief")
struct BriefTests {
  private static let incident = Incident(
    id: RecordID("a-x2m9"), title: "Detentions *in* <A>", status: .open, verification: .likely,
    violations: [.torture, .threat], date: PartialDate("2017-02/2017-04"), countries: ["RU"],
    places: ["A"],
    peopleAffected: [
      PeopleAffected(harm: .detained, count: 1_200, precision: .atLeast, note: "and | more")
    ],
    sources: [
      Source(
        name: "Novaya_Gazeta", kind: .press, date: PartialDate("2017-04-01"),
        address: "https://x.org/a_b", reliability: .b, credibility: .two, note: "First.")
    ],
    text: "# What\n\nIt *happened*.\n\n<script>alert(1)</script>")
  private static let letter = Letter(
    id: RecordID("letter-a-k7f3"), title: "An appeal", incidents: [incident.id], delivery: .sent,
    sent: PartialDate("2017-04-17"), addressees: [Party(name: "N", body: "B")],
    asks: [Ask(number: 1, text: "Do | this"), Ask(number: 2, text: "Say so")], clock: .days(60))
  private static let response = OfficialResponse(
    id: RecordID("response-a-n5yk"), incidents: [incident.id], letters: [letter.id],
    from: Party(name: "N", body: "B"), kind: .reply, stance: .deflected,
    date: PartialDate("2017-05-01"),
    outcomes: [AskOutcome(letter: letter.id, ask: 1, outcome: .pledged, note: "In general.")],
    quotes: [Quote(words: "We <will>", to: "the press", published: "https://x.org/q")])
  private static let followUp = FollowUp(
    id: RecordID("follow-up-a-p3ax"), title: "Ask again", incidents: [incident.id],
    due: Day("2017-05-20"), owner: "Ann", priority: .high)
  private static let draft = Letter(
    id: RecordID("letter-b-k7f4"), title: "Unsent", incidents: [incident.id], delivery: .draft,
    asks: [Ask(number: 1, text: "Unsent ask")])

  private func made(_ kind: Export.Kind) throws -> Export.File {
    let other = Letter(
      id: RecordID("letter-c-k7f5"), title: "About another", incidents: [RecordID("b-x2m9")],
      delivery: .sent)
    let records: [Record] = [
      .incident(Self.incident), .letter(Self.letter), .response(Self.response),
      .followUp(Self.followUp), .letter(other), .letter(Self.draft),
    ]
    let material = ExportMaterial(
      records.map { .init($0, path: "") },
      settings: CasebookSettings(organisation: "Ours"),
      today: Day(year: 2017, month: 5, day: 23) ?? Day(number: 0))
    return try #require(
      try Export(kind, includingConfidential: true).files(of: material).files.first)
  }

  @Test("is Markdown that says what the records say, and no more")
  func markdown() throws {
    let file = try made(.brief)
    #expect(file.name == "brief-a-x2m9.md")
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        # Detentions \\*in\\* \\<A\\>

        - **Date:** Feb 2017 – Apr 2017
        - **Place:** A, RU
        - **Violations:** torture, threat
        - **Verification:** likely
        - **Status:** open

        ## Summary

        ### What

        It *happened*.

        \\<script>alert(1)\\</script>

        ## People affected

        - **at least 1200 detained** (and \\| more)

        ## Timeline

        - **Feb 2017 – Apr 2017** Detentions \\*in\\* \\<A\\>
        - **17 Apr 2017** An appeal (Letter 1 · to N · 2 asks)
        - **1 May 2017** A reply after 14 days (Letter 1)
        - **1 May 2017** N, reply (Deflected · on letter 1)
        - **20 May 2017** Ask again (Still to be done)

        ## What was asked, and what became of it

        1 of 2 asks have an answer.

        ### Letter 1: An appeal

        N, 17 Apr 2017, partly answered

        | # | Ask | Outcome | By | Why it is read so |
        |---|---|---|---|---|
        | 1 | Do \\| this | pledged | N, 1 May 2017 | In general. |
        | 2 | Say so | no answer |  |  |

        ## In their words

        > “We \\<will\\>”
        >
        > N, B, to the press, 1 May 2017, <https://x.org/q>

        ## Sources

        - Novaya\\_Gazeta. 1 Apr 2017. B2: usually reliable; probably true. <https://x.org/a_b>. First.

        ## Still to be done

        - Ask again (due 20 May 2017, 3 days overdue, Ann, high priority)

        ---

        Made by Ours on 23 May 2017. Grades of sources are those of the Admiralty scale: A to F for how reliable the source is, 1 to 6 for how credible the claim.

        """)
  }

  @Test("is a page that is escaped, and whose policy forbids scripts and requests")
  func page() throws {
    let file = try made(.briefPage)
    #expect(file.name == "brief-a-x2m9.html")
    let page = String(decoding: file.bytes, as: UTF8.self)
    for word in ["<script", "<img", "<link", "<iframe", "src=", "url(", "@import", "@font-face"] {
      #expect(!page.contains(word), "\(word)")
    }
    for part in [
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      "<h1>Detentions *in* &lt;A&gt;</h1>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
      "<small>at least</small> <b>1,200</b> <span>detained</span><em>and | more</em>",
      "<b>1</b> <span>of 2 asks answered</span>", "<svg class=\"timeline wide\"",
      "<svg class=\"timeline narrow\"", "<span class=\"outcome hopeful\">pledged</span>",
      "<span class=\"outcome open\">no answer</span>", "<p>We &lt;will&gt;</p>",
      "<a href=\"https://x.org/q\" rel=\"noreferrer\">x.org/q</a>",
      "<abbr title=\"B2: usually reliable; probably true\">B2</abbr>",
      "<li class=\"late\"><h3>Ask again</h3>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("About another"))
  }

  @Test(
    "is asked for by name where there is no incident", arguments: [Export.Kind.brief, .briefPage])
  func none(kind: Export.Kind) {
    let error = #expect(throws: ExportRefusal.self) {
      try Export(kind).files(of: ExportMaterial([], today: Day(number: 0)))
    }
    #expect(
      error?.sentences == ["There is no incident to make a brief of. Name one by its id."])
  }

  @Test(
    "has drawn words in lines that fit",
    arguments: [
      ("", []), ("short", ["short"]), ("one two three four", ["one two", "three four"]),
      ("12345678901234567890", ["12345678901", "234567890"]),
    ])
  func drawn(_ text: String, lines: [String]) {
    #expect(DrawnText.lines(text, width: 70, size: 10) == lines)
  }

  @Test("cuts drawn words after so many lines")
  func cut() {
    let lines = DrawnText.lines(
      String(repeating: "word ", count: 30), width: 70, size: 10, limit: 2)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(lines.allSatisfy { DrawnText.width(of: $0, size: 10) <= 70 })
  }
}
