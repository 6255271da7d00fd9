import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("A response of which only the day is known on which it reached us")
struct ReceivedDayTests {
  private static let late = RecordID("response-mission-late-b3rt")

  /// The Chechnya case with a reply that reached us on 2 May 2017, its own day not known.
  private func player(_ face: ChronicleFace) -> DeskPlayer {
    var casebook = Chechnya.yearOn
    casebook.records.append(
      .response(
        OfficialResponse(
          id: Self.late, incidents: [Chechnya.incident], letters: [Chechnya.haley],
          from: Party(name: "Michele Sison", body: "U.S. Mission to the United Nations"),
          kind: .reply, received: Chechnya.day("2017-05-02"),
          outcomes: [AskOutcome(letter: Chechnya.haley, ask: 3, outcome: .pledged)])))
    return .chronicle(face, casebook: casebook)
  }

  @Test("stands at that day in the timeline, and ends the silence there")
  func timeline() throws {
    let player = player(.timeline)
    let dates = player.desk.chronicle.chain.rows.map { $0.entry?.date?.sortDay }
    let row = try #require(player.desk.chronicle.chain.row(of: Self.late))
    #expect(dates[row] == Chechnya.day("2017-05-02"))
    let line = try #require(player.lines.first { $0.contains("Michele Sison, reply") })
    #expect(line.contains("── received 2 May 2017  ← Michele Sison, reply"))
    #expect(player.screen.contains("15 days of silence"))
  }

  @Test("says so in the answers to an ask")
  func asks() {
    var player = player(.asks)
    player.press(Key(.down), Key(.down), Key(.down))
    #expect(player.screen.contains("Michele Sison, received 2 May 2017"))
    #expect(player.screen.contains("← received 2 May 2017, pledged"))
  }

  @Test("says so among the statements of its body")
  func statements() {
    var player = player(.statements)
    for _ in 0..<4 where !player.screen.contains("received 2 May 2017") {
      player.press(Key(.down))
    }
    #expect(player.screen.contains("received 2 May 2017"))
    #expect(!player.screen.contains("not dated"))
  }
}
