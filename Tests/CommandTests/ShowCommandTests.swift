import Foundation
import Testing

@Suite("The show command")
struct ShowCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test("shows a follow-up as the reader does, in whole lines")
  func followUp() throws {
    #expect(
      try session.run(["show", "p3ax", "--today", "2026-11-24"])
        == .init(
          output: """
            follow-up-ask-mission-p3ax
            Ask the Mission what became of the asks, work with allies first

            Status     [ ] open
            Due        Thu 19 Nov 2026, 5 days over
            Owner      UN desk
            Priority   high

            Links
            → incident: Detentions of gay men in Chechnya
            → letter: Persecution of gay men in Chechnya, and U.S. leadership at the United Nations
            → response: Nikki Haley, public statement

            Text
            The statement of 17 April 2017 leaves ask 1 untouched and the others half done. Write \
            to the U.S. Mission to the United Nations: what was undertaken with allies, and what \
            was said to Russian counterparts? The office is the same, whoever holds it now.

            A plan of the sample desk. No such letter has been sent.

            """))
  }

  @Test("shows a letter with its arithmetic and what became of the asks, as wide as the terminal")
  func letter() throws {
    let lines = try session.run(
      ["show", "letter-haley", "--today", "2026-11-24"], columns: 80
    ).output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.prefix(16).joined(separator: "\n") == """
        letter-haley-k7f3
        Persecution of gay men in Chechnya, and U.S. leadership at the United Nations

        To         Nikki Haley, U.S. Permanent Representative to the United Nations,
                   U.S. Mission to the United Nations
        From       Elisa Massimino, President and CEO, Human Rights First
        Sent       Mon 17 Apr 2017, by post
        Due        Fri 16 Jun 2017
                   sent Mon 17 Apr 2017 + 60 days = Fri 16 Jun 2017
        Standing   long overdue, by 3448 days

        Asks: 3 of 4 answered
        1 Work with U.S. allies at the United Nations on a comprehensive response.
          → not addressed, Nikki Haley, 17 Apr 2017
            The statement speaks for the United States alone and names neither allies
            nor a common response.
        """)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("shows what the file says now, however old the index is")
  func neverStale() throws {
    _ = try session.run(["due"])
    try session.replace("owner: UN desk", by: "owner: Nobody", in: "follow-up-ask-mission-p3ax.md")
    let said = try session.run(["show", "p3ax"])
    #expect(said.output.contains("Owner      Nobody\n"))
    #expect(try session.run(["due", "--owner", "Nobody"]).output.contains("p3ax"))
  }

  @Test("names the records that an ambiguous part may mean, and says where none has it")
  func parts() throws {
    #expect(
      try session.run(["show", "haley"])
        == .init(
          error: """
            casedesk: “haley” is in the ids of 3 records. Write more of the one that you mean:
              letter-haley-k7f3  Persecution of gay men in Chechnya, and U.S. leadership at the \
            United Nations
              response-haley-commitments-e6w1  Haley's earlier words, which the letter recalls
              response-haley-statement-n5yk  Nikki Haley, public statement

            """, status: 1))
    #expect(
      try session.run(["show", "zzzz"])
        == .init(
          error: """
            casedesk: No record has “zzzz” in its id. Look for it with casedesk search, or let \
            --fresh look through the folder.

            """, status: 1))
  }

  @Test("says where a file that it is to show can't be read")
  func broken() throws {
    _ = try session.run(["due"])
    try session.replace("status: open", by: "status: ajar", in: "follow-up-ask-mission-p3ax.md")
    let said = try session.run(["show", "p3ax"])
    #expect(said.output == "")
    #expect(said.error.hasPrefix("casedesk: No record has “p3ax” in its id."))
    #expect(said.status == 1)
  }
}
