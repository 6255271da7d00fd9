import Foundation
import Testing

@Suite("Hostile text in records")
struct HostileTextTests {
  let session: CommandSession

  init() throws {
    session = try CommandSession()
    try session.replace(
      "title: Ask the Mission what became of the asks, work with allies first",
      by: #"title: "Ask\e]0;owned\a\e[2J\tthe\nMission\u202e, \u200bwell""#,
      in: "follow-up-ask-mission-p3ax.md")
    try session.replace(
      "owner: UN desk", by: #"owner: "UN\rdesk\t2""#, in: "follow-up-ask-mission-p3ax.md")
  }

  @Test(
    "steers neither a terminal nor a reader of lines, in any verb",
    arguments: [
      ["due", "--owner", "UN"], ["list", "follow-ups"], ["search", "owned"], ["show", "p3ax"],
      ["done", "p3ax"], ["edit", "p3ax", "--field", "priority=low"], ["delete", "p3ax"],
      ["show", "p3ax", "--json"], ["list", "follow-ups", "--json"],
    ])
  func safe(arguments: [String]) throws {
    for columns in [nil, 80, 20] {
      let said = try session.run(arguments, columns: columns)
      #expect(
        said.output.contains("␛]0;o") || said.output.contains(#"\u001b]0;o"#) || columns == 20
          || arguments[0] == "delete" || arguments[0] == "edit")
      let isClean = (said.output + said.error).unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E: false
        default: true
        }
      }
      #expect(isClean)
    }
  }

  @Test("keeps a row in its line and in its columns")
  func columns() throws {
    let lines = try session.run(["due", "--owner", "UN", "--today", "2026-11-24"]).output
      .split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      lines.first?.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) == [
        "follow-up-ask-mission-p3ax", "follow-up", "overdue", "2026-11-19", "-5", "UN␍desk 2",
        "Ask␛]0;owned␇␛[2J the␊Mission⟨RLO⟩, ⟨ZWSP⟩well",
      ])
  }

  @Test("in what is typed is made safe where it is repeated")
  func typed() throws {
    let said = try session.run(["show", "\u{1B}[2J\u{202E}"])
    #expect(said.error.hasPrefix("casedesk: No record has “␛[2J⟨RLO⟩” in its id."))
    #expect(
      try session.run(["due", "--\u{1B}[2J"]).error
        == "casedesk: Unknown option '--␛[2J'. See casedesk help.\n")
  }
}
