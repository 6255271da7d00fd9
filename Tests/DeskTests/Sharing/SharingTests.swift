import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Sync on the desk")
struct SharingTests {
  private let place = "/media/stick/casebook"

  @Test("Without a place, the key asks for one; once it is set up, the first sync begins")
  func setUp() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.control("r"))
    #expect(player.screen.contains("Set up sync with colleagues"))
    player.type(place)
    player.press(Key(.enter))
    #expect(player.asked.contains(.form(.setSyncPlace(place))))
    player.send(.syncPlaceSet(SyncStanding(place: place)))
    #expect(player.desk.dialog == nil)
    #expect(player.asked.contains(.sync))
    #expect(player.status.contains("Syncing: noting changes (Ctrl+R stops it)"))
  }

  @Test(
    "The last line tells how it stands",
    arguments: [
      (SyncStanding(), ""), (SyncStanding(place: "/s"), "Not synced yet"),
      (SyncStanding(place: "/s", waiting: 3), "3 to send"),
      (SyncStanding(place: "/s", lastSync: Chechnya.moment("2017-06-21", 843)), "Synced 14:03"),
      (
        SyncStanding(place: "/s", lastSync: Chechnya.moment("2017-06-01", 843)), "Synced 1 Jun 2017"
      ),
      (SyncStanding(openChoices: 2), "2 choices (C)"),
      (SyncStanding(openChoices: 1), "1 choice (C)"),
    ])
  func marks(standing: SyncStanding, mark: String) {
    var player = DeskPlayer(Chechnya.casebook)
    let before = player.status
    player.desk.sharing.standing = standing
    if mark.isEmpty {
      #expect(player.status == before)
    } else {
      #expect(player.status.contains(mark))
    }
  }

  @Test("Progress shows, the same key stops it, and what came of it is said")
  func progress() {
    var player = syncing()
    player.send(.syncProgress(SyncProgress(stage: .fetching, fraction: 0.4)))
    #expect(player.status.contains("Syncing: receiving 40% (Ctrl+R stops it)"))
    player.press(.control("r"))
    #expect(player.asked.contains(.stopSync))
    #expect(player.status.contains("Stopping"))
    player.send(.syncFailed(Refusal("The sync was stopped; nothing is half done.")))
    #expect(player.status.contains("The sync was stopped; nothing is half done."))
  }

  @Test(
    "A report is said in a sentence",
    arguments: [
      (SyncReport(), "Synced: nothing new, here or there."),
      (SyncReport(received: 1), "Synced: 1 change came in."),
      (SyncReport(sent: 3), "Synced: 3 changes sent."),
      (
        SyncReport(received: 2, sent: 1, remarks: ["Both marked it done."]),
        "Synced: 2 changes came in, 1 change sent. Both marked it done."
      ),
    ])
  func report(report: SyncReport, sentence: String) {
    var player = syncing()
    player.send(.synced(report))
    #expect(player.status.contains(sentence))
    #expect(player.desk.sharing.progress == nil)
  }

  @Test("Who hasn't said who they are is asked that before anything is shared")
  func person() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.historyNoted(.waitingForPerson))
    player.press(.control("r"))
    #expect(player.screen.contains("Who are you?"))
    player.send(.form(.refused("Not so.")))
    player.press(Key(.escape))
    player.send(.personSet(Chechnya.ann))
    player.press(.control("r"))
    #expect(player.screen.contains("Set up sync with colleagues"))
  }

  @Test("Esc where there is nothing else to leave stops a sync")
  func escape() {
    var player = syncing()
    player.press(Key(.escape))
    #expect(player.asked.contains(.stopSync))
  }

  private func syncing() -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.syncStanding(SyncStanding(place: place)))
    player.press(.control("r"))
    return player
  }
}
