import CaseModel
import RecordText
import Testing

@Suite("Texts that two people changed come together paragraph by paragraph")
struct FileMergeTextTests {
  /// A letter whose text has these paragraphs, with blank lines between them; `/` ends a line.
  private func letter(_ text: String) -> String {
    let paragraphs = text.split(separator: " ").map { $0.replacing("/", with: "\n") }
    return "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n---\n"
      + (paragraphs.isEmpty ? "" : "\n\(paragraphs.joined(separator: "\n\n"))\n")
  }

  @Test(
    "What one changed, added, took out or moved is so in both",
    arguments: [
      ("A B C", "X B C", "A B Y", "X B Y"), ("A B", "A B C", "A B D", "A B C D"),
      ("A B", "A B D", "A B C", "A B C D"), ("A B", "A B C", "A B C", "A B C"),
      ("A B C", "B C", "A B", "B"), ("A B C", "C A B", "A B X", "X A B"),
      ("A B C", "A B X C", "A C", "A X C"), ("a/b/c B", "X/b/c B", "a/b/Y B", "X/b/Y B"),
      ("-a", "-a/-b", "-a/-c", "-a/-b/-c"), ("A", "A/b", "A C", "A/b C"),
      ("", "A", "B", "A B"), ("A", "", "A B", "B"), ("A B", "B A", "A B C", "B C A"),
    ])
  func together(base: String, ann: String, bob: String, expected: String) throws {
    let outcome = try merged(letter(base), ann: letter(ann), bob: letter(bob))
    #expect(outcome.text == letter(expected))
    #expect(outcome.choices.isEmpty)
  }

  @Test(
    "Of a paragraph that both changed one stands, and both are on offer",
    arguments: [
      ("A B", "X B", "Y B", "Y B", #"text(part: Optional("A")) ["Ann: X", "Bob: Y"]"#),
      ("A B", "X B", "B", "X B", #"text(part: Optional("A")) ["Ann: X", "Bob: nothing"]"#),
      (
        "a/b B", "a/x B", "Z/y B", "Z/y B",
        #"text(part: Optional("a")) ["Ann: a\nx", "Bob: Z\ny"]"#
      ),
    ])
  func clash(
    base: String, ann: String, bob: String, expected: String, asked: String
  ) throws {
    let outcome = try merged(letter(base), ann: letter(ann), bob: letter(bob))
    #expect(outcome.text == letter(expected))
    #expect(outcome.asked == [asked])
  }

  @Test("A paragraph that one moved and the other changed is changed where it went")
  func moved() throws {
    let outcome = try merged(letter("A B C"), ann: letter("B C A"), bob: letter("X B C"))
    #expect(outcome.text == letter("B C X") && outcome.choices.isEmpty)
  }

  @Test("Line ends, blanks and an end without a line's end stay as they were in what one changed")
  func bytes() throws {
    let start = "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n---\n"
    let base = start + "One \r\n\r\n\r\nTwo\r\nlast"
    let outcome = try merged(
      base, ann: base.replacing("title: T", with: "title: U"),
      bob: base.replacing("One", with: "1"))
    #expect(
      outcome.text == base.replacing("title: T", with: "title: U").replacing("One", with: "1"))
    let both = try merged(
      base, ann: base.replacing("Two", with: "2"), bob: base.replacing("One", with: "1"))
    #expect(both.text == start + "1 \r\n\r\n\r\n2\r\nlast\n")
  }

  @Test("Eight times the text takes about eight times the time, whatever was changed")
  func growth() {
    let clock = ContinuousClock()
    let measure = { (count: Int) -> Duration in
      let lines = (0..<count).map { "Line \($0) of the text." }
      let text = { (lines: [String]) in letter("") + "\n" + lines.joined(separator: "\n") + "\n" }
      // Every second line differs, nothing has a blank line, and lines repeat.
      let one = lines.enumerated().map { $0 % 2 == 0 ? $1 : "x \($0 % 7)" }
      let other = lines.enumerated().map { $0 % 3 == 0 ? $1 : "y" }
      return (0..<2).map { _ in
        clock.measure { _ = try? merged(text(lines), ann: text(one), bob: text(other)) }
      }.min() ?? .zero
    }
    let short = measure(1_000)
    #expect(measure(8_000) < short * 24 + .milliseconds(50))
  }
}
