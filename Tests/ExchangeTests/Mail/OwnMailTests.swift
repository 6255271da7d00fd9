import CaseModel
import Exchange
import Testing

@Suite("A mail that we sent, or that came back")
struct OwnMailTests {
  private static let own = """
    From: Elisa Massimino, Human Rights First <em@hrf.example>\r
    To: Nikki Haley <nh@usun.example>\r
    Subject: Still no answer\r
    Date: Thu, 15 Jun 2017 10:00:00 -0400\r
    Message-ID: <letter-2@hrf.example>\r
    In-Reply-To: <letter-1@hrf.example>\r
    \r
    Dear Ambassador,\r
    \r
    We urge you to meet the survivors.\r
    """

  @Test("becomes a letter, with its asks, that follows up the one it names")
  func letter() throws {
    let proposal = try MailImporter().proposal(for: MadeMail.request(Array(Self.own.utf8)))
    guard case .create(.letter(let letter), let files) = proposal.records.first?.step else {
      Issue.record("no letter")
      return
    }
    #expect(letter.title == "Still no answer" && letter.kind == .followUpLetter)
    #expect(letter.delivery == .sent && letter.sent == PartialDate("2017-06-15"))
    #expect(letter.channel == .email && letter.messageID == "letter-2@hrf.example")
    #expect(letter.addressees == MadeMail.letter.addressees)
    #expect(letter.follows == MadeMail.letter.id && letter.incidents == MadeMail.letter.incidents)
    #expect(letter.asks == [Ask(number: 1, text: "We urge you to meet the survivors.")])
    #expect(files.map(\.enclosure) == letter.enclosures)
    #expect(Record.letter(letter).problems.isEmpty)
  }

  @Test(
    "is ours by the organisation's name, its domain, or who signed the letter",
    arguments: [
      ("Human Rights First <x@y.example>", "Human Rights First", true),
      ("Ana <ana@humanrightsfirst.org>", "Human Rights First", true),
      ("Elisa Massimino <e@private.example>", "", true), ("Ivan <i@y.example>", "", false),
      ("Rights Council <x@rights.example>", "Human Rights First", false),
    ] as [(String, String, Bool)])
  func ours(_ from: String, _ organisation: String, _ isOurs: Bool) throws {
    let text = MadeMail.text(
      ["In-Reply-To: <letter-1@hrf.example>", "Subject: s"], "Words", from: from)
    let proposal = try MailImporter().proposal(
      for: MadeMail.request(Array(text.utf8), organisation: organisation))
    guard case .create(let record, _) = proposal.records.first?.step else { return }
    #expect((record.kind == .letter) == isOurs)
  }

  private static func report(
    _ action: String, id: String = "<letter-1@hrf.example>",
    subject: String = "Persecution of gay men in Chechnya"
  ) -> [UInt8] {
    Array(
      """
      Return-Path: <>\r
      From: Mail Delivery System <MAILER-DAEMON@humanrightsfirst.org>\r
      Subject: Undelivered Mail Returned to Sender\r
      Auto-Submitted: auto-replied\r
      Message-ID: <dsn-\(action)@hrf.example>\r
      Content-Type: multipart/report; report-type=delivery-status; boundary=r\r
      \r
      --r\r
      \r
      I'm sorry.\r
      --r\r
      Content-Type: message/delivery-status\r
      \r
      Reporting-MTA: dns; hrf.example\r
      \r
      Final-Recipient: rfc822; nh@usun.example\r
      Action: \(action)\r
      Diagnostic-Code: smtp; 550 5.1.1 No such\r
       user\r
      --r\r
      Content-Type: text/rfc822-headers\r
      \r
      Message-ID: \(id)\r
      Subject: \(subject)\r
      --r--\r
      """.utf8)
  }

  @Test(
    "changes what became of the letter",
    arguments: [
      ("failed", "<letter-1@hrf.example>", Delivery.bounced, AnswerOffer.Evidence.reference),
      ("delivered", "<letter-1@hrf.example>", .delivered, .reference),
      ("failed", "<other@x>", .bounced, .subject),
    ] as [(String, String, Delivery, AnswerOffer.Evidence)])
  func reported(
    _ action: String, _ id: String, _ delivery: Delivery, _ evidence: AnswerOffer.Evidence
  ) throws {
    let bytes = Self.report(action, id: id)
    let proposal = try MailImporter().proposal(for: MadeMail.request(bytes))
    guard
      case .replace(.letter(let old), .letter(let new), let files) = proposal.records.first?.step
    else {
      Issue.record("no change")
      return
    }
    #expect(old == MadeMail.letter && new.delivery == delivery)
    #expect(
      files.map(\.enclosure.file) == ["mail-k7f3.eml"] && new.enclosures == files.map(\.enclosure))
    #expect(proposal.records.first?.answers == [AnswerOffer(old.id, evidence)])
    let fields = proposal.records.first?.fields.map { "\($0.name): \($0.value)" } ?? []
    #expect(fields.contains("addressee: nh@usun.example") == (action == "failed"))
    let again = try MailImporter().proposal(
      for: MadeMail.request(bytes, known: MadeMail.known([new])))
    #expect(again.records.isEmpty && again.alreadyThere == [old.id])
  }

  @Test(
    "changes nothing where it is late only, or of no letter",
    arguments: [
      (report("delayed"), "late"),
      (report("failed", id: "<x@y>", subject: "Other"), "isn't a letter"),
    ] as [([UInt8], String)])
  func nothing(_ bytes: [UInt8], _ words: String) {
    #expect {
      try MailImporter().proposal(for: MadeMail.request(bytes, incident: "syria-w8kc"))
    } throws: { error in
      (error as? ImportRefusal)?.sentence.contains(words) == true
    }
  }

  @Test(
    "is known for a bounce by its words, in English and Russian",
    arguments: [
      "Mail delivery failed: returning message to sender", "failure notice",
      "Недоставленное сообщение", "Не удается доставить: Persecution",
    ])
  func words(_ subject: String) throws {
    let text = """
      From: mailer-daemon@usun.example\r\nSubject: \(subject)\r\n\r\nThis is what you sent:\r
      \r\nSubject: x\r\nMessage-ID: <letter-1@hrf.example>\r\n
      """
    let proposal = try MailImporter().proposal(for: MadeMail.request(Array(text.utf8)))
    guard case .replace(_, .letter(let letter), _) = proposal.records.first?.step else {
      Issue.record("no change")
      return
    }
    #expect(letter.delivery == .bounced)
  }
}
