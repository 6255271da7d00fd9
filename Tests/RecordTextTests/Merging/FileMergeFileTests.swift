import CaseModel
import RecordText
import Testing

@Suite("Whole files that two people changed come together")
struct FileMergeFileTests {
  private let letter = """
    ---
    title: T
    incidents:
      - a-0000
    kind: other
    delivery: draft
    ---

    Words.

    """

  @Test("A letter that one deleted while the other changed it stays, and that is asked")
  func deleted() throws {
    let changed = letter.replacing("draft", with: "sent")
    let outcome = try merged(letter, ann: nil, bob: changed)
    #expect(outcome.text == changed)
    #expect(outcome.asked == ["record [\"Ann: nothing\", \"Bob: T\"]"])
    #expect(
      outcome.reasons == [
        FileMerge.Reason(.record, .keptThoughRemoved(by: ann, changedBy: bob))
      ])
    // Deleted once more, and changed once more: the question is still open, with the new answers.
    let choices = outcome.choiceBytes.map { String(decoding: $0, as: UTF8.self) }
    let again = try merged(
      changed, ann: changed.replacing("sent", with: "bounced"), bob: nil,
      choices: (choices, choices, nil))
    #expect(again.text == letter.replacing("draft", with: "bounced"))
    let open = try #require(again.choices.first)
    #expect(open.offers.map(\.value) == [nil, "T"])
    let gone = try merged(changed, ann: changed, bob: nil, choices: (choices, choices, nil))
    #expect(gone.bytes == nil && gone.choiceBytes == nil)
    #expect(try ChoiceText.settled(open, with: nil, in: [], at: History.path) == nil)
    #expect(try ChoiceText.settled(open, with: "T", in: [1], at: History.path) == [1])
  }

  @Test("A letter that one deleted and the other left alone is gone")
  func deletedAlone() throws {
    #expect(try merged(letter, ann: nil, bob: letter).bytes == nil)
    #expect(try merged(letter, ann: nil, bob: nil).bytes == nil)
  }

  @Test("Two files of one path, each made anew, come together as far as they agree")
  func made() throws {
    let outcome = try merged(
      nil, ann: letter.replacing("Words.", with: "Ann's.\n\nMore."),
      bob: letter.replacing("title: T", with: "title: U\nx-own: b")
        .replacing("Words.", with: "Bob's."))
    #expect(
      outcome.text
        == letter.replacing("title: T", with: "title: U\nx-own: b")
        .replacing("Words.", with: "Bob's."))
    #expect(
      outcome.asked == [
        "field(\"title\", item: nil) [\"Ann: T\", \"Bob: U\"]",
        "text(part: nil) [\"Ann: Ann\\'s.\\n\\nMore.\", \"Bob: Bob\\'s.\"]",
      ])
  }

  @Test("A file that can't be read is kept whole, on offer; what can be read stands")
  func broken() throws {
    let broken = "<<<<<<< HEAD\n" + letter
    let outcome = try merged(letter, ann: letter.replacing("draft", with: "sent"), bob: broken)
    #expect(outcome.text == letter.replacing("draft", with: "sent"))
    let choice = try #require(outcome.choices.first)
    #expect(choice.place == .file)
    #expect(choice.offers.map(\.value) == [letter.replacing("draft", with: "sent"), broken])
    let settled = try ChoiceText.settled(choice, with: broken, in: [], at: History.path)
    #expect(settled == Array(broken.utf8))
    let marked = "\u{FEFF}" + letter
    let other = letter.replacing("\n", with: "\r\n")
    let neither = try merged(broken, ann: other, bob: marked)
    #expect(neither.text.map { Array($0.utf8) } == Array(marked.utf8))
    #expect(neither.choices.first?.offers.map(\.value) == [other, marked])
  }

  @Test("A version that isn't even text is kept beside the file")
  func notText() {
    let base = FileMerge.Base(bytes: Array(letter.utf8))
    let outcome = FileMerge.merge(
      path: History.path, base: base,
      FileMerge.Side(bytes: [0xFF, 0x00], who: ann, when: Moment(seconds: 30)),
      FileMerge.Side(
        bytes: Array(letter.replacing("draft", with: "sent").utf8), who: bob,
        when: Moment(seconds: 20)), sha256: { _ in "0123456789abcdef" })
    #expect(outcome.text == letter.replacing("draft", with: "sent"))
    #expect(
      outcome.besides == [
        CasebookFile(path: "choices/letter-a-1111.01234567.yaml", bytes: [0xFF, 0x00])
      ])
  }

  @Test("Settings come together field by field, and are chosen like a record's")
  func settings() throws {
    let base = "# Ours.\nformat: 1\nname: N\nholidays:\n  - 2017-01-01\n"
    let outcome = try merged(
      base, ann: base.replacing("name: N", with: "name: A") + "  - 2017-05-01\n",
      bob: base.replacing("name: N", with: "name: B") + "  - 2017-12-25\n",
      path: "casedesk.yaml")
    #expect(
      outcome.text == base.replacing("name: N", with: "name: B")
        + "  - 2017-05-01\n  - 2017-12-25\n")
    let choice = try #require(outcome.choices.first)
    #expect(choice.record == Choice.settings && choice.place == .field("name"))
    let settled = try ChoiceText.settled(
      choice, with: "A", in: Array(base.utf8), at: "casedesk.yaml")
    #expect(settled == Array(base.replacing("name: N", with: "name: A").utf8))
    #expect(ChoiceText.path(besideFileAt: "casedesk.yaml") == "choices/casedesk.yaml.yaml")
  }

  @Test(
    "Lists of names come together line by line",
    arguments: [
      ("a\nb\n", "a\nb\nd\n", "a\nb\nc\n", "a\nb\nc\nd\n"),
      ("a\nb\n", "b\n", "a\nb\nc\n", "b\nc\n"),
      ("", "x\n", "y", "x\ny\n"), ("a\n", "b\n", "c\n", "b\nc\n"),
    ])
  func names(base: String, ann: String, bob: String, expected: String) throws {
    let outcome = try merged(base, ann: ann, bob: bob, path: "protected-names.txt")
    #expect(outcome.text == expected)
  }

  @Test("A template that both changed is there in both versions where they clash")
  func templates() throws {
    let path = "templates/appeal.txt"
    let outcome = try merged("A\n\nB\n", ann: "X\n\nB\n", bob: "A\n\nY\n", path: path)
    #expect(outcome.text == "X\n\nY\n" && outcome.besides.isEmpty)
    let clash = try merged("A\n\nB\n", ann: "X\n\nB\n", bob: "Y\n\nB\n", path: path)
    #expect(clash.text == "Y\n\nB\n")
    let digest = digest(Array("X\n\nB\n".utf8))
    #expect(
      clash.besides == [
        CasebookFile(
          path: "templates/appeal-\(digest.prefix(8)).txt", bytes: Array("X\n\nB\n".utf8))
      ])
  }

  @Test("Bytes are never mixed: two enclosures of one name are both kept")
  func enclosures() throws {
    let path = "cases/2017/a-0000/enclosures/scan.pdf"
    let outcome = try merged(nil, ann: "one", bob: "two", path: path)
    let digests = (digest(Array("one".utf8)), digest(Array("two".utf8)))
    let first = digests.0 < digests.1 ? "one" : "two"
    let second = first == "one" ? "two" : "one"
    let name = "scan-\(max(digests.0, digests.1).prefix(8)).pdf"
    #expect(outcome.text == first)
    #expect(
      outcome.besides == [
        CasebookFile(path: "cases/2017/a-0000/enclosures/\(name)", bytes: Array(second.utf8))
      ])
  }
}
