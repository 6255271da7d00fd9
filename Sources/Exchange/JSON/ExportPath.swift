import CaseModel
import RecordText

/// Which paths an export may name: those that the desk itself makes, so that nothing of an export can
/// be written elsewhere in a casebook, let alone outside.
enum ExportPath {
  /// `cases/2017/<incident>/incident.md`, or `<id>.md` in such a folder.
  static func isRecord(_ path: String, of record: Record) -> Bool {
    guard let steps = steps(of: path), steps.count == 4, steps[0] == "cases", isYear(steps[1]),
      RecordID(steps[2]).isWellFormed
    else { return false }
    if record.kind == .incident { return steps[2] == record.id.text && steps[3] == "incident.md" }
    return record.id.text.hasPrefix(record.kind.name + "-") && steps[3] == "\(record.id).md"
  }

  /// Where a record may lie, whatever the file there says.
  static func isRecord(_ path: String) -> Bool {
    guard let steps = steps(of: path), steps.count == 4, steps[0] == "cases", isYear(steps[1]),
      RecordID(steps[2]).isWellFormed, steps[3].hasSuffix(".md")
    else { return false }
    let id = String(steps[3].dropLast(3))
    return id == "incident"
      || RecordID(id).isWellFormed
        && [RecordKind.letter, .response, .followUp].contains { id.hasPrefix($0.name + "-") }
  }

  /// Which record lies at a path; nil where none does.
  static func identity(of path: String) -> (kind: RecordKind, id: RecordID)? {
    guard isRecord(path), let steps = steps(of: path) else { return nil }
    if steps[3] == "incident.md" { return (.incident, RecordID(steps[2])) }
    let id = RecordID(String(steps[3].dropLast(3)))
    return RecordKind.allCases.first { id.text.hasPrefix($0.name + "-") }.map { ($0, id) }
  }

  /// A clean name in the folder `enclosures` of an incident or of an import.
  static func isEnclosure(_ path: String) -> Bool {
    guard let steps = steps(of: path), steps.count == 5, isYear(steps[1]),
      RecordID(steps[2]).isWellFormed, steps[3] == "enclosures"
    else { return false }
    return (steps[0] == "cases" || isImport(steps)) && EnclosureName.isClean(steps[4])
  }

  /// The settings, the protected names, a template, a file with choices, or the record of an import.
  static func isBesideRecords(_ path: String) -> Bool {
    if path == "casedesk.yaml" || path == ExportMaterial.protectedNamesPath { return true }
    guard let steps = steps(of: path) else { return false }
    if steps.count == 2, EnclosureName.isClean(steps[1]) {
      return steps[0] == "templates" && steps[1].hasSuffix(".txt")
        || steps[0] == ChoiceText.folder && steps[1].hasSuffix(".yaml")
    }
    return steps.count == 4 && isYear(steps[1]) && isImport(steps) && steps[3] == "import.md"
  }

  private static func isImport(_ steps: [String]) -> Bool {
    steps[0] == "imports" && steps[2].hasPrefix("import-") && RecordID(steps[2]).isWellFormed
  }

  private static func steps(of path: String) -> [String]? {
    guard path.utf8.count <= 1024 else { return nil }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    return steps.allSatisfy { !["", ".", ".."].contains($0) } ? steps : nil
  }

  private static func isYear(_ step: String) -> Bool {
    step.utf8.count == 4 && step.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
