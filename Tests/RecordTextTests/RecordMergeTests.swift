import CaseModel
import SeededRandom
import Testing

@testable import RecordText

@Suite("Two edits of one record come together field by field")
struct RecordMergeTests {
  private static let base = """
    # The letter of April.
    title: "Chechnya"
    incidents:
      - a
    kind: other
    # Not yet.
    delivery: draft
    asks:
      - number: 1
        text: 'Engage'
    owner: Ann

    """

  @Test("Edits of different fields are both kept, in theirs' order, quoting and comments")
  func differentFields() throws {
    let base = try document(Self.base, text: "\nWords\n")
    let ours = try edited("delivery: draft", "delivery: sent\nsent: 2017-04-17")
    let theirs = try edited(
      "title: \"Chechnya\"", "# Changed.\ntitle: 'T'", text: "\nOther words\n")
    let expected = """
      ---
      # The letter of April.
      # Changed.
      title: 'T'
      incidents:
        - a
      kind: other
      # Not yet.
      delivery: sent
      sent: 2017-04-17
      asks:
        - number: 1
          text: 'Engage'
      owner: Ann
      ---

      Other words

      """
    let merged = try RecordDocument(bytes: Array(expected.utf8))
    #expect(
      RecordMerge.merge(base: base, ours: ours, theirs: theirs)
        == .merged(merged, fromTheirs: ["title", "text"]))
    #expect(
      RecordMerge.merge(base: base, ours: theirs, theirs: ours)
        == .merged(merged, fromTheirs: ["delivery", "sent"]))
  }

  @Test("The same edit on both sides is one, however it is written")
  func sameEdit() throws {
    let base = try document(Self.base)
    let ours = try edited("title: \"Chechnya\"", "title: New")
    let theirs = try edited("title: \"Chechnya\"", "title:   'New'")
    #expect(
      RecordMerge.merge(base: base, ours: ours, theirs: theirs) == .merged(theirs, fromTheirs: []))
  }

  @Test("Different edits of one field, of the text or of one comment clash by name")
  func clash() throws {
    let base = try document(Self.base, text: "\nWords\n")
    let ours = try edited("text: 'Engage'", "text: Ours", text: "\nOurs\n")
    let theirs = try edited("text: 'Engage'", "text: Theirs", text: "\nTheirs\n")
    #expect(
      RecordMerge.merge(base: base, ours: ours, theirs: theirs) == .clash(["asks", "text"]))
    let ourComment = try edited("# Not yet.", "# Ours.", text: "\nWords\n")
    let theirComment = try edited("# Not yet.", "# Theirs.", text: "\nWords\n")
    #expect(
      RecordMerge.merge(base: base, ours: ourComment, theirs: theirComment) == .clash(["delivery"]))
  }

  @Test("A field that one side changed and the other removed clashes")
  func removed() throws {
    let base = try document(Self.base, text: "\nWords\n")
    let ours = try edited("owner: Ann\n", "")
    let theirs = try edited("owner: Ann", "owner: Bob")
    #expect(RecordMerge.merge(base: base, ours: ours, theirs: theirs) == .clash(["owner"]))
    #expect(
      RecordMerge.merge(base: base, ours: ours, theirs: base) == .merged(ours, fromTheirs: []))
    #expect(
      RecordMerge.merge(base: base, ours: base, theirs: ours)
        == .merged(ours, fromTheirs: ["owner"]))
  }

  @Test(
    "Lists come together item by item, or clash",
    arguments: [
      ("a b", "a b c", "a b d", "a b d c"), ("a b", "a b c", "a b c", "a b c"),
      ("", "x", "y", "y x"), ("", "x z", "x", "x z"), ("a b c", "b c", "a b", "b"),
      ("a b c", "x a b c", "a b c y", "x a b c y"), ("a b c", "a x b c", "a c", "a x c"),
      ("a b c", "a b x c", "a c", "a c x"), ("a b", "A b", "a B", "A B"),
      ("a b", "a b c", "b a", "b c a"), ("a b", "b a", "a b c", nil), ("a b", "A b", "X b", nil),
      ("a b", "b", "A b", nil), ("a b", "A b", "b", nil), ("a", "b", "", nil),
      ("1=x 2=y", "1=X 2=y", "1=x 2=Y", "1=X 2=Y"), ("1=x 2=y", "1=X 2=y", "1=Z 2=y", nil),
      ("1=x", "1=x 2=y", "1=x 3=z", "1=x 3=z 2=y"), ("1=x", "1=x 2=y", "1=x 2=z", nil),
      ("1=x 2=y", "2=Y", "1=x 2=y 3=z", "2=Y 3=z"), ("1=x 2=y", "2=Y", "1=X 2=y", nil),
    ] as [(String, String, String, String?)])
  func lists(base: String, ours: String, theirs: String, expected: String?) throws {
    let outcome = try RecordMerge.merge(
      base: document(list(base)), ours: document(list(ours)), theirs: document(list(theirs)))
    switch (outcome, expected) {
    case (.merged(let merged, let fromTheirs), let expected?):
      #expect(try merged.fields == document(list(expected)).fields)
      #expect(fromTheirs == (ours == expected ? [] : ["items"]))
    case (let outcome, _): #expect(outcome == .clash(["items"]) && expected == nil)
    }
  }

  @Test("Items that are fine each and not together clash")
  func numbers() throws {
    let letter = { (asks: String) in
      try document("title: T\nincidents:\n- a\nkind: other\ndelivery: draft\nasks:\n\(asks)")
    }
    let base = try letter("- number: 1\n  text: A\n")
    let ours = try letter("- number: 3\n  text: A\n")
    let theirs = try letter("- number: 1\n  text: A\n- number: 3\n  text: B\n")
    #expect(RecordMerge.merge(base: base, ours: ours, theirs: theirs) == .clash(["asks"]))
  }

  @Test("Merged items are written as theirs have them, with their comments")
  func mergedItems() throws {
    let base = try document("title: T\nitems:\n# A.\n- 'a'\n# B.\n- b\n")
    let ours = try document("title: T\nitems:\n# A.\n- 'a'\n# B.\n- b\n- c\n")
    let theirs = try document("title: T\n# New.\nitems:\n# A.\n-   'a'\n# B.\n- B\n")
    #expect(
      try RecordMerge.merge(base: base, ours: ours, theirs: theirs)
        == .merged(
          document("title: T\n# New.\nitems:\n# A.\n-   'a'\n# B.\n- B\n- c\n"),
          fromTheirs: ["items"]))
  }

  /// `a b` as a list of texts, `1=x 2=y` as one of maps, each with a comment.
  private func list(_ items: String) -> String {
    let lines = items.split(separator: " ").map { item in
      let sides = item.split(separator: "=")
      return sides.count == 1
        ? "- \(item)\n" : "# \(sides[0])\n- number: \(sides[0])\n  text: '\(sides[1])'\n"
    }
    return "title: T\n" + (lines.isEmpty ? "" : "items:\n\(lines.joined())")
  }

  @Test(
    "Of random edits each is kept, or a clash names its field", arguments: RecordKind.allCases,
    1...4)
  func randomEdits(kind: RecordKind, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      let old = random.record(kind)
      let base = try document(
        FreehandPrinter.text(of: old.fields, seed: random.next()), text: "\n\(old.text)\n")
      let (ourRecord, ourName) = try random.edit(old)
      let (theirRecord, theirName) = try random.edit(old)
      let ours = try RecordPrinter.update(base, from: old, to: ourRecord)
      let theirs = try RecordPrinter.update(base, from: old, to: theirRecord)
      switch RecordMerge.merge(base: base, ours: ours, theirs: theirs) {
      case .merged(let merged, let fromTheirs):
        var expected = values(base)
        expected[theirName] = values(theirs)[theirName]
        if ourRecord != old { expected[ourName] = values(ours)[ourName] }
        if ourName == theirName, ourRecord != old, theirRecord != old {
          expected[ourName] = values(merged)[ourName]
        }
        try #require(values(merged) == expected, "seed \(seed), \(ourName), \(theirName)")
        try #require(Set(fromTheirs).isSubset(of: [theirName]))
        _ = try RecordReader.record(id: old.id, kind: kind, from: merged)
      case .clash(let names):
        try #require(names == [ourName] && ourName == theirName, "seed \(seed), \(names)")
        for (side, chosen) in [(Clash.Side.ours, ours), (.theirs, theirs)] {
          let settled = RecordMerge.merge(
            base: base, ours: ours, theirs: theirs, choices: [ourName: side])
          guard case .merged(let merged, _) = settled else {
            Issue.record("seed \(seed): \(ourName) still clashes")
            continue
          }
          try #require(values(merged) == values(chosen), "seed \(seed), \(ourName)")
        }
      }
    }
  }

  private func edited(
    _ lines: String, _ changed: String, text: String = "\nWords\n"
  ) throws -> RecordDocument {
    try #require(Self.base.contains(lines))
    return try document(Self.base.replacing(lines, with: changed), text: text)
  }

  private func values(_ document: RecordDocument) -> [String: FieldValue] {
    Dictionary(uniqueKeysWithValues: document.fields.map { ($0.name, $0.value) })
  }
}
