import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Mouse")
struct MouseTests {
  @Test("A click focuses the pane and selects the row")
  func click() {
    var player = DeskPlayer(Chechnya.casebook)
    player.mouse(.press, 40, 4)
    #expect(player.desk.focus == .letters)
    #expect(player.desk[.letters].selected == Chechnya.guterres)
    player.mouse(.press, 40, 15)
    #expect(player.desk.focus == .letters)
    player.mouse(.press, 40, 18)
    #expect(player.desk.focus == .responses)
    #expect(player.desk[.responses].selected == Chechnya.statement)
  }

  @Test("A click beside the rows only focuses")
  func clickBelowRows() {
    var player = DeskPlayer(Chechnya.casebook)
    player.mouse(.press, 5, 20)
    #expect(player.desk.focus == .incidents)
    #expect(player.desk[.incidents].selected == Chechnya.incident)
  }

  @Test("A double click opens")
  func doubleClick() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.mouse(.press, 40, 3)
    player.mouse(.doubleClick, 40, 3)
    #expect(player.desk.focus == .reader)
    #expect(player.desk.reader.shown == Chechnya.guterres)
  }

  @Test("The wheel scrolls the pane below it and leaves the focus")
  func wheel() {
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 100), columns: 80, rows: 24)
    player.press(.character("2"))
    player.mouse(.wheelDown, 5, 5)
    #expect(player.desk.focus == .letters)
    #expect(player.desk[.incidents].visible == 3..<13)
    #expect(player.desk[.incidents].selectedRow?.title == "Incident 97")
    player.mouse(.wheelUp, 5, 5)
    #expect(player.desk[.incidents].visible == 0..<10)
  }

  @Test("The wheel scrolls the reader")
  func wheelInReader() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(Key(.enter))
    player.mouse(.wheelDown, 40, 10)
    #expect(player.desk.reader.top == 3)
  }

  @Test("A click on a hint does what it says")
  func hint() throws {
    var player = DeskPlayer(Chechnya.casebook)
    let help = try #require(player.desk.hints(within: player.desk.hintRoom).last)
    player.mouse(.press, help.columns.lowerBound, 35)
    guard case .help = player.desk.dialog else {
      Issue.record("Help isn't open.")
      return
    }
  }

  @Test("A click on a tab goes to its pane")
  func tab() {
    var player = DeskPlayer(Chechnya.casebook, columns: 40, rows: 12)
    player.mouse(.press, 26, 1)
    #expect(player.desk.focus == .followUps)
  }

  @Test("A double click on a link follows it")
  func link() throws {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"))
    let row = try #require(player.lines.firstIndex { $0.contains("→ pledged, Nikki Haley") })
    player.mouse(.doubleClick, 85, row)
    #expect(player.desk.reader.shown == Chechnya.statement)
  }

  @Test("Buttons of a question are clicked, and a click beside them does nothing")
  func buttons() throws {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("2"), Key(.delete))
    player.mouse(.press, 2, 2)
    #expect(player.desk.dialog != nil)
    let row = try #require(player.lines.firstIndex { $0.contains("[ Delete ]") })
    player.mouse(.press, 24, row)
    #expect(player.casebook.record(Chechnya.haley) == nil)
  }

  @Test("A click in the menu chooses, a double click does it, a click beside it closes it")
  func menu() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.control("p"))
    player.type("go to")
    player.mouse(.doubleClick, 10, 11)
    #expect(player.desk.focus == .responses)
    player.press(.control("p"))
    player.mouse(.press, 0, 0)
    #expect(player.desk.dialog == nil)
  }

  @Test("m leaves the mouse to the terminal, and takes it back")
  func capture() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("m"), .character("m"))
    #expect(player.casebook.outside == [.setMouse(false), .setMouse(true)])
    #expect(player.status == " The desk takes the mouse.")
  }
}
