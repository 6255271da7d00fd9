import Testing

/// `casedesk search` on the sample casebook: what is typed, and what is printed.
@Suite("The search command")
struct SearchCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test(
    "prints a line for each hit, the newest first, and ends with 0; with 1 where there is none",
    arguments: [
      (
        ["absolute", "lies"],
        "response-kadyrov-spokesman-9tqd\tresponse\t2017-04-01\tAlvi Karimov, public statement\n",
        "", Int32(0)
      ),
      (
        ["from:peskov", "kind:response"],
        "response-kremlin-spokesman-4jbz\tresponse\t2017-04-03\tDmitry Peskov, public statement\n",
        "", 0
      ),
      (
        ["gay", "kind:letter", "--limit", "1"],
        """
        letter-haley-k7f3\tletter\t2017-04-17\tPersecution of gay men in Chechnya, and U.S. \
        leadership at the United Nations

        """, "casedesk: There are more; --limit shows them.\n", 0
      ),
      (["nobody-wrote-this-word"], "", "casedesk: Nothing is found.\n", 1),
    ])
  func transcript(words: [String], output: String, error: String, status: Int32) throws {
    let said = try session.run(["search"] + words)
    #expect(said == .init(output: output, error: error, status: status))
  }

  @Test("says what is left out of a search, and does the rest")
  func leftOut() throws {
    let said = try session.run(["search", "absolute lies before:soon x"])
    #expect(
      said.error == """
        casedesk: before:soon is left out of the search: after the colon comes a date such as \
        2018, 2018-04 or 2018-04-17.
        casedesk: Nothing is found.

        """)
    #expect(said.status == 1)
  }

  @Test("aligns its columns on a terminal, and gives titles their own lines where it is narrow")
  func terminal() throws {
    let arguments = ["search", "gay kind:letter after:2017-04-13"]
    #expect(
      try session.run(arguments, columns: 80).output == """
        letter-haley-k7f3     letter  17 Apr 2017  Persecution of gay men in Chechnya, …
        letter-guterres-m2x6  letter  14 Apr 2017  Arbitrary detention, torture and mur…

        """)
    #expect(
      try session.run(arguments, columns: 50).output == """
        letter-haley-k7f3     letter  17 Apr 2017
          Persecution of gay men in Chechnya, and U.S. le…
        letter-guterres-m2x6  letter  14 Apr 2017
          Arbitrary detention, torture and murder of gay …

        """)
  }
}
