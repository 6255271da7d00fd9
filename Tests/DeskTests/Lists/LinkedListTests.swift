import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Linked lists")
struct LinkedListTests {
  @Test("The selected incident decides what the other lists show")
  func incidentDecides() {
    var player = DeskPlayer(Chechnya.casebook)
    #expect(player.desk[.letters].total == 2)
    player.press(Key(.down))
    #expect(player.desk[.incidents].selected == Chechnya.syria)
    #expect(Pane.lists.dropFirst().allSatisfy { player.desk[$0].total == 0 })
    player.press(Key(.up))
    #expect(player.desk[.responses].total == 2)
    #expect(player.desk[.followUps].total == 3)
  }

  @Test("The selected letter's responses and follow-ups are marked")
  func marks() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"))
    #expect(player.screen.contains("│ •17 Apr 2017  Nikki Haley, public statem"))
    #expect(player.screen.contains("│▸•[ ] Ask the Mission"))
    player.press(Key(.down))
    #expect(player.screen.contains("│  17 Apr 2017  Nikki Haley, public statem"))
    #expect(player.screen.contains("│▸ [ ] Ask the Mission"))
  }

  @Test("The letter of the selected response is marked at its end of the link")
  func marksBack() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"))
    #expect(player.screen.contains("│▸ 17 Apr 2017  Nikki Haley, U.S."))
    player.press(Key(.down))
    #expect(player.screen.contains("│▸•17 Apr 2017  Nikki Haley, U.S."))
  }

  @Test("t limits responses and follow-ups to the letter, Esc shows all again")
  func limit() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), .character("t"))
    #expect(player.desk[.responses].total == 1)
    #expect(player.desk[.followUps].total == 1)
    player.press(Key(.down))
    #expect(player.desk[.responses].total == 0)
    player.press(Key(.escape))
    #expect(player.desk[.responses].total == 2)
    #expect(player.desk[.letters].selected == Chechnya.guterres)
  }

  @Test("A list goes through its three orders, its selection kept")
  func sort() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"))
    let orders = (0..<3).map { _ in
      player.press(.character("s"))
      return player.desk[.letters].rows.map(\.id)
    }
    #expect(
      orders == [
        [Chechnya.guterres, Chechnya.haley], [Chechnya.guterres, Chechnya.haley],
        [Chechnya.haley, Chechnya.guterres],
      ])
    #expect(player.desk[.letters].selected == Chechnya.haley)
    #expect(player.status == " Letters stand in the usual order.")
  }

  @Test("Files that change on disk keep the selection with its record")
  func casebookChanged() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.down))
    player.casebook.records.append(
      .letter(
        Letter(
          id: RecordID("letter-new-aaaa"), title: "A newer one", incidents: [Chechnya.incident],
          sent: PartialDate("2017-05-01"))))
    player.send(.casebookChanged)
    #expect(player.desk[.letters].total == 3)
    #expect(player.desk[.letters].index == 2)
    #expect(player.desk[.letters].selected == Chechnya.guterres)
    #expect(player.desk.reader.shown == Chechnya.guterres)
  }

  @Test("Where the selected record is gone, what took its place is selected")
  func selectedGone() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.down))
    player.casebook.records.removeAll { $0.id == Chechnya.monthly }
    player.send(.casebookChanged)
    #expect(player.desk[.followUps].selected == Chechnya.thank)
    player.casebook.records.removeAll { $0.id == Chechnya.thank }
    player.send(.casebookChanged)
    #expect(player.desk[.followUps].selected == Chechnya.askMission)
  }

  @Test("A long list is shown by windows, from either end")
  func windows() {
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 500), columns: 80, rows: 24)
    let window = player.desk[.incidents].rows.count
    #expect(window < 60)
    player.press(Key(.end))
    #expect(player.desk[.incidents].index == 499)
    #expect(player.desk[.incidents].selectedRow?.title == "Incident 1")
    #expect(player.desk[.incidents].rows.count < 60)
    player.press(Key(.pageUp), Key(.pageUp))
    #expect(player.desk[.incidents].selectedRow?.title == "Incident 21")
    player.press(Key(.home))
    #expect(player.desk[.incidents].selectedRow?.title == "Incident 500")
  }

  @Test("Moving within the rows that are held asks for no more of the list")
  func noNeedlessFetch() {
    var desk = DeskPlayer(ManyIncidents.casebook(incidents: 500), columns: 80, rows: 24).desk
    let effects = desk.update(.event(.key(Key(.down))))
    #expect(
      !effects.contains {
        if case .fetch(let query, _) = $0 { query.list == .incident } else { false }
      })
  }

  @Test("Rows that come too late for a list left meanwhile are dropped")
  func latePage() {
    var player = DeskPlayer(Chechnya.casebook)
    let before = player.desk
    player.send(
      .page(
        ListPage(
          query: ListQuery(.letter, incident: Chechnya.syria),
          window: Window(offset: 0, limit: 10), rows: [], total: 0)))
    #expect(player.desk == before)
  }
}
