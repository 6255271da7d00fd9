import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Marks")
struct MarkTests {
  private let down = Key(.down, .shift)
  private let up = Key(.up, .shift)

  private func player(_ pane: Character = "4") -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 36)
    player.press(.character(pane))
    return player
  }

  private func followUp(_ id: RecordID, _ player: DeskPlayer) -> FollowUp? {
    if case .followUp(let followUp)? = player.casebook.record(id) { followUp } else { nil }
  }

  private func choose(_ name: String, in player: inout DeskPlayer) {
    player.press(.character("b"))
    player.type(name)
    player.press(Key(.enter))
  }

  @Test("v marks the selected row and takes the mark off; Esc takes all off")
  func toggle() {
    var player = player()
    player.press(.character("v"), Key(.down), .character("v"))
    #expect(
      player.desk.marked.all(on: player.desk.view)
        == [Chechnya.askMission, Chechnya.monthly].sorted())
    #expect(
      player.status
        == " 2 marked. b does something to all of them, Esc takes the marks off.")
    player.press(.character("v"))
    #expect(player.desk.marked.all(on: player.desk.view) == [Chechnya.askMission])
    player.press(Key(.escape))
    #expect(player.desk.markedCount == 0)
    #expect(player.status == " No record is marked any more.")
  }

  @Test("Shift and arrows mark a stretch, and take off what it leaves again")
  func extend() {
    var player = player()
    player.press(down, down)
    #expect(player.desk.markedCount == 3)
    player.press(up)
    #expect(
      player.desk.marked.all(on: player.desk.view)
        == [Chechnya.askMission, Chechnya.monthly].sorted())
    player.press(up, up)
    #expect(player.desk.marked.all(on: player.desk.view) == [Chechnya.askMission])
    #expect(player.desk[.followUps].selected == Chechnya.askMission)
  }

  @Test("What was marked before a stretch stays marked when it draws back")
  func extendOver() {
    var player = player()
    player.press(Key(.down), .character("v"), Key(.up), down, down, up, up)
    #expect(
      player.desk.marked.all(on: player.desk.view)
        == [Chechnya.askMission, Chechnya.monthly].sorted())
  }

  @Test("M marks every row that the list's filter finds")
  func all() {
    var player = player()
    player.press(.character("f"))
    player.type("status:open ")
    player.press(Key(.enter), .character("M"))
    #expect(
      player.desk.marked.all(on: player.desk.view)
        == [Chechnya.askMission, Chechnya.monthly].sorted())
    #expect(player.lines.contains { $0.contains("Follow-ups · 2 marked") })
    // With another filter the list shows other records.
    player.press(.character("f"), Key(.backspace), Key(.enter))
    #expect(player.desk.markedCount == 0)
  }

  @Test("Marks go when a list shows another incident's records, and stay when it is sorted")
  func dropped() {
    var player = player()
    player.press(.character("v"), .character("s"))
    #expect(player.desk.markedCount == 1)
    player.press(.character("1"), Key(.down))
    #expect(player.desk.markedCount == 0)
    #expect(player.status == " The marks are off: Follow-ups show other records now.")
  }

  @Test("Space marks all of them done as one step of undo; done already, it opens them again")
  func done() {
    var player = player()
    player.press(.character("M"), .character(" "))
    #expect(player.status == " Marked done: 2 records · Ctrl+Z undoes")
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    #expect(followUp(Chechnya.monthly, player)?.status == .done)
    // The monthly one made its next.
    #expect(player.casebook.records.count { $0.kind == .followUp } == 4)
    player.press(.control("z"))
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
    #expect(player.casebook.records.count { $0.kind == .followUp } == 3)
    player.press(Key(.escape), Key(.end), .character("v"), .character(" "))
    #expect(followUp(Chechnya.thank, player)?.status == .open)
  }

  @Test("An owner for all, completed from those who own something, and what has none is said")
  func owner() {
    var player = player("2")
    player.press(.character("v"), .character("4"), .character("M"))
    choose("owner", in: &player)
    #expect(player.screen.contains("1 of 4 is a letter; it has no owner."))
    player.type("el")
    #expect(player.screen.contains("Elisa"))
    player.press(Key(.down), Key(.enter), .control("s"))
    for id in [Chechnya.askMission, Chechnya.monthly, Chechnya.thank] {
      #expect(followUp(id, player)?.owner == "Elisa")
    }
    #expect(
      player.status
        == " Owner set to Elisa: 2 records · Ctrl+Z undoes. 1 of 4 is a letter; it has no owner.")
    #expect(player.desk.markedCount == 4)
    player.press(.control("z"))
    #expect(followUp(Chechnya.monthly, player)?.owner == "")
  }

  @Test("A due date for all that are open; - takes it away; nothing typed does nothing")
  func due() {
    var player = player()
    player.press(.character("M"))
    choose("due", in: &player)
    player.press(Key(.enter))
    #expect(player.screen.contains("Say when they are due"))
    player.type("+2w")
    player.press(Key(.enter))
    #expect(followUp(Chechnya.askMission, player)?.due == Chechnya.day("2017-07-05"))
    #expect(followUp(Chechnya.monthly, player)?.due == Chechnya.day("2017-07-05"))
    #expect(followUp(Chechnya.thank, player)?.due == Chechnya.day("2017-04-21"))
    choose("due", in: &player)
    player.type("-")
    player.press(Key(.enter))
    #expect(followUp(Chechnya.askMission, player)?.due == nil)
  }

  @Test("The status of incidents, and a tag that is added and taken away")
  func statusAndTags() {
    var player = player("1")
    player.press(.character("M"))
    choose("status", in: &player)
    player.press(Key(.enter))
    player.type("closed")
    player.press(Key(.enter), .control("s"))
    for id in [Chechnya.incident, Chechnya.syria] {
      guard case .incident(let incident)? = player.casebook.record(id) else { continue }
      #expect(incident.status == .closed)
    }
    choose("add a tag", in: &player)
    player.type("archive")
    player.press(.control("s"))
    #expect(player.casebook.record(Chechnya.syria)?.tags == ["archive"])
    choose("take a tag", in: &player)
    player.press(Key(.enter))
    player.type("archive")
    player.press(Key(.enter), .control("s"))
    #expect(player.casebook.record(Chechnya.syria)?.tags == [])
    #expect(player.status == " Tag archive taken away: 2 records · Ctrl+Z undoes")
  }

  @Test("Deleting asks first and names how many; what is deleted is marked no longer")
  func delete() {
    var player = player("2")
    player.press(.character("M"), .character("4"), .character("v"), Key(.delete))
    #expect(player.screen.contains("Delete 2 letters, 1 follow-up?"))
    player.press(Key(.enter))
    #expect(player.desk.markedCount == 3)
    player.press(Key(.delete), Key(.tab), Key(.enter))
    #expect(player.casebook.record(Chechnya.haley) == nil)
    #expect(player.casebook.record(Chechnya.askMission) == nil)
    #expect(player.desk.markedCount == 0)
    #expect(player.status == " Deleted: 3 records · Ctrl+Z undoes")
    player.press(.control("z"))
    #expect(player.casebook.record(Chechnya.haley) != nil)
  }

  @Test("Where it applies to none of them, nothing is done and that is said")
  func nothing() {
    var player = player("2")
    player.press(.character("M"), .character(" "))
    #expect(
      player.status == " Nothing was done. 2 of 2 are letters; they have nothing to mark done.")
    #expect(!player.asked.contains { if case .commit = $0 { true } else { false } })
  }

  @Test("In the reader, keys act on what it shows, whatever is marked")
  func reader() {
    var player = player()
    player.press(.character("v"), Key(.down), Key(.enter), .character(" "))
    #expect(followUp(Chechnya.monthly, player)?.status == .done)
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
  }

  @Test("Without marks the menu's actions are for the selected record")
  func one() {
    var player = player()
    #expect(
      player.desk.reason(against: .actOnMarked) == "No record is marked. v marks the selected one.")
    #expect(player.desk.reason(against: .shared(.owner)) == nil)
    #expect(
      player.desk.reason(against: .shared(.status))
        == "1 of 1 is a follow-up; it has no status of an incident.")
    player.press(.control("p"))
    player.type("add a tag")
    player.press(Key(.enter))
    player.type("soon")
    player.press(Key(.enter))
    #expect(player.casebook.record(Chechnya.askMission)?.tags == ["soon"])
  }

  @Test("What is read while another dialog was opened, or for marks of before, is passed over")
  func late() {
    var player = player()
    player.press(.character("M"))
    player.isSlow = true
    player.answerBehind()
    player.press(.character(" "), .control("p"))
    player.answerBehind()
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
    guard case .palette = player.desk.dialog else {
      Issue.record("The menu isn't open any more.")
      return
    }
  }

  @Test("No more than 5,000 are marked, and that is said")
  func bounded() {
    var desk = DeskState(
      casebook: "huge", size: Size(columns: 120, rows: 36), today: Chechnya.today, seed: 1)
    var casebook = HugeCasebook(incidents: 100_000)
    func run(_ effects: [DeskEffect]) {
      for effect in effects {
        for action in casebook.answer(effect) { run(desk.update(action)) }
      }
    }
    run(desk.start())
    run(desk.update(.event(.key(.character("M")))))
    #expect(desk.markedCount == 5_000)
    #expect(
      desk.frame().lines.suffix(1) == [
        " Marked are 5,000, as many as go at once; there are more. Filter the list to part them."
      ])
    #expect(desk.reason(against: .markAll) == "5,000 are marked, as many as go at once.")
    #expect(desk.reason(against: .mark) == nil)
  }
}
