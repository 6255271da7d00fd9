import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Incidents and letters on the desk")
struct NewRecordTests {
  @Test(
    "n opens the form of the focused pane's kind, and e that of what is selected",
    arguments: [
      ("1", "n", "A new incident"),
      ("2", "n", "A new letter about: Detentions of gay men in Chechnya"),
      ("1", "e", "Edit the incident: Detentions of gay men in Chechnya"),
      ("2", "e", "Edit the letter: The persecution of gay men in Chechnya"),
    ] as [(Character, Character, String)])
  func opens(pane: Character, key: Character, title: String) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character(pane), .character(key))
    #expect(player.screen.contains(title))
  }

  @Test("Insert makes and F4 edits, as n and e do")
  func functionKeys() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.insert))
    #expect(player.screen.contains("A new letter about: Detentions"))
    player.press(Key(.escape), Key(.function(4)))
    #expect(player.screen.contains("Edit the letter: The persecution"))
  }

  @Test("The reader makes and edits what it shows")
  func reader() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), Key(.enter), .character("n"))
    #expect(player.screen.contains("A new letter about: Detentions"))
    player.press(Key(.escape), .character("e"))
    #expect(player.screen.contains("Edit the letter: The persecution"))
  }

  @Test("An empty casebook fills: the first incident, and the first letter about it")
  func emptyCasebook() throws {
    var player = DeskPlayer(FakeCasebook([], today: Chechnya.today), columns: 80, rows: 24)
    #expect(player.screen.contains("No incidents yet. Press n"))
    player.press(.character("n"))
    player.type("Arrests in Minsk")
    player.press(.control("s"))
    #expect(player.desk.dialog == nil)
    let incident = try #require(player.desk[.incidents].selected)
    #expect(
      player.casebook.records == [.incident(Incident(id: incident, title: "Arrests in Minsk"))])
    #expect(player.desk.focus == .incidents)
    #expect(player.status == " New incident: Arrests in Minsk · Ctrl+Z undoes")

    player.press(.character("2"))
    #expect(player.screen.contains("No letters yet. Press n to write one."))
    player.press(.character("n"))
    player.type("Release them")
    player.press(Key(.tab))
    player.type("urg")
    player.press(Key(.enter), .control("s"))
    let letter = try #require(player.desk[.letters].selected)
    #expect(
      player.casebook.record(letter)
        == .letter(
          Letter(id: letter, title: "Release them", incidents: [incident], kind: .urgentAppeal)))
    #expect(player.desk.focus == .letters)
    player.press(.control("z"))
    #expect(player.casebook.records.count == 1)
    player.press(.control("z"))
    #expect(player.casebook.records == [])
    #expect(player.screen.contains("No incidents yet."))
  }

  @Test("An empty list that isn't in focus says how to get there first")
  func wayToNew() {
    var player = DeskPlayer(
      FakeCasebook(
        [.incident(Incident(id: RecordID("minsk-x2m9"), title: "Arrests"))],
        today: Chechnya.today))
    #expect(player.screen.contains("No letters yet. Press 2, then n, to write"))
    #expect(player.screen.contains("No follow-ups yet. Press 4, then n, to"))
    player.press(.character("4"))
    #expect(player.screen.contains("No follow-ups yet. Press n to write one."))
    player.press(Key(.escape), .character("2"))
    #expect(player.screen.contains("No letters yet. Press n to write one."))
  }

  @Test("The reader of an empty casebook makes the first incident too")
  func emptyReader() {
    var player = DeskPlayer(FakeCasebook([], today: Chechnya.today))
    player.press(.character("5"), .character("n"))
    #expect(player.screen.contains("A new incident"))
  }

  @Test("A new incident is selected among the others, wherever it stands")
  func selected() throws {
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 300))
    player.press(.character("n"))
    player.type("Arrests in Minsk")
    player.press(Key(.tab))
    player.type("1999")
    player.press(.control("s"))
    let id = try #require(player.desk[.incidents].selected)
    #expect(player.casebook.record(id)?.title == "Arrests in Minsk")
    #expect(player.screen.contains("▸ Arrests in Minsk"))
  }

  @Test("What is changed in a form is saved as one change, and undone as one")
  func edits() {
    var player = DeskPlayer(Chechnya.casebook)
    let before = player.casebook.records
    player.press(.character("2"), .character("e"))
    player.type("Killings in Chechnya")
    player.press(.control("s"))
    #expect(player.status == " Changed letter: Killings in Chechnya · Ctrl+Z undoes")
    #expect(player.casebook.record(Chechnya.haley)?.title == "Killings in Chechnya")
    #expect(player.desk[.letters].selected == Chechnya.haley)
    player.press(.control("z"))
    #expect(player.casebook.records == before)
  }

  @Test("The desk hands the form other incidents, our name and our own procedures")
  func material() {
    var casebook = Chechnya.casebook
    casebook.settings.organisation = "Human Rights First"
    casebook.settings.clocks = ["foi-request": .workingDays(20)]
    var player = DeskPlayer(casebook)
    player.press(.character("2"), .character("n"))
    guard case .form(.letter(let letter)) = player.desk.dialog else {
      Issue.record("no form: \(player.screen)")
      return
    }
    #expect(letter.form.text("sender.1.body") == "Human Rights First")
    #expect(
      letter.form.field("clock")?.options.last
        == FormOption("foi-request", "foi-request, 20 working days"))
    player.press(Key(.escape), .character("1"), .character("e"))
    guard case .form(.incident(let incident)) = player.desk.dialog else {
      Issue.record("no form: \(player.screen)")
      return
    }
    #expect(
      incident.form.field("related.1.id")?.options == [
        .notSaid, FormOption(Chechnya.syria.text, "Violations in Syria · 2011"),
      ])
  }
}
