import TerminalUI

extension DeskState {
  /// Moves within the focused pane, or to the pane beside it.
  mutating func move(_ command: DeskCommand) {
    if isInReader {
      moveInReader(command)
      return
    }
    switch view {
    case .desk: moveInList(command)
    case .agenda: moveInAgenda(command)
    case .timeline: moveInChronicle(command)
    case .officials: moveInOfficials(command)
    case .search: moveInSearch(command)
    case .history: moveInHistory(command)
    }
  }

  /// The move that a command means in a list; nil for any other command.
  static func move(_ command: DeskCommand) -> ListState.Move? {
    switch command {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .home
    case .last: .end
    default: nil
    }
  }

  private mutating func moveInList(_ command: DeskCommand) {
    if let move = DeskState.move(command) {
      self[focus].move(move, leaping: isHurrying)
    } else {
      setFocus(command == .left ? paneAtLeft : paneAtRight)
    }
  }

  private mutating func moveInReader(_ command: DeskCommand) {
    let rows = readerRows
    let page = max(1, rows - 1)
    switch command {
    case .up: reader.scroll(by: -1, showing: rows)
    case .down: reader.scroll(by: 1, showing: rows)
    case .pageUp: reader.scroll(by: -page, showing: rows)
    case .pageDown: reader.scroll(by: page, showing: rows)
    case .first: reader.scroll(by: -reader.page.lines.count, showing: rows)
    case .last: reader.scroll(by: reader.page.lines.count, showing: rows)
    case .left:
      guard reader.link != nil, reader.chooseLink(forward: false, showing: rows) else {
        return leaveReader()
      }
    case .right: _ = reader.chooseLink(forward: true, showing: rows)
    default: break
    }
  }

  private var paneAtLeft: Pane {
    switch focus {
    case .incidents, .letters, .responses, .followUps: .incidents
    case .reader: lastList
    }
  }

  private var paneAtRight: Pane { focus == .incidents ? .letters : .reader }
}
