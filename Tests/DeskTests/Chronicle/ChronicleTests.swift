import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The timeline's faces")
struct ChronicleTests {
  @Test("Digits change the face; each keeps its place, and the session keeps the face")
  func faces() {
    var player = DeskPlayer.chronicle(.timeline)
    player.press(Key(.down), Key(.down), .character("2"), Key(.down))
    #expect(player.desk.chronicle.face == .asks && player.desk.session.face == .asks)
    player.press(.character("3"), .character("1"))
    #expect(player.desk.chronicle.places.selection == 2)
    player.press(.character("2"))
    #expect(player.desk.chronicle.asks.places.selection == 1)
    let kept = DeskSession(text: player.desk.session.text)
    #expect(kept.face == .asks && kept.view == .timeline)
  }

  @Test("A click on a face's name shows it")
  func click() {
    var player = DeskPlayer.chronicle(.timeline)
    player.mouse(.press, 16, 1)
    #expect(player.desk.chronicle.face == .asks)
    player.mouse(.press, 26, 1)
    #expect(player.desk.chronicle.face == .statements)
  }

  @Test("The menu shows a face from anywhere")
  func palette() {
    var player = DeskPlayer(Chechnya.yearOn)
    player.press(.control("p"))
    player.type("statements on the")
    player.press(Key(.enter))
    #expect(player.desk.view == .timeline && player.desk.chronicle.face == .statements)
  }

  @Test("The selection passes over the line of today and the heading of what has no date")
  func headings() {
    var player = DeskPlayer.chronicle(.timeline)
    var seen: [TimelineChain.Row] = []
    for _ in player.desk.chronicle.chain.rows {
      seen.append(player.desk.chronicle.chain.rows[player.desk.chronicle.places.selection])
      player.press(Key(.down))
    }
    #expect(seen.allSatisfy { $0.entry != nil })
    #expect(Set(seen).count == player.desk.chronicle.chain.rows.count { $0.entry != nil })
    player.press(Key(.end))
    #expect(player.desk.chronicle.selected == Chechnya.again)
    player.press(Key(.up))
    #expect(player.desk.chronicle.selected != nil)
  }

  @Test("Enter opens the record on the desk, and Esc leads back to its line")
  func opening() {
    var player = DeskPlayer.chronicle(.timeline)
    player.press(Key(.down), Key(.down), Key(.enter))
    #expect(player.desk.view == .desk && player.desk.focus == .responses)
    #expect(player.desk.selected == Chechnya.deflection)
    player.press(Key(.escape))
    #expect(player.desk.view == .timeline && player.desk.chronicle.places.selection == 2)
  }

  @Test("Commands act on the selected line: Space marks a follow-up done, and the line follows")
  func acting() {
    var player = DeskPlayer.chronicle(.timeline)
    let place = player.desk.chronicle.chain.row(of: Chechnya.askMission) ?? 0
    for _ in 0..<40 where player.desk.chronicle.places.selection < place {
      player.press(Key(.down))
    }
    #expect(player.desk.chronicle.selected == Chechnya.askMission)
    player.press(.character(" "))
    #expect(player.desk.chronicle.selected == Chechnya.askMission)
    let row = player.desk.chronicle.chain.row(of: Chechnya.askMission) ?? 0
    #expect(player.desk.chronicle.chain.rows[row].entry?.what == .done)
  }

  @Test("Another incident is shown from its start; without one a sentence says what to do")
  func incidents() {
    var player = DeskPlayer.chronicle(.asks)
    player.press(Key(.function(2)), .character("1"), Key(.down))
    _ = player.desk.show(face: .asks)
    player.send(.casebookChanged)
    #expect(player.desk.chronicle.incident == Chechnya.syria)
    #expect(player.screen.contains("Nothing was asked about this incident yet."))
    let empty = DeskPlayer.chronicle(
      .timeline, casebook: FakeCasebook([], today: Chechnya.today))
    #expect(empty.screen.contains("No incident is selected. F2 shows the desk, to select one."))
  }

  @Test("What is left out is said")
  func leftOut() {
    var player = DeskPlayer.chronicle(.timeline)
    guard var material = player.desk.chronicle.material else {
      Issue.record("There is no material.")
      return
    }
    material.leftOut = 1_204
    player.send(.material(material))
    #expect(player.lines[2] == " 1,204 records are left out: there are more than fit here.")
  }

  @Test("Material of another incident, which comes late, isn't shown")
  func late() {
    var player = DeskPlayer.chronicle(.timeline)
    let other = IncidentMaterial(incident: Incident(id: Chechnya.syria, title: "Other"))
    player.send(.material(other))
    #expect(player.desk.chronicle.material?.incident.id == Chechnya.incident)
  }

  @Test("Everything by date lists the whole casebook in the search, the newest first")
  func everything() {
    var player = DeskPlayer.chronicle(.timeline)
    player.press(.character("0"))
    #expect(player.desk.view == .search && player.desk.search.hits.count == 12)
    #expect(player.screen.contains("1 of 12 hits"))
    player.press(.character("/"))
    player.type("kadyrov")
    #expect(player.desk.search.hits.count == 0)
    for _ in "kadyrov" { player.press(Key(.backspace)) }
    #expect(player.screen.contains("What can be typed"))
  }

  @Test("Hostile words can't reach the terminal on any face", arguments: ChronicleFace.allCases)
  func hostile(face: ChronicleFace) {
    var casebook = Chechnya.yearOn
    let evil = "\u{1B}[2J\u{202E}x\u{9B}\u{200D}\n\r\u{7}"
    casebook.records.append(
      .letter(
        Letter(
          id: RecordID("letter-evil"), title: evil, incidents: [Chechnya.incident],
          delivery: .sent, sent: PartialDate("2017-04-02"),
          addressees: [Party(name: evil, office: evil, body: evil)],
          asks: [Ask(number: 1, text: evil)])))
    casebook.records.append(
      .response(
        OfficialResponse(
          id: RecordID("response-evil"), title: evil, incidents: [Chechnya.incident],
          letters: [RecordID("letter-evil")], from: Party(name: evil, office: evil, body: evil),
          stance: .token, date: PartialDate("2017-04-02"),
          outcomes: [
            AskOutcome(letter: RecordID("letter-evil"), ask: 1, outcome: .evaded, note: evil)
          ],
          quotes: [Quote(words: evil, speaker: evil, to: evil, published: evil)])))
    for (columns, rows) in [(120, 36), (80, 24), (40, 12)] {
      var player = DeskPlayer.chronicle(face, columns: columns, rows: rows, casebook: casebook)
      for _ in 0..<6 {
        let scalars = player.lines.joined().unicodeScalars
        #expect(
          !scalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        player.press(Key(.down))
      }
    }
  }

  @Test("Dates stand as the person writes them", arguments: ChronicleFace.allCases)
  func dates(face: ChronicleFace) {
    var options = DeskState.Options()
    options.settings.dates.style = .iso
    let player = DeskPlayer.chronicle(face, options: options)
    #expect(player.screen.contains("2017-04"))
    #expect(!player.screen.contains("Apr"))
  }

  @Test("Of a long incident only the lines on the screen are laid out")
  func long() {
    let steps = (0..<3_000).map { number in
      FollowUp(
        id: RecordID("follow-up-\(number)"), title: "Step \(number)",
        due: Chechnya.today.adding(days: number % 700))
    }
    var player = DeskPlayer.chronicle(.timeline, columns: 80, rows: 24)
    let incident = Incident(id: Chechnya.incident, title: "Long")
    player.send(.material(IncidentMaterial(incident: incident, followUps: steps)))
    #expect(player.desk.chronicle.places.visible.count == 19)
    player.press(Key(.end))
    #expect(player.desk.chronicle.places.visible.count == 19)
    #expect(player.screen.contains("3,001 of 3,001"))
    let asked = player.asked.count { if case .readMaterial = $0 { true } else { false } }
    #expect(asked == 1)
  }

  @Test("Keys of one face say on another what they are for")
  func reasons() {
    var player = DeskPlayer.chronicle(.statements)
    player.press(.character("g"))
    #expect(!player.status.isEmpty && player.desk.view == .timeline)
    _ = player.desk.perform(.askStates)
    #expect(player.desk.notice?.text == "That is for the asks of the timeline.")
  }
}
