import CaseModel
import Casework
import Glibc
import RecordText

/// A verb's work of making a record, whichever its kind.
struct NewRecord {
  let kind: RecordKind
  let input: RecordInput
  /// `-` where a whole record comes on standard input; nil where none does.
  let source: String?
  /// Whether the options of the kind say anything.
  let hasOptions: Bool

  /// Makes the record in the casebook at `path` and says how it is called.
  func make(in path: String, options: (inout RecordInHand) throws -> Void) throws {
    guard source == nil || source == GivenText.standardInput else {
      throw VerbEnding(
        status: .badUsage,
        sentence: """
          “\(source ?? "")” isn't understood here. Write - to give a whole record on standard input.
          """)
    }
    let isEmpty = source == nil && !hasOptions && input.isEmpty
    guard !isEmpty || EditedRecord.isPossible else {
      throw VerbEnding(
        status: .badUsage,
        sentence: """
          Nothing is said of the \(kind.name). Give it options (casedesk help add \(kind.name)), or \
          - and the whole record on standard input.
          """)
    }
    let casebook = try input.freshness.openToChange(path)
    defer { casebook.closeNoting() }
    var record = RecordInHand(new: kind, in: casebook, today: input.day)
    if isEmpty { return try write(record) }
    if let source {
      let bytes = try GivenText.bytes(of: source)
      record.take(
        try WrittenRecord(bytes, kind: kind, name: GivenText.shown(source).capitalizedFirst))
    }
    try options(&record)
    try input.fill(&record)
    try save(record)
  }

  private func write(_ record: RecordInHand) throws {
    var record = record
    let example = ExampleRecord(
      kind: kind, fields: record.editing.fields, advice: try advice(record))
    let edited = try EditedRecord(example.text, kind: kind, remedy: "add \(kind.name)")
    guard let written = edited.written else {
      return StandardError.say("Nothing is added: the text is as it was.")
    }
    record.take(written)
    try edited.save { try save(record) }
  }

  private func save(_ record: RecordInHand) throws {
    let (made, files) = try record.withFiles(record.record())
    let change = Change("New \(kind.name): \(made.title)", [.create(made, enclosing: files)])
    try record.commit(change)
    try SavedRecords.write([made])
  }

  /// What the editor shows above the fields: what to do, and what the record may belong to.
  private func advice(_ record: RecordInHand) throws -> [String] {
    var advice = [
      "A new \(kind.name). Fill it in, save it and close the editor. Lines that begin with # are",
      "explanations and are left out. To give up, leave everything as it is.",
    ]
    guard kind != .incident else { return advice }
    let page = try record.casebook.page(
      ListQuery(.incident), Window(offset: 0, limit: 12), today: record.today)
    if !page.rows.isEmpty { advice.append("Incidents that it may belong to:") }
    advice += page.rows.map { "  \($0.id)  \($0.title)" }
    if page.total > page.rows.count { advice.append("  … (casedesk list incidents)") }
    return advice
  }
}

/// How a verb says which records it made.
enum SavedRecords {
  /// Their ids, a line each, so that a script can go on with them; for people the titles too.
  static func write(_ records: [Record]) throws {
    let id = AnswerColumn<Record>("id", \.id.text)
    let title = AnswerColumn<Record>("title", \.title)
    let columns = StandardOutput.columns == nil ? [id] : [id, title]
    try Answer(columns: columns, parts: [.init(rows: records)]).write()
  }
}

extension RecordInHand {
  /// Saves a change, and says what the person should know of it.
  func commit(_ change: Change) throws {
    let made = Set(change.steps.map(\.id))
    for step in change.steps {
      for id in step.links where !made.contains(id) {
        guard try casebook.row(of: id, today: today) == nil else { continue }
        StandardError.say("No record is called \(id); the link leads nowhere until there is one.")
      }
    }
    for remark in try casebook.commit(change, today: today).remarks { StandardError.say(remark) }
  }
}

extension Change.Step {
  fileprivate var id: RecordID {
    switch self {
    case .create(let record, _), .replace(_, let record, _), .delete(let record): record.id
    }
  }

  /// What the step links to that wasn't linked before.
  fileprivate var links: [RecordID] {
    switch self {
    case .create(let record, _): Array(Set(record.links)).sorted()
    case .replace(let old, let new, _): Set(new.links).subtracting(old.links).sorted()
    case .delete: []
    }
  }
}
