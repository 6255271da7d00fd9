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
      pipe.
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The record's id, or any part that no other has.", valueName: "id"))
  var part: String

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var format: AnswerFormat

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let today = today ?? SystemDay.today()
      let context = try freshness.ask(casedesk.path, ids: Show.ids) { casebook in
        let row = try IDPart(text: part).row(in: casebook, today: today)
        return try casebook.context(of: row.id)
      }
      if format.isJSON {
        return try StandardOutput.write([RecordObject(context, today: today).json])
      }
      let columns = StandardOutput.columns ?? Show.unlimited
      let isColoured = StandardOutput.isColoured
      let lines = ReaderText.lines(of: context, columns: columns, today: today).map { line in
        line.map { isColoured ? $0.style.around($0.text) : $0.text }.joined()
      }
      try StandardOutput.write([context.record.id.text] + lines)
    }
  }

  /// The records whose texts are shown.
  private static func ids(_ context: RecordInContext) -> [RecordID] {
    [context.record.id] + context.responses.map(\.id) + context.letters.map(\.id)
  }

  /// Wider than any line.
  private static let unlimited = 1_000_000
}
