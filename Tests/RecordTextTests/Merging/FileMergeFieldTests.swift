import CaseModel
import RecordText
import Testing

let ann = Person(name: "Ann", address: "ann@example.org")
let bob = Person(name: "Bob", address: "bob@example.org")

/// What Ann made at 10 seconds and Bob at 20 comes together, the same whichever is called the first.
func merged(
  _ base: String?, ann one: String?, bob other: String?, path: String = History.path,
  choices: (String?, String?, String?) = (nil, nil, nil)
) throws -> FileMerge.Outcome {
  let bytes = { (text: String?) in text.map { Array($0.utf8) } }
  let base = FileMerge.Base(bytes: bytes(base), choices: bytes(choices.0))
  let first = FileMerge.Side(
    bytes: bytes(one), who: ann, when: Moment(seconds: 10), choices: bytes(choices.1))
  let second = FileMerge.Side(
    bytes: bytes(other), who: bob, when: Moment(seconds: 20), choices: bytes(choices.2))
  let outcome = FileMerge.merge(path: path, base: base, first, second, sha256: digest)
  let mirrored = FileMerge.merge(path: path, base: base, second, first, sha256: digest)
  #expect(mirrored.bytes == outcome.bytes)
  #expect(mirrored.choiceBytes == outcome.choiceBytes)
  #expect(mirrored.choices == outcome.choices)
  #expect(mirrored.besides == outcome.besides)
  #expect(Set(mirrored.reasons) == Set(outcome.reasons))
  return outcome
}

extension FileMerge.Outcome {
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  /// Each choice in a line: the place, then what is on offer.
  var asked: [String] {
    choices.map { choice in
      let offers = choice.offers.map { "\($0.who.name): \($0.value ?? "nothing")" }
      return "\(choice.place) \(offers)"
    }
  }
}

@Suite("Fields that two people changed come together")
struct FileMergeFieldTests {
  static let base = """
    ---
    # The letter of April.
    title: "Chechnya"
    incidents:
      - a-0000
    kind: other
    # Not yet.
    delivery: draft
    asks:
      - number: 1
        text: 'Engage'
    x-own: Ann
    ---

    Words.

    """

  private func edited(_ lines: String, _ changed: String) throws -> String {
    try #require(Self.base.contains(lines))
    return Self.base.replacing(lines, with: changed)
  }

  @Test("Changes of different fields are all there, with quoting, comments and unknown fields")
  func differentFields() throws {
    let outcome = try merged(
      Self.base, ann: edited("delivery: draft", "delivery: sent\nsent: 2017-04-17"),
      bob: edited("title: \"Chechnya\"", "# Changed.\ntitle: 'T'\nx-more: 'new'"))
    #expect(
      outcome.text == """
        ---
        # The letter of April.
        # Changed.
        title: 'T'
        x-more: 'new'
        incidents:
          - a-0000
        kind: other
        # Not yet.
        delivery: sent
        sent: 2017-04-17
        asks:
          - number: 1
            text: 'Engage'
        x-own: Ann
        ---

        Words.

        """)
    #expect(outcome.choices.isEmpty && outcome.choiceBytes == nil && outcome.besides.isEmpty)
    #expect(
      outcome.reasons.contains(FileMerge.Reason(.field("delivery"), .changedBy(ann)))
        && outcome.reasons.contains(FileMerge.Reason(.field("title"), .changedBy(bob))))
  }

  @Test("Of two versions of a field the later stands, and both are on offer with who and when")
  func clash() throws {
    let outcome = try merged(
      Self.base, ann: edited("delivery: draft", "delivery: sent"),
      bob: edited("delivery: draft", "delivery: withdrawn"))
    #expect(try outcome.text == edited("delivery: draft", "delivery: withdrawn"))
    #expect(
      outcome.choices == [
        Choice(
          record: History.id, place: .field("delivery"),
          offers: [
            Choice.Offer(value: "sent", who: ann, when: Moment(seconds: 10)),
            Choice.Offer(value: "withdrawn", who: bob, when: Moment(seconds: 20)),
          ])
      ])
    #expect(
      outcome.choiceBytes.map { String(decoding: $0, as: UTF8.self) } == """
        # Versions that people wrote without seeing each other's. The desk shows them, and
        # "casedesk choices" lists them; whoever chooses one settles it for all.
        choices:
          - place: field
            field: delivery
            offers:
              - who: Ann
                address: ann@example.org
                when: "1970-01-01 00:00:10 +00:00"
                value: sent
              - who: Bob
                address: bob@example.org
                when: "1970-01-01 00:00:20 +00:00"
                value: withdrawn

        """)
    #expect(
      outcome.reasons == [
        FileMerge.Reason(.field("delivery"), .chosen(stands: bob, onOffer: ann))
      ])
  }

  @Test("A field that one took out while the other changed it stays, and that is asked")
  func removed() throws {
    let outcome = try merged(
      Self.base, ann: edited("x-own: Ann", "x-own: Cem"), bob: edited("x-own: Ann\n", ""))
    #expect(try outcome.text == edited("x-own: Ann", "x-own: Cem"))
    #expect(outcome.asked == ["field(\"x-own\", item: nil) [\"Ann: Cem\", \"Bob: nothing\"]"])
    #expect(
      outcome.reasons == [
        FileMerge.Reason(.field("x-own"), .keptThoughRemoved(by: bob, changedBy: ann))
      ])
    let gone = try merged(Self.base, ann: Self.base, bob: edited("x-own: Ann\n", ""))
    #expect(try gone.text == edited("x-own: Ann\n", "") && gone.choices.isEmpty)
  }

  @Test("A map comes together field by field")
  func map() throws {
    let letter = { (name: String, address: String) in
      Self.base.replacing("x-own: Ann", with: "x-own:\n  name: \(name)\n  address: \(address)")
    }
    let outcome = try merged(
      letter("A", "B"), ann: letter("New", "B"), bob: letter("A", "'Street'"))
    #expect(outcome.text == letter("New", "'Street'") && outcome.choices.isEmpty)
    let clash = try merged(letter("A", "B"), ann: letter("New", "C"), bob: letter("Other", "B"))
    #expect(clash.text == letter("Other", "C"))
    #expect(
      clash.asked == [
        "field(\"x-own\", item: nil) [\"Ann: name: New\\naddress: C\", "
          + "\"Bob: name: Other\\naddress: C\"]"
      ])
  }

  @Test("Both wrote a comment above one field: both comments are there")
  func comments() throws {
    let outcome = try merged(
      Self.base, ann: edited("# Not yet.", "# Not yet.\n# Soon."),
      bob: edited("# Not yet.", "# Not yet.\n# Late."))
    #expect(try outcome.text == edited("# Not yet.", "# Not yet.\n# Late.\n# Soon."))
  }

  @Test("Both marked a follow-up done: it is done once")
  func done() throws {
    let path = "cases/2017/a-0000/follow-up-a-2222.md"
    let open = "---\ntitle: T\nincidents:\n  - a-0000\nstatus: open\ndue: 2017-05-01\n---\n"
    let done = open.replacing(
      "open\ndue: 2017-05-01", with: "done\ndue: 2017-05-01\ndone: 2017-04-30")
    let outcome = try merged(
      open, ann: done, bob: done.replacing("done: 2017", with: "done:  2017"), path: path)
    #expect(outcome.choices.isEmpty)
    #expect(outcome.reasons.contains(FileMerge.Reason(.field("status"), .alike)) == false)
    let days = try merged(
      open, ann: done, bob: done.replacing("04-30", with: "05-02"), path: path)
    #expect(days.text == done.replacing("04-30", with: "05-02"))
    #expect(days.asked == ["field(\"done\", item: nil) [\"Ann: 2017-04-30\", \"Bob: 2017-05-02\"]"])
  }

  @Test("Of two words on who may see a record that which hides more stands")
  func confidential() throws {
    let outcome = try merged(
      Self.base, ann: edited("x-own: Ann", "x-own: Ann\nconfidential: \"yes\""),
      bob: edited("x-own: Ann", "x-own: Ann\nconfidential:\n  - text"))
    #expect(try outcome.text == edited("x-own: Ann", "x-own: Ann\nconfidential: \"yes\""))
    #expect(outcome.choices.count == 1)
  }

  @Test("Every version between tells who wrote a field, be the file changed by others since")
  func authors() throws {
    let cem = Person(name: "Cem", address: "")
    let base = FileMerge.Base(bytes: Array(Self.base.utf8))
    let sent = try Array(edited("delivery: draft", "delivery: sent").utf8)
    let later = try Array(
      edited("delivery: draft", "delivery: sent").replacing("Words.", with: "Other.").utf8)
    let one = FileMerge.Side(
      bytes: later, who: ann, when: Moment(seconds: 50),
      earlier: [
        FileMerge.Earlier(bytes: sent, who: cem, when: Moment(seconds: 5)),
        FileMerge.Earlier(bytes: base.bytes, who: bob, when: Moment(seconds: 1)),
      ])
    let other = FileMerge.Side(
      bytes: try Array(edited("delivery: draft", "delivery: bounced").utf8), who: bob,
      when: Moment(seconds: 20))
    let outcome = FileMerge.merge(path: History.path, base: base, one, other, sha256: digest)
    // Ann's version is the last one, but Bob's field is later than Cem's.
    #expect(outcome.text?.contains("delivery: bounced") == true)
    #expect(
      outcome.choices.first?.offers == [
        Choice.Offer(value: "sent", who: cem, when: Moment(seconds: 5)),
        Choice.Offer(value: "bounced", who: bob, when: Moment(seconds: 20)),
      ])
  }
}
