import CaseModel
import Testing

@testable import Exchange

@Suite("A box of mails")
struct MailboxTests {
  @Test(
    "is cut where mails begin, and nowhere else",
    arguments: [
      (
        "From a Mon Apr 17 09:12:00 2017\nX: 1\n\na\n\nFrom b Mon Apr 17 09:12:00 2017\nX: 2\n\nb\n",
        [("X: 1\n\na\n", 2), ("X: 2\n\nb\n", 7)]
      ),
      (
        "From a Mon Apr 17 09:12:00 2017\nX: 1\n\nFrom here on\n\nFrom 2017 on\nFrom a 09:12 2017\n",
        [("X: 1\n\nFrom here on\n\nFrom 2017 on\nFrom a 09:12 2017\n", 2)]
      ),
      (
        "From a Mon Apr 17 09:12:00 2017\nX: 1\n\n>From us\n>>From them\n> From\n",
        [("X: 1\n\nFrom us\n>From them\n> From\n", 2)]
      ),
      (
        "From a Mon Apr 17 09:12:00 2017\r\nX: 1\r\n\r\na\r\n\r\nFrom b Mon Apr 17 09:12:00 2017\r\nX: 2\r\n",
        [("X: 1\r\n\r\na\r\n", 2), ("X: 2\r\n", 7)]
      ),
      ("", []), ("\n\n", []), ("From a Mon Apr 17 09:12:00 2017", []),
      ("X: 1\n\na", [("X: 1\n\na", 1)]),
    ] as [(String, [(String, Int)])])
  func cut(_ text: String, _ mails: [(String, Int)]) {
    let entries = Array(MailboxReader(Array(text.utf8)))
    #expect(entries.map { String(decoding: $0.bytes, as: UTF8.self) } == mails.map(\.0))
    #expect(entries.map(\.line) == mails.map(\.1))
  }

  private static func box(_ mails: [String]) -> [UInt8] {
    Array(mails.map { "From x Mon Apr 17 09:12:00 2017\n\($0)\n\n" }.joined().utf8)
  }

  private static let answer =
    "From: Nikki Haley <nh@usun.example>\nIn-Reply-To: <new@hrf.example>\nMessage-ID: <a@x>\n\nYes."
  private static let letter =
    "From: Human Rights First <x@hrf.example>\nTo: Nikki Haley <nh@usun.example>\n"
    + "Subject: New\nDate: Mon, 17 Apr 2017 09:00:00 +0000\nMessage-ID: <new@hrf.example>\n\nDear"

  @Test("holds answers to letters in the same box, in either order")
  func order() throws {
    for mails in [[Self.answer, Self.letter], [Self.letter, Self.answer]] {
      let proposal = try MailImporter().mailboxProposal(
        for: MadeMail.request(Self.box(mails), incident: "syria-w8kc"))
      #expect(proposal.kind == .mailbox && proposal.notPlaced.isEmpty)
      let records = proposal.records.map(\.step.record)
      #expect(records.map(\.kind) == [.letter, .response])
      guard case .response(let response) = records.last else { return }
      #expect(response.letters == [records[0].id])
    }
  }

  @Test("is taken in past a mail that can't be, which is listed with its place")
  func broken() throws {
    let mails = ["", Self.answer, Self.letter, Self.letter, "no head", "Subject: x\n\nno sender"]
    let proposal = try MailImporter().mailboxProposal(
      for: MadeMail.request(Self.box(mails), incident: "syria-w8kc"))
    #expect(proposal.records.count == 2)
    #expect(
      proposal.notPlaced.map(\.sentence) == [
        "line 2: “”: The mail is empty.",
        "line 21: “From: Human Rights First <x@hrf.example>”: The same mail stands further up.",
        "line 30: “no head”: This isn't a mail: no headers were found at its start.",
        "line 33: “x”: The mail doesn't say whom it is from. Log it as a response by hand.",
      ])
  }

  @Test("may be a folder with a file a mail")
  func folder() throws {
    let mails = [
      MailImporter.FolderMail(name: "1.a:2,S", bytes: Array(Self.answer.utf8)),
      MailImporter.FolderMail(name: "2.\u{1B}[31m", bytes: []),
      MailImporter.FolderMail(name: "3.c", bytes: Array(Self.letter.utf8)),
    ]
    let proposal = try MailImporter().folderProposal(
      for: MadeMail.request([], incident: "syria-w8kc"), mails: mails)
    #expect(proposal.records.count == 2)
    #expect(proposal.notPlaced.map(\.sentence) == ["line 1: “2. [31m”: The mail is empty."])
  }

  @Test("of two thousand mails from one person gives each its own id")
  func many() throws {
    let mails = (0..<2_000).map {
      "From: Ann Lee <a@b.example>\nMessage-ID: <\($0)@x>\n\nMail \($0)"
    }
    let proposal = try MailImporter().mailboxProposal(
      for: MadeMail.request(Self.box(mails), incident: "syria-w8kc"))
    #expect(Set(proposal.records.map(\.step.record.id)).count == 2_000)
  }

  @Test("without a mail is refused")
  func nothing() {
    #expect(throws: ImportRefusal("There's no mail in “mail.eml”.")) {
      try MailImporter().mailboxProposal(for: MadeMail.request(Array("\n\n".utf8)))
    }
  }
}
