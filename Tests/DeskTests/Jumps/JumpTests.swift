import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Back and forward")
struct JumpTests {
  private let back = Key(.left, .alt)
  private let forward = Key(.right, .alt)

  @Test("Records that were opened are gone back to and forward again, over lists and links")
  func opened() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.enter), .character("4"), Key(.end), Key(.enter))
    #expect(player.desk.reader.record?.id == Chechnya.thank)
    player.press(back)
    #expect(player.desk.reader.record?.id == Chechnya.haley)
    #expect(player.desk.focus == .reader)
    #expect(player.desk.lastList == .letters)
    player.press(forward)
    #expect(player.desk.reader.record?.id == Chechnya.thank)
    #expect(player.desk.lastList == .followUps)
    player.press(forward)
    #expect(
      player.status == " There is nothing to go forward to: that follows a step back.")
  }

  @Test("A link that was followed is gone back along")
  func links() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("1"), Key(.enter))
    var linked: RecordID?
    for _ in 0..<5 where linked == nil {
      player.press(Key(.tab))
      if case .record(let id)? = player.desk.reader.chosenLink { linked = id }
    }
    player.press(Key(.enter))
    #expect(player.desk.reader.record?.id == linked)
    player.press(back)
    #expect(player.desk.reader.record?.id == Chechnya.incident)
    player.press(forward)
    #expect(player.desk.reader.record?.id == linked)
  }

  @Test("A hit of the search leads back to the search, then to where one was on the desk")
  func fromSearch() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.down), .character("/"))
    player.type("syria")
    player.press(Key(.enter), Key(.enter))
    #expect(player.desk[.incidents].selected == Chechnya.syria)
    player.press(back)
    #expect(player.desk.view == .search)
    player.press(back)
    #expect(player.desk.view == .desk)
    #expect(player.desk.focus == .letters)
    #expect(player.desk[.letters].selected == Chechnya.guterres)
    player.press(forward, forward)
    #expect(player.desk.view == .desk && player.desk[.incidents].selected == Chechnya.syria)
  }

  @Test("Moved away by arrows, one goes back to the record that was open first")
  func moved() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.enter), Key(.escape), Key(.down))
    #expect(player.desk[.letters].selected == Chechnya.guterres)
    player.press(back)
    #expect(player.desk[.letters].selected == Chechnya.haley)
    player.press(forward)
    #expect(player.desk[.letters].selected == Chechnya.guterres)
  }

  @Test("Before anything was opened, the key says so")
  func nothing() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(back)
    #expect(
      player.status
        == " There is nothing to go back to: no record was opened before this one.")
  }

  @Test("A record that is gone meanwhile is told, and the way goes on behind it")
  func gone() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("1"), Key(.enter), .character("2"), Key(.enter))
    player.press(.character("4"), Key(.enter))
    player.casebook.records.removeAll { $0.id == Chechnya.haley }
    player.send(.casebookChanged)
    player.press(back)
    #expect(player.status == " No record is called letter-haley-k7f3.")
    player.press(back)
    #expect(player.desk.reader.record?.id == Chechnya.incident)
  }

  @Test("A hundred places are kept")
  func bounded() {
    var jumps = JumpList()
    for number in 0..<250 {
      jumps.visit(JumpPlace(record: RecordID("letter-\(number)"), isReading: false))
      #expect(jumps.places.count <= 100)
    }
    var steps = 0
    var present: JumpPlace? = jumps.places.last
    while let place = jumps.back(from: present) {
      present = place
      steps += 1
      guard steps < 200 else { break }
    }
    #expect(steps == 99)
    #expect(present?.record == RecordID("letter-150"))
  }

  @Test("Going elsewhere after a step back forgets what was ahead")
  func elsewhere() {
    var jumps = JumpList()
    for name in ["a", "b", "c"] {
      jumps.visit(JumpPlace(record: RecordID(name), isReading: false))
    }
    let place = jumps.back(from: jumps.places.last)
    #expect(place?.record == RecordID("b"))
    jumps.visit(JumpPlace(record: RecordID("d"), isReading: false))
    #expect(jumps.places.map(\.record.text) == ["a", "b", "d"])
    #expect(jumps.next == nil)
  }
}
