import Foundation
import Testing

@Suite("The log-response command")
struct LogResponseCommandTests {
  let session: CommandSession
  let today = ["--today", "2026-11-24"]

  init() throws { session = try CommandSession() }

  @Test("logs who answered, what became of the asks, the words, and what is next, as one change")
  func whole() throws {
    let before = try session.files()
    let said = try session.run(
      [
        "log-response", "letter-haley", "--from", "Ann Lee, Deputy, U.S. Mission", "--stance",
        "pledged-commitment", "--date", "20 Nov", "--channel", "email", "--ask", "2=pledged",
        "--ask", "3=refused:They say it isn't theirs.", "--quote", "We will raise it.", "--text",
        "A short mail.", "--follow-up", "Ask what came of the pledge", "--due", "+2w", "--owner",
        "UN desk",
      ] + today)
    #expect(said.error == "")
    #expect(said.status == 0)
    let ids = said.output.split(separator: "\n").map(String.init)
    #expect(ids.count == 2)
    #expect(ids[0].hasPrefix("response-ann-lee-reply-"))
    #expect(
      try session.text("\(ids[0]).md") == """
        ---
        incidents:
          - chechnya-detentions-x2m9
        letters:
          - letter-haley-k7f3
        from:
          name: Ann Lee
          office: Deputy
          body: U.S. Mission
        kind: reply
        channel: email
        stance: pledged-commitment
        date: 2026-11-20
        received: 2026-11-24
        outcomes:
          - letter: letter-haley-k7f3
            ask: 2
            outcome: pledged
          - letter: letter-haley-k7f3
            ask: 3
            outcome: refused
            note: They say it isn't theirs.
        quotes:
          - words: We will raise it.
        ---

        A short mail.

        """)
    #expect(
      try session.text("\(ids[1]).md") == """
        ---
        title: Ask what came of the pledge
        incidents:
          - chechnya-detentions-x2m9
        letters:
          - letter-haley-k7f3
        responses:
          - \(ids[0])
        status: open
        due: 2026-12-08
        owner: UN desk
        ---

        """)
    #expect(try session.files().count == before.count + 2)
    #expect(
      try session.run(["show", "letter-haley"] + today).output.contains("→ pledged, Ann Lee"))
  }

  @Test("logs a statement that answers no letter")
  func statement() throws {
    let said = try session.run(
      ["log-response", "--incident", "chech", "--from", "Peskov", "--kind", "no-comment"] + today)
    #expect(said.status == 0)
    #expect(try !session.text(madeBy: said).contains("letters:"))
  }

  @Test("opens the editor with what is known of the letter")
  func editor() throws {
    let said = try session.run(
      ["log-response", "letter-haley"] + today,
      editor: "cp \"$1\" \"$HOME/example.md\"; echo 'By phone.' >> \"$1\"")
    #expect(said.error == "")
    #expect(said.output.hasPrefix("response-nikki-haley-reply-"))
    let example = try String(
      contentsOf: session.home.appendingPathComponent("example.md"), encoding: .utf8)
    #expect(example.contains("# Asks of letter-haley-k7f3:\n#   1 Work with U.S. allies"))
    #expect(example.contains("\nfrom:\n  name: Nikki Haley\n"))
  }

  @Test(
    "refuses what can't be, and writes nothing",
    arguments: [
      (
        ["letter-haley", "--from", "X", "--ask", "7=granted"],
        "letter-haley-k7f3 has no ask 7. Its asks are 1, 2, 3, 4."
      ),
      (
        ["letter-haley", "--from", "X", "--ask", "2=maybe"],
        """
        The field "outcome" can't be "maybe". Write granted, partly-granted, pledged, refused, \
        evaded, denied-premise or not-addressed.
        """
      ),
      (
        ["letter-haley", "letter-guterres", "--from", "X", "--ask", "2=granted"],
        """
        Ask 2 is in letter-haley-k7f3, letter-guterres-m2x6. Write the one that you mean, as \
        letter-haley-k7f3/2.
        """
      ),
      (
        ["letter-haley", "--from", "X", "--ask", "2=granted", "--ask", "2=refused"],
        "outcomes: Ask 2 of letter-haley-k7f3 has two outcomes."
      ),
      (
        ["letter-haley", "--from", "X", "--due", "+2w"],
        "--due and --owner belong to a follow-up. Name it with --follow-up. See casedesk help."
      ),
      (
        [], "Name the letters that it answers, or an incident with --incident. See casedesk help."
      ),
      (
        ["letter-haley", "--kind", "reply"],
        "from: Say who responded: a name, an office or a body is enough."
      ),
      (
        ["letter-haley"],
        "Nothing is said of the response. Say at least who responded, with --from."
      ),
      (
        ["p3ax", "--from", "X"],
        "follow-up-ask-mission-p3ax is a follow-up; only letters are answered."
      ),
      (
        ["letter-haley", "--from", "X", "--ask", "two=granted"],
        "The value 'two=granted' is invalid for '--ask <n=outcome[:note]>'. See casedesk help."
      ),
      (
        ["letter-haley", "--from", "X", "--date", "2026-11-24", "--received", "2026-11-20"],
        """
        received: It can't have reached us on 20 Nov 2026, before it was given on 24 Nov 2026.
        """
      ),
    ])
  func refusals(arguments: [String], sentence: String) throws {
    let before = try session.files()
    let said = try session.run(["log-response"] + arguments + today)
    #expect(said == .init(error: "casedesk: \(sentence)\n", status: 2))
    #expect(try session.files() == before)
  }

  @Test("takes the letter's own ask where several letters have that number")
  func severalLetters() throws {
    let said = try session.run(
      [
        "log-response", "letter-haley", "letter-guterres", "--from", "X", "--ask",
        "guterres/2=granted",
      ] + today)
    #expect(said.error == "")
    #expect(
      try session.text(madeBy: said).contains(
        "outcomes:\n  - letter: letter-guterres-m2x6\n    ask: 2\n    outcome: granted\n"))
  }
}
