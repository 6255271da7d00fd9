import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Dialogs")
struct DialogTests {
  @Test("The key that asks to delete doesn't confirm it, and Cancel has the focus")
  func confirmation() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.delete), Key(.delete), Key(.delete))
    #expect(player.casebook.record(Chechnya.haley) != nil)
    player.press(Key(.enter))
    #expect(player.casebook.record(Chechnya.haley) != nil)
    #expect(player.desk.dialog == nil)
    player.press(Key(.delete), Key(.tab), Key(.enter))
    #expect(player.casebook.record(Chechnya.haley) == nil)
    player.press(.control("z"))
    #expect(player.casebook.record(Chechnya.haley) != nil)
  }

  @Test("Esc closes what is open, and nothing behind it")
  func escape() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), .character("t"), .control("p"))
    player.type("un")
    player.press(Key(.escape))
    #expect(player.desk.dialog != nil)
    player.press(Key(.escape))
    #expect(player.desk.dialog == nil)
    #expect(player.desk.isLimitedToLetter)
  }

  @Test(
    "The menu opens by any of its keys",
    arguments: [
      Key.control("p"), Key(.function(9)), Key(.function(10)), Key(.character("m"), .alt),
    ])
  func menuKeys(key: Key) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(key)
    guard case .palette = player.desk.dialog else {
      Issue.record("\(key) didn't open the menu.")
      return
    }
  }

  @Test("What doesn't apply now is marked in the menu, and choosing it tells the reason")
  func disabled() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.control("p"))
    player.type("mark done")
    #expect(player.screen.contains("▸ Mark done or open again (not now)"))
    #expect(
      player.screen.contains("Not now: Space marks follow-ups; the focus is on Incidents."))
    player.press(Key(.enter))
    #expect(player.status == " Space marks follow-ups; the focus is on Incidents.")
  }

  @Test("Help finds by name, key and sentence")
  func help() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("?"))
    player.type("editor names")
    #expect(player.screen.contains("E                       Edit the text in your editor"))
    #expect(player.screen.contains(" 1 of 1 ┐"))
    player.press(Key(.escape))
    player.type("ctrl+y")
    #expect(player.screen.contains("▸ Ctrl+Y                  Redo"))
    player.press(Key(.escape))
    player.type("nothing at all")
    #expect(player.screen.contains("Nothing is found. Esc clears what was typed."))
  }

  @Test("Files that can't be read are counted below, and listed with their reasons")
  func problems() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(
      .problems([
        FileProblem(
          path: "cases/2017/x/incident.md", line: 3, column: 7, message: "A date was expected."),
        FileProblem(path: "cases/2017/y/letter-z.md", message: "It is no text."),
      ]))
    #expect(player.status.hasSuffix("  2 files can't be read (p)  2! overdue"))
    player.resize(40, 12)
    #expect(player.status == " F1 Help   2 unreadable (p)  2! overdue")
    player.resize(120, 36)
    player.press(.character("p"))
    #expect(player.screen.contains("┌ Problem files "))
    #expect(
      player.screen.contains("cases/2017/x/incident.md, line 3, column 7: A date was expected."))
    player.press(Key(.down))
    #expect(player.screen.contains("cases/2017/y/letter-z.md: It is no text."))
    player.press(Key(.escape))
    player.send(.problems([]))
    #expect(player.status.hasSuffix("F1 Help     2! overdue"))
  }

  @Test("Work behind the desk says how far it is")
  func progress() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.progress(Progress(text: "Reading the folder", fraction: 0.42)))
    #expect(player.status.hasSuffix("  Reading the folder 42%  2! overdue"))
    player.send(.progress(Progress(text: "Reading the folder", fraction: .nan)))
    #expect(player.status.hasSuffix("  Reading the folder 0%  2! overdue"))
    player.send(.progress(nil))
    #expect(player.status.hasSuffix("F1 Help     2! overdue"))
  }

  @Test("A paste goes into what is typed, its first line only")
  func paste() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.control("p"))
    player.send(.event(.paste("undo\nrm -rf")))
    guard case .palette(let finder) = player.desk.dialog else { return }
    #expect(finder.typed == "undo")
  }

  @Test("Nothing in a record can steer the terminal")
  func safe() {
    var casebook = Chechnya.casebook
    casebook.records.append(
      .incident(
        Incident(
          id: RecordID("evil"), title: "A\u{1B}[2J\u{202E}B\n", date: PartialDate("2027"))))
    let player = DeskPlayer(casebook)
    #expect(player.screen.contains("A␛[2J⟨RLO⟩B"))
    #expect(!player.screen.contains("\u{1B}"))
  }
}
