import TerminalUI

extension DeskState {
  /// Moves within the focused pane, or to the pane beside it.
  mutating func move(_ command: DeskCommand) {
    if focus == .reader {
      moveInReader(command)
    } else {
      moveInList(command)
    }
  }

  private mutating func moveInList(_ command: DeskCommand) {
    switch command {
    case .up: self[focus].move(.up)
    case .down: self[focus].move(.down)
    case .pageUp: self[focus].move(.pageUp)
    case .pageDown: self[focus].move(.pageDown)
    case .first: self[focus].move(.home)
    case .last: self[focus].move(.end)
    case .left: setFocus(paneAtLeft)
    case .right: setFocus(paneAtRight)
    default: break
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
        return setFocus(lastList)
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
