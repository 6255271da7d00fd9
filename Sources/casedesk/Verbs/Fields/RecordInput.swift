import ArgumentParser
import CaseModel

/// What every record may be given, besides the options of its kind.
struct RecordInput: ParsableArguments {
  @Option(
    name: .customLong("field"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      Any field of the record, as records write it; casedesk help fields names them all. May be \
      given several times.
      """, valueName: "name=value"))
  var assignments: [FieldAssignment] = []

  @Option(parsing: .unconditional, help: "The text below the fields, in Markdown.")
  var text: String?

  @Option(
    help: ArgumentHelp("Take the text from this file; - is standard input.", valueName: "file"),
    completion: .file())
  var textFrom: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Copy this file into the casebook as an enclosure. May be given several times.",
      valueName: "file"), completion: .file())
  var enclose: [String] = []

  @Option(help: ArgumentHelp("Take this day for today, as 2026-11-23.", valueName: "day"))
  var today: Day?

  @OptionGroup var freshness: Freshness

  /// Whether nothing is said of the record.
  var isEmpty: Bool {
    assignments.isEmpty && text == nil && textFrom == nil && enclose.isEmpty
  }

  var day: Day { today ?? SystemDay.today() }

  func validate() throws {
    guard text == nil || textFrom == nil else {
      throw ValidationError("--text and --text-from can't stand together. Give one of them.")
    }
  }

  /// Puts it into the record.
  func fill(_ record: inout RecordInHand) throws {
    if let text { record.text = text }
    if let textFrom { record.text = try GivenText.text(of: textFrom) }
    for assignment in assignments { try record.editing.apply(assignment) }
    record.files = enclose
  }
}
