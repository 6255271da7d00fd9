import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Reading many records behind")
struct GatheringTests {
  /// A desk with so many follow-ups of one incident marked, that are being read.
  private func reading(_ count: Int, columns: Int = 120) -> DeskPlayer {
    let incident = RecordID("incident-1")
    let followUps = (0..<count).map { number in
      Record.followUp(
        FollowUp(
          id: RecordID("follow-up-\(number)"), title: "Step \(number)", incidents: [incident]))
    }
    let first = Record.incident(Incident(id: incident, title: "Detentions"))
    var player = DeskPlayer(
      FakeCasebook([first] + followUps, today: Chechnya.today), columns: columns)
    player.press(.character("4"), .character("M"))
    player.isSlow = true
    player.press(.character(" "))
    return player
  }

  private func isDone(_ player: DeskPlayer) -> Bool {
    player.casebook.records.contains {
      if case .followUp(let followUp) = $0 { followUp.status == .done } else { false }
    }
  }

  @Test("Reading 500 records is told, and goes on being told while other keys are pressed")
  func told() {
    var player = reading(500)
    #expect(player.status == " Reading 500 records … Esc stops it.")
    player.press(Key(.down))
    #expect(player.status.contains("Reading 500 records (Esc stops it)"))
    player.answerBehind()
    #expect(isDone(player))
    #expect(!player.screen.contains("Reading 500 records"))
  }

  @Test(
    "Esc and F5 stop it: nothing is done, and what comes too late does nothing",
    arguments: [Key(.escape), Key(.function(5))])
  func stopped(key: Key) {
    var player = reading(500)
    player.press(key)
    #expect(player.asked.last == .stopGathering)
    #expect(!player.asked.contains(.refresh))
    #expect(
      player.status
        == " Reading was stopped, so nothing was done. The records are still marked.")
    player.answerBehind()
    #expect(!isDone(player))
    #expect(player.desk.markedCount == 500)
    // The next Esc takes the marks off, and F5 looks at the folder.
    player.press(key)
    #expect(player.desk.markedCount == (key.code == .escape ? 0 : 500))
    #expect(player.casebook.outside.contains(.refresh) == (key.code != .escape))
  }

  @Test("Finding what is to be marked is stopped alike, and leaves the marks as they were")
  func marking() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("v"))
    player.isSlow = true
    player.press(.character("M"))
    #expect(player.status == " Marking … Esc stops it.")
    player.press(Key(.escape))
    #expect(player.status == " Marking was stopped. What was marked before stays so.")
    player.answerBehind()
    #expect(player.desk.markedCount == 1)
  }

  @Test("Where the rows can't be found, that is said, and nothing is waited for")
  func failed() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"))
    player.isSlow = true
    player.press(.character("M"))
    guard case .findIDs(let rows, _)? = player.asked.last else {
      Issue.record("Nothing was asked.")
      return
    }
    player.send(.idsFailed(rows, Refusal("The index can't be read.")))
    #expect(player.status == " The index can't be read.")
    #expect(player.desk.gathering == nil)
  }

  @Test("A few records are read without a word")
  func few() {
    let player = reading(3)
    #expect(!player.screen.contains("Reading"))
    #expect(player.desk.gathering == nil)
  }
}
