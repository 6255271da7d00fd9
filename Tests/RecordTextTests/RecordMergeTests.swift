import CaseModel
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
        expected[ourName] = values(ours)[ourName]
        if theirRecord != old { expected[theirName] = values(theirs)[theirName] }
        try #require(values(merged) == expected, "seed \(seed), \(ourName), \(theirName)")
        try #require(Set(fromTheirs).isSubset(of: [theirName]))
        _ = try RecordReader.record(id: old.id, kind: kind, from: merged)
      case .clash(let names):
        try #require(names == [ourName] && ourName == theirName, "seed \(seed), \(names)")
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
