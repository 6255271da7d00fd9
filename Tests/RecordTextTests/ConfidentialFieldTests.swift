import CaseModel
import Testing

@testable import RecordText

@Suite("What records say to be confidential")
struct ConfidentialFieldTests {
  private func letter(_ fields: String) throws -> (Letter, RecordDocument) {
    let document = try document(
      "title: T\nincidents:\n  - a\nkind: other\ndelivery: draft\n\(fields)")
    guard
      case .letter(let letter) = try RecordReader.record(
        id: RecordID("letter-a"), kind: .letter, from: document)
    else { throw RecordTextError(line: 1, column: 1, message: "No letter") }
    return (letter, document)
  }

  @Test(
    "is read as people write it",
    arguments: [
      ("", Confidentiality.none), ("confidential:\n", .none), ("confidential: yes\n", .whole),
      ("confidential: \"yes\"\n", .whole), ("confidential: Yes\n", .whole),
      ("confidential: true\n", .whole), ("confidential: no\n", .none),
      ("confidential: false\n", .none),
      ("confidential:\n  - sources\n  - addressees\n", .fields(["sources", "addressees"])),
      ("confidential:\n  - nonsense\n", .fields(["nonsense"])),
    ])
  func reading(_ fields: String, as confidentiality: Confidentiality) throws {
    #expect(try letter(fields).0.confidentiality == confidentiality)
  }

  @Test(
    "is refused where it could be meant otherwise",
    arguments: [
      ("confidential: sources\n", 7, 15), ("confidential: maybe\n", 7, 15),
      ("confidential:\n  whole: yes\n", 8, 3),
      ("asks:\n  - number: 1\n    text: A\n    confidential: ja\n", 10, 19),
    ])
  func refusal(_ fields: String, line: Int, column: Int) throws {
    let error = #expect(throws: RecordTextError.self) { try letter(fields) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test("is written where a new record has it")
  func writing() throws {
    let letter = Letter(
      id: RecordID("letter-a"), title: "T", incidents: [RecordID("a")],
      asks: [Ask(number: 1, text: "A", isConfidential: true), Ask(number: 2, text: "B")],
      sources: [Source(name: "S", isConfidential: true)], messageID: "m@x",
      confidentiality: .fields(["text"]))
    #expect(
      String(decoding: try RecordPrinter.document(for: .letter(letter)).bytes, as: UTF8.self) == """
        ---
        title: T
        incidents:
          - a
        kind: other
        delivery: draft
        asks:
          - number: 1
            text: A
            confidential: "yes"
          - number: 2
            text: B
        sources:
          - name: S
            confidential: "yes"
        message-id: m@x
        confidential:
          - text
        ---

        """)
  }

  @Test("changes from a list to the whole record and back, and leaves the rest alone")
  func update() throws {
    let (old, before) = try letter("# Why.\nconfidential:\n  - text\nx: y\n")
    var new = old
    new.confidentiality = .whole
    let after = try RecordPrinter.update(before, from: .letter(old), to: .letter(new))
    #expect(
      String(decoding: after.bytes, as: UTF8.self).hasSuffix(
        "draft\n# Why.\nconfidential: \"yes\"\nx: y\n---\n"))
    let again = try RecordPrinter.update(after, from: .letter(new), to: .letter(old))
    #expect(again == before)
  }

  @Test("is merged from two edits, item by item")
  func merging() throws {
    let base = try letter("confidential:\n  - text\n").1
    let ours = try letter("confidential:\n  - text\n  - asks\n").1
    let theirs = try letter("confidential:\n  - sources\n  - text\n").1
    let merged = RecordMerge.merge(base: base, ours: ours, theirs: theirs)
    guard case .merged(let document, _) = merged else {
      Issue.record("\(merged)")
      return
    }
    let record = try RecordReader.record(id: RecordID("letter-a"), kind: .letter, from: document)
    #expect(record.confidentiality == .fields(["sources", "text", "asks"]))
    let whole = try letter("confidential: yes\n").1
    #expect(RecordMerge.merge(base: base, ours: ours, theirs: whole) == .clash(["confidential"]))
  }

  @Test(
    "can be each field of a record but those that it is known by", arguments: RecordKind.allCases)
  func fields(_ kind: RecordKind) {
    let all =
      switch kind {
      case .incident: Incident.table.map { ($0.name, $0.isRequired) }
      case .letter: Letter.table.map { ($0.name, $0.isRequired) }
      case .response: OfficialResponse.table.map { ($0.name, $0.isRequired) }
      case .followUp: FollowUp.table.map { ($0.name, $0.isRequired) }
      }
    let names = all.filter { !$0.1 || $0.0 == "title" }.map(\.0).filter { $0 != "confidential" }
    #expect(kind.redactableFields == names + ["text"])
  }
}
