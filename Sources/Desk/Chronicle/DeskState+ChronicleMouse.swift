import CaseModel
import TerminalUI

extension DeskState {
  /// Takes a click below the tabs of the timeline.
  mutating func pointInChronicle(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = chronicleScreen
    if mouse.point.row == screen.faces.row {
      let tab = faceTabs.first { $0.columns.contains(mouse.point.column) }
      return tab.map { show(face: $0.face) } ?? []
    }
    if let area = screen.reader, area.contains(mouse.point) {
      chronicle.isReading = true
      return pointInReader(mouse, screen.inside(area))
    }
    chronicle.isReading = false
    guard point(at: mouse.point, on: screen) else { return [] }
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  // Whether something was hit that can be opened.
  private mutating func point(at point: Point, on screen: ChronicleScreen) -> Bool {
    let inside = screen.inside(screen.list)
    switch chronicle.face {
    case .timeline:
      guard let row = chronicle.places.row(at: point, in: inside),
        chronicle.chain.rows.indices.contains(row), chronicle.chain.rows[row].entry != nil
      else { return false }
      chronicle.move(.to(row))
    case .asks:
      guard let row = chronicle.asks.places.row(at: point, in: askRows(inside)) else {
        return false
      }
      chronicle.asks.stopTyping(keeping: true)
      chronicle.asks.move(.to(row))
    case .statements:
      if let row = chronicle.statements.places.row(at: point, in: inside) {
        chronicle.statements.move(.to(row))
        return false
      }
      let areas = statementAreas
      let shown = chronicle.statements.shown(columns: areas.count)
      guard
        let place = areas.firstIndex(where: { $0.contains(point) }),
        shown.indices.contains(place),
        let index = chronicle.statements.body?.statements.firstIndex(of: shown[place].statement)
      else { return false }
      chronicle.statements.goTo(index)
    }
    return true
  }

  mutating func scrollChronicle(at point: Point, by rows: Int) {
    let screen = chronicleScreen
    if screen.reader?.contains(point) ?? false {
      reader.scroll(by: rows, showing: readerRows)
    } else if screen.list?.contains(point) ?? false {
      switch chronicle.face {
      case .timeline: chronicle.scroll(by: rows)
      case .asks: chronicle.asks.scroll(by: rows)
      case .statements: chronicle.statements.scrollBodies(by: rows)
      }
    } else if chronicle.face == .statements {
      scrollStatements(by: rows)
    }
  }
}
