import CaseModel
import Exchange
import Testing

@Suite("A mail that comes in")
struct MailImportTests {
  @Test("answers the letter that it names, as a response with what the mail tells")
  func reply() throws {
    let taken = try #require(
      MadeMail.response(
        MadeMail.reply(
          [
            "Received: from mx by box; Thu, 20 Apr 2017 14:00:01 -0400",
            "Received: from x by mx; Tue, 18 Apr 2017 10:00:00 -0400",
          ], "We are disturbed.\r\n\r\nOn Monday 17 Elisa wrote:\r\n> Dear Ambassador,\r\n")))
    let response = taken.response
    #expect(response.letters == [MadeMail.letter.id])
    #expect(response.incidents == MadeMail.letter.incidents)
    #expect(
      response.from
        == Party(
          name: "Nikki Haley", office: "U.S. Permanent Representative to the United Nations",
          body: "U.S. Mission to the United Nations"))
    #expect(response.kind == .reply && response.channel == .email)
    #expect(response.date == PartialDate("2017-04-20") && response.received == Day("2017-04-20"))
    #expect(response.messageID == "reply-1@usun.example")
    #expect(response.text == "We are disturbed.")
    #expect(
      taken.remarks == ["2 quoted lines were left out of the text; the mail itself has them."])
    #expect(taken.proposal.records.first?.answers == [AnswerOffer(MadeMail.letter.id, .reference)])
    let places = taken.proposal.records.first?.fields.map { "\($0.name) \($0.place)" }
    #expect(
      places == [
        "subject line 4", "from line 1", "kind line 9", "date line 2", "received line 6",
        "answers line 5", "enclosure line 9",
      ])
  }

  @Test(
    "is an answer to a letter of its subject, surely where it comes from an addressee",
    arguments: [
      (
        "Nikki Haley <x@y.example>", "Re: Persecution of gay men in Chechnya", [MadeMail.letter.id],
        AnswerOffer.Evidence.subjectAndSender
      ),
      (
        "Haley, Nikki <x@y.example>", "RE: Fwd: PERSECUTION of gay men in Chechnya",
        [MadeMail.letter.id], .subjectAndSender
      ),
      (
        "Press <press@mission.usa.example>", "Ответ: Persecution of gay men in Chechnya",
        [MadeMail.letter.id], .subjectAndSender
      ),
      ("Ivan <i@y.example>", "Persecution of gay men in Chechnya", [], .subject),
    ] as [(String, String, [RecordID], AnswerOffer.Evidence)])
  func subject(
    _ from: String, _ subject: String, _ letters: [RecordID], _ evidence: AnswerOffer.Evidence
  ) throws {
    let quoted = from.contains(",") ? "\"Haley, Nikki\" <x@y.example>" : from
    let bytes = Array(MadeMail.text(["Subject: \(subject)"], "Words", from: quoted).utf8)
    let taken = try #require(MadeMail.response(bytes))
    #expect(taken.response.letters == letters)
    #expect(taken.response.incidents == MadeMail.letter.incidents)
    #expect(
      taken.proposal.records.first?.answers == [AnswerOffer(MadeMail.letter.id, evidence)])
  }

  @Test("that names a response of a letter answers that letter")
  func thread() throws {
    let before = OfficialResponse(
      id: RecordID("response-haley-9tqd"), incidents: MadeMail.letter.incidents,
      letters: [MadeMail.letter.id], from: Party(name: "Nikki Haley"), messageID: "before@x")
    let bytes = MadeMail.text(
      ["Subject: More", "References: <unknown@x> <before@x> <gone@x>"], "More")
    let taken = try #require(
      MadeMail.response(
        Array(bytes.utf8), known: MadeMail.known(others: [.response(before)])))
    #expect(taken.response.letters == [MadeMail.letter.id])
  }

  @Test("that answers nothing needs an incident, and says so")
  func unknown() throws {
    let bytes = Array(MadeMail.text(["Subject: Statement"], "We deny it.\r\n> quoted").utf8)
    #expect {
      try MailImporter().proposal(for: MadeMail.request(bytes))
    } throws: { error in
      (error as? ImportRefusal)?.sentence.contains("--incident ID") == true
    }
    let taken = try #require(MadeMail.response(bytes, incident: "syria-w8kc"))
    #expect(taken.response.incidents == [RecordID("syria-w8kc")])
    #expect(taken.response.letters.isEmpty)
    #expect(taken.response.title == "Statement")
    #expect(taken.response.from == Party(name: "Nikki Haley"))
    #expect(taken.text == "We deny it.\n\n## Quoted in the mail\n\n> quoted")
  }

  @Test(
    "is known for an auto-reply or an acknowledgement",
    arguments: [
      (["Auto-Submitted: auto-replied"], "Away", ResponseKind.autoReply),
      (["Auto-Submitted: no"], "Words", .reply), (["X-Autoreply: yes"], "Away", .autoReply),
      (["Precedence: auto_reply"], "Away", .autoReply), (["Precedence: bulk"], "Words", .reply),
      (["Return-Path: <>"], "Away", .autoReply),
      (["Subject: Automatic reply: Persecution"], "Away", .autoReply),
      (["Subject: Re: Out of office"], "Away", .autoReply),
      (["Subject: Автоматический ответ: Преследование"], "Нет", .autoReply),
      (["Subject: =?utf-8?B?0JDQstGC0L7QvtGC0LLQtdGC?="], "Нет", .autoReply),
      ([], "We acknowledge receipt of your letter.", .acknowledgement),
      ([], "Ваше обращение\r\nзарегистрировано под № 5.", .acknowledgement),
      ([], "Thank you for your letter. We are disturbed.", .reply),
      ([], "We acknowledge receipt.\(String(repeating: " A long answer.", count: 200))", .reply),
    ] as [([String], String, ResponseKind)])
  func kinds(_ headers: [String], _ body: String, _ kind: ResponseKind) throws {
    let text = MadeMail.text(headers + ["In-Reply-To: <letter-1@hrf.example>"], body)
    #expect(try #require(MadeMail.response(Array(text.utf8))).response.kind == kind)
  }

  @Test("that may be a refusal stays a reply, with a remark")
  func refusal() throws {
    let taken = try #require(MadeMail.response(MadeMail.reply([], "We cannot\r\ncomment on this.")))
    #expect(taken.response.kind == .reply)
    #expect(
      taken.remarks == [
        "“cannot comment” may be a refusal; it was taken for a reply. Change the kind if it is one."
      ])
  }

  @Test(
    "with clocks that disagree has days that a response may have",
    arguments: [
      (
        "Thu, 20 Apr 2017 01:00:00 +1200", "Wed, 19 Apr 2017 09:00:05 -0400", "2017-04-20",
        "2017-04-20", false
      ),
      (
        "Thu, 20 Apr 2019 01:00:00 +0000", "Thu, 20 Apr 2017 09:00:05 -0400", "2017-04-20",
        "2017-04-20", true
      ),
      ("nonsense", "Thu, 20 Apr 2017 09:00:05 -0400", "2017-04-20", "2017-04-20", true),
      ("20 Apr 17 10:00 GMT", "Fri, 21 Apr 2017 09:00:05 -0400", "2017-04-20", "2017-04-21", false),
    ] as [(String, String, String, String, Bool)])
  func clocks(
    _ date: String, _ received: String, _ given: String, _ came: String, isRemarked: Bool
  ) throws {
    let text = """
      From: Nikki Haley <x@y.example>\r\nDate: \(date)\r\nReceived: by box; \(received)\r
      In-Reply-To: <letter-1@hrf.example>\r\n\r\nWords
      """
    let taken = try #require(MadeMail.response(Array(text.utf8)))
    #expect(taken.response.date == PartialDate(given))
    #expect(taken.response.received == Day(came))
    #expect(taken.remarks.contains { $0.contains("date") || $0.contains("written") } == isRemarked)
    #expect(Record.response(taken.response).problems.isEmpty)
  }

  @Test("again changes nothing, by its bytes or by its Message-ID")
  func again() throws {
    let bytes = MadeMail.reply([], "We are disturbed.")
    let first = try #require(MadeMail.response(bytes))
    let known = MadeMail.known(others: [.response(first.response)])
    let again = try MailImporter().proposal(for: MadeMail.request(bytes, known: known))
    #expect(again.records.isEmpty && again.alreadyThere == [first.response.id])
    let copy = Array("X-List: a\r\n".utf8) + bytes
    let other = try MailImporter().proposal(for: MadeMail.request(copy, known: known))
    #expect(other.records.isEmpty && other.alreadyThere == [first.response.id])
    #expect(MadeMail.response(bytes)?.response.id == first.response.id)
  }

  @Test("without a Message-ID is known again too, and another's id isn't taken")
  func idsApart() throws {
    let bytes = Array("From: Nikki Haley <x@y.example>\r\n\r\nWords".utf8)
    let first = try #require(MadeMail.response(bytes, incident: "syria-w8kc"))
    let known = MadeMail.known(others: [.response(first.response)])
    let again = try MailImporter().proposal(
      for: MadeMail.request(bytes, incident: "syria-w8kc", known: known))
    #expect(again.alreadyThere == [first.response.id])
    var other = first.response
    other.enclosures = []
    let apart = try #require(
      MadeMail.response(
        bytes, incident: "syria-w8kc", known: MadeMail.known(others: [.response(other)])))
    #expect(apart.response.id != first.response.id)
  }
}
