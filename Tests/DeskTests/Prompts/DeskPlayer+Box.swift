import TerminalUI

@testable import Desk

extension DeskPlayer {
  /// What stands in a part of the screen, each row cut of trailing blanks.
  func lines(in area: Area) -> [String] {
    let frame = desk.frame()
    return (area.row..<area.endRow).map { row in
      let text = (area.column..<area.endColumn).map { frame[$0, row].text }.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }
}
