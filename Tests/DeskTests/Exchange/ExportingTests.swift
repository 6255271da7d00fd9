import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Records are exported on the desk")
struct ExportingTests {
  private func prompt(
    _ pane: Character = "1", columns: Int = 80, rows: Int = 24
  ) -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    player.press(.character(pane), .control("p"))
    player.type("export")
    player.press(Key(.enter))
    return player
  }

  @Test(
    "with what the person looks at chosen first, to a file called as the record",
    arguments: [
      (
        Character("1"), ExportWish.Kind.briefPage, Chechnya.incident,
        "~/chechnya-detentions-x2m9.html"
      ),
      ("2", .letterText, Chechnya.haley, "~/letter-haley-k7f3.txt"),
    ])
  func chosen(
    _ pane: Character, _ kind: ExportWish.Kind, _ record: RecordID, _ path: String
  ) {
    var player = prompt(pane)
    player.press(.control("s"))
    #expect(
      player.casebook.outside.last
        == .form(
          .export(
            ExportWish(kind: kind, record: record, path: path, includesConfidential: false))))
  }

  @Test("80×24: what, where to, and that confidential parts stay here")
  func screen() {
    let player = prompt()
    #expect(
      player.lines(in: player.desk.formBox).joined(separator: "\n") == """
        ┌──────────────────────────────────────────────────────────────────────────────┐
        │ Export                                                                       │
        │▸What               Case brief, a page for the browser           ▾            │
        │ To                 ~/chechnya-detentions-x2m9.html                           │
        │ Confidential parts No                                                        │
        │                    What is marked as confidential is left out, and you are   │
        │                    told what.                                                │
        │                                                                              │
        │                    [ Export ]  [ Cancel ]                                    │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test("and the prompt closes with what was written and what was left out")
  func exported() {
    var player = prompt()
    player.press(.control("s"))
    player.send(.exported(["Written: /home/a/brief.html.", "Left out: 2 passages."]))
    #expect(player.desk.dialog == nil)
    #expect(player.status.contains("Written: /home/a/brief.html. Left out: 2 passages."))
  }

  @Test("or stays with the reason, as where a protected name stands in it")
  func refused() {
    var player = prompt()
    player.press(.control("s"))
    player.send(
      .form(.refused("Nothing was written: a protected name stands in letter-haley-k7f3.")))
    #expect(player.screen.contains("a protected name stands in letter-haley-k7f3"))
  }
}
