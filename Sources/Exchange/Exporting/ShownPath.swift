import CaseModel

/// Where an export says that a record lies: as the casebook has it, with the names of folders and
/// files that tell of what is left out made neutral.
enum ShownPath {
  static func path(
    of entry: ExportMaterial.Entry, shownAs record: Record, _ redaction: Redaction
  ) -> String {
    var steps = entry.path.split(separator: "/").map(String.init)
    guard steps.count == 4 else { return entry.path }
    let folder = RecordID(steps[2])
    if record.kind == .incident {
      steps[2] = record.id.text
    } else {
      steps[2] =
        redaction.hides(folder)
        ? record.incidents.first?.text ?? "incident" : redaction.name(of: folder).text
      steps[3] = "\(record.id).md"
    }
    return steps.joined(separator: "/")
  }

  /// Where an enclosure of the record at `path` lies.
  static func path(ofEnclosure file: String, besideRecordAt path: String) -> String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return "\(folder)/enclosures/\(file)"
  }
}
