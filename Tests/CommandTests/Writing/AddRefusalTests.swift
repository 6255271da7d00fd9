import Foundation
import Testing

@Suite("What the writing commands refuse")
struct AddRefusalTests {
  let session: CommandSession
  let today = ["--today", "2026-11-24"]

  init() throws { session = try CommandSession() }

  @Test(
    "What a field can't be is refused, with what it may",
    arguments: [
      (["letter", "--title", "T"], "A letter needs an incident; give it with --incident."),
      (["incident", "--country", "RU"], "An incident needs a title; give it with --title."),
      (
        ["incident", "--title", "T", "--country", "Russia"],
        "countries: “Russia” is no country code. Write two capital letters of ISO 3166, as RU."
      ),
      (
        ["incident", "--title", "T", "--status", "ajar"],
        "The field \"status\" can't be \"ajar\". Write open, monitoring or closed."
      ),
      (
        ["follow-up", "--title", "T", "--incident", "chech", "--due", "soon"],
        """
        --due: “soon” can't be read as a date. Write 2026-11-23, 23 Nov, fri, in 60 days or +3w.
        """
      ),
      (
        ["follow-up", "--title", "T", "--incident", "chech", "--field", "colour=red"],
        """
        A follow-up has no field “colour”. It has title, incidents, letters, responses, status, due, \
        owner, priority, repeats, done, outcome, impact, follows, tags, confidential.
        """
      ),
      (
        ["letter", "--title", "T", "--incident", "chech", "--to", ", ,"],
        "“, ,” names nobody. Write “Name, Office, Body”; any of them may be empty."
      ),
      (
        ["letter", "--title", "T", "--incident", "k7f3"],
        "letter-haley-k7f3 is a letter; --incident takes the id of an incident."
      ),
      (
        ["letter"],
        """
        Nothing is said of the letter. Give it options (casedesk help add letter), or - and the \
        whole record on standard input.
        """
      ),
      (
        ["letter", "x"],
        "“x” isn't understood here. Write - to give a whole record on standard input."
      ),
      (
        ["response", "--incident", "chech", "--kind", "reply"],
        "from: Say who responded: a name, an office or a body is enough."
      ),
    ])
  func refusals(arguments: [String], sentence: String) throws {
    let before = try session.files()
    let said = try session.run(["add"] + arguments + today)
    #expect(said == .init(error: "casedesk: \(sentence)\n", status: 2))
    #expect(try session.files() == before)
  }

  @Test(
    "A casebook that may only be read stays as it is, and the command ends with 3",
    arguments: [
      ["add", "follow-up", "--title", "T", "--incident", "chech"],
      ["edit", "p3ax", "--field", "owner=Ann"], ["delete", "p3ax"],
      ["log-response", "letter-haley", "--from", "Ann"],
    ])
  func readOnly(arguments: [String]) throws {
    let settings = session.casebook.appendingPathComponent("casedesk.yaml")
    let newer = try String(contentsOf: settings, encoding: .utf8)
      .replacingOccurrences(of: "format: 1", with: "format: 2")
    try Data(newer.utf8).write(to: settings)
    let before = try session.files()
    let said = try session.run(arguments)
    #expect(said.output == "")
    #expect(said.error.contains(" not "))
    #expect(said.status == 3)
    #expect(try session.files() == before)
  }
}
