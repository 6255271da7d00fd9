import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Putting back what was deleted")
struct UndeleteTests {
  private static let deleted = [
    DeletedRecord(
      record: .letter(Letter(id: RecordID("letter-x-a1b2"), title: "To the ombudsman")),
      name: "second", deleted: (Chechnya.today.number - 1) * 86_400 + 3_600),
    DeletedRecord(
      record: .followUp(FollowUp(id: RecordID("follow-up-y-c3d4"), title: "Call Geneva")),
      name: "first", deleted: (Chechnya.today.number - 40) * 86_400),
  ]

  private func player(_ deleted: [DeletedRecord] = deleted) -> DeskPlayer {
    var casebook = Chechnya.casebook
    casebook.deleted = deleted
    return DeskPlayer(casebook, columns: 80, rows: 24)
  }

  private func open(_ player: inout DeskPlayer) {
    player.press(.control("p"))
    player.type("put back")
    player.press(Key(.enter))
  }

  @Test("What is found by typing comes back with Enter")
  func putsBack() {
    var player = player()
    open(&player)
    player.type("gen")
    player.press(Key(.enter))
    #expect(player.casebook.outside == [.restore(Self.deleted[1])])
    #expect(player.desk.dialog == nil)
    player.send(
      .committed(
        CommitReport(
          direction: .done, sentence: "Put back the follow-up: Call Geneva",
          ids: [RecordID("follow-up-y-c3d4")])))
    #expect(player.status == " Put back the follow-up: Call Geneva · Ctrl+Z undoes")
  }

  @Test("An empty trash says so")
  func empty() {
    var player = player([])
    open(&player)
    #expect(player.status == " Nothing that was deleted is still in the trash.")
  }
}
