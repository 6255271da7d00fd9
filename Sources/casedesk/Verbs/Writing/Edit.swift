import ArgumentParser
import CaseModel
import Casework
import RecordText

/// Changes a record.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a record's fields or its text.",
    discussion: """
      --field puts a value in the place of what is there: --field owner=Ann, --field due=2026-12-01. \
      Nothing after the = takes the field away. Of a list, += adds an item and -= takes one away; a \
      second --field of the same name adds too. What has fields of its own is reached with full \
      stops and places: --field deadline.date=2026-12-01, --field asks.2.text="…", and --field \
      asks.2= takes the second ask away. casedesk help fields lists what there is.

      With - the whole record comes on standard input. On a terminal without any option, your editor \
      opens with the record. What the program doesn't know in the file, and what others changed \
      meanwhile in other fields, stays as it is.

      \(AnswerColumn.names(Outcome.columns)) The status is changed or unchanged.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The record's id, or any part that no other has.", valueName: "id"))
  var part: String

  @Argument(
    help: ArgumentHelp("Write - to give the whole record on standard input.", valueName: "-"))
  var source: String?

  @OptionGroup var input: RecordInput

  func validate() throws {
    guard source == nil || source == GivenText.standardInput else {
      throw ValidationError("One record is edited at a time; “\(source ?? "")” is too much.")
    }
  }

  func run() throws {
    try Casedesk.orStop {
      let isEmpty = source == nil && input.isEmpty
      guard !isEmpty || EditedRecord.isPossible else {
        throw VerbEnding(
          status: .badUsage,
          sentence: "Nothing is said of what to change. Say it with --field, --text or --text-from."
        )
      }
      let casebook = try input.freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      let row = try IDPart(text: part).row(in: casebook, today: input.day)
      let old = try casebook.record(row.id)
      var record = RecordInHand(old, in: casebook, today: input.day)
      if isEmpty { return try write(old, record) }
      if let source {
        let bytes = try GivenText.bytes(of: source)
        record.take(
          try WrittenRecord(
            bytes, kind: old.kind, name: GivenText.shown(source).capitalizedFirst))
      }
      try input.fill(&record)
      try save(record, in: old)
    }
  }

  private func write(_ old: Record, _ record: RecordInHand) throws {
    var record = record
    let text: String
    do throws(RecordTextError) {
      text = String(decoding: try RecordPrinter.document(for: old).bytes, as: UTF8.self)
    } catch {
      throw VerbEnding(status: .unusable, sentence: "\(old.id) can't be edited: \(error.message)")
    }
    let edited = try EditedRecord(text, kind: old.kind, remedy: "edit \(old.id)")
    guard let written = edited.written else { return try Edit.answer(old, old) }
    record.take(written)
    try edited.save { try save(record, in: old) }
  }

  private func save(_ record: RecordInHand, in old: Record) throws {
    var (new, files) = try record.withFiles(record.record(old.id))
    guard new != old else { return try Edit.answer(old, old) }
    var steps: [Change.Step] = []
    if case .followUp(let before) = old, case .followUp(var after) = new,
      before.status != .done, after.status == .done
    {
      // Done here is done as anywhere: it has its day, and one that repeats makes its next.
      let day = after.done ?? input.day
      after.done = day
      new = .followUp(after)
      if let next = after.next(after: day) {
        steps.append(.create(.followUp(next), enclosing: []))
      }
    }
    steps.insert(.replace(from: old, to: new, enclosing: files), at: 0)
    try record.commit(Change("Changed \(new.kind.name): \(new.title)", steps))
    try Edit.answer(old, new)
  }

  private static func answer(_ old: Record, _ new: Record) throws {
    let outcome = Outcome(record: new, isChanged: old != new)
    try Answer(columns: Outcome.columns, parts: [.init(rows: [outcome])]).write()
  }

  /// What became of the record.
  struct Outcome {
    var record: Record
    var isChanged: Bool

    static var columns: [AnswerColumn<Outcome>] {
      [
        AnswerColumn("id", \.record.id.text),
        AnswerColumn("status") { $0.isChanged ? "changed" : "unchanged" },
        AnswerColumn("title", \.record.title),
      ]
    }
  }
}
