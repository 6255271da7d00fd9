import CaseModel
import RecordText
import Testing

@testable import Exchange

@Suite("An export leaves out what is confidential")
struct RedactedExportTests {
  private func material(_ records: [Record]) throws -> ExportMaterial {
    let entries = try records.map { record in
      let folder = "cases/2017/detentions-x2m9"
      let name = record.kind == .incident ? "incident" : record.id.text
      return ExportMaterial.Entry(
        record, path: "\(folder)/\(name).md",
        document: try RecordPrinter.document(for: record).bytes)
    }
    return ExportMaterial(
      entries,
      enclosure: { path in Array("bytes of \(path)".utf8) },
      today: Day(number: 17_350))
  }

  /// Everything that an export makes, in one text; Base64 is taken apart.
  private func everything(_ export: Export, _ material: ExportMaterial) throws -> String {
    let result: Export.Result
    do throws(ExportRefusal) {
      result = try export.files(of: material)
    } catch {
      return error.sentences.joined(separator: "\n")
    }
    var all = result.leftOut.joined(separator: "\n") + "\n"
    for file in result.files {
      all += file.name + "\n"
      // A folded line of a calendar would hide what it says.
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      all += text
      for line in text.split(separator: "\n") {
        guard let start = line.firstRange(of: "\"base64\":\"")?.upperBound else { continue }
        let encoded = line[start...].prefix { $0 != "\"" }
        all += String(decoding: Base64.bytes(of: String(encoded)) ?? [], as: UTF8.self) + "\n"
      }
    }
    return all
  }

  private func words(of text: String) -> Set<String> {
    // A line's end stands as a sign in JSON.
    let text = text.replacing("\\n", with: " ")
    return Set(text.split { !$0.isLetter && !$0.isNumber }.map { String($0) })
  }

  @Test("whatever is marked, in every kind of export", arguments: 1...40)
  func random(seed: Int) throws {
    let made = RandomConfidential(seed: UInt64(seed))
    let material = try material(made.records)
    for kind in Export.Kind.allCases {
      let text = try everything(Export(kind), material)
      #expect(!text.contains(RandomConfidential.secret), "\(kind), seed \(seed)")
      #expect(!text.lowercased().contains("<confidential"), "\(kind), seed \(seed)")
    }
    let all = try everything(Export(.json, includingConfidential: true), material)
    #expect(Set(made.secrets + made.open).isSubset(of: words(of: all)), "seed \(seed)")
  }

  @Test("and nothing else")
  func restStays() throws {
    var shown = 0
    var open = 0
    for seed in 1...20 {
      let made = RandomConfidential(seed: UInt64(seed))
      let text = try everything(Export(.json), material(made.records))
      open += made.open.count
      shown += Set(made.open).intersection(words(of: text)).count
    }
    // Some open words stand behind a passage that isn't closed, or in a record whose incident is
    // left out.
    #expect(shown * 10 > open * 6)
  }

  @Test("and each record goes out alone without telling of the others", arguments: 1...10)
  func alone(seed: Int) throws {
    let made = RandomConfidential(seed: UInt64(seed))
    let all = try material(made.records)
    let records = Dictionary(uniqueKeysWithValues: made.records.map { ($0.id, $0) })
    for entry in all.entries {
      var one = all
      one.entries = [entry]
      one.known = { records[$0] }
      for kind in Export.Kind.allCases {
        let text = try everything(Export(kind), one)
        #expect(!text.contains(RandomConfidential.secret), "\(kind), \(entry.record.id)")
      }
    }
  }

  @Test("and says what, without saying what it said")
  func sentences() throws {
    let material = try SampleMaterial.material { record in
      guard case .response(var response) = record,
        response.id == RecordID("response-haley-statement-n5yk")
      else { return }
      response.sources[0].isConfidential = true
      response.sources[1].isConfidential = true
      response.text = "Open. <confidential>Closed.</confidential>"
      record = .response(response)
    }
    let result = try Export(.json).files(of: material)
    #expect(
      result.leftOut == [
        "2 sources of response-haley-statement-n5yk were left out.",
        "1 passage in the text of response-haley-statement-n5yk was left out.",
      ])
  }

  @Test("also where only a comment or a field that we don't know has it")
  func comments() throws {
    let text = """
      ---
      title: T
      # From <confidential>Ivanov</confidential>.
      status: open
      verification: likely
      witness: <confidential>Petrov</confidential>
      ---

      """
    let document = try RecordDocument(bytes: Array(text.utf8))
    let id = RecordID("a-x2m9")
    let record = try RecordReader.record(id: id, kind: .incident, from: document)
    let material = ExportMaterial(
      [.init(record, path: "cases/2017/a-x2m9/incident.md", document: document.bytes)],
      files: [.init(path: "templates/a.txt", bytes: Array("<confidential>Sidorov".utf8))],
      today: Day(number: 17_350))
    let result = try Export(.json).files(of: material)
    let out = String(decoding: try #require(result.files.first).bytes, as: UTF8.self)
    for name in ["Ivanov", "Petrov", "Sidorov"] { #expect(!out.contains(name)) }
    #expect(
      result.leftOut == [
        "The comments and the unknown fields of a-x2m9 were left out with it.",
        "1 passage of templates/a.txt was left out.",
      ])
  }

  @Test("and an incident's folder, where its name tells of what is left out")
  func folders() throws {
    let incident = Incident(
      id: RecordID("detention-of-ivanov-x2m9"), title: "<confidential>Detention of Ivanov")
    let letter = Letter(
      id: RecordID("letter-a-k7f3"), title: "A", incidents: [incident.id],
      enclosures: [Enclosure(file: "a.pdf", sha256: String(repeating: "0", count: 64))])
    let folder = "cases/2017/detention-of-ivanov-x2m9"
    let material = ExportMaterial(
      [
        .init(.incident(incident), path: "\(folder)/incident.md"),
        .init(.letter(letter), path: "\(folder)/letter-a-k7f3.md"),
      ], enclosure: { _ in [1, 2, 3] }, today: Day(number: 17_350))
    let file = try #require(try Export(.json).files(of: material).files.first)
    #expect(!String(decoding: file.bytes, as: UTF8.self).lowercased().contains("ivanov"))
    let paths = try JSONImport.restoration(of: file.bytes).files.map(\.path)
    #expect(
      paths == [
        "cases/2017/incident-x2m9/incident.md", "cases/2017/incident-x2m9/letter-a-k7f3.md",
        "cases/2017/incident-x2m9/enclosures/a.pdf",
      ])
  }
}
