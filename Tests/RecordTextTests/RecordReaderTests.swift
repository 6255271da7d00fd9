import CaseModel
import RecordText
import Testing

@Suite("A field that can't be used is named with its place and what may stand there")
struct RecordReaderTests {
  @Test("The error names the place and what is expected", arguments: Misfit.all)
  func misfits(misfit: Misfit) {
    let error = #expect(throws: RecordTextError.self) { try misfit.read() }
    #expect(
      error
        == RecordTextError(line: misfit.line, column: misfit.column, message: misfit.message))
  }

  @Test("A record with only what it must have reads with everything else empty")
  func least() throws {
    let incident = try RecordReader.record(
      id: RecordID("a"), kind: .incident,
      from: document("title: T\nstatus: open\nverification: likely\n", text: "\nText\n"))
    #expect(
      incident
        == .incident(
          Incident(id: RecordID("a"), title: "T", verification: .likely, text: "Text")))
    let response = try RecordReader.record(
      id: RecordID("response-a"), kind: .response,
      from: document("incidents:\n- a\nkind: no-comment\n"))
    #expect(
      response
        == .response(
          OfficialResponse(
            id: RecordID("response-a"), incidents: [RecordID("a")], kind: .noComment)))
  }

  @Test("An optional field that is empty is as if it weren't there")
  func empty() throws {
    let fields = """
      title: T
      incidents:
        - a
      letters:
      status: open
      due:
      owner: ''
      priority:
      repeats: ""
      impact:
      unheard-of:
        - any: 'thing'

      """
    let followUp = try RecordReader.record(
      id: RecordID("follow-up-a"), kind: .followUp, from: document(fields))
    #expect(
      followUp
        == .followUp(
          FollowUp(id: RecordID("follow-up-a"), title: "T", incidents: [RecordID("a")])))
  }

  @Test(
    "The text below the fields is read without the blank line above and the last line end",
    arguments: [
      ("", ""), ("\n", ""), ("\n\n", ""), ("\nA\n", "A"), ("A\n", "A"), ("\nA", "A"),
      ("\n\nA\n\n", "\nA\n"), ("\nA\r\n", "A\r"), ("\n---\nA\n---\n", "---\nA\n---"),
      ("\n\u{0}\u{1B}\u{85}\u{2028}\n", "\u{0}\u{1B}\u{85}\u{2028}"),
    ])
  func text(written: String, read: String) throws {
    let document = try document("title: T\n", text: written)
    #expect(Array(document.text.utf8) == Array(read.utf8))
  }
}

struct Misfit: Sendable {
  let kind: RecordKind
  let fields: String
  let line: Int
  let column: Int
  let message: String

  func read() throws -> Record {
    try RecordReader.record(id: RecordID("a"), kind: kind, from: document(fields))
  }

  private init(
    _ kind: RecordKind, _ fields: String, _ line: Int, _ column: Int, _ message: String
  ) {
    self.kind = kind
    self.fields = fields
    self.line = line
    self.column = column
    self.message = message
  }

  private static let incident = "title: T\nstatus: open\nverification: likely\n"
  private static let letter = "title: T\nincidents:\n- a\nkind: other\ndelivery: draft\n"
  private static let response = "incidents:\n- a\nkind: reply\n"
  private static let followUp = "title: T\nincidents:\n- a\nstatus: open\n"

  static let all =
    [
      Misfit(.incident, "status: open\n", 1, 1, missing("title")),
      Misfit(.incident, "title:\nstatus: open\n", 2, 7, missing("title")),
      Misfit(.incident, "title: \"\"\n", 2, 8, missing("title")),
      Misfit(.incident, "title: T\n", 1, 1, missing("status")),
      Misfit(.incident, "title: T\nstatus: open\n", 1, 1, missing("verification")),
      Misfit(.letter, "title: T\nkind: other\n", 1, 1, missing("incidents")),
      Misfit(.letter, "title: T\nincidents:\n- a\n", 1, 1, missing("kind")),
      Misfit(.letter, "title: T\nincidents:\n- a\nkind: other\n", 1, 1, missing("delivery")),
      Misfit(.response, "kind: reply\n", 1, 1, missing("incidents")),
      Misfit(.response, "incidents:\n- a\n", 1, 1, missing("kind")),
      Misfit(.followUp, "title: T\nincidents:\n- a\n", 1, 1, missing("status")),
      Misfit(.letter, letter + "asks:\n- text: A\n", 8, 3, missing("number")),
      Misfit(.letter, letter + "asks:\n-\n", 8, 2, missing("number")),
      Misfit(.letter, letter + "deadline:\n  reason: A\n", 8, 3, missing("date")),
      Misfit(.incident, incident + "enclosures:\n- file: a\n", 6, 3, missing("sha256")),
      Misfit(
        .incident, "title: T\nstatus: opened\n", 3, 9,
        "The field \"status\" can't be \"opened\". Write open, monitoring or closed."),
      Misfit(
        .incident, "title: T\nstatus: Open\n", 3, 9,
        "The field \"status\" can't be \"Open\". Write open, monitoring or closed."),
      Misfit(
        .followUp, followUp + "priority: \"\\e[1m\"\n", 6, 11,
        "The field \"priority\" can't be \"\\x1b[1m\". Write urgent, high, normal or low."),
      Misfit(
        .followUp, followUp + "priority: \(String(repeating: "é", count: 50))\n", 6, 11,
        """
        The field "priority" can't be "\(String(repeating: "é", count: 40))…". Write urgent, high, \
        normal or low.
        """),
      Misfit(
        .incident, incident + "violations:\n  - torture\n  - tortures\n", 7, 5,
        """
        The field "violations" can't be "tortures". Write arbitrary-detention, \
        enforced-disappearance, torture, ill-treatment, extrajudicial-killing, threat, harassment, \
        restriction-of-expression, restriction-of-association, discrimination or other.
        """),
      Misfit(
        .incident, incident + "violations:\n  -\n", 6, 4,
        """
        The field "violations" is empty. Write arbitrary-detention, enforced-disappearance, torture, \
        ill-treatment, extrajudicial-killing, threat, harassment, restriction-of-expression, \
        restriction-of-association, discrimination or other.
        """),
      Misfit(
        .incident, incident + "date: April 2017\n", 5, 7,
        """
        The field "date" can't be "April 2017". Write 2017-04-17, 2017-04 or 2017; a range such as \
        2017-02/2017-04; or before, after or about and one of these.
        """),
      Misfit(
        .letter, letter + "sent: 2017-02-30\n", 7, 7,
        """
        The field "sent" can't be "2017-02-30". Write 2017-04-17, 2017-04 or 2017; a range such as \
        2017-02/2017-04; or before, after or about and one of these.
        """),
      Misfit(
        .followUp, followUp + "due: 2017-04\n", 6, 6,
        "The field \"due\" can't be \"2017-04\". Write a day such as 2017-04-17."),
      Misfit(
        .letter, letter + "pauses:\n- from: 17.4.2017\n", 8, 9,
        "The field \"from\" can't be \"17.4.2017\". Write a day such as 2017-04-17."),
      Misfit(
        .letter, letter + "asks:\n- number: one\n", 8, 11,
        "The field \"number\" can't be \"one\". Write a whole number from 1 to 9999."),
      Misfit(
        .letter, letter + "asks:\n- number: 01\n", 8, 11,
        "The field \"number\" can't be \"01\". Write a whole number from 1 to 9999."),
      Misfit(
        .letter, letter + "asks:\n- number: 0\n", 8, 11,
        "The field \"number\" can't be \"0\". Write a whole number from 1 to 9999."),
      Misfit(
        .letter, letter + "asks:\n- number: 99999999999999999999\n", 8, 11,
        """
        The field "number" can't be "99999999999999999999". Write a whole number from 1 to 9999.
        """),
      Misfit(
        .letter, letter + "asks:\n- number: 1\n- number: 2\n- number: 1\n", 10, 3,
        "Two items of \"asks\" have the same number or name. Give each its own."),
      Misfit(
        .incident, incident + "people-affected:\n- harm: killed\n  count: -3\n", 7, 10,
        "The field \"count\" can't be \"-3\". Write a whole number from 0 to 999999999."),
      Misfit(
        .letter, letter + "clock: 60 days\n", 7, 8,
        """
        The field "clock" can't be "60 days". Write none, days and a number, working-days and a \
        number, osce-vienna-mechanism, un-special-procedures, or the name of a clock in \
        casedesk.yaml.
        """),
      Misfit(
        .followUp, followUp + "repeats: weekly\n", 6, 10,
        """
        The field "repeats" can't be "weekly". Write how often and from when, as: every 2 weeks \
        from due, or: every 1 months from completion.
        """),
      Misfit(
        .letter, "title: T\nincidents:\n- ../a\n", 4, 3,
        """
        The field "incidents" can't be "../a". Write a record's id: lower-case letters, digits and \
        hyphens, as letter-haley-k7f3.
        """),
      Misfit(
        .followUp, followUp + "follows: Follow-Up\n", 6, 10,
        """
        The field "follows" can't be "Follow-Up". Write a record's id: lower-case letters, digits \
        and hyphens, as letter-haley-k7f3.
        """),
      Misfit(
        .incident, incident + "enclosures:\n- file: a\n  sha256: ABC\n", 7, 11,
        """
        The field "sha256" can't be "ABC". Write the file's SHA-256, 64 digits from 0 to 9 and a to f.
        """),
      Misfit(
        .incident, "title:\n- T\n", 3, 1,
        "The field \"title\" takes one text, not several. Write it after the colon."),
      Misfit(
        .incident, incident + "tags: a\n", 5, 7,
        "The field \"tags\" takes a list. Write one item a line below it, each after \"- \"."),
      Misfit(
        .incident, incident + "tags:\n  a: b\n", 6, 3,
        "The field \"tags\" takes a list. Write one item a line below it, each after \"- \"."),
      Misfit(
        .incident, incident + "tags:\n  - a: b\n", 6, 5,
        "The field \"tags\" takes one text, not several. Write it after the colon."),
      Misfit(
        .response, response + "from: Kadyrov\n", 5, 7,
        """
        Fields with names were expected for "from". Write each on a line of its own: a name, a \
        colon, a space and the value.
        """),
      Misfit(
        .letter, letter + "asks:\n- Engage\n", 8, 3,
        """
        Fields with names were expected for "asks". Write each on a line of its own: a name, a \
        colon, a space and the value.
        """),
    ] + files

  private static let files = ["../a", "a/b", "..", ".", "\"a\\0b\"", "\"a\\e\"", "\"\\n\""].map {
    let shown = $0.hasPrefix("\"") ? $0 : "\"\($0)\""
    return Misfit(
      .incident, incident + "enclosures:\n- file: \($0)\n", 6, 9,
      """
      The field "file" can't be \(shown.asShown). Write the name of a file in the folder \
      "enclosures", without any folder.
      """)
  }

  private static func missing(_ name: String) -> String {
    "The field \"\(name)\" is missing. Write its name, a colon, a space and the value on a line."
  }
}

extension String {
  fileprivate var asShown: String {
    switch self {
    case "\"a\\0b\"": "\"a\\x00b\""
    case "\"a\\e\"": "\"a\\x1b\""
    default: self
    }
  }
}
