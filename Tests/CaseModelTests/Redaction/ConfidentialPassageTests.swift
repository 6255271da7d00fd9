import CaseModel
import Testing

@Suite("Passages that are marked as confidential")
struct ConfidentialPassageTests {
  @Test(
    "are left out of a text, and in doubt more than they hold",
    arguments: [
      ("Nothing is marked.", "Nothing is marked.", 0),
      ("", "", 0),
      ("A <confidential>b</confidential> c", "A [left out] c", 1),
      ("<confidential>all</confidential>", "[left out]", 1),
      ("<confidential></confidential>x", "[left out]x", 1),
      ("a <confidential>b\n\nc</confidential>\nd", "a [left out]\nd", 1),
      (
        "a <confidential>b</confidential> c <confidential>d</confidential> e",
        "a [left out] c [left out] e", 2
      ),
      // Not closed: to the end.
      ("a <confidential>b c", "a [left out]", 1),
      ("a <confidential>b</confidential> c <confidential>d", "a [left out] c [left out]", 2),
      // Inside one another.
      (
        "a <confidential>b <confidential>c</confidential> d</confidential> e", "a [left out] e", 1
      ),
      ("a <confidential>b <confidential>c</confidential> d", "a [left out]", 1),
      // Closed without having been opened: back to the start, or to the passage before.
      ("a</confidential> b", "[left out] b", 1),
      ("a <confidential>b</confidential> c</confidential> d", "a [left out] d", 1),
      // As people type them.
      ("a <Confidential>b</CONFIDENTIAL> c", "a [left out] c", 1),
      ("a < confidential >b< / confidential > c", "a [left out] c", 1),
      ("a <confidential reason=\"witness\">b</confidential> c", "a [left out] c", 1),
      ("a <con\u{200B}fidential>b</confi\u{AD}dential> c", "a [left out] c", 1),
      ("a <confidential b</confidential> c", "a [left out] c", 1),
      ("a <confidential", "a [left out]", 1),
      // Something else.
      ("a <confidentially>b", "a <confidentially>b", 0),
      ("a < b > c, <b>d</b>", "a < b > c, <b>d</b>", 0),
      ("“confidential” isn't a mark", "“confidential” isn't a mark", 0),
      ("&lt;confidential&gt;", "&lt;confidential&gt;", 0),
      ("<<confidential>x</confidential>", "<[left out]", 1),
      ("e\u{301}<confidential>\u{301}x</confidential>\u{301}", "e\u{301}[left out]\u{301}", 1),
    ])
  func passages(_ text: String, remaining: String, count: Int) {
    let passages = ConfidentialPassages(in: text)
    #expect(passages.remaining == remaining)
    #expect(passages.count == count)
  }
}
