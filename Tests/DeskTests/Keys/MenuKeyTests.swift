import TerminalUI
import Testing

@testable import Desk

@Suite("The keys that the menu shows")
struct MenuKeyTests {
  /// The menu's line for a command, found by typing its name.
  private func line(_ name: String, in player: DeskPlayer) -> String {
    var player = player
    player.press(.control("p"))
    player.type(name)
    let found = player.lines.first { $0.contains("▸ \(name)") } ?? ""
    return found.split(separator: "│").first { $0.contains(name) }.map { words($0) } ?? ""
  }

  private func words(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  @Test(
    "are those that do it where one stands",
    arguments: [
      ("Timeline of the incident", "▸ Timeline of the incident"),
      ("Next hit", "▸ Next hit (not now)"), ("New record", "▸ New record n, Insert"),
    ])
  func onTheDesk(name: String, shown: String) {
    #expect(line(name, in: DeskPlayer(Chechnya.casebook)) == shown)
  }

  @Test("are there on the view that has them")
  func onTheTimeline() {
    let player = DeskPlayer.chronicle(.timeline)
    #expect(line("Asks of the incident", in: player) == "▸ Asks of the incident 2")
    #expect(line("Hold this statement", in: .chronicle(.statements)).hasSuffix("statement t"))
  }
}
