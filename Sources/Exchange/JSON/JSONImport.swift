import CaseModel
import RecordText

/// Takes an export back in.
package enum JSONImport {
  /// Files for an empty casebook.
  package struct Restoration: Sendable {
    /// Paths inside the casebook, with the exact bytes: settings and what else isn't a record, then
    /// records, then enclosures.
    package var files: [(path: String, bytes: [UInt8])]
    package var records: Int
    package var notPlaced: [NotPlaced]
    /// What the person should know besides, as sentences.
    package var remarks: [String]
  }

  /// Every file of the casebook that was exported, byte for byte as it was; where a program changed
  /// the fields of a record, its file has them.
  package static func restoration(of bytes: [UInt8]) throws(ImportRefusal) -> Restoration {
    var lines = try JSONLines(bytes)
    var files: [(path: String, bytes: [UInt8])] = []
    for file in lines.files { files.append((file.path, file.bytes)) }
    var records = 0
    for entry in lines.entries {
      guard let path = entry.path else {
        let id = JSONValue.object([JSONField("id", .text(entry.record.id.text))])
        lines.refuse(id, line: entry.line, "Its “path” isn't where such a record lies.")
        continue
      }
      files.append((path, entry.document.bytes))
      records += 1
    }
    for (path, bytes) in lines.enclosures.sorted(by: { $0.key < $1.key }) {
      files.append((path, bytes))
    }
    return Restoration(
      files: files, records: records, notPlaced: lines.notPlaced, remarks: lines.remarks)
  }

  /// What an export would add to a casebook that has records: those whose ids it doesn't have. A
  /// record that is there and says the same stays; one that says something else isn't touched.
  package static func proposal(
    for request: ImportRequest
  ) throws(ImportRefusal) -> ImportProposal {
    var lines = try JSONLines(request.bytes)
    var proposal = ImportProposal(.json)
    var withoutComments = 0
    for entry in lines.entries {
      let id = JSONValue.object([JSONField("id", .text(entry.record.id.text))])
      if let known = request.known.record(entry.record.id) {
        if known == entry.record {
          proposal.alreadyThere.append(entry.record.id)
        } else {
          lines.refuse(
            id, line: entry.line,
            "The casebook has a record with this id that says something else. It wasn't changed.")
        }
        continue
      }
      guard let problem = entry.record.problems.first else {
        let files = incoming(entry, lines)
        for enclosure in entry.record.enclosures
        where !files.contains(where: { $0.enclosure == enclosure }) {
          proposal.remarks.append(
            "The export doesn't have the file \(enclosure.file) of \(entry.record.id).")
        }
        proposal.records.append(
          ProposedRecord(
            .create(entry.record, enclosing: files),
            fields: [
              UnderstoodField(
                entry.record.kind.name, entry.record.title, at: TextPlace(line: entry.line))
            ]))
        if (try? RecordPrinter.document(for: entry.record)) != entry.document {
          withoutComments += 1
        }
        continue
      }
      lines.refuse(id, line: entry.line, problem.message)
    }
    if withoutComments > 0 {
      proposal.remarks.append(
        """
        Comments, fields that this program doesn't know, and how fields are written don't come over \
        from \(withoutComments) record\(withoutComments == 1 ? "" : "s"). Import into an empty \
        casebook to keep them.
        """)
    }
    if !lines.files.isEmpty {
      proposal.remarks.append(
        "Settings and templates stay as they are here; those of the export weren't taken in.")
    }
    proposal.notPlaced = lines.notPlaced
    proposal.remarks += lines.remarks
    return proposal
  }

  /// The enclosures of a record that came with it, unchanged.
  private static func incoming(_ entry: JSONLines.Entry, _ lines: JSONLines) -> [IncomingFile] {
    entry.record.enclosures.compactMap { enclosure in
      guard let path = entry.path,
        let bytes = lines.enclosures[
          ShownPath.path(ofEnclosure: enclosure.file, besideRecordAt: path)],
        Digest.sha256(bytes) == enclosure.sha256
      else { return nil }
      return IncomingFile(bytes: bytes, enclosure: enclosure)
    }
  }
}
