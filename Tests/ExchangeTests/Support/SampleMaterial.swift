import CaseModel
import Exchange
import Foundation
import RecordText

/// The sample casebook as an export is made of it.
enum SampleMaterial {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("data").resolvingSymlinksInPath()

  /// Every file of the sample by its path.
  static func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[path] = Array(try Data(contentsOf: url)) }
    }
    return files
  }

  static func material(
    protectedNames: String = "", edit: (inout Record) -> Void = { _ in }
  ) throws -> ExportMaterial {
    let files = try files()
    var entries: [ExportMaterial.Entry] = []
    var others: [CasebookFile] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if let (kind, id) = identity(of: path) {
        var document = try RecordDocument(bytes: bytes)
        let record = try RecordReader.record(id: id, kind: kind, from: document)
        var edited = record
        edit(&edited)
        if edited != record {
          document = try RecordPrinter.update(document, from: record, to: edited)
        }
        entries.append(ExportMaterial.Entry(edited, path: path, document: document.bytes))
      } else if !path.contains("/enclosures/") {
        others.append(CasebookFile(path: path, bytes: bytes))
      }
    }
    let settings = try SettingsText(bytes: files["casedesk.yaml"] ?? []).settings
    return ExportMaterial(
      entries, files: others, enclosure: { files[$0] }, settings: settings,
      protectedNames: ProtectedNames(list: protectedNames),
      today: Day(year: 2026, month: 11, day: 30) ?? Day(number: 0), secondOfDay: 36_000)
  }

  private static func identity(of path: String) -> (RecordKind, RecordID)? {
    let steps = path.split(separator: "/").map(String.init)
    guard steps.count == 4, steps[0] == "cases" else { return nil }
    if steps[3] == "incident.md" { return (.incident, RecordID(steps[2])) }
    let id = RecordID(String(steps[3].dropLast(3)))
    let kind = RecordKind.allCases.first { id.text.hasPrefix($0.name + "-") }
    return kind.map { ($0, id) }
  }
}

/// A file of an export as text.
func exportedText(_ files: [Export.File], _ name: String) -> String? {
  files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
}
