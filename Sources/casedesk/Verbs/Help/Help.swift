import ArgumentParser
import CaseModel
import Exchange

/// Says how the program is used.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Show help: for all, or for a verb, fields, json or freshness.",
    discussion: """
      casedesk help fields lists what records hold and what may stand there, and casedesk help fields \
      letter what letters do; casedesk help json says how answers look with \
      --json, casedesk help freshness from what they come.
      """)

  @Argument(help: ArgumentHelp("A verb, fields, json or freshness.", valueName: "topic"))
  var topics: [String] = []

  func run() throws {
    try Casedesk.orStop {
      let columns = Help.columns
      switch (topics.first, topics.dropFirst()) {
      case (nil, _): try HelpPage.write(columns: columns)
      case ("freshness", _):
        try StandardOutput.write(HelpPage.wrapped(Freshness.explanation, columns: columns))
      case ("json", _):
        try StandardOutput.write(JSONSchema.lines + Check.schemaLines + HistoryStep.schemaLines)
      case ("fields", let kinds): try StandardOutput.write(FieldHelp.lines(try Help.kinds(kinds)))
      case (_, _):
        guard let command = CommandGuide.Command.program.command(topics) else {
          throw VerbEnding(
            status: .badUsage,
            sentence: """
              There is no help for “\(topics.joined(separator: " "))”. casedesk help lists the verbs.
              """)
        }
        let text = Casedesk.helpMessage(for: command.type, columns: columns)
        try StandardOutput.write(
          text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
    }
  }

  /// How wide help is: as the terminal, but never so wide that lines are hard to read.
  static var columns: Int { min(StandardOutput.columns ?? 80, 100) }

  private static func kinds(_ names: ArraySlice<String>) throws -> [RecordKind] {
    guard let name = names.first else { return RecordKind.allCases }
    let kind = RecordKind.allCases.first { [$0.name, $0.plural].contains(name) }
    guard let kind else {
      throw VerbEnding(
        status: .badUsage,
        sentence: "“\(name)” has no fields: there are incident, letter, response and follow-up.")
    }
    return [kind]
  }
}
