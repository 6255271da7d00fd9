package import CaseModel

/// The text of an import's record, in the notation of records: what is known of the original as
/// fields and, below them, two lists that people read and the desk reads back: the records that it
/// made or changed, and what couldn't be placed. Imports may be large, and fields may not.
package enum ImportText {
  /// What a text says, with the files that lie beside it.
  package struct Content: Hashable, Sendable {
    package var record: ImportRecord
    package var enclosures: [Enclosure]
  }

  /// A new text. What couldn't be placed stands in it with a sentence a line, whose line ends and
  /// control characters are made visible; of more than 8 MB of them it says how many are left out.
  package static func bytes(of kept: KeptImport) throws(RecordTextError) -> [UInt8] {
    let enclosures = kept.original.map { [$0.enclosure] } ?? []
    let fields = ImportFields.table.values(
      of: ImportFields(record: kept.record, enclosures: enclosures))
    let bytes =
      RecordDocument.fence + FieldPrinter.text(of: fields) + RecordDocument.fence
      + RecordDocument.body(body(of: kept.record))
    _ = try content(id: kept.record.id, from: bytes)
    return bytes
  }

  /// Reads what ``bytes(of:)`` wrote. In the lists, lines that aren't items are passed over.
  package static func content(
    id: RecordID, from bytes: [UInt8]
  ) throws(RecordTextError) -> Content {
    let document = try RecordDocument(bytes: bytes)
    var fields = ImportFields(record: blank(id), enclosures: [])
    do throws(Fault) {
      try ImportFields.table.read(document.parts, into: &fields, at: 0)
    } catch {
      throw error.error(in: bytes)
    }
    read(document.text, into: &fields.record)
    return Content(record: fields.record, enclosures: fields.enclosures)
  }

  // MARK: - The lists

  private static let made = "Records that it made or changed:"
  private static let notPlaced = "Not placed:"
  private static let mostBytes = 8 << 20

  private static func body(of record: ImportRecord) -> String {
    var lines: [String] = []
    if record.records.isEmpty {
      lines.append("It made no record and changed none.")
    } else {
      lines += [made, ""] + record.records.map { "- \($0)" }
    }
    if record.notPlaced.isEmpty { return lines.joined(separator: "\n") }
    lines += ["", notPlaced, ""]
    var room = mostBytes
    for (place, sentence) in record.notPlaced.enumerated() {
      let line = "- " + oneLine(sentence)
      room -= line.utf8.count
      guard room >= 0 else {
        let left = record.notPlaced.count - place
        lines.append("- and \(left) more, for which there is no room here")
        break
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func read(_ text: String, into record: inout ImportRecord) {
    var heading: Substring = ""
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("- ") else {
        heading = line
        continue
      }
      let item = String(line.dropFirst(2))
      if heading == made, RecordID(item).isWellFormed {
        record.records.append(RecordID(item))
      } else if heading == notPlaced {
        record.notPlaced.append(item)
      }
    }
  }

  private static func oneLine(_ sentence: String) -> String {
    var line = ""
    for scalar in sentence.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n" || scalar == "\t" || scalar == "\r": line += " "
      case .control, .format, .lineSeparator, .paragraphSeparator:
        line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private static func blank(_ id: RecordID) -> ImportRecord {
    ImportRecord(
      id: id, kind: .letterText, date: Day(number: 0), originalName: "", sha256: "")
  }
}
