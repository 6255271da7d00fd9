package import CaseModel
import RecordText

extension ExportMaterial {
  /// Makes the material of all files of a casebook.
  /// - Parameters:
  ///   - chosen: what goes out, where not everything does. An incident brings everything that is about
  ///     it, a letter the responses to it; settings and templates go out with everything only.
  ///   - protectedNames: the list, a name each.
  package init(
    files: [CasebookFile], only chosen: Set<RecordID>? = nil, protectedNames: [String] = [],
    today: Day, secondOfDay: Int = 0
  ) {
    var entries: [Entry] = []
    var others: [CasebookFile] = []
    var broken: [CasebookFile] = []
    var enclosures: [String: [UInt8]] = [:]
    var settings = CasebookSettings()
    for file in files {
      if let (kind, id) = ExportPath.identity(of: file.path) {
        if let record = Self.record(kind, id, file.bytes) {
          entries.append(Entry(record, path: file.path, document: file.bytes))
        } else {
          broken.append(file)
        }
      } else if ExportPath.isEnclosure(file.path), file.path.hasPrefix("cases/") {
        enclosures[file.path] = file.bytes
      } else {
        if file.path == "casedesk.yaml", let text = try? SettingsText(bytes: file.bytes) {
          settings = text.settings
        }
        others.append(file)
      }
    }
    let listed = Set(
      entries.flatMap { entry in
        entry.record.enclosures.map {
          ShownPath.path(ofEnclosure: $0.file, besideRecordAt: entry.path)
        }
      })
    for (path, bytes) in enclosures.sorted(by: { $0.key < $1.key }) where !listed.contains(path) {
      broken.append(CasebookFile(path: path, bytes: bytes))
    }
    let records = Dictionary(
      entries.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    let (all, bytes) = (records, enclosures)
    self.init(
      chosen.map { chosen in entries.filter { Self.goesOut($0.record, with: chosen) } } ?? entries,
      known: { all[$0] }, files: chosen == nil ? others : [],
      broken: chosen == nil ? broken : [], enclosure: { bytes[$0] }, settings: settings,
      protectedNames: ProtectedNames(names: protectedNames), today: today,
      secondOfDay: secondOfDay)
  }

  private static func record(_ kind: RecordKind, _ id: RecordID, _ bytes: [UInt8]) -> Record? {
    guard let document = try? RecordDocument(bytes: bytes) else { return nil }
    return try? RecordReader.record(id: id, kind: kind, from: document)
  }

  private static func goesOut(_ record: Record, with chosen: Set<RecordID>) -> Bool {
    if chosen.contains(record.id) { return true }
    switch record {
    case .incident: return false
    case .letter(let letter): return letter.incidents.contains(where: chosen.contains)
    case .response(let response):
      return (response.incidents + response.letters).contains(where: chosen.contains)
    case .followUp(let followUp): return followUp.incidents.contains(where: chosen.contains)
    }
  }
}
