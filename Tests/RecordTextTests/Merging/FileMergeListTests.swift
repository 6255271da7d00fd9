import CaseModel
import RecordText
import Testing

@Suite("Lists that two people changed come together item by item")
struct FileMergeListTests {
  /// A letter whose list has these items: `a b` are texts, `1=x 2=y` have a number and a text.
  private func letter(_ items: String, _ name: String) -> String {
    let lines = items.split(separator: " ").map { item in
      let sides = item.split(separator: "=")
      return sides.count == 1
        ? "  - \(item)\n" : "  - number: \(sides[0])\n    text: '\(sides[1])'\n"
    }
    return """
      ---
      title: T
      incidents:
        - a-0000
      kind: other
      delivery: draft
      \(lines.isEmpty ? "" : "\(name):\n\(lines.joined())")---

      """
  }

  @Test(
    "What one added is in, what one took out is out, in an order that both come to",
    arguments: [
      ("a b", "a b c", "a b d", "a b c d"), ("a b", "a b d", "a b c", "a b c d"),
      ("a b", "a b c", "a b c", "a b c"), ("", "x", "y", "x y"), ("", "x z", "x", "x z"),
      ("a b c", "b c", "a b", "b"), ("a b c", "x a b c", "a b c y", "x a b c y"),
      ("a b c", "a x b c", "a c", "a x c"), ("a b c", "a b x c", "a c", "a x c"),
      ("a b", "A b", "a B", "A B"), ("a b", "a b c", "b a", "b c a"),
      ("a b", "b a", "a b c", "b c a"), ("a b", "A b", "X b", "A X b"), ("a b", "b", "A b", "A b"),
      ("a b", "A b", "b", "A b"), ("a", "b", "", "b"), ("a b c", "c a b", "b a c", "b a c"),
      ("a", "", "", ""), ("a b", "", "a b c", "c"),
    ])
  func tags(base: String, ann: String, bob: String, expected: String) throws {
    let outcome = try merged(
      letter(base, "tags"), ann: letter(ann, "tags"), bob: letter(bob, "tags"))
    #expect(outcome.text == letter(expected, "tags"))
    #expect(outcome.choices.isEmpty)
  }

  @Test(
    "Items with fields come together, or are on offer",
    arguments: [
      ("1=x 2=y", "1=X 2=y", "1=x 2=Y", "1=X 2=Y", [String]()),
      ("1=x", "1=x 3=c", "1=x 2=b", "1=x 2=b 3=c", []),
      ("1=x 2=y", "2=Y", "1=x 2=y 3=z", "2=Y 3=z", []),
      ("1=x 2=y", "2=y 1=x", "1=X 2=y", "2=y 1=X", []),
      (
        "1=x 2=y", "1=A 2=y", "1=B 2=y", "1=B 2=y",
        ["1: Ann: number: 1\ntext: A, Bob: number: 1\ntext: B"]
      ),
      (
        "1=x 2=y", "2=y", "1=X 2=y", "1=X 2=y", ["1: Ann: nothing, Bob: number: 1\ntext: X"]
      ),
      (
        "1=x 2=y", "1=X 2=y", "2=y", "1=X 2=y", ["1: Ann: number: 1\ntext: X, Bob: nothing"]
      ),
      (
        "1=x", "1=x 2=a", "1=x 2=b", "1=x 2=b",
        ["2: Ann: number: 2\ntext: a, Bob: number: 2\ntext: b"]
      ),
      (
        "1=x", "3=x", "1=x 3=b", "3=b", ["3: Ann: number: 3\ntext: x, Bob: number: 3\ntext: b"]
      ),
    ])
  func asks(
    base: String, ann: String, bob: String, expected: String, asked: [String]
  ) throws {
    let outcome = try merged(
      letter(base, "asks"), ann: letter(ann, "asks"), bob: letter(bob, "asks"))
    let lines = outcome.choices.map { choice in
      guard case .field("asks", let item?) = choice.place else { return "?" }
      let offers = choice.offers.map { "\($0.who.name): \($0.value ?? "nothing")" }
      return "\(item): \(offers.joined(separator: ", "))"
    }
    #expect(lines == asked)
    let fields = outcome.bytes.flatMap { try? RecordDocument(bytes: $0).fields }
    let wanted = try RecordDocument(bytes: Array(letter(expected, "asks").utf8)).fields
    #expect(fields == wanted)
  }

  @Test("An order that both changed is the later one's, which is told")
  func order() throws {
    let outcome = try merged(
      letter("a b c", "tags"), ann: letter("c a b", "tags"), bob: letter("b a c", "tags"))
    #expect(outcome.reasons.contains(FileMerge.Reason(.field("tags"), .order(of: bob))))
  }

  @Test("Items come with their comments, whoever added them and however far they are indented")
  func written() throws {
    let start = "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n"
    let outcome = try merged(
      start + "tags:\n  # A.\n  - 'a'\n---\n",
      ann: start
        + "tags:\n  # A.\n  - 'a'\nsources:\n- name: |-\n    X\n    Y\n  # Why?\n  note: n\n---\n",
      bob: start
        + "tags:\n  # A.\n  - 'a'\n  # B.\n  - \"b\"\nsources:\n    # Read.\n    -   name: 'CNN'\n---\n"
    )
    #expect(
      outcome.text == start
        + """
        tags:
          # A.
          - 'a'
          # B.
          - "b"
        sources:
            # Read.
            -   name: 'CNN'
            - name: |-
                X
                Y
              # Why?
              note: n
        ---

        """)
  }

  @Test("Two enclosures of one name are both listed, one by a name made of its own bytes")
  func enclosures() throws {
    let start = "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n"
    let listed = { (digit: String) in
      let digest = String(repeating: digit, count: 64)
      return start + "enclosures:\n  - file: scan.pdf\n    sha256: \(digest)\n---\n"
    }
    let outcome = try merged(start + "---\n", ann: listed("b"), bob: listed("a"))
    let b = String(repeating: "b", count: 64)
    #expect(
      outcome.text
        == listed("a").dropLast(4)
        + "  - file: scan-bbbbbbbb.pdf\n    sha256: \(b)\n---\n")
    #expect(outcome.choices.isEmpty)
  }

  @Test("Two sources of one name that say different things are both there")
  func sources() throws {
    let start = "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\n"
    let source = { (note: String) in "  - name: CNN\n    note: \(note)\n" }
    let outcome = try merged(
      start + "---\n", ann: start + "sources:\n" + source("one") + "---\n",
      bob: start + "sources:\n" + source("another") + "---\n")
    #expect(outcome.text == start + "sources:\n" + source("another") + source("one") + "---\n")
    #expect(outcome.choices.isEmpty)
  }
}
