import CaseModel
import Testing

@testable import Exchange

@Suite("All files of a casebook")
struct CasebookFilesTests {
  private static let incident = "cases/2017/a-x2m9/incident.md"

  private func files() throws -> [CasebookFile] {
    try SampleMaterial.files().sorted { $0.key < $1.key }.map {
      CasebookFile(path: $0.key, bytes: $0.value)
    }
  }

  private func material(
    _ files: [CasebookFile], only chosen: Set<RecordID>? = nil
  ) -> ExportMaterial {
    ExportMaterial(files: files, only: chosen, today: Day(number: 20_000))
  }

  @Test("go out and come in again byte for byte, broken ones and originals of imports too")
  func everything() throws {
    var files = try files()
    let others: [(String, String)] = [
      (Self.incident, "title: no hyphens"),
      ("imports/2026/import-a-x2m9/import.md", "---\nkind: mail\n---\n"),
      ("imports/2026/import-a-x2m9/enclosures/mail.eml", "From: a\r\n\r\n\u{0}"),
      ("cases/2017/a-x2m9/enclosures/scan.pdf", "of no record"),
      ("protected-names.txt", "Magomed Saidov\n"), ("templates/our-own.txt", "Title: Ours\n"),
    ]
    files += others.map { CasebookFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let export = Export(.json, includingConfidential: true)
    let made = try #require(try export.files(of: material(files)).files.first)
    let restored = try JSONImport.restoration(of: made.bytes)
    #expect(restored.notPlaced.isEmpty)
    #expect(
      Dictionary(uniqueKeysWithValues: restored.files.map { ($0.path, $0.bytes) })
        == Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
  }

  @Test("that can't be read, or that tell of originals and names, stay where they are otherwise")
  func leftOut() throws {
    let files = [
      (Self.incident, "title: no hyphens"), ("imports/2026/import-a-x2m9/import.md", ""),
      ("protected-names.txt", ""), ("cases/2017/a-x2m9/enclosures/scan.pdf", "x"),
      ("imports/2026/import-a-x2m9/enclosures/mail.eml", "From: a"),
    ].map { CasebookFile(path: $0.0, bytes: Array($0.1.utf8)) }
    let result = try Export(.json).files(of: material(files))
    #expect(
      result.leftOut == [
        "imports/2026/import-a-x2m9/import.md was left out, since it tells what came in, and as what.",
        "The list of protected names was left out.",
        """
        imports/2026/import-a-x2m9/enclosures/mail.eml was left out, since it tells what came in, \
        and as what.
        """,
        """
        cases/2017/a-x2m9/incident.md was left out: it can't be read as a record, so nobody knows \
        what in it is confidential.
        """,
        """
        cases/2017/a-x2m9/enclosures/scan.pdf was left out: no record lists it, so nobody knows \
        what in it is confidential.
        """,
      ])
    let restored = try JSONImport.restoration(of: try #require(result.files.first).bytes)
    #expect(restored.files.isEmpty)
  }

  @Test(
    "go out in part: an incident with what is about it, a letter with what answers it",
    arguments: [
      ("syria-violations-h4c8", ["syria-violations-h4c8", "follow-up-document-syria-t6x8"]),
      (
        "letter-moscow-mechanism-v3gt",
        [
          "letter-moscow-mechanism-v3gt", "response-foreign-ministry-2kqh",
          "response-rapporteur-benedek-w1nj", "response-russia-refusal-g9r7",
        ]
      ),
      ("follow-up-ask-mission-p3ax", ["follow-up-ask-mission-p3ax"]),
    ])
  func parts(_ id: String, ids: [String]) throws {
    let material = material(try files(), only: [RecordID(id)])
    #expect(Set(material.entries.map(\.record.id.text)) == Set(ids))
    #expect(material.files.isEmpty)
    #expect(material.known(RecordID("chechnya-detentions-x2m9")) != nil)
    #expect(material.settings.organisation == "Human Rights First")
  }
}
