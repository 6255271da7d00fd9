import CaseModel
import Testing

@testable import Exchange

@Suite("A letter for printing")
struct LetterPrintTests {
  private static let letter = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution in <Chechnya> & beyond",
    incidents: [RecordID("a-x2m9")], delivery: .sent, sent: PartialDate("2017-04-17"),
    senders: [
      Party(
        name: "Elisa Massimino", office: "President and CEO", body: "Human Rights First",
        address: "75 Broad Street\nNew York")
    ],
    addressees: [
      Party(
        name: "Nikki Haley", office: "U.S. Permanent Representative",
        address: "799 United Nations Plaza\nNew York, NY 10017-3505")
    ],
    asks: [
      Ask(
        number: 1,
        text: "Work with U.S. allies at the United Nations on a response that holds to account."),
      Ask(number: 3, text: "Engage with *Russia*."),
    ],
    text: """
      Dear Ambassador,

      we express alarm at the persecution of gay men in Chechnya, of which *Novaya
      Gazeta* reported, and ask you to lead.

      - First, the facts are established, by many who have told of them at their own risk.
      - Second, nobody was held to account.

      Yours sincerely,
      """)

  private func files(_ kind: Export.Kind, _ letters: [Letter]) throws -> [Export.File] {
    let incident = ExportMaterial.Entry(
      .incident(Incident(id: RecordID("a-x2m9"), title: "A")), path: "")
    return try Export(kind).files(
      of: ExportMaterial(
        [incident] + letters.map { .init(.letter($0), path: "") }, today: Day(number: 17_350))
    ).files
  }

  @Test("is plain text of lines that fit")
  func text() throws {
    let files = try files(.text, [Self.letter])
    #expect(files.map(\.name) == ["letter-haley-k7f3.txt"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        Human Rights First
        75 Broad Street
        New York

        17 April 2017

        Nikki Haley
        U.S. Permanent Representative
        799 United Nations Plaza
        New York, NY 10017-3505

        Persecution in <Chechnya> & beyond

        Dear Ambassador,

        we express alarm at the persecution of gay men in Chechnya, of which
        *Novaya Gazeta* reported, and ask you to lead.

        - First, the facts are established, by many who have told of them at
          their own risk.
        - Second, nobody was held to account.

        Yours sincerely,

        We ask:

        1. Work with U.S. allies at the United Nations on a response that holds
           to account.
        3. Engage with *Russia*.


        Elisa Massimino
        President and CEO
        Human Rights First

        """)
  }

  @Test("is a page that is escaped, and neither runs nor loads anything")
  func page() throws {
    let files = try files(.html, [Self.letter])
    #expect(files.map(\.name) == ["letter-haley-k7f3.html"])
    let page = String(decoding: files[0].bytes, as: UTF8.self)
    let body = try #require(page.firstRange(of: "<main>").map { String(page[$0.lowerBound...]) })
    #expect(
      body == """
        <main>
        <address class="head">
        Human Rights First<br>
        75 Broad Street<br>
        New York
        </address>
        <p class="date">17 April 2017</p>
        <address class="addressee">
        Nikki Haley<br>
        U.S. Permanent Representative<br>
        799 United Nations Plaza<br>
        New York, NY 10017-3505
        </address>
        <h1>Persecution in &lt;Chechnya&gt; &amp; beyond</h1>
        <div class="text">
        <p>Dear Ambassador,</p>
        <p>we express alarm at the persecution of gay men in Chechnya, of which <em>Novaya
        Gazeta</em> reported, and ask you to lead.</p>
        <ul>
        <li>First, the facts are established, by many who have told of them at their own risk.</li>
        <li>Second, nobody was held to account.</li>
        </ul>
        <p>Yours sincerely,</p>
        </div>
        <section class="asks">
        <p>We ask:</p>
        <ol>
        <li value="1">Work with U.S. allies at the United Nations on a response that holds to \
        account.</li>
        <li value="3">Engage with <em>Russia</em>.</li>
        </ol>
        </section>
        <address class="signatory">
        Elisa Massimino<br>
        President and CEO<br>
        Human Rights First
        </address>
        </main>
        </body>
        </html>

        """)
    for word in ["<script", "src=", "url(", "@import", "<link", "<iframe"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("@page { size: A4;"))
  }

  @Test("doesn't put its asks twice where the text has them")
  func asksInText() throws {
    var letter = Self.letter
    letter.text = """
      We ask you to

      1. work with U.S. allies at the United Nations on a response that
         holds to account;
      3. engage with Russia.
      """
    let page = String(decoding: try files(.html, [letter])[0].bytes, as: UTF8.self)
    #expect(!page.contains("We ask:"))
  }

  @Test("has only what is known")
  func bare() throws {
    let letter = Letter(
      id: RecordID("letter-a-k7f3"), title: "A", incidents: [RecordID("a-x2m9")])
    #expect(String(decoding: try files(.text, [letter])[0].bytes, as: UTF8.self) == "A\n")
  }

  @Test("sends nothing to a printer that steers it")
  func controls() throws {
    var letter = Self.letter
    letter.text = "a\u{1B}E\u{C}b\u{202E}c\u{7F}\u{9B}d"
    let text = String(decoding: try files(.text, [letter])[0].bytes, as: UTF8.self)
    #expect(text.contains("\naE bcd\n"))
  }

  @Test("is asked for by name where there is none", arguments: [Export.Kind.text, .html])
  func none(kind: Export.Kind) {
    let error = #expect(throws: ExportRefusal.self) { try files(kind, []) }
    #expect(error?.sentences == ["There is no letter to print. Name one by its id."])
  }
}
