import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Two edits that clash are settled on the desk")
struct ClashTests {
  private static let sentence = "Somebody else changed the same fields. Nothing was saved."

  /// A desk on which the title of a letter was changed in its form, and the save was refused.
  private func player(
    columns: Int = 80, rows: Int = 24, text: String = "Dear Ambassador,\nwe write again."
  ) throws -> (player: DeskPlayer, change: Change, clash: Clash) {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    player.press(.character("2"), .character("e"))
    player.type("Killings in Chechnya")
    let effects = player.desk.update(.event(.key(.control("s"))))
    let saved = effects.compactMap { if case .commit(let change) = $0 { change } else { nil } }
    let change = try #require(saved.first)
    guard case .replace(let base, let ours, _)? = change.steps.first,
      case .letter(var theirs) = base
    else { throw NoChange() }
    theirs.title = "Murders in Chechnya"
    theirs.text = text
    let clash = Clash(
      base: base, ours: ours, theirs: .letter(theirs),
      fields: [
        Clash.Field(name: "title", ours: ours.title, theirs: theirs.title),
        Clash.Field(name: "text", ours: "", theirs: text),
      ])
    player.send(.refused(Refusal(Self.sentence, clash: clash)))
    return (player, change, clash)
  }

  private struct NoChange: Error {}

  @Test("120×36: a version that is long wraps, and the rest scrolls into view")
  func long() throws {
    var (player, _, _) = try player(
      columns: 120, rows: 36, text: String(repeating: "We write again in alarm. ", count: 150))
    player.press(Key(.down), Key(.down), Key(.pageDown))
    let lines = player.lines(in: player.desk.wideDialogBox)
    #expect(
      lines.joined(separator: "\n") == """
        ┌ Two edits of the same fields ────────────────────────────────────────────────────────────────────────────────┐
        │▸            in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write   ↑│
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. │
        │             We write again in alarm. We write again in alarm. We write again in alarm. We write again in     │
        │             alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write again │
        │             in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write    │
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. │
        │             We write again in alarm. We write again in alarm. We write again in alarm. We write again in     │
        │             alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write again │
        │             in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write    │
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. │
        │             We write again in alarm. We write again in alarm. We write again in alarm. We write again in     │
        │             alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write again │
        │             in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write    │
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. │
        │             We write again in alarm. We write again in alarm. We write again in alarm. We write again in     │
        │             alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write again │
        │             in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write    │
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. │
        │             We write again in alarm. We write again in alarm. We write again in alarm. We write again in     │
        │             alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write again │
        │             in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We write    │
        │             again in alarm. We write again in alarm. We write again in alarm. We write again in alarm. We    │
        │             write again in alarm. We write again in alarm.                                                   │
        │ ( ) Yours:  nothing                                                                                          │
        │                                                                                                              │
        │ [ Save as chosen ]                                                                                           │
        │ [ Back to the form ]                                                                                         │
        └──────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test("What is chosen is saved anew, and the form closes as after any save")
  func settled() throws {
    var (player, change, clash) = try player()
    player.press(Key(.down), .character(" "), Key(.enter), Key(.enter))
    #expect(
      player.casebook.outside == [.settle(change, clash, ["title": .ours, "text": .theirs])])
    guard case .form(let form) = player.desk.dialog else {
      Issue.record("\(player.screen)")
      return
    }
    #expect(form.isSaving)
    player.send(
      .committed(
        CommitReport(direction: .done, sentence: change.sentence, ids: [clash.ours.id])))
    #expect(player.desk.dialog == nil)
    #expect(player.casebook.drafts.isEmpty)
    #expect(player.status == " Changed letter: Killings in Chechnya · Ctrl+Z undoes")
  }

  @Test("Nothing is saved while a field is still to be chosen")
  func incomplete() throws {
    var (player, _, _) = try player()
    player.press(.character(" "), .control("s"))
    #expect(player.casebook.outside == [])
    #expect(player.screen.contains("! Text is still to be chosen."))
  }

  @Test("Back in the form, what was typed stands as it was; saving offers the choice again")
  func back() throws {
    var (player, change, clash) = try player()
    player.press(Key(.escape))
    #expect(player.screen.contains("Killings in Chechnya"))
    #expect(player.screen.contains("! \(Self.sentence)"))
    #expect(player.desk.update(.event(.key(.control("s")))).contains(.commit(change)))
    player = try self.player().player
    player.press(Key(.end), Key(.enter))
    #expect(player.screen.contains("Killings in Chechnya"))
    _ = clash
  }

  @Test("While the choice is open, what was typed is kept as the form's draft")
  func draft() throws {
    let (player, _, clash) = try player()
    #expect(player.desk.draft?.key == "edit-\(clash.ours.id)")
    #expect(player.desk.draft?.fields == [Draft.Field(name: "title", text: "Killings in Chechnya")])
  }

  @Test("Without a form, a clash is settled too, or theirs left as it is")
  func withoutForm() throws {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"))
    let effects = player.desk.update(.event(.key(.character(" "))))
    guard case .commit(let change)? = effects.first,
      case .replace(let base, let ours, _)? = change.steps.first
    else {
      Issue.record("\(effects)")
      return
    }
    let clash = Clash(
      base: base, ours: ours, theirs: base,
      fields: [Clash.Field(name: "status", ours: "done", theirs: "cancelled")])
    player.send(.refused(Refusal(Self.sentence, clash: clash)))
    #expect(player.screen.contains("[ Leave theirs as it is ]"))
    var left = player
    left.press(Key(.escape))
    #expect(left.desk.dialog == nil)
    #expect(left.casebook.outside == [])
    #expect(left.status == " \(Self.sentence)")
    player.press(Key(.down), Key(.enter), Key(.enter))
    #expect(player.casebook.outside == [.settle(change, clash, ["status": .ours])])
    #expect(player.desk.dialog == nil)
  }

  @Test("A click chooses a version and presses a button")
  func mouse() throws {
    var (player, change, clash) = try player()
    for text in ["Yours:  Killings", "Theirs: Dear", "Save as chosen"] {
      let row = try #require(player.lines.firstIndex { $0.contains(text) })
      player.mouse(.press, 12, row)
    }
    #expect(
      player.casebook.outside == [.settle(change, clash, ["title": .ours, "text": .theirs])])
  }

  @Test("In ASCII, the choice is marked too")
  func ascii() throws {
    var (player, change, clash) = try player()
    var plain = DeskPlayer(
      player.casebook, columns: 80, rows: 24, options: DeskState.Options(isASCII: true))
    player.press(.character(" "))
    plain.desk.dialog = .clash(ClashDialog(change, clash, Self.sentence, form: nil))
    plain.press(.character(" "))
    #expect(plain.screen.contains("(*) Theirs: Murders in Chechnya"))
    #expect(!plain.screen.contains { !$0.isASCII })
  }

  @Test("At any size, the choice is drawn within its window with the cursor in it")
  func sizes() throws {
    var (player, _, _) = try player()
    for (columns, rows) in [(40, 12), (72, 18), (200, 50), (41, 13), (80, 24)] {
      player.resize(columns, rows)
      for key in [Key(.down), Key(.pageDown), Key(.pageUp), Key(.end), Key(.home)] {
        player.press(key)
        let frame = player.desk.frame()
        let cursor = frame.cursor ?? Point(column: -1, row: -1)
        #expect(frame.area.contains(cursor), "\(columns)×\(rows), \(key)")
      }
    }
  }
}
