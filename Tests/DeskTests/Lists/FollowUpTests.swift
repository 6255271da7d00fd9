import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Follow-ups")
struct FollowUpTests {
  @Test("Space marks done today, Ctrl+Z undoes it, Ctrl+Y does it again")
  func toggle() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character(" "))
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    #expect(followUp(Chechnya.askMission, player)?.done == Chechnya.today)
    #expect(player.status == " Marked done: Ask the Mission what it did · Ctrl+Z undoes")
    #expect(player.desk[.followUps].selected == Chechnya.askMission)
    player.press(.control("z"))
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
    #expect(player.status == " Undone: Marked done “Ask the Mission what it did” · Ctrl+Y redoes")
    player.press(.control("y"))
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    #expect(player.status == " Redone: Marked done “Ask the Mission what it did” · Ctrl+Z undoes")
  }

  @Test("A long title is cut in the notice, and how to undo stays in sight; a small screen wraps")
  func longTitle() {
    var casebook = Chechnya.casebook
    casebook.records.append(
      .followUp(
        FollowUp(
          id: RecordID("follow-up-long-a2b3"),
          title: "Obtain the text of Russia's letter of 4 September 2018",
          incidents: [Chechnya.incident], due: Chechnya.day("2016-01-01"))))
    var player = DeskPlayer(casebook, columns: 80, rows: 24)
    player.press(.character("4"), Key(.home), .character(" "))
    #expect(
      player.status
        == " Marked done: Obtain the text of Russia's letter of 4 Septembe… · Ctrl+Z undoes")
    player.resize(120, 36)
    #expect(
      player.status
        == " Marked done: Obtain the text of Russia's letter of 4 September 2018 · Ctrl+Z undoes")
    player.resize(40, 12)
    #expect(
      player.lines.suffix(3) == [
        " Marked done: Obtain the text of", " Russia's letter of 4 September 2018 ·",
        " Ctrl+Z undoes",
      ])
  }

  @Test("Undo and redo are offered only when there is something to undo and redo")
  func nothingToUndo() {
    var player = DeskPlayer(Chechnya.casebook)
    #expect(!player.status.contains("Ctrl+Z Undo"))
    player.press(.control("z"))
    #expect(
      player.status
        == " There is nothing to undo: nothing was changed, or all of it was undone.")
    player.press(.control("y"))
    #expect(
      player.status == " There is nothing to redo: redo follows undo, before any new change.")
    player.press(.character("4"), .character(" "), .character("1"))
    #expect(player.status.contains("Ctrl+Z Undo"))
    player.press(.control("z"), .character("1"))
    #expect(!player.status.contains("Ctrl+Z Undo"))
    player.press(.control("y"), .control("y"))
    #expect(
      player.status == " There is nothing to redo: redo follows undo, before any new change.")
    player.press(.control("z"))
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
  }

  @Test("Space opens what was done again, and keeps what came of it")
  func reopen() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.end), .character(" "))
    let opened = followUp(Chechnya.thank, player)
    #expect(opened?.status == .open)
    #expect(opened?.done == nil)
    #expect(opened?.outcome == "Sent by e-mail.")
    #expect(player.status == " Opened again: Thank the State Department · Ctrl+Z undoes")
  }

  @Test("One that repeats makes its next, as one step with being done")
  func repeating() throws {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.down), .character(" "))
    let next = try #require(
      player.casebook.records.compactMap { record -> FollowUp? in
        guard case .followUp(let followUp) = record else { return nil }
        return followUp.follows == Chechnya.monthly ? followUp : nil
      }.first)
    #expect(next.due == Chechnya.day("2017-07-23"))
    #expect(next.status == .open)
    #expect(next.id.isWellFormed)
    #expect(next.id.text.hasPrefix("follow-up-monthly-call-"))
    #expect(
      player.status
        == " Marked done, next due 23 Jul 2017: Call the State Department · Ctrl+Z undoes")
    player.press(.control("z"))
    #expect(player.casebook.record(next.id) == nil)
    #expect(followUp(Chechnya.monthly, player)?.status == .open)
  }

  @Test("What was deleted is selected again once it is back")
  func undeleted() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.end), Key(.delete))
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    player.press(Key(.home), .control("z"))
    #expect(player.desk[.followUps].selected == Chechnya.thank)
    #expect(player.desk.reader.shown == Chechnya.thank)
    player.press(.control("y"))
    #expect(player.desk[.followUps].selected != nil)
    #expect(player.casebook.record(Chechnya.thank) == nil)
  }

  @Test("The hint of Space says what it would do, and what came of it can be noted at once")
  func hints() {
    var player = DeskPlayer(Chechnya.casebook, columns: 80, rows: 24)
    player.press(.character("4"))
    #expect(player.status.hasPrefix(" Space Done  Enter Open  "))
    player.press(Key(.end))
    #expect(player.status.hasPrefix(" Space Reopen  a Outcome  Enter Open  "))
  }

  @Test("What was cancelled says where it can be reopened")
  func cancelled() {
    var casebook = Chechnya.casebook
    casebook.records = [casebook.records[0]]
    casebook.records.append(
      .followUp(
        FollowUp(
          id: RecordID("follow-up-c"), title: "Meet", incidents: [Chechnya.incident],
          status: .cancelled)))
    var player = DeskPlayer(casebook)
    player.press(.character("4"), .character(" "))
    #expect(
      player.status
        == " This follow-up was cancelled. e opens its form, where it can be reopened.")
    #expect(player.screen.contains("[-] Meet"))
  }

  @Test(
    "A row says how late or how near it is",
    arguments: [
      (.open, "2017-06-16", nil, "5 days over"), (.open, "2017-06-20", nil, "1 day over"),
      (.open, "2017-06-21", nil, "due today"), (.open, "2017-06-23", nil, "due Fri"),
      (.open, "2017-06-28", nil, "due 28 Jun"), (.open, "2018-01-05", nil, "due 5 Jan 2018"),
      (.open, nil, nil, ""), (.done, "2017-06-16", "2017-04-20", "done 20 Apr"),
      (.done, nil, "2016-12-30", "done 30 Dec 2016"), (.done, nil, nil, "done"),
      (.cancelled, "2017-06-16", nil, "cancelled"),
    ] as [(FollowUpStatus, String?, String?, String)])
  func words(status: FollowUpStatus, due: String?, done: String?, expected: String) {
    let due = due.flatMap { Day($0) }
    let standing = FollowUpStanding(status: status, due: due, today: Chechnya.today)
    #expect(
      standing.words(due: due, done: done.flatMap { Day($0) }, today: Chechnya.today) == expected)
  }

  @Test("A second Space waits until the first is saved")
  func twice() {
    var desk = DeskPlayer(Chechnya.casebook).desk
    let casebook = Chechnya.casebook
    func answer(_ effects: [DeskEffect]) {
      var casebook = casebook
      for effect in effects {
        if case .commit = effect { continue }
        for action in casebook.answer(effect) { answer(desk.update(action)) }
      }
    }
    answer(desk.update(.event(.key(.character("4")))))
    answer(desk.update(.event(.key(.character(" ")))))
    let again = desk.update(.event(.key(.character(" "))))
    #expect(again == [])
    #expect(
      desk.notice?.text == "The last change is still being saved. Press the key again in a moment.")
    answer(desk.update(.event(.key(Key(.down)))))
    let other = desk.update(.event(.key(.character(" "))))
    #expect(other.contains { if case .commit = $0 { true } else { false } })
  }

  @Test("Delete takes a follow-up away, Ctrl+Z brings it back")
  func delete() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.delete))
    #expect(player.casebook.record(Chechnya.askMission) == nil)
    #expect(
      player.status == " Deleted the follow-up: Ask the Mission what it did · Ctrl+Z undoes")
    player.press(.control("z"))
    #expect(player.casebook.record(Chechnya.askMission) != nil)
  }

  @Test("What came of it is noted once it is done")
  func outcome() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character(" "), .character("a"))
    player.type("It met the Russian mission.")
    player.press(.control("s"))
    #expect(followUp(Chechnya.askMission, player)?.outcome == "It met the Russian mission.")
    #expect(player.desk.dialog == nil)
  }

  private func followUp(_ id: RecordID, _ player: DeskPlayer) -> FollowUp? {
    if case .followUp(let followUp) = player.casebook.record(id) { followUp } else { nil }
  }
}
