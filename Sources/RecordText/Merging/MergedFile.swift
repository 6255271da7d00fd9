import CaseModel

/// What a file of a casebook is to a merge.
enum MergedFile: Hashable {
  /// A record's file: fields above a text.
  case record(RecordKind, RecordID)
  /// An import's record, which is written alike.
  case importRecord(RecordID)
  /// `casedesk.yaml`: fields alone.
  case settings
  /// Names or patterns, one a line.
  case lines
  /// A template: a text alone.
  case template
  /// The choices of a record.
  case choices(RecordID)
  /// Anything else, as enclosures: bytes that are never mixed.
  case bytes

  init(path: String) {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    let name = steps.last ?? ""
    if path == "casedesk.yaml" {
      self = .settings
    } else if ["protected-names.txt", ".gitignore"].contains(path) {
      self = .lines
    } else if let record = ChoiceText.record(ofPath: path) {
      self = .choices(record)
    } else if steps.count == 2, steps[0] == "templates", name.hasSuffix(".txt") {
      self = .template
    } else if steps.count == 4, steps[0] == "cases", name == "incident.md" {
      self = .record(.incident, RecordID(steps[2]))
    } else if steps.count == 4, steps[0] == "cases", let kind = RecordKind(fileName: name) {
      self = .record(kind, RecordID(String(name.dropLast(3))))
    } else if steps.count == 4, steps[0] == "imports", name == "import.md" {
      self = .importRecord(RecordID(steps[2]))
    } else {
      self = .bytes
    }
  }

  /// Whose choices are kept about the file; nil where its versions aren't merged field by field.
  var record: RecordID? {
    switch self {
    case .record(_, let id), .importRecord(let id): id.isWellFormed ? id : nil
    case .settings: Choice.settings
    case .lines, .template, .choices, .bytes: nil
    }
  }
}

extension RecordKind {
  fileprivate init?(fileName name: String) {
    guard name.hasSuffix(".md"),
      let kind = [RecordKind.letter, .response, .followUp].first(where: {
        name.hasPrefix($0.name + "-")
      })
    else { return nil }
    self = kind
  }
}
