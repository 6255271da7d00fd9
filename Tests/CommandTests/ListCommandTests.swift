import Testing

@Suite("The list command")
struct ListCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  @Test(
    "lists each kind in the order of the desk, with its own columns",
    arguments: [
      (
        ["incidents"],
        """
        chechnya-detentions-x2m9\t2017-02/2017-04\topen\tRU\t5\t14\t6\t3\tDetentions of gay men in \
        Chechnya
        syria-violations-h4c8\tbefore 2017-04-17\topen\tSY\t0\t0\t1\t0\tViolations in Syria, and \
        Russia's part in them

        """
      ),
      (
        ["letters", "--offset", "3"],
        """
        letter-guterres-m2x6\t2017-04-14\tsent\t\t2/4\tAntónio Guterres\tArbitrary detention, \
        torture and murder of gay men in Chechnya
        letter-un-experts-q8d4\t2017-04-13\tsent\t\t0/4\tRussian Federation\tEnd the abuse and \
        detention of gay men in Chechnya

        """
      ),
      (
        ["responses", "--offset", "13"],
        """
        response-rapporteur-benedek-w1nj\t2018-12-20\treply\tacknowledged\tWolfgang Benedek\t\
        Report of the OSCE rapporteur on Chechnya

        """
      ),
      (
        ["follow-ups", "--incident", "syria"],
        """
        follow-up-document-syria-t6x8\topen\t2026-12-11\t\tMiddle East desk\tnormal\tDecide which \
        violations in Syria this record is about

        """
      ),
    ])
  func plain(arguments: [String], output: String) throws {
    #expect(
      try session.run(["list"] + arguments + ["--today", "2026-11-24"]) == .init(output: output))
  }

  @Test("keeps to what is searched for, and to the order that is asked for")
  func narrowed() throws {
    func ids(_ arguments: [String]) throws -> [String] {
      try session.run(["list", "follow-ups", "--today", "2026-11-24"] + arguments).output
        .split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
    }
    #expect(
      try ids(["--matching", "is:overdue"]) == [
        "follow-up-obtain-russian-reply-s4w9", "follow-up-ask-mission-p3ax",
      ])
    #expect(
      try ids(["--matching", "is:overdue", "--sort", "reversed"]) == [
        "follow-up-ask-mission-p3ax", "follow-up-obtain-russian-reply-s4w9",
      ])
    #expect(try ids(["--matching", "nothingatall"]) == [])
    #expect(try session.run(["list", "letters", "--sort", "size"]).status == 2)
  }

  @Test("says how many follow, and what takes an incident's id")
  func remarks() throws {
    #expect(
      try session.run(["list", "letters", "--limit", "1"]).error
        == "casedesk: 4 more follow; --limit and --offset show them.\n")
    #expect(
      try session.run(["list", "letters", "--incident", "k7f3"])
        == .init(
          error: "casedesk: letter-haley-k7f3 is a letter; --incident takes an incident's id.\n",
          status: 2))
  }
}
