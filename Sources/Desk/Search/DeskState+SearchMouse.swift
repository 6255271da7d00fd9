import TerminalUI

extension DeskState {
  /// Takes a click below the tabs of the search.
  mutating func pointInSearch(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = searchScreen
    if screen.line.contains(mouse.point) {
      search.focus = .line
      search.click(mouse.point, in: screen.input)
      return []
    }
    if let area = screen.reader, area.contains(mouse.point) {
      setSearchFocus(.reader)
      return pointInReader(mouse, screen.inside(area))
    }
    guard let area = screen.hits, area.contains(mouse.point) else { return [] }
    setSearchFocus(.hits)
    let inside = screen.inside(area)
    guard inside.contains(mouse.point) else { return [] }
    let row = mouse.point.row - inside.row
    if offersRecent {
      let place = visibleRecent(in: inside).lowerBound + row - 1
      guard visibleRecent(in: inside).contains(place) else { return [] }
      search.recentPlace = place
    } else {
      let place = search.hits.top + row / linesPerHit
      guard search.hits.visible.contains(place), search.hits.rows[place].hit != nil else {
        return []
      }
      search.hits.move(.to(place))
    }
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  mutating func scrollSearch(at point: Point, by rows: Int) {
    let screen = searchScreen
    if screen.reader?.contains(point) ?? false {
      reader.scroll(by: rows, showing: readerRows)
    } else if screen.hits?.contains(point) ?? false {
      search.hits.scroll(by: rows)
    }
  }
}
