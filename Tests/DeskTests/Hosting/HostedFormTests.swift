import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Hosted forms")
struct HostedFormTests {
  @Test(
    "r means the letter, the incident, or what the reader shows",
    arguments: [
      ([.character("1")], .logResponse(.statement, incident: Chechnya.incident)),
      ([.character("2")], .logResponse(.letter(Chechnya.haley), incident: Chechnya.incident)),
      (
        [.character("2"), Key(.down), .character("4")],
        .logResponse(.letter(Chechnya.guterres), incident: Chechnya.incident)
      ),
      (
        [.character("3"), Key(.enter)], .logResponse(.statement, incident: Chechnya.incident)
      ),
      ([Key(.down)], .logResponse(.statement, incident: Chechnya.syria)),
    ] as [([Key], FormRequest)])
  func logResponse(keys: [Key], request: FormRequest) {
    var player = DeskPlayer(Chechnya.casebook)
    for key in keys { player.press(key) }
    #expect(player.desk.update(.event(.key(.character("r")))).contains(.prepareForm(request)))
  }

  @Test("n and e open the form of the focused pane's kind")
  func newAndEdit() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"))
    #expect(
      player.desk.update(.event(.key(.character("n")))) == [
        .prepareForm(.newFollowUp(incident: Chechnya.incident, letter: Chechnya.haley))
      ])
    player.press(.character("e"))
    #expect(player.screen.contains("Edit the follow-up: Ask the Mission what it did"))
  }

  @Test("What a form makes is saved as one change, selected and in focus")
  func save() throws {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    player.type("Write to Geneva")
    player.press(.control("s"))
    #expect(player.desk.dialog == nil)
    let id = try #require(player.desk[.followUps].selected)
    #expect(player.casebook.record(id)?.title == "Write to Geneva")
    #expect(player.desk.focus == .followUps)
    #expect(player.status.hasSuffix("· Ctrl+Z undoes"))
    #expect(player.casebook.drafts.isEmpty)
    player.press(.control("z"))
    #expect(player.casebook.record(id) == nil)
  }

  @Test("Esc keeps what was typed as a draft, and the form offers it when it opens again")
  func draft() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.tick(now: "14:03"))
    player.press(.character("4"), .character("n"))
    player.type("Write to")
    player.press(Key(.escape))
    #expect(player.desk.dialog == nil)
    #expect(player.status == " What you typed is kept as a draft.")
    #expect(player.casebook.drafts.count == 1)
    player.press(.character("n"))
    #expect(player.screen.contains("A draft from 14:03 is here."))
    player.press(Key(.enter))
    #expect(player.screen.contains("Write to"))
  }

  @Test("What is typed is kept with every tick, once for each change")
  func ticks() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    #expect(player.desk.update(.tick(now: "14:03")) == [])
    player.type("Write")
    #expect(player.desk.draft?.written == "2017-06-21 14:03")
    guard case .saveDraft(let draft)? = player.desk.update(.tick(now: "14:04")).first else {
      Issue.record("The draft wasn't kept.")
      return
    }
    #expect(draft.fields.contains { $0.text == "Write" })
    #expect(player.desk.update(.tick(now: "14:05")) == [])
  }

  @Test("Ctrl+Q in a form keeps the draft and quits")
  func quit() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    player.type("Write")
    player.press(.control("q"))
    #expect(player.casebook.outside == [.quit])
    #expect(player.casebook.drafts.count == 1)
  }

  @Test("A change that is refused leaves the form open with what was typed")
  func refused() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    player.type("Write to Geneva")
    var desk = player.desk
    let effects = desk.update(.event(.key(.control("s"))))
    #expect(
      effects.contains { if case .commit = $0 { true } else { false } })
    _ = desk.update(.refused(Refusal("The disk is full. Free some space and save again.")))
    let screen = desk.frame().lines.joined(separator: "\n")
    #expect(screen.contains("The disk is full. Free some space and save again."))
    #expect(screen.contains("Write to Geneva"))
  }

  @Test("The answer to an earlier change doesn't close a form that is being saved")
  func answersInOrder() {
    var desk = DeskPlayer(Chechnya.casebook).desk
    var casebook = Chechnya.casebook
    func answer(_ effects: [DeskEffect]) {
      var waiting = effects
      while !waiting.isEmpty {
        let effect = waiting.removeFirst()
        if case .commit = effect { continue }
        for action in casebook.answer(effect) { waiting += desk.update(action) }
      }
    }
    answer(desk.update(.event(.key(.character("4")))))
    answer(desk.update(.event(.key(.character(" ")))))
    answer(desk.update(.event(.key(.character("n")))))
    for letter in "Write" { answer(desk.update(.event(.key(.character(letter))))) }
    answer(desk.update(.event(.key(.control("s")))))
    #expect(desk.unanswered.count == 2)
    let report = CommitReport(direction: .done, sentence: "Marked done: X", ids: [])
    answer(desk.update(.committed(report)))
    #expect(desk.dialog != nil)
    answer(desk.update(.committed(report)))
    #expect(desk.dialog == nil)
  }

  @Test("A form closed while it is being saved leaves no draft behind")
  func closedWhileSaving() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    player.type("Write")
    var desk = player.desk
    let key = desk.draft?.key ?? ""
    _ = desk.update(.event(.key(.control("s"))))
    _ = desk.update(.event(.key(Key(.escape))))
    #expect(desk.dialog == nil)
    let report = CommitReport(direction: .done, sentence: "Added follow-up: Write", ids: [])
    #expect(desk.update(.committed(report)).contains(.discardDraft(key: key)))
  }

  @Test("A form takes the mouse, pastes and resizes, and keeps what is typed")
  func resize() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("n"))
    player.send(.event(.paste("Write to\nGeneva")))
    for (columns, rows) in [(40, 12), (20, 5), (200, 50), (80, 24)] {
      player.resize(columns, rows)
    }
    player.mouse(.wheelDown, 40, 10)
    player.mouse(.wheelUp, 40, 10)
    #expect(player.screen.contains("Write to Geneva"))
    #expect(player.status.contains("Ctrl+S Save the follow-up"))
  }

  @Test("What a form wants to know is passed on, and the answer comes back")
  func completion() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("1"), .character("r"))
    player.type("Ha")
    #expect(
      player.casebook.outside.last == .form(.completeParty(field: "from.name", text: "Ha")))
    player.send(
      .form(.parties([Party(name: "Nikki Haley", body: "U.S. Mission")], field: "from.name")))
    #expect(player.screen.contains("Nikki Haley, U.S. Mission"))
  }
}
