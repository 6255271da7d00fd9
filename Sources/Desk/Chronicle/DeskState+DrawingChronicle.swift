import CaseModel
import TerminalUI

extension DeskState {
  func drawChronicle(in frame: inout Frame) {
    let screen = chronicleScreen
    drawFaces(in: &frame, screen)
    if screen.form != .narrow {
      if let area = screen.list {
        frame.drawBorder(area, chronicleTitle, focused: !chronicle.isReading)
      }
      if let area = screen.detail { frame.drawBorder(area, detailTitle) }
    }
    if let area = screen.reader {
      if screen.form != .narrow {
        let text = Frame.BorderText(title: readerTitle, count: readerPlace, thumb: readerThumb)
        frame.drawBorder(area, text, focused: chronicle.isReading)
      }
      let inside = screen.inside(area)
      drawReader(in: &frame, inside)
      if chronicle.isReading { frame.cursor = readerCursor(in: inside) }
    }
    guard let list = screen.list else { return }
    let inside = screen.inside(list)
    if !chronicle.isReading { frame.cursor = inside.origin }
    if let sentence = emptyChronicle {
      frame.put(paragraph: sentence, in: inside.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    switch chronicle.face {
    case .timeline: drawTimeline(in: &frame, inside, screen)
    case .asks: drawAsks(in: &frame, inside, screen)
    case .statements: drawStatements(in: &frame, inside, screen)
    }
  }

  private func drawFaces(in frame: inout Frame, _ screen: ChronicleScreen) {
    if isPlain { drawPlainPlace(in: chronicleTitle, in: &frame, row: screen.faces.row) }
    for tab in faceTabs where !isPlain {
      let isShown = tab.face == chronicle.face
      frame.put(
        tab.text, column: tab.columns.lowerBound, row: screen.faces.row,
        style: Style(isShown ? .focusedBorder : .dim, bold: isShown))
    }
    let end = (faceTabs.last?.columns.upperBound ?? 0) + 2
    if let material = chronicle.material, screen.form != .narrow {
      let title = OneLine.truncated(material.incident.title, to: size.columns - end - 1)
      frame.put(
        title, column: size.columns - SafeText.columns(title) - 1, row: screen.faces.row,
        style: Style(.heading))
    }
    guard let remark = screen.remark, let leftOut = chronicle.material?.leftOut else { return }
    let records = leftOut == 1 ? "1 record is" : "\(leftOut.grouped) records are"
    frame.put(
      OneLine.truncated("\(records) left out: there are more than fit here.", to: size.columns - 2),
      column: 1, row: remark.row, style: Style(.notice))
  }

  private var chronicleTitle: Frame.BorderText {
    switch chronicle.face {
    case .timeline: titleOfTimeline
    case .asks: title("Asks", chronicle.asks.places)
    case .statements: title("Bodies", chronicle.statements.places)
    }
  }

  private var titleOfTimeline: Frame.BorderText {
    var text = title("Timeline", chronicle.places)
    let (number, total) = chronicle.chain.number(of: chronicle.places.selection)
    if total > 0 { text.count = "\(number.grouped) of \(total.grouped)" }
    return text
  }

  private func title(_ name: String, _ places: ListState) -> Frame.BorderText {
    Frame.BorderText(
      title: name,
      count: places.isEmpty ? "" : "\(places.selection + 1) of \(places.total.grouped)",
      thumb: places.thumb)
  }

  private var detailTitle: Frame.BorderText {
    guard chronicle.face == .statements else { return Frame.BorderText(title: "Answers") }
    guard let body = chronicle.statements.body else { return Frame.BorderText(title: "Statements") }
    return Frame.BorderText(
      title: body.body, count: "\(chronicle.statements.index + 1) of \(body.statements.count)")
  }

  /// What is said where the face has nothing to show; nil where it has.
  private var emptyChronicle: String? {
    guard chronicle.incident != nil else {
      return "No incident is selected. \(key(.view(.desk))) shows the desk, to select one."
    }
    guard chronicle.material != nil else { return "Everything about the incident is being read." }
    switch chronicle.face {
    case .timeline: return nil
    case .asks:
      guard chronicle.asks.total == 0 else { return nil }
      return "Nothing was asked about this incident yet. Asks stand in the forms of letters."
    case .statements:
      guard chronicle.statements.bodies.isEmpty else { return nil }
      return "No official said anything on this incident yet. \(key(.logResponse)) logs a response."
    }
  }

  // MARK: Timeline

  private func drawTimeline(
    in frame: inout Frame, _ inside: Area, _ screen: ChronicleScreen
  ) {
    let places = chronicle.places
    for place in places.visible {
      guard let area = places.area(of: place, in: inside), area.endRow <= inside.endRow else {
        continue
      }
      let lines = chronicle.chain.lines(
        of: place, columns: inside.columns - 2, isNarrow: screen.form == .narrow,
        isPlain: isPlain, today: today, dates: settings.dates.style)
      draw(lines, isSelected: place == places.selection, in: &frame, area)
    }
  }

  /// Draws a row's lines after a mark that says whether it is selected.
  func draw(_ lines: [RowLine], isSelected: Bool, in frame: inout Frame, _ area: Area) {
    for (number, line) in lines.prefix(area.rows).enumerated() {
      frame.put(
        line, column: area.column + 2, row: area.row + number, columns: area.columns - 2)
    }
    guard isSelected else { return }
    frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    guard !chronicle.isReading else { return }
    frame.restyle(area) { $0 = $0.selected }
    frame.cursor = area.origin
  }
}
