import Foundation
import Testing

@Suite("Completions")
struct CompletionTests {
  let session: CommandSession

  init() throws {
    session = try CommandSession()
    _ = try session.run(["due"])
  }

  /// What a shell is answered, for a command line whose last word is being typed.
  private func completed(
    _ words: [String], in shell: String = "fish", type: String = "9"
  ) throws -> [String] {
    let line = ["casedesk", "--casebook", session.casebook.path] + words
    return try session.run(["complete", shell, type, "--"] + line).output
      .split(separator: "\n").map(String.init)
  }

  @Test("offer ids with titles, by any part of an id")
  func ids() throws {
    #expect(
      try completed(["show", "guterres"])
        == [
          "words",
          "follow-up-write-guterres-again-q1z5\t"
            + "Put the joint letter's asks to the Secretary-General again",
          "letter-guterres-m2x6\tArbitrary detention, torture and murder of gay men in Chechnya",
        ])
    #expect(try completed(["log-response", "k7f3"]).count == 2)
    #expect(
      try completed(["done", ""]).dropFirst().allSatisfy { $0.hasPrefix("follow-up-") })
    #expect(
      try completed(["list", "letters", "--incident", "c"])
        == [
          "words", "chechnya-detentions-x2m9\tDetentions of gay men in Chechnya",
        ])
  }

  @Test(
    "offer verbs, options and what may stand after them",
    arguments: [
      (
        ["du"],
        [
          "words",
          "due\tShow what is overdue, then what is due soon.",
        ]
      ),
      (["add", "r"], ["words", "response\tMake a new official response."]),
      (["list", "f"], ["words", "follow-ups"]),
      (["due", "--d"], ["words", "--days\tHow many days ahead to look, 0 to 3660. (default: 7)"]),
      (["add", "letter", "--kind", "u"], ["words", "urgent-appeal"]),
      (["add", "letter", "--kind=u"], ["words", "--kind=urgent-appeal"]),
      (
        ["log-response", "k7f3", "--stance", "den"],
        ["words", "denied-the-event", "denied-responsibility"]
      ),
      (["add", "incident", "--violation", "tor"], ["words", "torture"]),
      (["edit", "k7f3", "--field", "del"], ["beginnings", "delivery="]),
      (["due", "--owner", "UN"], ["words", "UN desk"]),
      (["completions", "z"], ["words", "zsh"]),
      (["help", "fie"], ["words", "fields\tWhat records hold."]),
      (["add", "letter", "--text-from", "x"], ["files"]),
      (["--casebook", "x"], ["folders"]),
      (["show", "--nothing", "nothing-at-all"], ["words"]),
    ])
  func words(words: [String], answer: [String]) throws {
    #expect(try completed(words) == answer)
  }

  @Test("insert an id alone in bash, and show titles where there is a choice")
  func bash() throws {
    #expect(try completed(["show", "m2x6"], in: "bash") == ["words", "letter-guterres-m2x6"])
    #expect(
      try completed(["show", "response-haley"], in: "bash") == [
        "words",
        "response-haley-commitments-e6w1  Haley's earlier words, which the letter recalls",
        "response-haley-statement-n5yk    Nikki Haley, public statement",
      ])
    #expect(try completed(["show", "haley"], in: "bash").last == "…")
    #expect(
      try completed(["show", "response-haley"], in: "bash", type: "37") == [
        "words", "response-haley-commitments-e6w1", "response-haley-statement-n5yk",
      ])
    #expect(try completed(["due", "--owner", "UN"], in: "bash") == ["words", "UN\\ desk"])
    #expect(
      try completed(["add", "letter", "--kind", "=", "urg"], in: "bash") == [
        "words", "urgent-appeal",
      ])
  }

  @Test("offer nothing, quietly, where there is no casebook")
  func nothing() throws {
    try FileManager.default.removeItem(at: session.casebook)
    #expect(try completed(["show", ""]) == ["words"])
  }

  @Test("change nothing and look through no folder")
  func quick() throws {
    try FileManager.default.removeItem(at: session.cache)
    #expect(try completed(["show", ""]) == ["words"])
    #expect(!FileManager.default.fileExists(atPath: session.cache.path))
  }

  @Test("let no title be expanded by bash")
  func hostile() throws {
    let mark = session.home.appendingPathComponent("owned")
    try session.replace(
      "title: Ask the Mission what became of the asks, work with allies first",
      by: "title: \"$(touch \(mark.path)) `touch \(mark.path)`; touch \(mark.path)\"",
      in: "follow-up-ask-mission-p3ax.md")
    _ = try session.run(["due", "--fresh"])
    let program = try #require(session.process([]).executableURL)
    let script = """
      source <('\(program.path)' completions bash)
      COMP_WORDS=('\(program.path)' --casebook '\(session.casebook.path)' done mission)
      COMP_CWORD=4
      _casedesk 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let shell = try session.process([])
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script]
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let replies = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(replies.contains("follow-up-ask-mission-p3ax"))
    #expect(!FileManager.default.fileExists(atPath: mark.path))
  }

  @Test("have a script for each shell, and no other", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let said = try session.run(["completions", shell])
    #expect(said.status == 0)
    #expect(said.output.contains("complete \(shell) "))
    #expect(
      try session.run(["completions", "csh"])
        == .init(
          error: """
            casedesk: The value 'csh' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' \
            or 'fish'. See casedesk help.

            """, status: 2))
  }
}
