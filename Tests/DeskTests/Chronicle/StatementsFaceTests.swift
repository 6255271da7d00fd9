import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Statements side by side")
struct StatementsFaceTests {
  private var player: DeskPlayer { .chronicle(.statements) }

  @Test("A body that changed its stance stands first and is marked; its change is shown")
  func changed() {
    let player = player
    #expect(player.desk.chronicle.statements.bodies.first?.body == "Russian Federation")
    #expect(player.lines[4].contains("2 statements           changed"))
    #expect(player.desk.chronicle.selected == Chechnya.inquiry)
    #expect(player.screen.contains("another stance than"))
    #expect(player.screen.contains("“a question for law"))
    #expect(player.screen.contains("“we were unable to find"))
  }

  @Test("Left and right go from statement to statement, up and down from body to body")
  func moving() {
    var player = player
    player.press(Key(.left))
    #expect(player.desk.chronicle.selected == Chechnya.deflection)
    player.press(Key(.left))
    #expect(player.desk.chronicle.selected == Chechnya.deflection)
    player.press(Key(.right), Key(.right))
    #expect(player.desk.chronicle.selected == Chechnya.inquiry)
    player.press(Key(.down))
    #expect(player.desk.chronicle.statements.body?.body == "U.S. Mission to the United Nations")
    #expect(player.desk.chronicle.selected == Chechnya.statement)
  }

  @Test("A held statement stays while others go by, of another body too")
  func holding() {
    var player = player
    player.press(Key(.end), Key(.down), Key(.down), .character("t"))
    let held = player.desk.chronicle.statements.held
    #expect(held?.statement.response.id == Chechnya.denial)
    player.press(Key(.up), Key(.up))
    let shown = player.desk.chronicle.statements.shown(columns: 2)
    #expect(shown.map(\.statement.response.id) == [Chechnya.denial, Chechnya.inquiry])
    #expect(player.screen.contains("Held: spokesman of the"))
    player.press(Key(.escape))
    #expect(player.desk.chronicle.statements.held == nil && player.desk.view == .timeline)
  }

  @Test("As many stand side by side as have room, the selected one among them")
  func columns() {
    let long = (1...9).map { number in
      OfficialResponse(
        id: RecordID("r\(number)"), from: Party(body: "Ministry"),
        date: PartialDate(Chechnya.day("2017-04-0\(number)")))
    }
    var face = StatementsFace()
    face.take(Statements.byBody(long))
    func shown(_ columns: Int) -> [String] {
      face.shown(columns: columns).map(\.statement.response.id.text)
    }
    #expect(shown(3) == ["r1", "r2", "r3"])
    face.goTo(4)
    #expect(shown(3) == ["r3", "r4", "r5"] && shown(1) == ["r5"])
    face.toggleHeld()
    face.goTo(8)
    #expect(shown(3) == ["r5", "r8", "r9"] && shown(2) == ["r5", "r9"])
    face.goTo(.max)
    #expect(face.index == 8)
  }

  @Test("Selection and what is held stay with their records when files change")
  func reload() {
    var player = player
    player.press(Key(.left), .character("t"))
    player.casebook.records.append(
      .response(
        OfficialResponse(
          id: RecordID("response-first"), incidents: [Chechnya.incident],
          from: Party(body: "Russian Federation"), stance: .token,
          date: PartialDate("2017-04-02"))))
    player.send(.casebookChanged)
    #expect(player.desk.chronicle.selected == Chechnya.deflection)
    #expect(player.desk.chronicle.statements.held?.statement.response.id == Chechnya.deflection)
    #expect(player.desk.chronicle.statements.body?.statements.count == 3)
  }

  @Test("Enter opens the response, Esc leads back")
  func opening() {
    var player = player
    player.press(Key(.enter))
    #expect(player.desk.view == .desk && player.desk.selected == Chechnya.inquiry)
    player.press(Key(.escape))
    #expect(player.desk.view == .timeline && player.desk.chronicle.face == .statements)
  }
}
