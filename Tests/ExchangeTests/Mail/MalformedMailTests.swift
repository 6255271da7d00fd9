import CaseModel
import Exchange
import Testing

@Suite("A mail that no mailer wrote")
struct MalformedMailTests {
  /// Imports bytes; what comes out must be a record that can be saved, or a sentence.
  private func outcome(_ bytes: [UInt8]) -> String {
    do throws(ImportRefusal) {
      let proposal = try MailImporter().proposal(
        for: MadeMail.request(bytes, incident: "syria-w8kc"))
      for proposed in proposal.records {
        guard case .create(let record, let files) = proposed.step else { continue }
        #expect(record.problems.isEmpty)
        #expect(files.allSatisfy { EnclosureName.isClean($0.enclosure.file) })
      }
      guard case .response(let response) = proposal.records.first?.step.madeRecord else {
        return ""
      }
      return response.text
    } catch {
      return error.sentence
    }
  }

  private static let head = "From: a@b.example\r\n"
  /// A thousand parts, each inside the one before.
  private static let frames = (0..<1_000).map {
    "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n"
  }.joined()

  @Test(
    "is read as far as can be",
    arguments: [
      ("", "The mail is empty."),
      ("\0\0\0", "This isn't a mail: no headers were found at its start."),
      ("no head at all", "This isn't a mail: no headers were found at its start."),
      (
        "Subject: x\r\n\r\nWords",
        "The mail doesn't say whom it is from. Log it as a response by hand."
      ),
      (head, ""), ("\(head)\r\n", ""), ("\(head)\r\nWords", "Words"),
      ("\(head)Broken line\r\n\r\nWords", "Words"),
      ("\(head)Content-Type: multipart/mixed\r\n\r\n--x\r\nWords", "--x\nWords"),
      ("\(head)Content-Type: multipart/mixed; boundary=z\r\n\r\nWords", "Words"),
      ("\(head)Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nWords", "Words"),
      ("\(head)Content-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\n\r\nWords", "Words"),
      ("\(head)Content-Type: ;;;=\r\n\r\nWords", "Words"),
      ("\(head)Content-Type: text\r\n\r\nWords", "Words"),
      ("\(head)Content-Transfer-Encoding: base64\r\n\r\n!!!!", ""),
      ("\(head)Content-Transfer-Encoding: base64\r\n\r\nV29yZHM=", "Words"),
      ("\(head)Content-Transfer-Encoding: nonsense\r\n\r\nWords", "Words"),
      ("\(head)Content-Transfer-Encoding: quoted-printable\r\n\r\n=\r\n=ZZ=41", "=ZZA"),
      ("\(head)Content-Type: message/rfc822\r\n\r\n", ""),
      (
        "\r\n\(head)\r\nWords",
        "The mail doesn't say whom it is from. Log it as a response by hand."
      ),
      ("From: a@b.example\r\nFrom: c@d.example\r\n\r\nWords", "Words"),
      (
        "From: =?utf-8?Q?=00=1B?= <>\r\n\r\nWords",
        "The mail doesn't say whom it is from. Log it as a response by hand."
      ),
      ("\(head)Subject: \u{202E}\u{1B}]0;x\u{07}\r\n\r\nWords", "Words"),
    ] as [(String, String)])
  func malformed(_ mail: String, _ text: String) { #expect(outcome(Array(mail.utf8)) == text) }

  @Test(
    "is refused where it would be read without end",
    arguments: [
      "\(head)To: \(String(repeating: "a:", count: 200_000))\r\n\r\nx",
      "\(String(repeating: "To: a@b.example\r\n", count: 100_000))\r\nx",
      "From: \(String(repeating: "(", count: 300_000))\r\n\r\nx",
      "\(head)\(frames)\(String(repeating: "--x\r\n", count: 100_000))",
    ] as [String])
  func endless(_ mail: String) {
    #expect(outcome(Array(mail.utf8)).contains("isn't what a mailer writes"))
  }

  @Test("comes back from parts a thousand deep, ten thousand of them, and headers of a megabyte")
  func large() {
    #expect(outcome(Array("\(Self.head)\(Self.frames)\r\nWords".utf8)).hasSuffix("Words"))
    let mails = String(repeating: "\(Self.head)Content-Type: message/rfc822\r\n\r\n", count: 1_000)
    #expect(outcome(Array((mails + "\(Self.head)\r\nWords").utf8)) == "")
    let parts = (0..<10_000).map { "--b\r\nContent-Disposition: attachment\r\n\r\n\($0)\r\n" }
    let many = "\(Self.head)Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts.joined()
    #expect(outcome(Array(many.utf8)) == "")
    let long = "\(Self.head)X: " + String(repeating: "a", count: 1_000_000) + "\r\n\r\nWords"
    #expect(outcome(Array(long.utf8)) == "Words")
  }

  @Test("with too many parts says so, and keeps the mail")
  func cut() throws {
    let parts = (0..<1_100).map { "--b\r\nContent-Disposition: attachment\r\n\r\n\($0)\r\n" }
    let mail = MadeMail.reply(
      ["Content-Type: multipart/mixed; boundary=b"], parts.joined() + "--b--")
    let taken = try #require(MadeMail.response(mail))
    // The frame counts, and the mail itself is kept too.
    #expect(taken.files.count == 1_000)
    #expect(taken.remarks.first?.contains("more than 1000 parts") == true)
  }

  @Test("has its longest fields cut, with a remark")
  func longFields() throws {
    let name = String(repeating: "N", count: 5_000)
    let text = MadeMail.text(
      ["Subject: " + String(repeating: "s", count: 5_000)], "Words", from: "\(name) <a@b>")
    let taken = try #require(MadeMail.response(Array(text.utf8), incident: "syria-w8kc"))
    #expect(taken.response.title.count == 301 && taken.response.from.name.count == 301)
    #expect(
      taken.remarks == [
        "The mail's subject is far too long; its start was taken.",
        "The mail's sender is far too long; its start was taken.",
      ])
  }
}

extension Change.Step {
  fileprivate var madeRecord: Record? {
    if case .create(let record, _) = self { record } else { nil }
  }
}
