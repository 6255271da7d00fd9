import CaseModel
import TerminalUI

extension DeskState {
  var chronicleScreen: ListScreen {
    ListScreen(size: size, isPlain: isPlain, isReading: chronicle.isReading)
  }

  /// Asks for everything about the desk's incident, where the timeline is shown.
  mutating func settleChronicle() -> [DeskEffect] {
    guard view == .timeline, !isHurrying else { return [] }
    chronicle.show(self[.incidents].selected)
    let shown = ListScreen(size: size, isPlain: isPlain, isReading: false)
    let rows = shown.inside(shown.list).rows
    return chronicle.settle(showing: rows).map { [.readMaterial($0)] } ?? []
  }

  mutating func moveInChronicle(_ command: DeskCommand) {
    if command == .right { chronicle.isReading = true }
    if let move = DeskState.move(command) { chronicle.move(move) }
  }

  mutating func stepInChronicle() {
    chronicle.isReading.toggle()
    if !chronicle.isReading { reader.leaveLinks() }
  }

  mutating func openInChronicle() -> [DeskEffect] {
    chronicle.isReading ? followLink() : openOnDesk(chronicle.selected)
  }

  mutating func backInChronicle() -> [DeskEffect] {
    guard chronicle.isReading else { return show(.desk) }
    if !reader.history.isEmpty { return reader.goBack() }
    chronicle.isReading = false
    return []
  }

  /// Why a command doesn't apply in the timeline, as a sentence; nil where it does, or where it is
  /// the same everywhere.
  func reasonInChronicle(against command: DeskCommand) -> String? {
    switch command {
    case .open:
      chronicle.isReading
        ? reasonAgainstFollowing : chronicle.selected == nil ? "There is nothing to open." : nil
    case .sort: "The timeline always stands in the order of time."
    default: reasonAgainstListOfDesk(command)
    }
  }

  mutating func pointInChronicle(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = chronicleScreen
    if let area = screen.reader, area.contains(mouse.point) {
      chronicle.isReading = true
      return pointInReader(mouse, screen.inside(area))
    }
    guard let row = chronicle.places.row(at: mouse.point, in: screen.inside(screen.list)) else {
      return []
    }
    chronicle.isReading = false
    chronicle.move(.to(row))
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  mutating func scrollChronicle(at point: Point, by rows: Int) {
    if chronicleScreen.reader?.contains(point) ?? false {
      reader.scroll(by: rows, showing: readerRows)
    } else {
      chronicle.scroll(by: rows)
    }
  }

  func drawChronicle(in frame: inout Frame) {
    let screen = chronicleScreen
    let places = chronicle.places
    let text = Frame.BorderText(
      title: chronicle.material.map { "Timeline of \($0.incident.title)" } ?? "Timeline",
      count: places.isEmpty ? "" : "\(places.selection + 1) of \(places.total)",
      thumb: places.thumb)
    draw(screen, titledBy: text, isReading: chronicle.isReading, in: &frame)
    guard let list = screen.list else { return }
    let inside = screen.inside(list)
    if !chronicle.isReading {
      frame.cursor = Point(
        column: inside.column,
        row: inside.row + max(0, places.selection - places.visible.lowerBound))
    }
    guard chronicle.material != nil else {
      frame.put(
        chronicle.incident == nil ? "No incident is selected on the desk." : "Being read.",
        column: inside.column + 1, row: inside.row, limit: inside.columns - 1, style: Style(.dim))
      return
    }
    for place in places.visible where chronicle.entries.indices.contains(place) {
      let entry = chronicle.entries[place]
      let row = inside.row + place - places.visible.lowerBound
      let date = entry.date?.spoken(in: settings.dates.style) ?? "not dated"
      let spans = [
        Span(text: OneLine.padded(date, to: 12) + " ", style: Style(.dim)),
        Span(text: entry.record.title),
      ]
      frame.put(spans, column: inside.column + 2, row: row, limit: inside.columns - 2)
      guard place == places.selection else { continue }
      frame.put(Glyphs.selection, column: inside.column, row: row, style: Style(.accent))
      let area = Area(column: inside.column, row: row, columns: inside.columns, rows: 1)
      if !chronicle.isReading { frame.restyle(area) { $0 = $0.selected } }
    }
  }
}
