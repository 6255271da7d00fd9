import Foundation
import Testing

@Suite("The edit command")
struct EditCommandTests {
  let session: CommandSession
  let mission = "follow-up-ask-mission-p3ax"
  let title = "Ask the Mission what became of the asks, work with allies first"

  init() throws { session = try CommandSession() }

  @Test("changes the fields that are named and no other byte")
  func fields() throws {
    try session.replace(
      "owner: UN desk", by: "# since May\nowner: UN desk\nmood: calm", in: "\(mission).md")
    let before = try session.text("\(mission).md")
    #expect(
      try session.run(["edit", "p3ax", "--field", "owner=Ann", "--field", "due=2026-12-01"])
        == .init(output: "\(mission)\tchanged\t\(title)\n"))
    #expect(
      try session.text("\(mission).md")
        == before.replacingOccurrences(of: "owner: UN desk", with: "owner: Ann")
        .replacingOccurrences(of: "due: 2026-11-19", with: "due: 2026-12-01"))
    #expect(
      try session.run(["edit", "p3ax", "--field", "owner=Ann"])
        == .init(output: "\(mission)\tunchanged\t\(title)\n"))
  }

  @Test("takes fields away, and adds to lists, takes from them, and puts others in their place")
  func lists() throws {
    func tags() throws -> [String] {
      try session.text("\(mission).md").split(separator: "\n")
        .drop { $0 != "tags:" }.dropFirst().prefix { $0.hasPrefix("  - ") }
        .map { String($0.dropFirst(4)) }
    }
    _ = try session.run(["edit", "p3ax", "--field", "tags=one", "--field", "tags=two"])
    #expect(try tags() == ["one", "two"])
    _ = try session.run(["edit", "p3ax", "--field", "tags+=three", "--field", "tags-=one"])
    #expect(try tags() == ["two", "three"])
    _ = try session.run(["edit", "p3ax", "--field", "tags.1=first", "--field", "tags.3=last"])
    #expect(try tags() == ["first", "three", "last"])
    _ = try session.run(["edit", "p3ax", "--field", "tags.2="])
    #expect(try tags() == ["first", "last"])
    _ = try session.run(["edit", "p3ax", "--field", "tags=", "--field", "owner="])
    #expect(try tags() == [])
    #expect(try !session.text("\(mission).md").contains("owner:"))
  }

  @Test("reaches what has fields of its own by place and name")
  func inner() throws {
    let said = try session.run([
      "edit", "letter-haley", "--field", "deadline.date=2026-12-01", "--field",
      "deadline.reason=They asked for time", "--field", "asks.2.text=Engage.", "--field",
      "asks.4=",
    ])
    #expect(said.status == 0)
    let text = try session.text("letter-haley-k7f3.md")
    #expect(
      text.contains("deadline:\n  date: 2026-12-01\n  reason: They asked for time\n"))
    #expect(text.contains("    text: Engage.\n"))
    #expect(!text.contains("number: 4\n"))
  }

  @Test("puts another text below the fields, from an option, a file or the editor")
  func texts() throws {
    let fields = try session.text("\(mission).md").components(separatedBy: "\n---\n")[0]
    _ = try session.run(["edit", "p3ax", "--text", "- one\n- two"])
    #expect(try session.text("\(mission).md") == fields + "\n---\n\n- one\n- two\n")
    _ = try session.run(["edit", "p3ax", "--text-from", "-"], input: "Piped\n")
    #expect(try session.text("\(mission).md") == fields + "\n---\n\nPiped\n")
    let said = try session.run(["edit", "p3ax"], editor: "sed -i 's/Piped/Edited/' \"$1\"")
    #expect(said.output == "\(mission)  changed  \(title)\n")
    #expect(try session.text("\(mission).md") == fields + "\n---\n\nEdited\n")
  }

  @Test("takes the whole record from standard input")
  func whole() throws {
    let said = try session.run(
      ["edit", "p3ax", "-"],
      input: """
        ---
        title: Another title
        incidents:
          - chechnya-detentions-x2m9
        status: open
        ---

        """)
    #expect(said == .init(output: "\(mission)\tchanged\tAnother title\n"))
  }

  @Test("marks done as done does: with the day, and with the next one of a row")
  func done() throws {
    let before = try session.files()
    _ = try session.run(["edit", "r5e1", "--field", "status=done", "--today", "2026-11-24"])
    #expect(
      try session.text("follow-up-watch-investigation-r5e1.md").contains("done: 2026-11-24\n"))
    #expect(try session.files().count == before.count + 1)
  }

  @Test("keeps both edits where somebody else changed another field while the editor was open")
  func meanwhile() throws {
    let path = session.incident.appendingPathComponent("\(mission).md").path
    let said = try session.run(
      ["edit", "p3ax"],
      editor: """
        sed -i 's/^owner: .*/owner: Ann/' "$1"
        sed -i 's/^priority: .*/priority: low/' '\(path)'
        """)
    #expect(
      said.error
        == "casedesk: \(mission).md: someone else changed priority meanwhile; that is kept.\n")
    let text = try session.text("\(mission).md")
    #expect(text.contains("owner: Ann\n") && text.contains("priority: low\n"))
  }

  @Test("ends with 4 and keeps the text where somebody else changed the same field")
  func conflict() throws {
    let path = session.incident.appendingPathComponent("\(mission).md").path
    let said = try session.run(
      ["edit", "p3ax"],
      editor: """
        sed -i 's/^owner: .*/owner: Ann/' "$1"
        sed -i 's/^owner: .*/owner: Bea/' '\(path)'
        """)
    #expect(said.output == "")
    #expect(said.status == 4)
    let lines = said.error.split(separator: "\n").map(String.init)
    #expect(
      lines.first?.hasPrefix(
        """
        casedesk: cases/2017/chechnya-detentions-x2m9/\(mission).md: someone else changed owner \
        meanwhile, in another way.
        """) == true)
    #expect(lines.dropFirst().first?.hasPrefix("  What you wrote is kept in HOME/") == true)
    #expect(
      lines.last?.hasPrefix("  When it is mended: casedesk edit \(mission) - < HOME/") == true)
    #expect(try session.text("\(mission).md").contains("owner: Bea\n"))
  }

  @Test(
    "refuses what a field can't be, and changes nothing",
    arguments: [
      (
        ["p3ax"], 2,
        "Nothing is said of what to change. Say it with --field, --text or --text-from."
      ),
      (
        ["p3ax", "--field", "due=soon"], 2,
        "The field \"due\" can't be \"soon\". Write a day such as 2017-04-17."
      ),
      (
        ["p3ax", "--field", "title="], 2,
        "A follow-up needs a title; give it with --field title=VALUE."
      ),
      (
        ["p3ax", "--field", "owner+=Ann"], 2, "“owner” takes one text. Write owner=VALUE."
      ),
      (
        ["p3ax", "--field", "owner.name=Ann"], 2,
        "“owner.name” leads nowhere: there is one text, nothing inside it."
      ),
      (
        ["p3ax", "--field", "tags-=none"], 2, "“none” isn't among tags, so it can't go."
      ),
      (
        ["p3ax", "--field", "letters.7=k7f3"], 2,
        "“letters.7”: there is no place 7; places go from 1 to 2, the last for one more."
      ),
      (
        ["letter-haley", "--field", "asks=Do it"], 2,
        """
        “asks” takes items with fields of their own. Write asks.1.number=VALUE for the first.
        """
      ),
      (
        ["letter-haley", "--field", "deadline=2026-12-01"], 2,
        "“deadline” has fields of its own: date, reason. Write deadline.NAME=VALUE."
      ),
      (
        ["letter-haley", "--field", "deadline.day=1"], 2,
        "“deadline.day”: there is no “day” in it; there is date, reason."
      ),
      (
        ["p3ax", "--text", "x", "--text-from", "-"], 2,
        "--text and --text-from can't stand together. Give one of them. See casedesk help."
      ),
      (
        ["p3ax", "--field", "owner"], 2,
        "The value 'owner' is invalid for '--field <name=value>'. See casedesk help."
      ),
      (
        ["zzzz", "--field", "owner=x"], 1,
        """
        No record has “zzzz” in its id. Look for it with casedesk search, or let --fresh look \
        through the folder.
        """
      ),
    ])
  func refusals(arguments: [String], status: Int32, sentence: String) throws {
    let before = try session.text("\(mission).md")
    #expect(
      try session.run(["edit"] + arguments)
        == .init(error: "casedesk: \(sentence)\n", status: status))
    #expect(try session.text("\(mission).md") == before)
  }
}
