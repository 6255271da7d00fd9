import CaseModel
import Foundation
import Testing

@testable import RecordText

@Suite("The sample casebook is written as records are")
struct SampleCasebookTests {
  @Test("Every record reads, and Yams reads its fields alike")
  func records() throws {
    var count = 0
    for (path, bytes) in try files(under: "cases") {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      guard let kind = RecordKind.allCases.first(where: { name.hasPrefix($0.name) }) else {
        continue
      }
      let document = try RecordDocument(bytes: bytes)
      let record = try RecordReader.record(id: RecordID("a"), kind: kind, from: document)
      #expect(YamsOracle.fields(of: document) == .map(document.fields), "\(path)")
      #expect(try RecordPrinter.update(document, from: record, to: record) == document)
      #expect(try RecordPrinter.document(for: record).fields == document.fields, "\(path)")
      count += 1
    }
    #expect(count > 20)
  }

  @Test("The settings read")
  func settings() throws {
    let path = Self.folder.appendingPathComponent("casedesk.yaml")
    let text = try SettingsText(bytes: Array(Data(contentsOf: path)))
    #expect(text.settings.format == 1)
    #expect(!text.isNewer)
  }

  @Test("Its templates are those that every new casebook begins with")
  func templates() throws {
    for (name, file) in LetterTemplate.shipped {
      let path = Self.folder.appendingPathComponent("templates/" + name)
      #expect(try String(contentsOf: path, encoding: .utf8) == file + "\n")
    }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data")

  private func files(under name: String) throws -> [(path: String, bytes: [UInt8])] {
    let root = Self.folder.appendingPathComponent(name).resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try paths.filter { $0.hasSuffix(".md") }.map {
      ($0, Array(try Data(contentsOf: root.appendingPathComponent($0))))
    }
  }
}
