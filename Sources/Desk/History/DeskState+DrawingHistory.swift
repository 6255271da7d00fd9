import CaseModel
import TerminalUI

extension DeskState {
  func drawHistory(in frame: inout Frame) {
    let screen = historyScreen
    drawSurroundings(of: screen, in: &frame)
    if let area = screen.list { drawSteps(in: &frame, screen.inside(area)) }
    if screen.reader != nil { drawHistoryDetail(in: &frame, screen.inside(screen.reader)) }
  }

  private func drawSurroundings(of screen: ListScreen, in frame: inout Frame) {
    guard let heading = screen.heading else {
      if let area = screen.list {
        frame.drawBorder(area, historyTitle, focused: !history.isReading)
      }
      if let area = screen.reader {
        frame.drawBorder(area, detailTitle, focused: history.isReading)
      }
      return
    }
    let shown = history.isReading ? detailTitle : historyTitle
    if isPlain { return drawPlainPlace(in: shown, in: &frame, row: heading.row) }
    let count = SafeText.columns(shown.count)
    frame.put(
      OneLine.truncated(shown.title, to: heading.columns - count - 3),
      column: heading.column + 1, row: heading.row, style: Style(.heading, bold: true))
    frame.put(
      shown.count, column: heading.endColumn - count - 1, row: heading.row, style: Style(.dim))
  }

  private var historyTitle: Frame.BorderText {
    let whose = history.record == nil ? "" : ": \(history.title)"
    let total = history.entries.count
    let more = history.goesOn ? " and more" : ""
    return Frame.BorderText(
      title: "History\(whose)",
      count: total == 0 ? "" : "\((history.index + 1).grouped) of \(total.grouped)\(more)",
      thumb: history.places.thumb)
  }

  private var detailTitle: Frame.BorderText {
    let lines = history.detail.page.lines.count
    let hidden = lines - historyDetailArea.rows
    return Frame.BorderText(
      title: history.opened == nil ? "What changed" : "Earlier version",
      count: hidden > 0 ? "\(min(100, history.detail.top * 100 / hidden))%" : "")
  }

  private func drawSteps(in frame: inout Frame, _ inside: Area) {
    frame.cursor = inside.origin
    drawHistoryFilter(in: &frame, inside)
    let typed = frame.cursor
    let inside = historyList(in: inside)
    defer { if history.isTyping { frame.cursor = typed } }
    guard !history.entries.isEmpty else {
      frame.put(
        paragraph: emptyHistory, in: inside.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    for place in history.places.visible {
      guard let area = history.places.area(of: place, in: inside),
        history.entries.indices.contains(place)
      else { continue }
      let lines = history.entries[place].lines(
        area.rows, columns: area.columns - 2, today: today, dates: settings.dates.style)
      for (number, line) in lines.prefix(area.rows).enumerated() {
        frame.put(
          line, column: area.column + 2, row: area.row + number, columns: area.columns - 2)
      }
      guard place == history.index else { continue }
      frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
      guard !history.isReading else { continue }
      frame.restyle(area) { $0 = $0.selected }
      frame.cursor = area.origin
    }
  }

  private func drawHistoryFilter(in frame: inout Frame, _ inside: Area) {
    guard history.hasFilterLine else { return }
    let label = "Filter: "
    frame.put(label, column: inside.column + 2, row: inside.row, style: Style(.dim))
    let column = inside.column + 2 + label.utf8.count
    let room = inside.endColumn - column - 2
    if history.words.isEmpty {
      frame.put(
        OneLine.truncated("words, by:ann, after:2017, before:jun 2018", to: room), column: column,
        row: inside.row, style: Style(.hint))
    }
    let words = OneLine.ending(SafeText.string(history.words), in: room)
    frame.put(
      words, column: column, row: inside.row, style: Style(.accent, bold: history.isTyping))
    frame.cursor = Point(column: column + SafeText.columns(words), row: inside.row)
  }

  private var emptyHistory: String {
    if let whyHistoryIsOff { return whyHistoryIsOff }
    if let failure = history.failure { return failure }
    switch sharing.history {
    case .waitingForPerson?:
      return """
        Your changes wait to be noted until you say who you are. “Your name in the history” in the \
        menu (\(key(.palette))) asks for it.
        """
    case .on?, .off?, nil: break
    }
    if !history.words.isEmpty {
      return history.isLooking
        ? "The history is being looked through."
        : "No step says that. \(key(.back)) shows all of them again."
    }
    guard history.isAnswered else { return "The history is being read." }
    return history.record == nil
      ? "Nothing was noted yet. Each change that you save stands here a moment later."
      : "Nothing about this record was noted yet. A change stands here a moment after it is saved."
  }

  private func drawHistoryDetail(in frame: inout Frame, _ inside: Area) {
    let detail = history.detail
    let columns = max(0, inside.columns - 2)
    if history.isReading { frame.cursor = inside.origin }
    for (row, line) in detail.page.lines.dropFirst(detail.top).prefix(inside.rows).enumerated() {
      let isChosen = line.link != nil && line.link == detail.link && history.isReading
      let spans = line.spans.map { span in
        isChosen && span.isLink
          ? Span(text: span.text, style: span.style.selected, isLink: true) : span
      }
      frame.put(spans, column: inside.column + 1, row: inside.row + row, limit: columns)
      guard isChosen else { continue }
      let mark = Point(column: inside.column, row: inside.row + row)
      frame.put(Glyphs.selection, column: mark.column, row: mark.row, style: Style(.accent))
      frame.cursor = mark
    }
  }

  // MARK: The mouse

  mutating func pointInHistory(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = historyScreen
    if let area = screen.reader, area.contains(mouse.point) {
      history.isReading = true
      let inside = screen.inside(area)
      let line = history.detail.top + mouse.point.row - inside.row
      guard inside.contains(mouse.point), history.detail.page.lines.indices.contains(line),
        let link = history.detail.page.lines[line].link
      else { return [] }
      history.detail.choose(link, showing: inside.rows)
      return mouse.kind == .doubleClick ? perform(.open) : []
    }
    guard let area = screen.list, area.contains(mouse.point) else { return [] }
    history.isReading = false
    let list = historyList(in: screen.inside(area))
    guard let place = history.places.row(at: mouse.point, in: list) else {
      return []
    }
    history.move(.to(place))
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  mutating func scrollHistory(at point: Point, by rows: Int) {
    if historyScreen.reader?.contains(point) ?? false {
      history.detail.scroll(by: rows, showing: historyDetailArea.rows)
    } else {
      history.scroll(by: rows)
    }
  }
}
