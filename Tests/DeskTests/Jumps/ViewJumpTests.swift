import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Back to views")
struct ViewJumpTests {
  private let back = Key(.left, .alt)
  private let forward = Key(.right, .alt)

  @Test("From the desk back to the agenda, with the row that was opened and whose it was")
  func agenda() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.function(3)), Key(.end), Key(.enter))
    #expect(player.desk.view == .desk && player.desk[.followUps].selected == Chechnya.monthly)
    // What the agenda shows meanwhile doesn't matter.
    player.press(Key(.function(3)), Key(.home), .character("O"))
    player.type("elisa")
    player.press(Key(.enter), Key(.function(2)), back)
    #expect(player.desk.view == .agenda && player.desk.agenda.owner == nil)
    #expect(player.desk.agenda.list.selected == Chechnya.monthly)
    #expect(player.desk.reader.record?.id == Chechnya.monthly)
    player.press(forward)
    #expect(player.desk.view == .desk && player.desk[.followUps].selected == Chechnya.monthly)
    // Before the agenda, there was the letter.
    player.press(back, back)
    #expect(player.desk.view == .desk && player.desk.focus == .letters)
    #expect(player.desk[.letters].selected == Chechnya.haley)
  }

  @Test("From the desk back to the search, with its words and the hit, whatever was sought since")
  func search() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.press(Key(.enter), Key(.down), Key(.enter))
    let opened = player.desk.selected
    #expect(player.desk.view == .desk && opened != nil)
    player.press(.character("/"))
    player.type("haley")
    player.press(Key(.function(2)), back)
    #expect(player.desk.view == .search && player.desk.search.focus == .hits)
    #expect(player.desk.search.typed == "torture")
    #expect(player.desk.search.hits.selected?.id == opened)
    #expect(player.desk.reader.record?.id == opened)
  }

  @Test("Everything by date is come back to as well")
  func everything() {
    var player = DeskPlayer.chronicle(.timeline)
    player.press(.character("0"), Key(.down), Key(.down))
    let hit = player.desk.search.hits.selected?.id
    player.press(Key(.enter), .character("/"))
    player.type("haley")
    player.press(Key(.function(2)), back)
    #expect(player.desk.search.listsAll && player.desk.search.hits.selected?.id == hit)
  }

  @Test("Stepping through hits on the desk, back leads from hit to hit, then to the search")
  func hits() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("state department")
    player.press(Key(.enter), Key(.enter), .character("n"))
    #expect(player.desk.selected == Chechnya.thank)
    player.press(back)
    #expect(player.desk.view == .desk && player.desk.selected == Chechnya.monthly)
    player.press(back)
    #expect(player.desk.view == .search)
    #expect(player.desk.search.hits.selected?.id == Chechnya.monthly)
  }

  @Test(
    "From the desk back to a face of the timeline, of its own incident",
    arguments: ChronicleFace.allCases)
  func chronicle(face: ChronicleFace) {
    var player = DeskPlayer.chronicle(face)
    player.press(Key(.down))
    let selected = player.desk.chronicle.selected
    player.press(Key(.enter))
    #expect(player.desk.view == .desk && player.desk.selected == selected)
    player.press(.character("1"), Key(.end), Key(.function(6)), Key(.function(2)))
    #expect(player.desk.chronicle.incident == Chechnya.syria)
    _ = player.desk.show(face: .timeline)
    // First to the record that was opened, from which the arrows led away.
    player.press(Key(.function(2)), back, back)
    #expect(player.desk.view == .timeline && player.desk.chronicle.face == face)
    #expect(player.desk.chronicle.incident == Chechnya.incident)
    #expect(player.desk.chronicle.selected == selected)
    #expect(player.desk[.incidents].selected == Chechnya.incident)
  }

  @Test("From the desk back to the letters behind a figure, though another was opened since")
  func officials() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(7)), Key(.right), Key(.enter))
    let (scope, letter) = (player.desk.officials.scope, player.desk.officials.selected)
    #expect(scope != nil && letter != nil)
    player.press(Key(.enter))
    #expect(player.desk.view == .desk && player.desk.selected == letter)
    player.press(Key(.function(7)), Key(.escape), Key(.down), Key(.enter), Key(.function(2)), back)
    #expect(player.desk.view == .officials && player.desk.officials.scope == scope)
    #expect(player.desk.officials.selected == letter)
  }

  @Test("A link that was followed beside the agenda is come back to there")
  func linkInView() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(3)), Key(.tab))
    for _ in 0..<9 where player.desk.reader.chosenLink != .record(Chechnya.haley) {
      player.press(Key(.tab))
    }
    player.press(Key(.enter))
    #expect(player.desk.view == .agenda && player.desk.reader.record?.id == Chechnya.haley)
    player.press(back)
    #expect(player.desk.view == .agenda && player.desk.agenda.isReading)
    #expect(player.desk.reader.record?.id == Chechnya.askMission)
    player.press(forward)
    #expect(player.desk.view == .agenda && player.desk.reader.record?.id == Chechnya.haley)
  }

  @Test("What has left the agenda meanwhile isn't selected there, and nothing breaks")
  func gone() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(3)), Key(.end), Key(.enter), .character(" "), back)
    #expect(player.desk.view == .agenda)
    #expect(player.desk.agenda.list.selected != Chechnya.monthly)
    #expect(player.desk.reader.record?.id == player.desk.agenda.list.selected)
  }
}
