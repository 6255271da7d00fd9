import Testing

@Suite("Colours of answers")
struct ColourTests {
  let session: CommandSession
  let due = ["due", "--owner", "UN", "--today", "2026-12-04"]

  init() throws { session = try CommandSession() }

  @Test("set off what is overdue, with the eight colours that every terminal has")
  func overdue() throws {
    #expect(
      try session.run(due, columns: 80, environment: ["TERM": "xterm"]).output == """
        \u{1B}[1mOverdue\u{1B}[0m
        \u{1B}[36mfollow-up-ask-mission-p3ax\u{1B}[0m  \u{1B}[1;31moverdue by 15 days\u{1B}[0m  \
        Thu 19 Nov 2026  UN desk
          Ask the Mission what became of the asks, work with allies first

        """)
  }

  @Test("show in a record what they show on the desk")
  func record() throws {
    let lines = try session.run(
      ["show", "p3ax", "--today", "2026-11-24"], columns: 80, environment: ["TERM": "xterm"]
    ).output.split(separator: "\n")
    #expect(
      lines[1]
        == "\u{1B}[1mAsk the Mission what became of the asks, work with allies first\u{1B}[0m")
    #expect(lines.contains { $0.contains("\u{1B}[1;31mThu 19 Nov 2026, 5 days over\u{1B}[0m") })
  }

  @Test(
    "stay away where they aren't wanted or can't be",
    arguments: [
      ["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:],
    ])
  func none(environment: [String: String]) throws {
    let said = try session.run(due, columns: 80, environment: environment)
    #expect(!said.output.contains("\u{1B}"))
    #expect(said.output.hasPrefix("Overdue\n"))
    let piped = try session.run(due, environment: ["TERM": "xterm"])
    #expect(!piped.output.contains("\u{1B}"))
  }

  @Test("leave no title a way to the terminal")
  func hostile() throws {
    try session.replace(
      "title: Ask the Mission what became of the asks, work with allies first",
      by: #"title: "\e[31mred\e[0m\e]0;owned\a""#, in: "follow-up-ask-mission-p3ax.md")
    let said = try session.run(due, columns: 80, environment: ["TERM": "xterm"])
    #expect(said.output.contains("␛[31mred␛[0m␛]0;owned␇\n"))
  }
}
