import ArgumentParser
import CaseModel

/// Makes records.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a new incident, letter, response or follow-up.",
    discussion: """
      The answer is the id of what was made. Options name the fields that are given most often; \
      --field takes any other, as: --field verification=likely, --field tags+=press, \
      --field sources.1.name="Novaya Gazeta". casedesk help fields lists them.

      With - a whole record comes on standard input, as its file would look; options then change it. \
      On a terminal without any option, your editor opens with an example to be filled in; what \
      can't be saved is kept, and you are told where.
      """,
    subcommands: [AddIncident.self, AddLetter.self, AddResponse.self, AddFollowUp.self])

  @ParentCommand var casedesk: Casedesk

  func run() throws {
    throw ValidationError("Say what to add: incident, letter, response or follow-up.")
  }
}

extension ArgumentHelp {
  /// What is said of `-`, for a whole record on standard input.
  static let wholeRecord = ArgumentHelp(
    "Write - to give a whole record on standard input.", valueName: "-")
}
