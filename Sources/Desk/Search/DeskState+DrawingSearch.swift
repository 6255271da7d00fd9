import CaseModel
import TerminalUI

extension DeskState {
  func drawSearch(in frame: inout Frame) {
    let screen = searchScreen
    drawLine(in: &frame, screen)
    drawRemark(in: &frame, screen)
    if let area = screen.hits {
      drawBorder(of: area, titledBy: hitsTitle, focused: search.focus != .reader, in: &frame)
      drawHits(in: &frame, screen.inside(area))
    }
    if let area = screen.reader {
      let text = Frame.BorderText(title: readerTitle, count: readerPlace, thumb: readerThumb)
      drawBorder(of: area, titledBy: text, focused: search.focus == .reader, in: &frame)
      drawReader(in: &frame, screen.inside(area))
    }
    if search.focus != .line { frame.cursor = cursorInSearch(screen) }
  }

  private func drawBorder(
    of area: Area, titledBy text: Frame.BorderText, focused: Bool, in frame: inout Frame
  ) {
    guard searchScreen.form != .narrow else { return }
    frame.drawBorder(area, text, focused: focused)
  }

  private func drawLine(in frame: inout Frame, _ screen: SearchScreen) {
    frame.put(
      SearchScreen.label, column: screen.line.column, row: screen.line.row,
      style: Style(.heading, bold: true))
    let isFocused = search.focus == .line
    search.line.draw(
      into: &frame, area: screen.input, isFocused: isFocused, style: Style(.plain, bold: true))
    guard search.typed.isEmpty else { return }
    let column = screen.input.column + (isFocused ? 1 : 0)
    frame.put(
      "Type what to look for", column: column, row: screen.line.row,
      limit: screen.input.endColumn - column, style: Style(.dim))
  }

  private func drawRemark(in frame: inout Frame, _ screen: SearchScreen) {
    var area = screen.remark
    if screen.form == .narrow {
      // There is no border to say it in.
      let columns = SafeText.columns(hitsCount)
      frame.put(
        hitsCount, column: area.endColumn - columns, row: area.row, style: Style(.dim))
      area = area.split(left: area.columns - columns - 1).left
    }
    let text = OneLine.truncated(search.remark, to: area.columns)
    frame.put(text, column: area.column, row: area.row, style: Style(.notice))
  }

  /// `Hits`, how many there are, and how far the list is scrolled.
  private var hitsTitle: Frame.BorderText {
    if !search.hits.isAnswered { return Frame.BorderText(title: "Search") }
    let title =
      search.isGrouped ? "Hits by incident" : search.order == .newest ? "Hits" : "Hits, best first"
    return Frame.BorderText(title: title + markedInTitle, count: hitsCount, thumb: hitsThumb)
  }

  /// `3 of 1,204 hits`; while they are being counted, how many there are at least.
  private var hitsCount: String {
    let hits = search.hits
    guard hits.isAnswered, hits.selected != nil else { return "" }
    let number = search.isGrouped ? "" : "\(hits.number.grouped) of "
    guard let count = hits.count else {
      let least = max(hits.held, search.isGrouped ? 0 : hits.end)
      return "\(number)\(least.grouped)+ hits, counting"
    }
    return "\(number)\(count.grouped) hit\(count == 1 ? "" : "s")"
  }

  /// Nil where it isn't known how many rows there are.
  private var hitsThumb: Range<Int>? {
    guard !search.isGrouped, let count = search.hits.count,
      let first = search.hits.rows.indices.contains(search.hits.top)
        ? search.hits.rows[search.hits.top].place.item : nil
    else { return nil }
    let lines = searchScreen.inside(searchScreen.hits).rows
    let page = lines / linesPerHit
    guard count > page, lines > 0 else { return nil }
    let length = max(1, lines * page / count)
    let start = min(lines - length, (lines - length) * first / (count - page))
    return start..<start + length
  }

  private func drawHits(in frame: inout Frame, _ inside: Area) {
    guard search.hits.isAnswered else { return drawVocabulary(in: &frame, inside) }
    guard !search.hits.rows.isEmpty else {
      frame.put(
        paragraph: "No record says this. Take out a word, or end one with * where it may go on.",
        in: inside.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    let lines = linesPerHit
    for (number, place) in search.hits.visible.enumerated() {
      let area = Area(
        column: inside.column, row: inside.row + number * lines, columns: inside.columns,
        rows: lines)
      guard area.endRow <= inside.endRow else { break }
      draw(search.hits.rows[place], isSelected: place == search.hits.selection, in: &frame, area)
    }
  }

  private func draw(_ row: HitRow, isSelected: Bool, in frame: inout Frame, _ area: Area) {
    let isNarrow = searchScreen.form == .narrow
    let indent = 2 + (search.isGrouped && row.hit != nil && !isNarrow ? 2 : 0)
    let columns = area.columns - indent
    let lines = row.lines(
      columns: columns, excerpt: row.hit.flatMap { search.excerpts[$0.id] } ?? "",
      isNarrow: isNarrow, today: today, dates: settings.dates.style)
    for (line, content) in lines.prefix(area.rows).enumerated() {
      frame.put(
        content.highlighting(search.query), column: area.column + indent, row: area.row + line,
        columns: columns)
    }
    if let id = row.hit?.id, marked.contains(id, in: .hits) {
      drawMark(in: &frame, area.split(left: indent - 2).rest)
    }
    guard isSelected else { return }
    frame.put(
      Glyphs.selection, column: area.column + indent - 2, row: area.row, style: Style(.accent))
    if search.focus == .hits { frame.restyle(area) { $0 = $0.selected } }
  }

  // What can be typed, and what was searched for before.
  private func drawVocabulary(in frame: inout Frame, _ inside: Area) {
    var row = inside.row
    func isRoom(_ rows: Int) -> Bool { row + rows <= inside.endRow }
    if offersRecent {
      frame.put(
        "Searches of before", column: inside.column + 2, row: row, limit: inside.columns - 2,
        style: Style(.heading, bold: true))
      row += 1
      for place in visibleRecent(in: inside) {
        let area = Area(column: inside.column, row: row, columns: inside.columns, rows: 1)
        frame.put(
          OneLine.truncated(search.recent[place], to: area.columns - 2),
          column: inside.column + 2, row: row)
        if search.focus == .hits, place == search.recentPlace {
          frame.put(Glyphs.selection, column: area.column, row: row, style: Style(.accent))
          frame.restyle(area) { $0 = $0.selected }
        }
        row += 1
      }
      row += 1
    }
    guard isRoom(2) else { return }
    frame.put(
      "What can be typed", column: inside.column + 2, row: row, limit: inside.columns - 2,
      style: Style(.heading, bold: true))
    row += 1
    for example in SearchVocabulary.examples where isRoom(1) {
      let line = RowLine([
        Span(text: OneLine.padded(example.typed, to: 19) + " ", style: Style(.accent)),
        Span(text: example.meaning, style: Style(.dim)),
      ])
      frame.put(line, column: inside.column + 2, row: row, columns: inside.columns - 3)
      row += 1
    }
  }

  /// The recent searches that are on the screen: all of them, unless the vocabulary would have no
  /// room; then those around the chosen one.
  func visibleRecent(in inside: Area) -> Range<Int> {
    let room = max(1, min(search.recent.count, inside.rows / 2 - 2))
    let first = min(max(0, search.recentPlace - room + 1), search.recent.count - room)
    return first..<first + room
  }

  private func cursorInSearch(_ screen: SearchScreen) -> Point {
    if search.focus == .reader { return readerCursor(in: screen.inside(screen.reader)) }
    let inside = screen.inside(screen.hits)
    if offersRecent {
      let row = search.recentPlace - visibleRecent(in: inside).lowerBound
      return Point(column: inside.column, row: inside.row + 1 + row)
    }
    let row = max(0, search.hits.selection - search.hits.top) * linesPerHit
    return Point(column: inside.column, row: min(inside.row + row, size.rows - 1))
  }
}

extension Int {
  /// `1,204`.
  var grouped: String {
    let digits = Array(String(self))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3), digits[place - 1] != "-" {
        text.append(",")
      }
      text.append(digit)
    }
    return text
  }
}
