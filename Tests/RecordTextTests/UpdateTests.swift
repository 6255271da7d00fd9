import CaseModel
import SeededRandom
import Testing

@testable import RecordText

@Suite("An edit changes only the bytes of what differs")
struct UpdateTests {
  @Test(
    "However a record is written by hand, an edit of one field leaves every other byte",
    arguments: RecordKind.allCases, 1...6)
  func edits(kind: RecordKind, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      let old = random.record(kind)
      let text = FreehandPrinter.text(of: old.fields, seed: random.next())
      let before = try document(text, text: "\n\(old.text)\n")
      try #require(
        try RecordReader.record(id: old.id, kind: kind, from: before) == old, "\(seed)\n\(text)")
      try #require(
        YamsOracle.fields(text) == FieldValue.map(before.fields).asYamsMakesIt, "\(seed)\n\(text)")

      let (new, name) = try random.edit(old)
      let after = try RecordPrinter.update(before, from: old, to: new)
      let written = String(decoding: after.bytes, as: UTF8.self)
      try #require(
        try RecordReader.record(id: old.id, kind: kind, from: after) == new, "\(name)\n\(written)")
      try #require(others(before, than: name) == others(after, than: name), "\(name)\n\(written)")
      try #require(comments(before).isSubset(of: comments(after)), "\(name)\n\(written)")
      if new == old { try #require(after.bytes == before.bytes) }
    }
  }

  @Test("However many fields an edit changes, fields that the desk doesn't know stay")
  func unknownFields() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let kind = random.pick(RecordKind.allCases)
      let old = random.record(kind)
      let before = try document(FreehandPrinter.text(of: old.fields, seed: random.next()))
      let base = try RecordReader.record(id: old.id, kind: kind, from: before)
      let new = random.record(kind)
      let after = try RecordPrinter.update(before, from: base, to: new)
      #expect(try RecordReader.record(id: new.id, kind: kind, from: after) == new)
      #expect(unknown(before) == unknown(after))
    }
  }

  @Test("One ask's text leaves the other asks' bytes alone", arguments: 0...2)
  func ask(index: Int) throws {
    let before = try document(Self.letter)
    var letter = try read(before)
    let old = letter
    letter.asks[index].text = "Changed"
    let after = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    let texts = ["'Work with   allies' ", "Engage", "|\n      Justice\n      for the victims"]
    let lines = { (text: String) in "text: \(text)\n" }
    let range = try #require(Self.letter.firstRange(of: lines(texts[index])))
    let expected =
      Self.letter[..<range.lowerBound] + lines("Changed") + Self.letter[range.upperBound...]
    #expect(String(decoding: after.bytes, as: UTF8.self) == "---\n\(expected)---\n")
  }

  @Test("Asks that change places take their comments and unknown fields along")
  func order() throws {
    let before = try document(Self.letter)
    var letter = try read(before)
    let old = letter
    letter.asks.swapAt(0, 1)
    letter.asks.removeLast()
    let after = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(
      String(decoding: after.bytes, as: UTF8.self) == """
        ---
        # The letter of April.
        title:   "Chechnya" \("")
        incidents:
        - chechnya-x2m9
        kind: advocacy-letter
        delivery: sent
        asks:
          -   number: 2
              text: Engage
              assigned: Ann
          # The first is the main one.
          - number: 1
            text: 'Work with   allies' \("")
        # All asks are above.
        owner: Ann
        # The end.
        ---

        """)
  }

  @Test("An ask that goes and another whose text changes don't mix up what else is known of them")
  func removal() throws {
    let before = try document(Self.letter)
    let old = try read(before)
    var letter = old
    letter.asks.remove(at: 0)
    letter.asks[0].text = "Changed"
    let after = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(
      String(decoding: after.bytes, as: UTF8.self).contains(
        """
        asks:
          -   number: 2
              text: Changed
              assigned: Ann
          - number: 3

        """))
  }

  @Test("An outcome is known by its letter and ask together")
  func outcomes() throws {
    let before = try document(
      """
      incidents:
        - a
      kind: reply
      outcomes:
        # The first.
        - letter: letter-a
          ask: 1
          outcome: granted
        # The second.
        - letter: letter-a
          ask: 2
          outcome: refused
          weight: heavy

      """)
    let letter = RecordID("letter-a")
    let old = OfficialResponse(
      id: RecordID("response-a"), incidents: [RecordID("a")],
      outcomes: [
        AskOutcome(letter: letter, ask: 1, outcome: .granted),
        AskOutcome(letter: letter, ask: 2, outcome: .refused),
      ])
    var new = old
    new.outcomes = [AskOutcome(letter: letter, ask: 2, outcome: .evaded)]
    let after = try RecordPrinter.update(before, from: .response(old), to: .response(new))
    #expect(
      String(decoding: after.bytes, as: UTF8.self) == """
        ---
        incidents:
          - a
        kind: reply
        outcomes:
          # The second.
          - letter: letter-a
            ask: 2
            outcome: evaded
            weight: heavy
        ---

        """)
  }

  @Test("New fields stand where a new record has them, next to the fields that are there")
  func newFields() throws {
    let before = try document(
      "kind: other\nx: y\ntitle: T\nincidents:\n- a\n# c\ndelivery: draft\n# d\n")
    let old = try read(before)
    var letter = old
    letter.channel = .fax
    letter.asks = [Ask(number: 1, text: "A")]
    letter.tags = ["b"]
    let after = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(
      String(decoding: after.bytes, as: UTF8.self) == """
        ---
        kind: other
        channel: fax
        x: y
        title: T
        incidents:
        - a
        # c
        delivery: draft
        asks:
          - number: 1
            text: A
        tags:
          - b
        # d
        ---

        """)
  }

  @Test("A first field that goes or comes leaves the others of its item")
  func firstField() throws {
    let fields = """
      title: T
      incidents:
        - a
      kind: other
      delivery: draft
      senders:
        - name: Ann
          # Since May.
          office: 'CEO'

      """
    let before = try document(fields)
    let old = try read(before)
    var letter = old
    letter.senders[0].name = ""
    let without = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(
      String(decoding: without.bytes, as: UTF8.self).hasSuffix(
        "senders:\n  -\n    # Since May.\n    office: 'CEO'\n---\n"))
    let again = try RecordPrinter.update(without, from: .letter(letter), to: .letter(old))
    #expect(
      String(decoding: again.bytes, as: UTF8.self).hasSuffix(
        "senders:\n  -\n    name: Ann\n    # Since May.\n    office: 'CEO'\n---\n"))
  }

  @Test("A map of nothing but unknown fields keeps them when its first known field comes")
  func unknownInside() throws {
    let before = try document("incidents:\n- a\nfrom:\n  rank: '1'\nkind: reply\n")
    let old = OfficialResponse(id: RecordID("response-a"), incidents: [RecordID("a")])
    var new = old
    new.from.name = "Ann"
    let after = try RecordPrinter.update(before, from: .response(old), to: .response(new))
    #expect(
      String(decoding: after.bytes, as: UTF8.self)
        == "---\nincidents:\n- a\nfrom:\n  name: Ann\n  rank: '1'\nkind: reply\n---\n")
  }

  @Test("A block that keeps its blank lines takes in none of those below a field that goes")
  func openBlock() throws {
    let before = try document(
      "title: T\nincidents:\n  - a\nstatus: open\nowner: |+\n  x\n\noutcome: y\n\n\ntags:\n  - z\n")
    let old = FollowUp(
      id: RecordID("follow-up-a"), title: "T", incidents: [RecordID("a")], owner: "x\n\n",
      outcome: "y", tags: ["z"])
    var new = old
    new.outcome = ""
    let after = try RecordPrinter.update(before, from: .followUp(old), to: .followUp(new))
    #expect(try RecordReader.record(id: old.id, kind: .followUp, from: after) == .followUp(new))
  }

  @Test("A new text below the fields leaves the fields' bytes, and new fields the text's")
  func text() throws {
    let before = try document(Self.letter, text: "No blank line above, no line end")
    let old = try read(before)
    var letter = old
    letter.title = "New"
    let titled = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(
      titled.bytes.reversed().starts(with: "---\nNo blank line above, no line end".utf8.reversed()))
    letter.text = "Now\n---\nwith hyphens"
    letter.title = old.title
    let updated = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(updated.bytes == Array("---\n\(Self.letter)---\n\nNow\n---\nwith hyphens\n".utf8))
    letter.text = ""
    let emptied = try RecordPrinter.update(before, from: .letter(old), to: .letter(letter))
    #expect(emptied.bytes == Array("---\n\(Self.letter)---\n".utf8))
  }

  private static let letter = """
    # The letter of April.
    title:   "Chechnya" \("")
    incidents:
    - chechnya-x2m9
    kind: advocacy-letter
    delivery: sent
    asks:
      # The first is the main one.
      - number: 1
        text: 'Work with   allies' \("")
      -   number: 2
          text: Engage
          assigned: Ann
      - number: 3
        text: |
          Justice
          for the victims
    # All asks are above.
    owner: Ann
    # The end.

    """

  private func read(_ document: RecordDocument) throws -> Letter {
    let record = try RecordReader.record(
      id: RecordID("letter-a"), kind: .letter, from: document)
    guard case .letter(let letter) = record else { throw Unreadable() }
    return letter
  }

  private struct Unreadable: Error {}

  /// The lines of every field but one, with the comments above them, and what stands below.
  private func others(_ document: RecordDocument, than name: String) -> [ArraySlice<UInt8>] {
    document.parts.filter { $0.name != name }.map { document.bytes[$0.start..<$0.end] }
      + [document.bytes[document.fieldsEnd...]]
  }

  /// The comments that stand above fields and below the last.
  private func comments(_ document: RecordDocument) -> Set<String> {
    let gaps = document.parts.map { $0.gap..<$0.start } + [document.tail]
    let lines = gaps.flatMap { document.bytes[$0].split(separator: .newline) }
    return Set(lines.map { String(decoding: $0.drop { $0 == .space }, as: UTF8.self) })
  }

  private func unknown(_ document: RecordDocument) -> [ArraySlice<UInt8>] {
    document.parts.filter { $0.name.hasPrefix("x-") }.map { document.bytes[$0.start..<$0.end] }
  }
}
