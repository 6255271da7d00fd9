import TerminalUI
import Testing

@testable import Desk

@Suite("Borders between panes")
struct BorderTests {
  private func area(_ pane: Pane, _ player: DeskPlayer) -> Area {
    player.desk.screen.panes[pane] ?? Area(column: 0, row: 0, columns: 0, rows: 0)
  }

  private func drag(_ player: inout DeskPlayer, from: (Int, Int), to: (Int, Int)) {
    player.mouse(.press, from.0, from.1)
    player.mouse(.drag, to.0, to.1)
    player.mouse(.release, to.0, to.1)
  }

  @Test("A border follows the pointer, and stays where it is let go")
  func dragging() {
    var player = DeskPlayer(Chechnya.casebook)
    let edge = area(.incidents, player).endColumn - 1
    drag(&player, from: (edge, 5), to: (edge + 10, 5))
    #expect(area(.incidents, player).endColumn - 1 == edge + 10)
    player.mouse(.drag, edge, 5)
    #expect(area(.incidents, player).endColumn - 1 == edge + 10)

    let reader = area(.reader, player).column
    drag(&player, from: (reader, 9), to: (reader - 12, 9))
    #expect(area(.reader, player).column == reader - 12)

    let responses = area(.responses, player).row
    let column = area(.responses, player).column + 5
    drag(&player, from: (column, responses), to: (column, responses - 3))
    #expect(area(.responses, player).row == responses - 3)
    let followUps = area(.followUps, player).row
    drag(&player, from: (column, followUps), to: (column, followUps + 2))
    #expect(area(.followUps, player).row == followUps + 2)
    #expect(area(.responses, player).row == responses - 3)
  }

  @Test(
    "However far it is dragged, each pane keeps something to read",
    arguments: [(80, 24), (120, 36)])
  func bounds(columns: Int, rows: Int) {
    for target in [(0, 0), (columns - 1, rows - 1)] {
      var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
      for pane in [Pane.incidents, .letters, .responses, .reader] {
        guard let area = player.desk.screen.panes[pane] else { continue }
        drag(&player, from: (area.endColumn - 1, area.row + 1), to: target)
        drag(&player, from: (area.column + 3, area.endRow), to: target)
      }
      for pane in Pane.lists {
        #expect(player.desk.screen.inside(pane).rows >= 2, "\(pane)")
        #expect(player.desk.screen.inside(pane).columns >= 16, "\(pane)")
      }
    }
  }

  @Test("A double click puts a border back")
  func back() {
    var player = DeskPlayer(Chechnya.casebook)
    let edge = area(.incidents, player).endColumn - 1
    drag(&player, from: (edge, 5), to: (edge + 10, 5))
    player.mouse(.doubleClick, edge + 10, 5)
    #expect(area(.incidents, player).endColumn - 1 == edge)
  }

  @Test("Borders stand where they were in the next session")
  func session() {
    var player = DeskPlayer(Chechnya.casebook)
    let edge = area(.incidents, player).endColumn - 1
    drag(&player, from: (edge, 5), to: (edge - 6, 5))
    let kept = DeskSession(text: player.desk.session.text)
    #expect(kept == player.desk.session)
    let again = DeskPlayer(Chechnya.casebook, session: kept)
    #expect(area(.incidents, again).endColumn - 1 == edge - 6)
  }
}
