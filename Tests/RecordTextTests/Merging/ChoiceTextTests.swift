import CaseModel
import RecordText
import Testing

@Suite("Choices have a file of their own")
struct ChoiceTextTests {
  private let letter = """
    ---
    # Mine.
    title: "T"
    incidents:
      - a-0000
    kind: other
    delivery: draft
    asks:
      - number: 1
        text: 'One'
      # The second.
      - number: 2
        text: Two
    ---

    First words.

    Second words.

    """

  private func choice(_ place: Choice.Place, _ values: [String?]) -> Choice {
    Choice(
      record: History.id, place: place,
      offers: values.enumerated().map { index, value in
        Choice.Offer(value: value, who: ann, when: Moment(seconds: index, offset: 60))
      })
  }

  @Test("They are read as they were written, whatever was on offer")
  func roundTrip() throws {
    let values: [String?] = [
      nil, "", "x", " x ", "a: b\nc", "\u{1B}[31m", "\u{202E}", "|-\n  x", "---", "a\r\nb", "\n\n",
      String(repeating: "long\n\n", count: 5_000),
    ]
    let places: [Choice.Place] = [
      .record, .file, .field("asks", item: "3"), .field("stance"), .field("tags", item: ""),
      .text(), .text(part: "First: words"),
    ]
    let choices = places.map { choice($0, values) }
    let bytes = try #require(ChoiceText.bytes(of: choices))
    #expect(try ChoiceText.choices(of: History.id, from: bytes) == choices)
    #expect(ChoiceText.bytes(of: choices.reversed()) == bytes)
    var left: [UInt8]? = bytes
    for choice in choices { left = try left.flatMap { try ChoiceText.without(choice, in: $0) } }
    #expect(left == nil)
  }

  @Test(
    "A time is read as it was written",
    arguments: [
      (0, 0, "1970-01-01 00:00:00 +00:00"), (1_492_430_585, 120, "2017-04-17 14:03:05 +02:00"),
      (-1, -1_439, "1969-12-31 00:00:59 -23:59"), (.max, 0, "@9223372036854775807 +00:00"),
      (.min, -60, "@-9223372036854775808 -01:00"),
    ])
  func moments(seconds: Int, offset: Int, written: String) throws {
    let choices = [
      Choice(
        record: History.id, place: .file,
        offers: [
          Choice.Offer(
            value: "x", who: ann, when: Moment(seconds: seconds, offset: offset))
        ])
    ]
    let bytes = try #require(ChoiceText.bytes(of: choices))
    #expect(String(decoding: bytes, as: UTF8.self).contains(written))
    #expect(try ChoiceText.choices(of: History.id, from: bytes) == choices)
  }

  @Test(
    "They lie where the record's id says",
    arguments: [
      ("cases/2017/a-0000/letter-a-1111.md", "choices/letter-a-1111.yaml"),
      ("cases/2017/a-0000/incident.md", "choices/a-0000.yaml"),
      ("imports/2017/import-a-1111/import.md", "choices/import-a-1111.yaml"),
      ("cases/2017/a-0000/enclosures/a.md", nil), ("templates/a.txt", nil),
      ("choices/letter-a-1111.yaml", nil), ("cases/2017/a-0000/Letter-A.md", nil),
    ])
  func paths(file: String, choices: String?) {
    #expect(ChoiceText.path(besideFileAt: file) == choices)
    #expect(ChoiceText.record(ofPath: "choices/letter-a-1111.yaml") == History.id)
    #expect(ChoiceText.record(ofPath: "choices/letter-a-1111.01234567.yaml") == nil)
    #expect(ChoiceText.record(ofPath: "choices/../a.yaml") == nil)
  }

  @Test(
    "Settling puts a value into the letter, and nothing else changes",
    arguments: [
      (.field("delivery"), ["sent", "bounced"], "sent", "delivery: draft", "delivery: sent"),
      (.field("title"), ["\"a: b\"", "T"], "\"a: b\"", "title: \"T\"", "title: \"a: b\""),
      (
        .field("clock"), ["days 60", nil], "days 60", "    text: Two",
        "    text: Two\nclock: days 60"
      ),
      (
        .field("asks", item: "1"), ["number: 1\ntext: A", nil], "number: 1\ntext: A",
        "text: 'One'", "text: A"
      ),
      (
        .field("asks", item: "1"), ["number: 1\ntext: A", nil], nil,
        "  - number: 1\n    text: 'One'\n", ""
      ),
      (
        .field("asks", item: "7"), ["number: 7\ntext: A", nil], "number: 7\ntext: A",
        "    text: Two", "    text: Two\n  - number: 7\n    text: A"
      ),
      (
        .field("asks", item: "9"), ["number: 2\ntext: Two", "number: 9\ntext: A"],
        "number: 9\ntext: A", "number: 2\n    text: Two", "number: 9\n    text: A"
      ),
      (.text(part: "First words."), ["First words.", "1st."], "1st.", "First words.", "1st."),
      (.text(part: "Old."), ["Second words.", "2nd."], "2nd.", "Second words.", "2nd."),
      (.text(part: "Second words."), ["2nd.", nil], nil, "\n\nSecond words.", ""),
      (.text(part: "Gone."), ["A", "B"], "B", "Second words.", "Second words.\n\nB"),
      (
        .text(), ["All.\n\nOf it.", "x"], "All.\n\nOf it.", "First words.\n\nSecond words.",
        "All.\n\nOf it."
      ),
    ] as [(Choice.Place, [String?], String?, String, String)])
  func settle(
    place: Choice.Place, offers: [String?], value: String?, before: String, after: String
  ) throws {
    try #require(letter.contains(before))
    let settled = try ChoiceText.settled(
      choice(place, offers), with: value, in: Array(letter.utf8), at: History.path)
    let text = settled.map { String(decoding: $0, as: UTF8.self) }
    #expect(text == letter.replacing(before, with: after))
  }

  @Test("What would make the letter unreadable isn't put into it")
  func refused() {
    for (place, value) in [
      (Choice.Place.field("delivery"), "nowhere"), (.field("title"), nil),
      (.field("asks", item: "1"), "number: 2\ntext: A"),
    ] as [(Choice.Place, String?)] {
      #expect(throws: RecordTextError.self) {
        try ChoiceText.settled(
          choice(place, [value]), with: value, in: Array(letter.utf8), at: History.path)
      }
    }
  }

  // MARK: - Open choices in further merges

  private func base(_ delivery: String) -> String {
    letter.replacing("delivery: draft", with: "delivery: \(delivery)")
  }

  private func offers(_ values: [String]) -> String {
    let bytes = ChoiceText.bytes(of: [choice(.field("delivery"), values)]) ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Settled by one and left alone by the other, a choice is settled")
  func settledAlone() throws {
    let open = offers(["sent", "bounced"])
    let outcome = try merged(
      base("bounced"), ann: base("sent"), bob: base("bounced"), choices: (open, nil, open))
    #expect(outcome.text == base("sent") && outcome.choiceBytes == nil)
  }

  @Test("Settled by one while the other changed the field, a choice is open between the two")
  func settledAndChanged() throws {
    let open = offers(["sent", "bounced"])
    let outcome = try merged(
      base("bounced"), ann: base("sent"), bob: base("withdrawn"), choices: (open, nil, open))
    #expect(outcome.text == base("withdrawn"))
    #expect(
      outcome.asked == ["field(\"delivery\", item: nil) [\"Ann: sent\", \"Bob: withdrawn\"]"])
  }

  @Test("Settled for what stood while the other changed that, a choice is open between the two")
  func settledForWhatStood() throws {
    let open = offers(["sent", "bounced"])
    for rest in ["One", "1"] {
      let outcome = try merged(
        base("bounced"), ann: base("bounced").replacing("One", with: rest),
        bob: base("withdrawn"), choices: (open, nil, open))
      #expect(outcome.text == base("withdrawn").replacing("One", with: rest))
      #expect(
        outcome.asked == ["field(\"delivery\", item: nil) [\"Ann: bounced\", \"Bob: withdrawn\"]"])
    }
  }

  @Test("A paragraph that one settled a choice for and the other wrote anew stays on offer")
  func settledForParagraph() throws {
    let part = Choice.Place.text(part: "Words.")
    let bytes = ChoiceText.bytes(of: [choice(part, ["First words.", "Other words."])])
    let open = String(decoding: bytes ?? [], as: UTF8.self)
    let new = letter.replacing("First words.", with: "New words.")
    let outcome = try merged(letter, ann: letter, bob: new, choices: (open, nil, open))
    #expect(outcome.text == new)
    #expect(outcome.asked == ["\(part) [\"Ann: First words.\"]"])
  }

  @Test("A third version comes to those on offer")
  func third() throws {
    let open = offers(["sent", "bounced"])
    let outcome = try merged(
      base("draft"), ann: base("bounced"), bob: base("withdrawn"), choices: (nil, open, nil))
    #expect(
      outcome.choices.first?.offers.map(\.value) == ["sent", "bounced", "withdrawn"])
  }

  @Test("What both settled in the same way is no choice any more")
  func settledAlike() throws {
    let open = offers(["sent", "bounced"])
    let outcome = try merged(
      base("bounced"), ann: base("sent").replacing("One", with: "1"),
      bob: base("sent").replacing("Two", with: "2"), choices: (open, nil, nil))
    #expect(
      outcome.text == base("sent").replacing("One", with: "1").replacing("Two", with: "2"))
    #expect(outcome.choiceBytes == nil)
  }

  @Test("A file with choices that can't be read is kept beside, and takes nothing from the others")
  func broken() throws {
    let open = offers(["sent", "bounced"])
    let outcome = try merged(
      base("bounced"), ann: base("bounced").replacing("One", with: "1"), bob: base("bounced"),
      choices: (open, "<<<<", open))
    #expect(outcome.choiceBytes == Array(open.utf8))
    #expect(outcome.besides.map(\.bytes) == [Array("<<<<".utf8)])
  }
}
