import CaseModel
import RecordText
import Testing

@testable import Exchange

@Suite("An export as JSON")
struct JSONExportTests {
  private func export(_ material: ExportMaterial, all: Bool = false) throws -> [UInt8] {
    let result = try Export(.json, includingConfidential: all).files(of: material)
    return try #require(result.files.first).bytes
  }

  @Test("gives identical files where it is taken into an empty casebook", arguments: [true, false])
  func roundTrip(includingConfidential: Bool) throws {
    let bytes = try export(SampleMaterial.material(), all: includingConfidential)
    let restored = try JSONImport.restoration(of: bytes)
    let files = Dictionary(uniqueKeysWithValues: restored.files.map { ($0.path, $0.bytes) })
    #expect(files == (try SampleMaterial.files()))
    #expect(restored.notPlaced.isEmpty)
    #expect(restored.records == files.keys.count { $0.hasSuffix(".md") })
  }

  @Test("says first what it is")
  func header() throws {
    let lines = String(decoding: try export(SampleMaterial.material()), as: UTF8.self)
      .split(separator: "\n")
    let records = try SampleMaterial.files().keys.count { $0.hasSuffix(".md") }
    #expect(
      lines[0]
        == """
        {"casedesk":"export","version":1,"made":"2026-11-30","confidential":"left out",\
        "records":\(records)}
        """)
    #expect(lines[1].hasPrefix(##"{"file":"casedesk.yaml","text":"# The sample casebook"##))
  }

  @Test("lets fields that another program changed win over the file's text, which keeps the rest")
  func editedFields() throws {
    let lines = String(decoding: try export(SampleMaterial.material()), as: UTF8.self)
    let edited = lines.replacing(
      #""id":"letter-haley-k7f3","path":"#, with: #""id":"letter-haley-k7f3","x":1,"path":"#
    ).replacing(
      "Work with U.S. allies at the United Nations on a comprehensive response.\",\"conf",
      with: "Work with allies.\",\"conf")
    let restored = try JSONImport.restoration(of: Array(edited.utf8))
    let path = "cases/2017/chechnya-detentions-x2m9/letter-haley-k7f3.md"
    let old = String(decoding: try SampleMaterial.files()[path] ?? [], as: UTF8.self)
    let new = restored.files.first { $0.path == path }?.bytes ?? []
    #expect(
      String(decoding: new, as: UTF8.self)
        == old.replacing(
          "Work with U.S. allies at the United Nations on a comprehensive response.",
          with: "Work with allies."))
    #expect(
      restored.remarks.contains(
        """
        letter-haley-k7f3 has names that this program doesn't know, which were passed over: x.
        """))
  }

  @Test("adds what a casebook lacks, and touches nothing that it has")
  func proposal() throws {
    let material = try SampleMaterial.material()
    var known = Dictionary(
      uniqueKeysWithValues: material.entries.map { ($0.record.id, $0.record) })
    let missing = RecordID("response-benedek-none")
    let letter = RecordID("letter-haley-k7f3")
    let incident = RecordID("chechnya-detentions-x2m9")
    known[letter] = nil
    if case .incident(var changed)? = known[incident] {
      changed.title = "Another"
      known[incident] = .incident(changed)
    }
    var request = ImportRequest(
      name: "casebook.jsonl", bytes: try export(material), today: material.today)
    let records = known
    request.known.record = { records[$0] }
    let proposal = try JSONImport.proposal(for: request)
    #expect(proposal.records.map(\.step.record.id) == [letter])
    #expect(proposal.records.first?.fields.map(\.value).first?.isEmpty == false)
    #expect(proposal.alreadyThere.count == material.entries.count - 2)
    #expect(!proposal.alreadyThere.contains(missing))
    #expect(proposal.notPlaced.map(\.words) == [incident.text])
    #expect(
      proposal.notPlaced.map(\.reason) == [
        "The casebook has a record with this id that says something else. It wasn't changed."
      ])
  }

  @Test("brings the files of new records along, by their hash")
  func enclosures() throws {
    let material = try SampleMaterial.material()
    let request = ImportRequest(
      name: "casebook.jsonl", bytes: try export(material), today: material.today)
    let proposal = try JSONImport.proposal(for: request)
    #expect(proposal.records.count == material.entries.count)
    let files = proposal.records.flatMap { proposed -> [IncomingFile] in
      if case .create(_, let files) = proposed.step { files } else { [] }
    }
    #expect(files.map(\.enclosure.file) == ["pages-read.txt"])
  }

  @Test(
    "is refused whole where it isn't one, or a newer program's",
    arguments: [
      ("", "isn't an export"), ("[]", "isn't an export"), ("{\"a\":1}\n", "isn't an export"),
      ("{\"casedesk\":\"export\"}", "doesn't say its version"),
      ("{\"casedesk\":\"export\",\"version\":\"1\"}", "doesn't say its version"),
      ("{\"casedesk\":\"export\",\"version\":0}", "doesn't say its version"),
      ("{\"casedesk\":\"export\",\"version\":2}", "Install the newer one"),
    ])
  func refusal(_ text: String, says words: String) {
    let error = #expect(throws: ImportRefusal.self) {
      try JSONImport.restoration(of: Array(text.utf8))
    }
    #expect(error?.sentence.contains(words) == true, "\(error?.sentence ?? "")")
  }

  @Test(
    "says of each line that can't be used why",
    arguments: [
      ("{", "This isn't JSON: a name in double quotes was expected."),
      ("[1]", "This is no record, enclosure or file."),
      ("{\"record\":\"case\",\"id\":\"a-x2m9\"}", "Its field “record” isn't incident,"),
      ("{\"record\":\"letter\",\"id\":\"../a\"}", "Its field “id” isn't a record's id."),
      ("{\"record\":\"letter\",\"id\":\"letter-a\"}", "The field \"title\" is missing."),
      (letter("\"title\":1.5e3,\"delivery\":\"lost\""), "The field \"delivery\" can't be"),
      (letter("\"title\":[]"), "Its field “title” can't be of this type."),
      (letter("\"title\":\"T\",\"asks\":[{\"number\":{}}]"), "“asks.number” can't be of this type"),
      (letter("\"title\":\"T\",\"text\":7"), "Its field “text” isn't a text."),
      (letter("\"title\":\"T\",\"document\":\"x\""), "The text in “document” can't be used:"),
      (letter("\"title\":\"T\",\"path\":\"cases/2017/a/letter-b.md\""), "Its “path” isn't where"),
      (letter("\"title\":\"T\",\"path\":\"cases/2017/../letter-a.md\""), "Its “path” isn't where"),
      (letter("\"title\":\"T\",\"path\":\"/etc/letter-a.md\""), "Its “path” isn't where"),
      (letter("\"title\":\"T\""), "Its “path” isn't where"),
      ("{\"file\":\"../x\",\"text\":\"\"}", "No file of a casebook can lie at this path."),
      ("{\"file\":\".git/config\",\"text\":\"\"}", "No file of a casebook can lie at this path."),
      ("{\"file\":\"templates/../x.txt\",\"text\":\"\"}", "No file of a casebook can lie at this"),
      ("{\"file\":\"casedesk.yaml\"}", "It has neither “text” nor “base64”"),
      ("{\"enclosure\":\"cases/2017/a/enclosures/../x\"}", "No enclosure can lie at this path."),
      ("{\"enclosure\":\"cases/2017/a/enclosures/.x\"}", "No enclosure can lie at this path."),
      (
        "{\"enclosure\":\"cases/2017/a/enclosures/x\",\"base64\":\"Zg\"}",
        "Its bytes in “base64” can't be read."
      ),
      (
        "{\"enclosure\":\"cases/2017/a/enclosures/x\",\"base64\":\"Zg==\",\"sha256\":\"0\"}",
        "Its bytes were changed"
      ),
    ])
  func notPlaced(_ line: String, says words: String) throws {
    let text = "{\"casedesk\":\"export\",\"version\":1}\n\n\(line)\n"
    let restored = try JSONImport.restoration(of: Array(text.utf8))
    #expect(restored.files.isEmpty)
    #expect(
      restored.notPlaced.map(\.place)
        == restored.notPlaced.map { TextPlace(line: 3, column: $0.place.column) })
    #expect(restored.notPlaced.count == 1)
    #expect(
      restored.notPlaced.first?.reason.contains(words) == true,
      "\(restored.notPlaced.first?.reason ?? "")")
  }

  @Test("takes no id and no path twice")
  func twice() throws {
    let record = Self.letter("\"title\":\"T\",\"path\":\"cases/2017/a/letter-a.md\"")
    let file = "{\"file\":\"casedesk.yaml\",\"text\":\"format: 1\\n\"}"
    let text = "{\"casedesk\":\"export\",\"version\":1}\n\(record)\n\(record)\n\(file)\n\(file)"
    let restored = try JSONImport.restoration(of: Array(text.utf8))
    #expect(restored.files.map(\.path) == ["casedesk.yaml", "cases/2017/a/letter-a.md"])
    #expect(
      restored.notPlaced.map(\.reason) == [
        "A record with this id stands in a line above.", "Another line has this path.",
      ])
  }

  private static func letter(_ fields: String) -> String {
    "{\"record\":\"letter\",\"id\":\"letter-a\",\"incidents\":[\"a\"],\"kind\":\"other\","
      + (fields.contains("delivery") ? "" : "\"delivery\":\"draft\",") + "\(fields)}"
  }
}
