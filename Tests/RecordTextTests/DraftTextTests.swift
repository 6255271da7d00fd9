import CaseModel
import RecordText
import SeededRandom
import Testing

@Suite("A draft")
struct DraftTextTests {
  @Test("A draft is written as a person can read it, and read back equal")
  func written() throws {
    let draft = Draft(
      key: "response-to-letter-haley-k7f3", written: "2026-11-23 14:03",
      fields: [
        Draft.Field(name: "text", text: "Two\nlines\n"), Draft.Field(name: "kind", text: ""),
        Draft.Field(name: "quote-1", text: "“lies”: x"),
      ])
    let bytes = DraftText.bytes(of: draft)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        key: response-to-letter-haley-k7f3
        written: "2026-11-23 14:03"
        fields:
          - name: text
            text: |
              Two
              lines
          - name: kind
          - name: quote-1
            text: "“lies”: x"

        """)
    #expect(try DraftText.draft(from: bytes) == draft)
  }

  @Test("Whatever was typed is read back equal, however long")
  func anyText() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let draft = Draft(
        key: random.text(), written: random.text(),
        fields: random.some(8) { Draft.Field(name: $0.text(), text: $0.text()) })
      #expect(try DraftText.draft(from: DraftText.bytes(of: draft)) == draft)
    }
    let long = Draft(
      key: "a", written: "",
      fields: [
        Draft.Field(name: "text", text: String(repeating: "Line\n", count: 300_000))
      ])
    #expect(try DraftText.draft(from: DraftText.bytes(of: long)) == long)
  }

  @Test("A damaged draft is refused with its place")
  func damaged() {
    let error = #expect(throws: RecordTextError.self) {
      try DraftText.draft(from: Array("key: a\nfields:\n  - name: \"text\n".utf8))
    }
    #expect(error?.line == 3)
    #expect(error?.column == 11)
  }
}
