import CaseModel
import Exchange
import SeededRandom
import Testing

@Suite("The parts of a mail")
struct MailPartTests {
  private func taken(_ headers: [String], _ body: String) throws -> MadeMail.Taken {
    let body = body.replacing("\n", with: "\r\n")
    return try #require(MadeMail.response(MadeMail.reply(headers, body)))
  }

  @Test("are the words in the form that says more, and attachments with their hashes")
  func alternatives() throws {
    let mail = try taken(
      ["Content-Type: multipart/mixed; boundary=m"],
      """
      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain

      Plain.
      --a
      Content-Type: text/html

      <p>HTML.</p>
      --a--
      --m
      Content-Type: application/pdf; name="Note.pdf"
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment
      Content-Description: Note verbale

      JVBERi0xLjQ=
      --m
      Content-Type: text/plain

      Footer.
      --m--
      """)
    #expect(mail.text == "Plain.\n\nFooter.")
    let symbols = String(mail.response.id.text.suffix(4))
    #expect(mail.files.map(\.enclosure.file) == ["mail-\(symbols).eml", "Note-\(symbols).pdf"])
    #expect(mail.files.map(\.enclosure.title) == ["The mail as it came", "Note verbale"])
    #expect(mail.files.map(\.enclosure) == mail.response.enclosures)
    #expect(mail.files[1].content == .bytes(Array("%PDF-1.4".utf8)))
    #expect(mail.files[1].enclosure.sha256 == Digest.sha256(Array("%PDF-1.4".utf8)))
  }

  @Test("in HTML alone become text")
  func html() throws {
    let mail = try taken(
      ["Content-Type: text/html; charset=windows-1251"], "<p>One</p><ul><li>Two</ul>")
    #expect(mail.text == "One\n\n- Two")
  }

  @Test("in HTML are taken where the plain text is a mere hint")
  func hint() throws {
    let long = String(repeating: "Many words. ", count: 40)
    let mail = try taken(
      ["Content-Type: multipart/alternative; boundary=a"],
      "--a\n\nUse HTML.\n--a\nContent-Type: text/html\n\n<p>\(long)</p>\n--a--")
    #expect(mail.text == String(long.dropLast()))
    #expect(mail.remarks.count == 1)
  }

  @Test("may be mails, which are kept whole")
  func enclosedMail() throws {
    let mail = try taken(
      ["Content-Type: multipart/mixed; boundary=m"],
      "--m\n\nSee below.\n--m\nContent-Type: message/rfc822\n\nSubject: Old/new\nFrom: a@b\n\nOld.\n--m--"
    )
    #expect(mail.text == "See below.")
    let symbols = mail.response.id.text.suffix(4)
    #expect(mail.files.last?.enclosure.file == "Old-new-\(symbols).eml")
    #expect(
      mail.files.last?.content == .bytes(Array("Subject: Old/new\r\nFrom: a@b\r\n\r\nOld.".utf8)))
  }

  @Test(
    "have names in any encoding",
    arguments: [
      ("filename*=utf-8''%D0%9F%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.pdf", "Письмо"),
      ("filename*0*=utf-8''%D0%9F%D0%B8; filename*1*=%D1%81%D1%8C; filename*2=mo.pdf", "Письmo"),
      ("filename=\"=?koi8-r?B?8MnT2M3P?=.pdf\"", "Письмо"), ("filename=\"Письмо.pdf\"", "Письмо"),
      ("filename=Letter 1.pdf", "Letter 1"), ("filename=\"Letter 1.pdf\"", "Letter 1"),
      ("filename=\"C:\\\\Users\\\\a\\\\scan.pdf\"", "scan"), ("filename=\"\"", "attachment"),
    ] as [(String, String)])
  func names(_ parameter: String, _ stem: String) throws {
    let mail = try taken(
      [
        "Content-Type: application/pdf", "Content-Disposition: attachment; \(parameter)",
      ], "x")
    #expect(mail.files.last?.enclosure.file.hasPrefix("\(stem)-") == true)
  }

  @Test("have clean names, whatever the mail calls them: 200 hostile ones")
  func hostileNames() throws {
    var random = SplitMix64(seed: 5)
    let pieces = [
      "../", "..\\", "/etc/passwd", "C:\\", "\u{202E}", "\u{200B}", "\0", "\u{1B}[2J", "\u{7F}",
      "-rf ",
      "~", "$(rm)", "`id`", ";", "|", "*", "?", "<", ">", "\"", "'", "\r\n", "\t", " ", ".", "..",
      "a",
      "fdp.exe", "CON", "nul.txt", "\u{FEFF}", "\u{301}", "日本", "مرحبا", ":stream", "%2e%2e%2f",
      "//",
      "\u{2028}", "\u{FFFE}", "😀", ".git/config", "enclosures/", "incident.md",
      "=?utf-8?Q?=2E=2E=2F?=",
    ]
    for _ in 0..<200 {
      let length = Int.random(in: 1...12, using: &random)
      let name = (0..<length).map { _ in random.pick(pieces) }.joined()
      let percent = name.utf8.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }.joined()
      let mail = try taken(
        [
          "Content-Type: application/pdf",
          "Content-Disposition: attachment; filename*=utf-8''\(percent)",
        ], "x")
      #expect(mail.files.count == 2)
      for file in mail.files { #expect(EnclosureName.isClean(file.enclosure.file), "\(name)") }
      #expect(Set(mail.files.map(\.enclosure.file)).count == 2)
    }
  }

  @Test("of one name get names apart, and the same file comes once")
  func sameNames() throws {
    let part = "--m\nContent-Disposition: attachment; filename=a.pdf\n\n"
    let mail = try taken(
      ["Content-Type: multipart/mixed; boundary=m"], part + "1\n" + part + "2\n" + part + "1\n--m--"
    )
    let symbols = mail.response.id.text.suffix(4)
    #expect(
      mail.files.dropFirst().map(\.enclosure.file) == ["a-\(symbols).pdf", "a-\(symbols)-2.pdf"])
  }

  @Test("that are encrypted are kept, and said to be")
  func encrypted() throws {
    let mail = try taken(
      ["Content-Type: multipart/encrypted; boundary=m"],
      "--m\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--m\n"
        + "Content-Type: application/octet-stream; name=encrypted.asc\n\nx\n--m--")
    #expect(mail.files.count == 3)
    #expect(mail.remarks.first?.hasPrefix("The mail is encrypted") == true)
  }
}
