import Foundation
import Testing

@Suite("The due command")
struct DueCommandTests {
  let session: CommandSession
  let today = ["--today", "2026-11-24"]

  init() throws { session = try CommandSession() }

  @Test("lists what is overdue, the longest first, then what is due within seven days")
  func plain() throws {
    #expect(
      try session.run(["due", "--today", "2026-12-04"])
        == .init(
          output: """
            letter-haley-k7f3\tletter\tlong-overdue\t2017-06-16\t-3458\tNikki Haley\tPersecution \
            of gay men in Chechnya, and U.S. leadership at the United Nations
            follow-up-obtain-russian-reply-s4w9\tfollow-up\toverdue\t2026-10-30\t-35\tEurope desk\t\
            Obtain the text of Russia's letter of 4 September 2018
            follow-up-ask-mission-p3ax\tfollow-up\toverdue\t2026-11-19\t-15\tUN desk\t\
            Ask the Mission what became of the asks, work with allies first
            follow-up-osce-delegations-j8v2\tfollow-up\tdue-soon\t2026-12-04\t0\tEurope desk\t\
            Ask the sixteen delegations what came of the rapporteur's recommendations
            follow-up-document-syria-t6x8\tfollow-up\tdue-soon\t2026-12-11\t7\tMiddle East desk\t\
            Decide which violations in Syria this record is about

            """))
  }

  @Test("looks as far ahead as it is told, and at one owner's follow-ups")
  func options() throws {
    let said = try session.run(["due", "--days", "10", "--owner", "europe"] + today)
    #expect(
      said
        == .init(
          output: """
            follow-up-obtain-russian-reply-s4w9\tfollow-up\toverdue\t2026-10-30\t-25\tEurope desk\t\
            Obtain the text of Russia's letter of 4 September 2018
            follow-up-osce-delegations-j8v2\tfollow-up\topen\t2026-12-04\t10\tEurope desk\t\
            Ask the sixteen delegations what came of the rapporteur's recommendations

            """))
  }

  @Test("says how many it leaves out")
  func limit() throws {
    let said = try session.run(["due", "--limit", "1", "--days", "30"] + today)
    #expect(said.output.split(separator: "\n").count == 2)
    #expect(
      said.error == """
        casedesk: 2 more are overdue; --limit shows them.
        casedesk: 1 more is due by Thu 24 Dec 2026; --limit shows them.

        """)
    #expect(said.status == 0)
  }

  @Test("stands in two groups on a terminal")
  func terminal() throws {
    let said = try session.run(["due", "--today", "2026-12-04"], columns: 80)
    #expect(
      said.output == """
        Overdue
        letter-haley-k7f3                    long overdue by 3458 days  Fri 16 Jun 2017
          Nikki Haley · Persecution of gay men in Chechnya, and U.S. leadership at the …
        follow-up-obtain-russian-reply-s4w9  overdue by 35 days         Fri 30 Oct 2026
          Europe desk · Obtain the text of Russia's letter of 4 September 2018
        follow-up-ask-mission-p3ax           overdue by 15 days         Thu 19 Nov 2026
          UN desk · Ask the Mission what became of the asks, work with allies first

        Due by Fri 11 Dec 2026
        follow-up-osce-delegations-j8v2      due today                  Fri 4 Dec 2026
          Europe desk · Ask the sixteen delegations what came of the rapporteur's recom…
        follow-up-document-syria-t6x8        due in 7 days              Fri 11 Dec 2026
          Middle East desk · Decide which violations in Syria this record is about

        """)
  }

  @Test("ends with 0 where nothing is due, and with 1 where nobody is called so")
  func nothing() throws {
    #expect(try session.run(["due", "--today", "2016-01-01"]) == .init())
    #expect(
      try session.run(["due", "--owner", "nobody"])
        == .init(
          error: """
            casedesk: No follow-up is owned by “nobody”. Owners are:
              Europe desk
              Research
              UN desk
              Communications
              Middle East desk

            """, status: 1))
  }
}
