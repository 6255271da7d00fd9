package import CaseModel
import RecordText

/// Where records live inside a casebook: the one place that knows. A sealed casebook will have
/// another.
package enum Filing {
  /// The settings file.
  package static let settings = "casedesk.yaml"
  /// The folder that holds everything else.
  package static let cases = "cases"
  /// The folder with templates for letters.
  static let templates = "templates"
  /// The folder beside a record that holds its enclosures.
  package static let enclosures = "enclosures"
  /// What an incident's own file is called in its folder.
  package static let incident = "incident.md"
  /// The folder with the records of imports, each in a folder of its own under its year.
  package static let imports = "imports"
  /// Names that no export may contain.
  package static let protectedNames = "protected-names.txt"
  /// What an import's own file is called in its folder.
  static let importRecord = "import.md"

  /// Where a new record goes: an incident into a folder of its own under its year, another record
  /// into the folder of its first incident. Nil where that incident's place isn't known.
  static func path(
    forNew record: Record, today: Day, placeOf: (RecordID) -> String?
  ) -> String? {
    switch record {
    case .incident(let incident):
      let year = yearFolder(incident.date?.sortDay.year ?? today.year)
      return "\(cases)/\(year)/\(incident.id)/\(self.incident)"
    case .letter, .response, .followUp:
      guard let incident = record.incidents.first, let place = placeOf(incident) else { return nil }
      return "\(folder(of: place))/\(record.id).md"
    }
  }

  /// Where the record of an import goes.
  static func path(ofImport record: ImportRecord) -> String {
    "\(imports)/\(yearFolder(record.date.year))/\(record.id)/\(importRecord)"
  }

  private static func yearFolder(_ number: Int) -> String {
    let year = String(number)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
  }

  /// Where an enclosure of the record at `path` lies.
  package static func path(ofEnclosure file: String, besideRecordAt path: String) -> String {
    "\(folder(of: path))/\(enclosures)/\(file)"
  }

  /// The incident's folder that a path is or lies in; nil for other paths.
  package static func incidentFolder(of path: String) -> String? {
    let steps = path.split(separator: "/")
    guard steps.count >= 3, steps[0] == cases, isYear(steps[1]),
      RecordID(String(steps[2])).isWellFormed
    else { return nil }
    return steps[..<3].joined(separator: "/")
  }

  /// A path's folder and the name in it.
  package static func parts(of path: String) -> (folder: String, name: String) {
    (folder(of: path), name(of: path))
  }

  /// The path without its last step.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
  }

  /// The last step of the path.
  static func name(of path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// What the file at a path records, and under which id; nil where a record can't be.
  package static func identity(ofPath path: String) -> (kind: RecordKind, id: RecordID)? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 4, steps[0] == cases, isYear(steps[1]),
      let kind = kind(ofFile: steps[3])
    else { return nil }
    let folder = RecordID(String(steps[2]))
    let id = kind == .incident ? folder : RecordID(String(steps[3].dropLast(3)))
    return folder.isWellFormed && id.isWellFormed ? (kind, id) : nil
  }

  /// Which import the file at a path records; nil where that can't be.
  static func importID(ofPath path: String) -> RecordID? {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 4, steps[0] == imports, isYear(steps[1]), steps[3] == importRecord else {
      return nil
    }
    return importID(ofFolder: steps[2])
  }

  /// The same by the name of its folder.
  static func importID(ofFolder name: some StringProtocol) -> RecordID? {
    let id = RecordID(String(name))
    return id.isWellFormed && name.hasPrefix("import-") ? id : nil
  }

  /// What a file is called once it is deleted; an incident's or an import's has its folder's name
  /// with it, by which it can be told.
  static func nameInTrash(ofPath path: String) -> String {
    let name = name(of: path)
    let isCalledByFolder = name == incident || name == importRecord
    return isCalledByFolder ? "\(self.name(of: folder(of: path))).\(name)" : name
  }

  /// What a deleted file recorded, and under which id, by its name without marks; nil where it
  /// wasn't a record's.
  static func identity(ofNameInTrash name: some StringProtocol) -> (kind: RecordKind, id: RecordID)?
  {
    let suffix = "." + incident
    if name.hasSuffix(suffix) {
      let id = RecordID(String(name.dropLast(suffix.count)))
      return id.isWellFormed ? (.incident, id) : nil
    }
    guard let kind = kind(ofFile: name), kind != .incident else { return nil }
    let id = RecordID(String(name.dropLast(3)))
    return id.isWellFormed ? (kind, id) : nil
  }

  /// What a file of that name records; nil for a name that no record has.
  static func kind(ofFile name: some StringProtocol) -> RecordKind? {
    if name == incident { return .incident }
    guard name.hasSuffix(".md") else { return nil }
    for kind in [RecordKind.letter, .response, .followUp] where name.hasPrefix(kind.name + "-") {
      return kind
    }
    return nil
  }

  /// The same for the bytes of a name from which a well-formed id comes.
  static func kind(ofWellFormed name: ArraySlice<UInt8>) -> RecordKind? {
    if name.elementsEqual(incident.utf8) { return .incident }
    let stem = name.dropLast(3)
    let isID = { (byte: UInt8) in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard (1...120).contains(stem.count), name[stem.endIndex...].elementsEqual(".md".utf8),
      stem.allSatisfy(isID)
    else { return nil }
    if stem.starts(with: "letter-".utf8) { return .letter }
    if stem.starts(with: "response-".utf8) { return .response }
    return stem.starts(with: "follow-up-".utf8) ? .followUp : nil
  }

  static func isYear(_ name: some StringProtocol) -> Bool {
    name.utf8.count == 4 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a path can be a record's, an import's or an enclosure's, and so may be written.
  static func mayHold(_ path: String) -> Bool {
    if identity(ofPath: path) != nil || importID(ofPath: path) != nil { return true }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 5, isYear(steps[1]), steps[3] == enclosures,
      EnclosureName.isClean(String(steps[4]))
    else { return false }
    return steps[0] == cases && RecordID(String(steps[2])).isWellFormed
      || steps[0] == imports && importID(ofFolder: steps[2]) != nil
  }

  /// Whether a path can be that of a file that belongs to a casebook, and so may be put into an empty
  /// one: all that ``mayHold(_:)``, and the files beside records.
  static func mayRestore(_ path: String) -> Bool { mayHold(path) || isBesideRecords(path) }

  /// Whether a path is that of the settings, of the protected names, of a template or of a file with
  /// choices.
  static func isBesideRecords(_ path: String) -> Bool {
    if path == settings || path == protectedNames { return true }
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 2, EnclosureName.isClean(String(steps[1])) else { return false }
    return steps[0] == templates && steps[1].hasSuffix(".txt")
      || steps[0] == ChoiceText.folder && steps[1].hasSuffix(".yaml")
  }

  /// Whether a path that may be held is an enclosure's.
  static func isEnclosure(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).count == 5
  }
}
