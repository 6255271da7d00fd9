import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("A file is imported on the desk")
struct ImportingTests {
  private static let preview = ImportPreview(
    path: "~/reply.eml", headline: "A mail: 1 record.",
    lines: [
      "", "New response: Mission of Examples, reply", "  response-mission-of-examples-k3f2",
      "  from   Mission of Examples  (line 3)", "  answers letter-haley-k7f3, which it names", "",
      "Not placed: 1", "  line 40: “Sent from my telephone”: no field holds it.",
    ], isWorthSaving: true)

  /// A desk that waits for a file to be read.
  private func waiting(columns: Int = 80, rows: Int = 24, isPlain: Bool = false) -> DeskPlayer {
    var options = DeskState.Options()
    options.isPlain = isPlain
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows, options: options)
    player.press(.control("p"))
    player.type("import")
    player.press(Key(.enter))
    player.type("~/reply.eml")
    player.press(.control("s"))
    return player
  }

  @Test("which is read first, for the incident in hand, while the prompt waits")
  func read() {
    let player = waiting()
    #expect(
      player.casebook.outside.last
        == .form(.readImport(path: "~/reply.eml", incident: Chechnya.incident)))
    #expect(player.screen.contains("Reading the file …"))
  }

  @Test("80×24: what was understood shows before anything is saved")
  func screen() {
    var player = waiting()
    player.send(.understood(Self.preview))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Import ~/reply.eml ──────────────────────────────────────────────────────────┐
        │ A mail: 1 record.                                                            │
        │                                                                              │
        │ New response: Mission of Examples, reply                                     │
        │   response-mission-of-examples-k3f2                                          │
        │   from   Mission of Examples  (line 3)                                       │
        │   answers letter-haley-k7f3, which it names                                  │
        │                                                                              │
        │ Not placed: 1                                                                │
        │   line 40: “Sent from my telephone”: no field holds it.                      │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │ [ Import ]  [ Leave it ]                                                     │
        └──────────────────────────────────────────────────────────────────────────────┘
         ↑↓ Read on  Ctrl+S Import  Esc Leave it
        """)
  }

  @Test("40×12: the text scrolls above its buttons")
  func narrow() {
    var player = waiting(columns: 40, rows: 12)
    player.send(.understood(Self.preview))
    player.press(Key(.end))
    #expect(
      player.screen == """
         [Desk] Agenda 2! Time Offic. Search
           response-mission-of-examples-k3f2   ↑
           from   Mission of Examples  (line 3)
           answers letter-haley-k7f3, which it
           names

         Not placed: 1
           line 40: “Sent from my telephone”:
           no field holds it.

         [ Import ] [ Leave it ]
         ↑↓ Read on  Ctrl+S Import
        """)
  }

  @Test("in plain mode: no border, one thing a line")
  func plain() {
    var player = waiting(columns: 60, rows: 16, isPlain: true)
    player.send(.understood(Self.preview))
    #expect(
      player.screen == """
        Casedesk, data. Desk. Wed 21 Jun 2017.
        Import ~/reply.eml.
         A mail: 1 record.

         New response: Mission of Examples, reply
           response-mission-of-examples-k3f2
           from   Mission of Examples  (line 3)
           answers letter-haley-k7f3, which it names

         Not placed: 1
           line 40: “Sent from my telephone”: no field holds it.



         [ Import ]  [ Leave it ]
         ↑↓ Read on  Ctrl+S Import  Esc Leave it
        """)
  }

  @Test("and saved as one change once the person agrees")
  func agreed() {
    var player = waiting()
    player.send(.understood(Self.preview))
    player.press(Key(.enter))
    #expect(
      player.casebook.outside.last
        == .carryOutImport(path: "~/reply.eml", asAnswer: false))
    player.send(
      .committed(CommitReport(direction: .done, sentence: "Imported response: Reply", ids: [])))
    #expect(player.status.contains("Imported response: Reply · Ctrl+Z undoes"))
  }

  @Test("80×24: which letter a mail answers is asked where that isn't certain")
  func offered() {
    var player = waiting()
    var preview = Self.preview
    preview.mayAnswer = "The persecution of gay men in Chechnya"
    player.send(.understood(preview))
    #expect(
      player.screen == """
         Casedesk  [Desk] Agenda 2!  Timeline  Officials  Search        Wed 21 Jun 2017
        ┌ Import ~/reply.eml ──────────────────────────────────────────────────────────┐
        │ A mail: 1 record.                                                            │
        │                                                                              │
        │ Is it the answer to “The persecution of gay men in Chechnya”?                │
        │                                                                              │
        │ New response: Mission of Examples, reply                                     │
        │   response-mission-of-examples-k3f2                                          │
        │   from   Mission of Examples  (line 3)                                       │
        │   answers letter-haley-k7f3, which it names                                  │
        │                                                                              │
        │ Not placed: 1                                                                │
        │   line 40: “Sent from my telephone”: no field holds it.                      │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │ [ Import as the answer ]  [ Without the letter ]  [ Leave it ]               │
        └──────────────────────────────────────────────────────────────────────────────┘
         ↑↓ Read on  Ctrl+S Import  Esc Leave it
        """)
    player.press(Key(.right), Key(.left), Key(.enter))
    #expect(
      player.casebook.outside.last == .carryOutImport(path: "~/reply.eml", asAnswer: true))
  }

  @Test("and gets the selection once it is saved")
  func selected() {
    var player = waiting()
    player.send(.understood(Self.preview))
    player.press(Key(.enter))
    player.send(
      .committed(
        CommitReport(
          direction: .done, sentence: "Imported response: Reply", ids: [Chechnya.statement])))
    #expect(player.desk.focus == .responses)
    #expect(player.desk[.responses].selected == Chechnya.statement)
  }

  @Test("or left, and nothing is saved")
  func left() {
    var player = waiting()
    player.send(.understood(Self.preview))
    let before = player.casebook.outside
    player.press(Key(.tab), Key(.enter))
    #expect(player.casebook.outside == before)
    #expect(player.status.contains("Nothing was imported."))
  }

  @Test("unless there is nothing new in it: then it can only be closed")
  func nothingNew() {
    var player = waiting()
    player.send(
      .understood(
        ImportPreview(
          path: "~/reply.eml", headline: "A mail: nothing new in it.", lines: [],
          isWorthSaving: false)))
    let before = player.casebook.outside
    player.press(.control("s"), Key(.tab), Key(.enter))
    #expect(player.casebook.outside == before)
    #expect(player.desk.dialog == nil)
  }

  @Test("and where it can't be read, the prompt says why and stays")
  func refused() {
    var player = waiting()
    player.send(.form(.refused("~/reply.eml: there is no such file. Choose another.")))
    #expect(player.screen.contains("~/reply.eml: there is no such file."))
    player.press(.control("s"))
    #expect(player.casebook.outside.count { $0.isReadingOfImport } == 2)
  }

  @Test("An answer that comes after the prompt was closed opens nothing")
  func late() {
    var player = waiting()
    player.press(Key(.escape))
    player.send(.understood(Self.preview))
    #expect(player.desk.dialog == nil)
  }
}

extension DeskEffect {
  fileprivate var isReadingOfImport: Bool {
    if case .form(.readImport) = self { true } else { false }
  }
}
