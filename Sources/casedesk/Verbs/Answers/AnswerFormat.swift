import ArgumentParser

/// In what form a verb answers.
struct AnswerFormat: ParsableArguments {
  @Flag(
    name: .customLong("json"),
    help: "Answer with an object of JSON a line; casedesk help json says what is in it.")
  var isJSON = false
}
