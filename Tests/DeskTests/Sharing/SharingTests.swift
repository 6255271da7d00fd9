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
      (SyncStanding(), ""), (SyncStanding(place: "/s"), "Nothing to send"),
      (SyncStanding(place: "/s", waiting: 3), "3 to send"),
      (SyncStanding(place: "/s", lastSync: Chechnya.moment("2017-06-21", 843)), "Synced 14:03"),
      (
        SyncStanding(place: "/s", lastSync: Chechnya.moment("2017-06-01", 843)), "Synced 1 Jun 2017"
      ),
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

  @Test("Choices are counted once they were read, and until then the key says so")
  func countOfChoices() {
    var player = DeskPlayer(Chechnya.casebook)
    player.desk.sharing.standing = SyncStanding(openChoices: 1)
    #expect(!player.status.contains("choice"))
    player.press(.character("C"))
    #expect(player.status.contains("What is to be chosen is being read; a moment, please."))
    let choice = ChoiceScreenTests.choice
    for count in 1...2 {
      let found = OpenChoice(choice: choice, title: "Alvi Karimov", kind: .response)
      player.send(.choicesFound(Array(repeating: found, count: count)))
      player.press(.character("j"))
      #expect(player.status.contains(["1 choice (C)", "2 choices (C)"][count - 1]))
    }
    player.press(.character("C"))
    #expect(player.screen.contains("Versions to choose from"))
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

  @Test("Where a sync left something to choose, it says by which key")
  func choices() {
    var player = syncing()
    player.send(.synced(SyncReport(received: 1, openChoices: 1)))
    #expect(player.status.contains("1 change came in. C lists what is to be chosen."))
  }

  @Test("Folders that were found for less than is typed by now aren't offered")
  func lateFolders() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.control("r"))
    player.type("/media/st")
    player.send(.form(.paths(["/media/"], field: "place")))
    #expect(!player.screen.contains("Known"))
    player.send(.form(.paths(["/media/stick/"], field: "place")))
    #expect(player.screen.contains("Known"))
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

  @Test("Esc where there is nothing else to leave stops a sync", arguments: SyncStage.allCases)
  func escape(stage: SyncStage) {
    var player = syncing()
    player.send(.syncProgress(SyncProgress(stage: stage)))
    player.press(Key(.escape))
    #expect(player.asked.filter { $0 == .stopSync }.count == 1)
    #expect(player.status.contains("Stopping"))
    player.press(Key(.escape))
    #expect(player.asked.filter { $0 == .stopSync }.count == 1)
    player.send(.syncFailed(Refusal("The sync was stopped.")))
    player.press(Key(.home))
    #expect(player.status.contains("Nothing to send"))
  }

  @Test("A sync that came to its end before it could be stopped may be followed by another")
  func stoppedTooLate() {
    var player = syncing()
    player.press(Key(.escape))
    player.send(.synced(SyncReport(sent: 1)))
    player.press(.control("r"))
    #expect(player.asked.filter { $0 == .sync }.count == 2)
    #expect(player.status.contains("Syncing"))
  }

  @Test(
    "A try that failed has a mark until one works, also when the desk is opened anew",
    arguments: [
      (120, true, 3, "Offline since 14:03, 3 to send (Ctrl+R)"),
      (120, true, 0, "Offline since 14:03 (Ctrl+R)"),
      (120, false, 3, "Sync failed 14:03, 3 to send (Ctrl+R)"), (80, true, 3, "Offline, 3 to send"),
      (80, false, 0, "Sync failed"), (40, true, 3, "Offline"), (40, false, 3, "Sync failed"),
    ])
  func failed(columns: Int, isOutOfReach: Bool, waiting: Int, mark: String) {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: 24)
    player.send(.tick(now: "14:03"))
    player.send(.syncStanding(SyncStanding(place: place, waiting: waiting)))
    player.press(.control("r"))
    var refusal = Refusal("It isn't there.")
    refusal.isOutOfReach = isOutOfReach
    player.send(.syncFailed(refusal))
    player.press(Key(.home))
    #expect(player.status.contains("  \(mark)  2! overdue"))

    let kept = DeskSession(text: player.desk.session.text)
    var later = DeskPlayer(Chechnya.casebook, columns: columns, rows: 24, session: kept)
    later.send(.syncStanding(SyncStanding(place: place, waiting: waiting)))
    #expect(later.status.contains("  \(mark)  2! overdue"))
    later.press(.control("r"))
    later.send(.synced(SyncReport(sent: waiting)))
    later.send(.syncStanding(SyncStanding(place: place)))
    later.press(Key(.home))
    #expect(!later.status.contains(mark))
  }

  @Test("A shared casebook that was missed is told once it is there again")
  func backAgain() {
    var player = DeskPlayer(Chechnya.casebook, columns: 120, rows: 24)
    player.send(.syncStanding(SyncStanding(place: place, waiting: 3)))
    player.send(.syncPlaceIsThere)
    #expect(!player.status.contains("again"))
    player.press(.control("r"))
    var refusal = Refusal("It isn't there.")
    refusal.isOutOfReach = true
    player.send(.syncFailed(refusal))
    player.send(.syncPlaceIsThere)
    #expect(player.status.hasPrefix(" \(place) is there again. Ctrl+R syncs."))
    player.press(Key(.home))
    #expect(player.status.contains("  3 to send  2! overdue"))
  }

  @Test("Where it failed for another reason, that the place is there is no news")
  func thereAllTheTime() {
    var player = syncing()
    player.send(.syncFailed(Refusal("You may not write there.")))
    player.send(.syncPlaceIsThere)
    #expect(player.status.hasPrefix(" You may not write there."))
  }

  @Test("Of a try that failed on another day, the day is said")
  func failedBefore() {
    var session = DeskSession()
    session.failedSync = FailedSync(isOutOfReach: true, day: Chechnya.day("2017-06-01"), time: "")
    var player = DeskPlayer(Chechnya.casebook, session: session)
    player.send(.syncStanding(SyncStanding(place: place)))
    #expect(player.status.contains("Offline since 1 Jun 2017 (Ctrl+R)"))
    // Another place has yet to fail.
    player.send(.syncPlaceSet(SyncStanding(place: "/srv/casebook")))
    player.send(.syncFailed(Refusal("Stopped")))
    #expect(player.desk.sharing.failedTry?.day == Chechnya.today)
  }

  private func syncing() -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.syncStanding(SyncStanding(place: place)))
    player.press(.control("r"))
    return player
  }
}
