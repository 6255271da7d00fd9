import ArgumentParser
import CaseModel
import Casework
import Desk
import Exchange

/// Shows one record as the desk's reader does.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a record: its fields, its text, and what belongs to it.",
    discussion: """
      The record comes from its own file as it is now. A letter comes with its due date, how that \
      is computed, and what became of each ask. Lines are wrapped for a terminal, and whole in a \
      pipe. With --at the record is shown as it was at a version, which casedesk history lists; one \
      that is deleted by now is named by its whole id.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The record's id, or any part that no other has.", valueName: "id"))
  var part: String

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @Option(help: ArgumentHelp("Show it as it was at this version.", valueName: "version"))
  var at: String?

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      if let at { return try show(at: at, today: today) }
      let context = try freshness.ask(casedesk.path, ids: Show.ids) { casebook in
        let row = try IDPart(text: part).row(in: casebook, today: today)
        return try casebook.context(of: row.id)
      }
      try write(context, heading: context.record.id.text, today: today)
    }
  }

  private func write(
    _ context: RecordInContext, heading: String, today: Day
  ) throws(Refusal) {
    if format.isJSON {
      return try StandardOutput.write([RecordObject(context, today: today).json])
    }
    let columns = StandardOutput.columns ?? Show.unlimited
    let isColoured = StandardOutput.isColoured
    let lines = ReaderText.lines(of: context, columns: columns, today: today).map { line in
      line.map { isColoured ? $0.style.around($0.text) : $0.text }.joined()
    }
    try StandardOutput.write([heading] + lines)
  }

  /// What belongs to the record now isn't shown: it may not have been there then.
  private func show(at name: String, today: Day) throws {
    let casebook = try freshness.openToChange(casedesk.path)
    defer { casebook.close() }
    let id = try PastID(text: part).notedID(in: casebook)
    let entry = try casebook.historyEntry(VersionName(text: name).version(in: casebook))
    guard let record = try casebook.version(of: id, at: entry.version) else {
      throw VerbEnding(
        status: .notFound, sentence: "\(id) wasn't in the casebook at that version.")
    }
    var context = RecordInContext(record: record)
    if case .letter(let letter) = record {
      context.clock = letter.clockReading(under: casebook.settings)
    }
    let when = entry.when.spoken(in: .spelled)
    try write(context, heading: "\(id) as of \(when)", today: today)
  }

  /// The records whose texts are shown.
  private static func ids(_ context: RecordInContext) -> [RecordID] {
    [context.record.id] + context.responses.map(\.id) + context.letters.map(\.id)
  }

  /// Wider than any line.
  private static let unlimited = 1_000_000
}
