import CaseModel
import RecordText
import Testing

@testable import Exchange

@Suite("An export with a protected name")
struct ProtectedExportTests {
  private func sentences(
    _ kind: Export.Kind = .json, list: String, edit: (inout Record) -> Void = { _ in }
  ) throws -> [String] {
    let material = try SampleMaterial.material(protectedNames: list, edit: edit)
    do throws(ExportRefusal) {
      _ = try Export(kind).files(of: material)
      return []
    } catch {
      return error.sentences
    }
  }

  private func editLetter(_ record: inout Record, _ edit: (inout Letter) -> Void) {
    guard case .letter(var letter) = record, letter.id == RecordID("letter-haley-k7f3") else {
      return
    }
    edit(&letter)
    record = .letter(letter)
  }

  @Test("isn't made, and its places are named", arguments: Export.Kind.allCases)
  func stops(kind: Export.Kind) throws {
    let sentences = try sentences(kind, list: "# Witnesses\nMagomed Saidov\n") {
      editLetter(&$0) {
        $0.asks[1].text = "Free М. Саидова\nat once, Магомеда Саидова."
        $0.sources[0].note = "See Saidov-Magomed.pdf"
      }
    }
    #expect(
      sentences == [
        "Nothing was exported, since it has protected names in 3 places:",
        "  letter-haley-k7f3, asks 2, text, line 1, column 6: name 1 of the list",
        "  letter-haley-k7f3, asks 2, text, line 2, column 10: name 1 of the list",
        "  letter-haley-k7f3, sources 1, note, line 1, column 5: name 1 of the list",
        """
        Mark the passage with <confidential> and </confidential>, or take the name out of \
        protected-names.txt.
        """,
      ])
  }

  @Test("is made where the name is in what is left out")
  func redacted() throws {
    let sentences = try sentences(list: "Magomed Saidov") {
      editLetter(&$0) { $0.text += "\n\n<confidential>Magomed Saidov</confidential>" }
    }
    #expect(sentences.isEmpty)
  }

  @Test("is made with the name where that is asked for")
  func allowed() throws {
    let material = try SampleMaterial.material(protectedNames: "Nikki Haley")
    #expect(throws: ExportRefusal.self) { try Export(.json).files(of: material) }
    #expect(throws: ExportRefusal.self) {
      try Export(.json, includingConfidential: true).files(of: material)
    }
    let result = try Export(.json, includingProtectedNames: true).files(of: material)
    #expect(result.files.count == 1)
  }

  @Test(
    "is found in ids, names of files, comments, settings and templates too",
    arguments: [
      ("id", "the id of letter-magomed-saidov-k7f3, line 1, column 8"),
      ("file", "a-x2m9, enclosures 1, file, line 1, column 1"),
      ("comment", "cases/2017/a-x2m9/incident.md, line 3, column 6"),
      ("settings", "casedesk.yaml, line 2, column 7"),
      ("name", "the casebook's name, line 1, column 1"),
      ("template", "templates/a.txt, line 1, column 8"),
    ])
  func places(where kind: String, place: String) throws {
    var incident = Incident(id: RecordID("a-x2m9"), title: "T")
    if kind == "file" {
      incident.enclosures = [
        Enclosure(file: "magomed_saidov.pdf", sha256: String(repeating: "0", count: 64))
      ]
    }
    var document = try RecordPrinter.document(for: .incident(incident)).bytes
    if kind == "comment" {
      document =
        Array("---\ntitle: T\n# By Magomed Saidov\nstatus: open\nverification: unknown\n---\n".utf8)
    }
    var material = ExportMaterial(
      [.init(.incident(incident), path: "cases/2017/a-x2m9/incident.md", document: document)],
      protectedNames: ProtectedNames(list: "Саидов Магомед"), today: Day(number: 17_350))
    switch kind {
    case "id":
      let letter = Letter(
        id: RecordID("letter-magomed-saidov-k7f3"), title: "T", incidents: [incident.id])
      material.entries.append(.init(.letter(letter), path: ""))
    case "settings":
      material.files = [
        .init(path: "casedesk.yaml", bytes: Array("format: 1\nname: Magomed Saidov".utf8))
      ]
    case "name": material.settings.name = "Magomed Saidov"
    case "template":
      material.files = [.init(path: "templates/a.txt", bytes: Array("Title: Magomed Saidov".utf8))]
    default: break
    }
    let error = #expect(throws: ExportRefusal.self) { try Export(.json).files(of: material) }
    #expect(
      error?.sentences.dropFirst().first?.hasPrefix("  \(place):") == true,
      "\(error?.sentences ?? [])")
  }
}
