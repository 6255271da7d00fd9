import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Saved filters")
struct SavedFilterTests {
  private func saved(_ name: String, _ text: String, in player: inout DeskPlayer) {
    player.press(.character("f"), .control("u"))
    player.type(text)
    player.press(Key(.enter))
    player.send(.event(.key(.control("p"))))
    player.type("save this")
    player.press(Key(.enter))
    player.type(name)
    player.press(Key(.enter))
  }

  @Test("A filter is kept under a name, chosen from a list by typing, and comes back")
  func choose() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"))
    saved("Late ones", "is:overdue ", in: &player)
    #expect(player.status == " Kept as “Late ones”. F lists the saved filters.")
    saved("elisa's", "owner:elisa ", in: &player)
    player.press(Key(.escape), .character("1"), .character("F"))
    #expect(player.desk.filters.map(\.name) == ["elisa's", "Late ones"])
    player.type("late")
    player.press(Key(.enter))
    #expect(player.desk.focus == .followUps)
    #expect(player.desk[.followUps].rows.map(\.id) == [Chechnya.askMission])
    #expect(player.status == " Follow-ups: “Late ones”. Esc shows all again.")
  }

  @Test("The same name keeps the later filter; without a name nothing is kept")
  func again() {
    var player = DeskPlayer(Chechnya.casebook)
    saved("mine", "status:open ", in: &player)
    saved("mine", "country:RU ", in: &player)
    #expect(player.desk.filters.map(\.text) == ["country:RU "])
    saved("   ", "country:SY ", in: &player)
    #expect(player.desk.filters.count == 1)
    #expect(player.status.hasPrefix(" Save the filter as:"))
    player.press(Key(.escape))
    #expect(player.desk.dialog == nil)
  }

  @Test("Delete forgets one")
  func forget() {
    var player = DeskPlayer(Chechnya.casebook)
    saved("a", "status:open ", in: &player)
    saved("b", "country:RU ", in: &player)
    player.press(.character("F"), Key(.delete))
    #expect(player.desk.filters.map(\.name) == ["b"])
    #expect(player.status == " The filter “a” is kept no longer.")
    player.press(Key(.delete))
    #expect(player.desk.filters.isEmpty)
    #expect(player.desk.dialog == nil)
  }

  @Test("They come back with the session, one to a line")
  func session() {
    let session = DeskSession(filters: [
      SavedFilter(name: "Late ones", pane: .followUps, text: "is:overdue "),
      SavedFilter(name: "x\ty\nz", pane: .incidents, text: "from:\"a b\" "),
    ])
    #expect(
      session.text == """
        focus incidents
        filter follow-ups Late ones\tis:overdue\u{20}
        filter incidents x y z\tfrom:"a b"\u{20}

        """)
    #expect(DeskSession(text: session.text) == session)
    var player = DeskPlayer(Chechnya.casebook, session: session)
    #expect(player.desk.session.filters == session.filters)
    player.press(.character("F"), Key(.enter))
    #expect(player.desk.narrowings == [.followUps: "is:overdue "])
  }

  @Test(
    "Lines that say no filter are passed over",
    arguments: [
      "filter ", "filter incidents", "filter incidents a", "filter nowhere a\tb",
      "filter reader a\tb", "filter incidents a\t", "filter incidents \tb",
      "filter incidents a\t  ",
    ])
  func unknown(line: String) {
    #expect(DeskSession(text: line) == DeskSession())
  }

  @Test("What isn't filtered can't be saved, and where none is saved there is no list")
  func reasons() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("F"))
    #expect(
      player.status
        == " No filter is saved yet. Filter a list with f, then save it from the menu.")
    #expect(
      player.desk.reason(against: .saveFilter)
        == "This list isn't filtered, so there is nothing to save. f filters it.")
  }
}
