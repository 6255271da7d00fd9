import Foundation
import Testing

@Suite("The import command")
struct ImportCommandTests {
  let session: CommandSession

  init() throws { session = try CommandSession() }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = session.home.appendingPathComponent(name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private static let letter = """
    12 May 2017

    Mr. John Example
    Director
    Office of Examples

    Dear Mr. Example:

    We urge you to say who gave the orders.

    Sincerely,

    Ann Writer
    Human Rights First
    """

  private static let table = """
    Title;Date;Country
    Shelling of a market;2016-04-17;SY
    ;2016-05-01;SY

    """

  private static let mail = """
    From: Mission Clerk <clerk@mission.example>
    To: Human Rights First <desk@hrf.example>
    Subject: Thank you for your letter
    Date: Thu, 18 May 2017 10:00:00 +0000
    Message-ID: <one@mission.example>

    Thank you for your letter. It was passed on to the minister.

    """

  @Test("shows what it understood, each field with its line, and saves nothing with --dry-run")
  func dryRun() throws {
    let before = try session.files()
    let path = try file("letter.txt", Self.letter)
    let said = try session.run(["import", path, "--incident", "chech", "--dry-run"])
    #expect(
      said
        == .init(
          output: """
            HOME/letter.txt: A letter as plain text: 1 record.
            It has no subject line; the title is “Letter to John Example”.

            New letter: Letter to John Example
              letter-john-example-5rve
              sent        12 May 2017  (line 1)
              addressee   John Example  (line 3)
              office      Director  (line 4)
              body        Office of Examples  (line 5)
              salutation  Dear Mr. Example:  (line 7)
              text        from “We urge you to say who” on  (line 9)
              ask 1       We urge you to say who gave the orders.  (line 9)
              signatory   Ann Writer  (line 13)
              body        Human Rights First  (line 14)

            """))
    #expect(try session.files() == before)
  }

  @Test("takes a letter in with its original, once; undo takes it back as a whole")
  func letter() throws {
    let before = try session.files()
    let path = try file("letter.txt", Self.letter)
    let said = try session.run(["import", path, "--incident", "chech"])
    #expect(said.status == 0)
    #expect(said.output.hasSuffix("\timported\tLetter to John Example\n"))
    let again = try session.run(["import", path, "--incident", "chech"])
    #expect(again.status == 0)
    #expect(again.output.contains("\tthere-already\t"))
    #expect(
      try session.run(["undo"]).output == "undone\tImported letter: Letter to John Example\n")
    #expect(try session.files() == before)
  }

  @Test("takes a table in, and writes what it couldn't read to a file that can be put right")
  func table() throws {
    let path = try file("incidents.csv", Self.table)
    let said = try session.run(["import", path])
    #expect(said.status == 0)
    #expect(said.output.hasSuffix("\timported\tShelling of a market\n"))
    #expect(
      said.error.hasSuffix(
        "1 row wasn't taken in; HOME/incidents.csv.rest.csv has them with the reasons.\n"))
    let rest = try String(contentsOfFile: path + ".rest.csv", encoding: .utf8)
    #expect(
      rest == "Line,Why it wasn't placed,Title,Date,Country\r\n"
        + "3,It has no title.,,2016-05-01,SY\r\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path + ".rest.csv")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("logs a mail as an official response, with the mail as its enclosure")
  func mail() throws {
    let path = try file("reply.eml", Self.mail)
    let said = try session.run(["import", path, "--incident", "chech"])
    #expect(said.status == 0)
    #expect(said.output.hasSuffix("\timported\tThank you for your letter\n"))
    let id = said.output.prefix { $0 != "\t" }
    #expect(try session.run(["show", String(id)]).output.contains("Mission Clerk"))
  }

  @Test("takes a mail for the answer to the letter whose subject it has, where it is told so")
  func answer() throws {
    let subject = "Persecution of gay men in Chechnya, and U.S. leadership at the United Nations"
    let mail = Self.mail
      .replacing("Subject: Thank you for your letter", with: "Subject: Re: \(subject)")
      .replacing("Mission Clerk <clerk@mission.example>", with: "A. Clerk <clerk@post.example>")
    let path = try file("reply.eml", mail)
    let shown = try session.run(["import", path, "--incident", "chech", "--dry-run"])
    #expect(shown.output.contains("  may answer letter-haley-k7f3, whose subject it has\n"))
    let said = try session.run(["import", path, "--incident", "chech", "--as-answer"])
    let id = said.output.prefix { $0 != "\t" }
    let record = try String(
      contentsOf: session.incident.appendingPathComponent("\(id).md"), encoding: .utf8)
    #expect(record.contains("letters:\n  - letter-haley-k7f3\n"))
  }

  @Test("gives an empty casebook the very files of an export")
  func roundTrip() throws {
    let export = session.home.appendingPathComponent("all.jsonl").path
    #expect(try session.run(["export", "json", "--to", export]).status == 0)
    let copy = session.home.appendingPathComponent("copy")
    #expect(try session.run(["init", copy.path]).status == 0)
    #expect(try session.run(["--casebook", copy.path, "import", export]).status == 0)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: session.casebook.path)
      .filter { $0.hasPrefix("cases/") || $0.hasPrefix("templates/") || $0 == "casedesk.yaml" }
    #expect(paths.count > 40)
    for path in paths {
      let original = session.casebook.appendingPathComponent(path)
      guard !original.hasDirectoryPath else { continue }
      #expect(
        FileManager.default.contentsEqual(
          atPath: original.path, andPath: copy.appendingPathComponent(path).path),
        "\(path) differs")
    }
  }

  @Test(
    "says in a sentence why it can't take something in",
    arguments: [
      (["import"], "casedesk: Missing expected argument '<file> ...'. See casedesk help.\n", 2),
      (
        ["import", "/nowhere/letter.txt"],
        "casedesk: /nowhere/letter.txt can't be read: No such file or directory. Choose another file.\n",
        3
      ),
      (
        ["import", "/dev/null"], "casedesk: /dev/null isn't a file. Choose a file, or a Maildir.\n",
        3
      ),
      (
        ["import", "a", "--incident", "b", "--new-incident", "c"],
        "casedesk: --incident and --new-incident exclude each other; choose one. See casedesk help.\n",
        2
      ),
    ] as [([String], String, Int32)])
  func refusals(_ arguments: [String], _ error: String, _ status: Int32) throws {
    #expect(try session.run(arguments) == .init(error: error, status: status))
  }

  @Test("keeps a PDF whose reader dies before it has read all, and says that it wasn't read")
  func readerThatDies() throws {
    let reader = try file("pdftotext", "#!/bin/sh\nexit 1\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: reader)
    // More than a pipe holds.
    let letter = try file(
      "letter.pdf", "%PDF-1.4\n" + String(repeating: "Not one. ", count: 50_000))
    let said = try session.run(
      ["import", letter, "--incident", "x2m9", "--dry-run"],
      environment: ["PATH": "\(session.home.path):/usr/bin:/bin"])
    #expect(said.status == 0)
    #expect(said.output.contains("The text of the PDF wasn't read"))
  }
}
