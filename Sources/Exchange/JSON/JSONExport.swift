import CaseModel
import RecordText

/// Everything as JSON Lines; see ``JSONSchema``.
struct JSONExport {
  let file: Export.File
  /// Enclosures whose files aren't there, as sentences.
  let missing: [String]

  init(_ shown: ShownMaterial, of material: ExportMaterial, _ export: Export) {
    var out: [UInt8] = []
    func add(_ value: JSONValue) {
      value.write(to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    add(
      .object([
        JSONField("casedesk", .text("export")), JSONField("version", .number(JSONSchema.version)),
        JSONField("made", .text(shown.today.description)),
        JSONField("confidential", .text(export.includesConfidential ? "included" : "left out")),
        JSONField("records", .number(shown.entries.count)),
      ]))
    for file in shown.files { add(Self.object(of: file)) }
    for entry in shown.entries { add(Self.object(of: entry).value) }
    var seen: Set<String> = []
    var missing: [String] = []
    for entry in shown.entries {
      for enclosure in entry.record.enclosures {
        let path = ShownPath.path(ofEnclosure: enclosure.file, besideRecordAt: entry.path)
        guard seen.insert(path).inserted else { continue }
        let source = ShownPath.path(
          ofEnclosure: enclosure.file, besideRecordAt: entry.originalPath)
        guard let bytes = material.enclosure(source) else {
          missing.append("The file of an enclosure of \(entry.record.id) is missing: \(path).")
          continue
        }
        add(Self.enclosure(path, bytes))
      }
    }
    self.missing = missing
    file = Export.File("casebook.jsonl", out)
  }

  private static func enclosure(_ path: String, _ bytes: [UInt8]) -> JSONValue {
    .object([
      JSONField("enclosure", .text(path)), JSONField("sha256", .text(Digest.sha256(bytes))),
      JSONField("size", .number(bytes.count)), JSONField("base64", .text(Base64.text(of: bytes))),
    ])
  }

  private static func object(of file: CasebookFile) -> JSONValue {
    if ExportPath.isEnclosure(file.path) { return enclosure(file.path, file.bytes) }
    let path = JSONField("file", .text(file.path))
    if let text = String(validating: file.bytes, as: UTF8.self) {
      return .object([path, JSONField("text", .text(text))])
    }
    return .object([path, JSONField("base64", .text(Base64.text(of: file.bytes)))])
  }

  private static func object(of entry: ShownMaterial.Entry) -> RecordObject {
    let printed = entry.document.isEmpty ? nil : entry.document
    let bytes = printed ?? (try? RecordPrinter.document(for: entry.record))?.bytes ?? []
    return RecordObject(
      entry.record,
      file: RecordObject.File(path: entry.path, text: String(decoding: bytes, as: UTF8.self)))
  }
}
