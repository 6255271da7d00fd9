import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("All asks about an incident")
struct AsksFaceTests {
  private var player: DeskPlayer { .chronicle(.asks) }

  private func asks(_ player: DeskPlayer) -> [String] {
    player.desk.chronicle.asks.lines.map(\.entry.ask.text)
  }

  @Test("They stand in the order in which they were put, drafts last")
  func order() {
    #expect(
      asks(player) == [
        "Speak out.", "Work with allies on a comprehensive response.",
        "Ensure a thorough investigation.", "Ensure justice for the victims.",
        "Use the presidency of the Security Council.", "Speak out at last.",
      ])
  }

  @Test("t keeps the open ones, then the settled ones, then shows all again")
  func states() {
    var player = player
    player.press(.character("t"))
    #expect(player.desk.chronicle.asks.lines.allSatisfy { $0.isOpen })
    #expect(player.status == " Only open asks: 5 asks.")
    #expect(player.screen.contains("│ Open asks only "))
    player.press(.character("t"))
    #expect(asks(player) == ["Ensure a thorough investigation."])
    #expect(player.status == " Only settled asks: 1 ask.")
    player.press(.character("t"))
    #expect(asks(player).count == 6)
  }

  @Test("f and typing keep what asks say, or of whom; Enter keeps it so, Esc takes it back")
  func words() {
    var player = player
    player.press(.character("f"))
    player.type("haley invest")
    #expect(asks(player) == ["Ensure a thorough investigation."])
    #expect(player.screen.contains("Asks with: haley invest"))
    player.press(Key(.enter))
    #expect(asks(player).count == 1)
    player.press(.character("f"))
    player.type("!!")
    #expect(asks(player).isEmpty && player.screen.contains("No ask is like that. Esc shows all."))
    player.press(Key(.escape))
    #expect(asks(player).count == 1)
    player.press(Key(.escape))
    #expect(asks(player).count == 6 && player.desk.view == .timeline)
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
  }

  @Test("Words can be taken back letter by letter, cleared and pasted, and letters do nothing else")
  func editing() {
    var player = player
    player.press(.character("f"))
    player.type("qe")
    #expect(player.desk.chronicle.asks.words == "qe" && player.desk.dialog == nil)
    player.press(Key(.backspace))
    #expect(player.desk.chronicle.asks.words == "q")
    player.press(.control("u"))
    player.send(.event(.paste("guterres\nmore")))
    #expect(asks(player) == ["Speak out.", "Speak out at last."])
  }

  @Test("The selection stays with its ask while others are left out")
  func selection() {
    var player = player
    player.press(Key(.down), Key(.down), .character("t"), .character("t"))
    #expect(player.desk.chronicle.asks.selected?.entry.ask.number == 2)
    player.press(.character("t"))
    #expect(player.desk.chronicle.asks.places.selection == 2)
  }

  @Test("Below the selected ask stand all answers over time, with the words of each response")
  func answers() {
    var casebook = Chechnya.yearOn
    casebook.records.append(
      .response(
        OfficialResponse(
          id: RecordID("response-later"), incidents: [Chechnya.incident],
          letters: [Chechnya.haley], from: Party(name: "Kelley Currie"), kind: .reply,
          date: PartialDate("2017-07-02"),
          outcomes: [AskOutcome(letter: Chechnya.haley, ask: 2, outcome: .granted)],
          quotes: [Quote(words: "We raised it in Moscow.", to: "us")])))
    var player = DeskPlayer.chronicle(.asks, casebook: casebook)
    player.press(Key(.down), Key(.down))
    let screen = player.screen
    #expect(screen.contains("← 17 Apr 2017, pledged, Nikki Haley"))
    #expect(screen.contains("← 2 Jul 2017, granted, Kelley Currie"))
    #expect(screen.contains("“We raised it in Moscow.”"))
    player.press(Key(.right), Key(.right), .character("g"))
    #expect(player.desk.view == .desk && player.desk.focus == .responses)
    #expect(player.desk.selected == RecordID("response-later"))
    player.press(Key(.escape))
    #expect(player.desk.view == .timeline && player.desk.chronicle.face == .asks)
  }

  @Test("An ask that nobody answered says so")
  func noAnswer() {
    var player = player
    player.press(.character("g"))
    #expect(player.status == " Nobody answered this ask yet.")
  }

  @Test("Enter opens the ask's letter on the desk, and Esc leads back")
  func letter() {
    var player = player
    player.press(Key(.down), Key(.enter))
    #expect(player.desk.view == .desk && player.desk.selected == Chechnya.haley)
    player.press(Key(.escape))
    #expect(player.desk.view == .timeline)
    #expect(player.desk.chronicle.asks.selected?.letter == Chechnya.haley)
  }

  @Test("A letter begins with the unanswered asks of the selected ask's letter")
  func followUpLetter() {
    var player = player
    player.press(Key(.down))
    #expect(player.desk.reason(against: .followUpLetter) == nil)
    guard case .followUpLetter(let letter, _) = player.desk.request(.followUpLetter) else {
      Issue.record("No letter was begun.")
      return
    }
    #expect(letter.id == Chechnya.haley)
  }
}
