import ArgumentParser
import CaseModel
import Casework
import TerminalUI

/// Lists what several people wrote without seeing each other's.
struct Choices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choices",
    abstract: "List what colleagues wrote in two ways, to be chosen from.",
    discussion: """
      Where two people changed the same thing and neither saw the other's change, one version stands \
      in the record and all are kept until somebody chooses: casedesk choose ID NUMBER.

      \(AnswerColumn.names(OfferedVersion.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(
    help: ArgumentHelp("Only those of this record, by any part of its id.", valueName: "id"))
  var part: String?

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.close() }
      let id = try part.map { try OfferedVersion.id($0, in: casebook) }
      let offered = OfferedVersion.all(in: casebook).filter {
        id == nil || $0.choice.record == id
      }
      try Answer(columns: OfferedVersion.columns, parts: [.init(rows: offered)]).write()
      if offered.isEmpty { StandardError.say("There is nothing to choose.") }
    }
  }
}

/// Chooses one of the versions.
struct Choose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "choose",
    abstract: "Choose one of the versions that casedesk choices lists.",
    discussion: """
      The record gets that version, and the others are settled; all of them stay in the history, and \
      casedesk undo takes the choice back.

      \(AnswerColumn.names(LedBack.columns))
      """)

  @ParentCommand var casedesk: Casedesk

  @Argument(help: ArgumentHelp("The record's id, or any part that no other has.", valueName: "id"))
  var part: String

  @Argument(help: ArgumentHelp("Its number in the list.", valueName: "number"))
  var number: Int

  @OptionGroup var freshness: Freshness

  func run() throws {
    try Casedesk.orStop {
      let today = SystemDay.today()
      let casebook = try freshness.openToChange(casedesk.path)
      defer { casebook.closeNoting() }
      let id = try OfferedVersion.id(part, in: casebook)
      let offered = OfferedVersion.all(in: casebook).filter { $0.choice.record == id }
      guard let chosen = offered.first(where: { $0.number == number }) else {
        throw VerbEnding(
          status: .notFound,
          sentence: offered.isEmpty
            ? "There is nothing to choose in \(id)."
            : """
            \(id) has the numbers 1 to \(offered.count) to choose from; \(number) is none of them. \
            casedesk choices lists them.
            """)
      }
      let report = try casebook.settle(chosen.choice, with: chosen.offer, today: today)
      try LedBack(word: "chosen", report: report).write()
    }
  }
}

/// A version that somebody wrote, and that can be chosen.
struct OfferedVersion {
  var choice: Choice
  /// The record's; empty where it has none.
  var title: String
  var offer: Choice.Offer
  /// From 1 through all choices of the record.
  var number: Int

  private var version: String? { offer.value ?? choice.unwritten }

  /// What a person means: a record, or the settings by the name of their file.
  static func id(_ text: String, in casebook: Casebook) throws -> RecordID {
    if text == Choice.settings.text { return Choice.settings }
    return try IDPart(text: text).row(in: casebook, today: SystemDay.today()).id
  }

  static func all(in casebook: Casebook) -> [OfferedVersion] {
    let today = SystemDay.today()
    var counts: [RecordID: Int] = [:]
    return casebook.choices().flatMap { choice in
      let title = try? casebook.row(of: choice.record, today: today)?.title
      return choice.offers.map { offer in
        counts[choice.record, default: 0] += 1
        return OfferedVersion(
          choice: choice, title: title ?? "", offer: offer, number: counts[choice.record] ?? 1)
      }
    }
  }

  static var columns: [AnswerColumn<OfferedVersion>] {
    [
      AnswerColumn("id", \.choice.record.text, style: { _ in Style(.accent) }),
      AnswerColumn("number", { "\($0.number)" }),
      AnswerColumn("title", \.title),
      AnswerColumn("what", \.choice.place.words),
      AnswerColumn("who", \.offer.who.name),
      AnswerColumn("when", \.offer.when.written, shown: { $0.offer.when.spoken(in: .spelled) }),
      AnswerColumn(
        "version", { $0.version ?? "" }, shown: { $0.version ?? "(taken away)" }),
    ]
  }
}

extension Choice.Place {
  /// `stance`, `asks 3`, `the whole record`.
  fileprivate var words: String {
    switch self {
    case .record: "whether it stays"
    case .file: "the whole file"
    case .field(let name, let item): item.map { "\(name) \($0)" } ?? name
    case .text(let part): part.map { "text “\($0)”" } ?? "text"
    }
  }
}
