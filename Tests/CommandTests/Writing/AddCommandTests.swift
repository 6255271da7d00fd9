import Foundation
import Testing

@Suite("The add command")
struct AddCommandTests {
  let session: CommandSession
  let today = ["--today", "2026-11-24"]

  init() throws { session = try CommandSession() }

  @Test("makes an incident and says its id")
  func incident() throws {
    let said = try session.run(
      [
        "add", "incident", "--title", "Arrests after a march in Grozny", "--date", "2026-11",
        "--country", "RU", "--place", "Grozny", "--violation", "arbitrary-detention",
        "--violation", "torture", "--verification", "likely", "--tag", "march", "--text",
        "Told by two people.",
      ] + today)
    #expect(said.error == "")
    #expect(said.status == 0)
    #expect(said.output.hasPrefix("arrests-after-a-march-in-"))
    #expect(
      try session.text(madeBy: said) == """
        ---
        title: Arrests after a march in Grozny
        status: open
        verification: likely
        violations:
          - arbitrary-detention
          - torture
        date: 2026-11
        countries:
          - RU
        places:
          - Grozny
        tags:
          - march
        ---

        Told by two people.

        """)
  }

  @Test("makes a letter with its asks numbered, and knows an official by the name alone")
  func letter() throws {
    let said = try session.run(
      [
        "add", "letter", "--title", "What became of it?", "--incident", "chech", "--to",
        "Nikki Haley", "--to", ", , Russian Federation", "--from", "Ann Lee, Director, Our Desk",
        "--ask", "Say what was done.", "--ask", "Do the rest.", "--kind", "follow-up-letter",
        "--sent", "yesterday", "--channel", "post", "--clock", "days 30", "--field",
        "follows=k7f3",
      ] + today)
    #expect(said.error == "")
    #expect(said.output.hasPrefix("letter-nikki-haley-what-became-of-"))
    let text = try session.text(madeBy: said)
    #expect(
      text == """
        ---
        title: What became of it?
        incidents:
          - chechnya-detentions-x2m9
        kind: follow-up-letter
        channel: post
        delivery: sent
        sent: 2026-11-23
        senders:
          - name: Ann Lee
            office: Director
            body: Our Desk
        addressees:
          - name: Nikki Haley
            office: U.S. Permanent Representative to the United Nations
            body: U.S. Mission to the United Nations
            address: |-
              799 United Nations Plaza
              New York, NY 10017-3505
          - body: Russian Federation
        asks:
          - number: 1
            text: Say what was done.
          - number: 2
            text: Do the rest.
        clock: days 30
        follows: letter-haley-k7f3
        ---

        """)
  }

  @Test("makes a response, and a follow-up that belongs where its letter does")
  func responseAndFollowUp() throws {
    let response = try session.run(
      [
        "add", "response", "--incident", "chech", "--from", "Dmitry Peskov", "--kind",
        "public-statement", "--date", "3 Apr 2017", "--quote", "Not on the agenda.",
      ] + today)
    #expect(response.error == "")
    let text = try session.text(madeBy: response)
    #expect(text.contains("date: 2017-04-03\nquotes:\n  - words: Not on the agenda.\n"))
    let followUp = try session.run(
      [
        "add", "follow-up", "--title", "Ask again", "--letter", "k7f3-no", "--letter",
        "letter-haley", "--due", "+3w",
      ] + today)
    #expect(followUp.status == 1)
    let again = try session.run(
      [
        "add", "follow-up", "--title", "Ask again", "--letter", "letter-haley", "--due", "+3w",
        "--owner", "Ann", "--priority", "high", "--repeats", "every 2 weeks from due",
      ] + today)
    #expect(
      try session.text(madeBy: again) == """
        ---
        title: Ask again
        incidents:
          - chechnya-detentions-x2m9
        letters:
          - letter-haley-k7f3
        status: open
        due: 2026-12-15
        owner: Ann
        priority: high
        repeats: every 2 weeks from due
        ---

        """)
  }

  @Test("takes a whole record from standard input, and options on top of it")
  func standardInput() throws {
    let record = """
      ---
      title: Call Moscow
      incidents:
        - chechnya-detentions-x2m9
      status: open
      ---

      Notes.

      """
    let said = try session.run(["add", "follow-up", "-", "--owner", "Ann"], input: record)
    #expect(said.error == "")
    #expect(
      try session.text(madeBy: said)
        == record.replacingOccurrences(of: "status: open\n", with: "status: open\nowner: Ann\n"))
    #expect(
      try session.run(["add", "follow-up", "-"], input: "title: x\n").error == """
        casedesk: Standard input, line 1, column 1: A record starts with a line of three hyphens, \
        then come its fields. Write "---" as the first line, with nothing else on it.

        """)
    let unknown = record.replacingOccurrences(of: "status: open", with: "status: open\nmood: bad")
    #expect(
      try session.run(["add", "follow-up", "-"], input: unknown)
        == .init(
          error: """
            casedesk: Standard input: a follow-up has no field “mood”. Take it out, or write what it \
            says below the fields.

            """, status: 2))
  }

  @Test("takes the text from a file or from standard input, to the letter")
  func texts() throws {
    let file = session.home.appendingPathComponent("notes.md")
    try Data("Ünïcode\n\n  and blanks  \n".utf8).write(to: file)
    let add = ["add", "follow-up", "--title", "T", "--incident", "chech", "--text-from"]
    let first = try session.run(add + [file.path])
    #expect(try session.text(madeBy: first).hasSuffix("---\n\nÜnïcode\n\n  and blanks  \n"))
    let second = try session.run(add + ["-"], input: "From a pipe")
    #expect(try session.text(madeBy: second).hasSuffix("---\n\nFrom a pipe\n"))
    #expect(
      try session.run(add + ["HOME/none"]).error
        == "casedesk: The text of HOME/none can't be taken: No such file or directory.\n")
    try Data([0x61, 0xFF]).write(to: file)
    let broken = try session.run(add + [file.path])
    #expect(broken.error == "casedesk: The text of HOME/notes.md can't be taken: it isn't UTF-8.\n")
    #expect(broken.status == 2)
  }

  @Test("copies enclosures, with their SHA-256 in the record")
  func enclosures() throws {
    let file = session.home.appendingPathComponent("scan one.pdf")
    try Data("paper".utf8).write(to: file)
    let said = try session.run([
      "add", "letter", "--title", "T", "--incident", "chech", "--enclose", file.path,
    ])
    #expect(said.error == "")
    let text = try session.text(madeBy: said)
    let symbols = said.output.dropLast().suffix(4)
    #expect(
      text.contains(
        """
        enclosures:
          - file: scan one-\(symbols).pdf
            sha256: 382635c9325bf3273d195ff1b8a44e5b11afd7d97addeb8863ea35feb98c1a07

        """))
    let copy = session.incident.appendingPathComponent("enclosures/scan one-\(symbols).pdf")
    #expect(try String(contentsOf: copy, encoding: .utf8) == "paper")
  }

  @Test("says where a link leads nowhere, and files it all the same")
  func danglingLink() throws {
    let said = try session.run(
      ["add", "follow-up", "-"],
      input: """
        ---
        title: T
        incidents:
          - chechnya-detentions-x2m9
        letters:
          - letter-lost-aaaa
        status: open
        ---

        """)
    #expect(said.status == 0)
    #expect(
      said.error == """
        casedesk: No record is called letter-lost-aaaa; the link leads nowhere until there is one.

        """)
  }
}
