import CaseModel
import TerminalUI

extension DeskState {
  func drawOfficials(in frame: inout Frame) {
    let screen = officialsScreen
    draw(screen, titledBy: officialsTitle, isReading: officials.isReading, in: &frame)
    guard let area = screen.list else { return }
    let inside = screen.inside(area)
    if officials.scope == nil {
      drawFigures(in: &frame, OfficialsTable(inside, isNarrow: screen.form == .narrow))
    } else {
      drawLettersBehind(in: &frame, inside)
    }
  }

  private var officialsTitle: Frame.BorderText {
    if let scope = officials.scope {
      let list = officials.letters
      return Frame.BorderText(
        title: scope.spoken,
        count: list.total == 0 ? "" : "\((list.index + 1).grouped) of \(list.total.grouped)",
        thumb: list.thumb)
    }
    let list = officials.list
    let whose = list.query.body.map { "Offices of \($0)" } ?? "Officials"
    let figure = officials.column.spoken.map { ": \($0)" } ?? ""
    return Frame.BorderText(
      title: whose + figure,
      count: list.total == 0 ? "" : "\((list.index + 1).grouped) of \(list.total.grouped)",
      thumb: list.thumb)
  }

  // MARK: Figures

  private func drawFigures(in frame: inout Frame, _ table: OfficialsTable) {
    let list = officials.list
    frame.cursor = Point(column: table.rows.column, row: table.rows.row)
    guard list.total > 0 else {
      let sentence =
        !list.isAnswered
        ? "The figures are being worked out."
        : """
        No letter is out yet. Once one is sent, how its addressee answers stands here; \
        \(key(.view(.desk))) shows the desk.
        """
      frame.put(
        paragraph: sentence, in: table.whole.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    if isPlain { drawPlainFigure(in: &frame, table) } else { drawHeads(in: &frame, table) }
    for place in list.visible {
      guard let row = list.row(at: place) else { continue }
      let area = Area(
        column: table.rows.column,
        row: table.rows.row + (place - list.visible.lowerBound) * linesPerOfficial,
        columns: table.rows.columns, rows: linesPerOfficial)
      guard area.endRow <= table.rows.endRow else { break }
      if isPlain {
        drawPlain(row, isSelected: place == list.index, in: &frame, area)
      } else {
        draw(row, isSelected: place == list.index, in: &frame, area, table)
      }
    }
  }

  private func drawHeads(in frame: inout Frame, _ table: OfficialsTable) {
    for column in OfficialsView.Column.allCases {
      guard let columns = table.columns[column], column != .name || !table.isNarrow else {
        continue
      }
      let text = column.head(isNarrow: table.isNarrow, isOffices: officials.offices != nil)
      let isChosen = column == officials.column
      frame.put(
        column.isLeading ? text : OneLine.padded(text, to: columns.count - 2, .right),
        column: columns.lowerBound, row: table.heads.row, limit: columns.count,
        style: Style(isChosen ? .accent : .dim, bold: isChosen))
    }
  }

  private func draw(
    _ row: OfficialLine, isSelected: Bool, in frame: inout Frame, _ area: Area,
    _ table: OfficialsTable
  ) {
    let name = table.columns[.name] ?? 0..<0
    // Few letters say little of how anybody answers.
    let few = row.isSmall ? " few" : ""
    let room = name.count - SafeText.columns(few) - 1
    let used = frame.put(
      OneLine.truncated(row.office.isEmpty ? row.spokenBody : row.office, to: room),
      column: name.lowerBound, row: area.row, limit: room)
    frame.put(few, column: name.lowerBound + used, row: area.row, style: Style(.dim))
    for column in OfficialsView.Column.allCases where column != .name {
      guard let columns = table.columns[column] else { continue }
      let text = row.text(of: column)
      frame.put(
        OneLine.padded(text, to: column.isBar && !table.isNarrow ? 3 : columns.count - 2, .right),
        column: columns.lowerBound, row: area.endRow - 1, limit: columns.count)
      guard column.isBar, !table.isNarrow else { continue }
      let bar = row.bar(of: column, columns: columns.count - 5)
      frame.put(
        bar, column: columns.lowerBound + 4, row: area.row, limit: columns.count - 5,
        style: column.barStyle)
    }
    guard isSelected else { return }
    frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    let chosen = table.columns[officials.column] ?? name
    let isFigure = officials.column != .name
    let cell = Area(
      column: chosen.lowerBound, row: isFigure ? area.endRow - 1 : area.row,
      columns: chosen.count - 1, rows: 1)
    frame.restyle(cell) { $0 = $0.selected }
    frame.cursor = cell.origin
  }

  // MARK: The letters behind a figure

  private func drawLettersBehind(in frame: inout Frame, _ inside: Area) {
    let list = officials.letters
    if !officials.isReading {
      let row = max(0, list.index - list.visible.lowerBound)
      frame.cursor = Point(column: inside.column, row: inside.row + row)
    }
    guard list.total > 0 else {
      frame.put(
        paragraph: list.isAnswered
          ? "No letter is behind this figure any more. \(key(.back)) goes back."
          : "The letters are being looked for.",
        in: inside.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    for place in list.visible {
      guard let row = list.row(at: place) else { continue }
      let area = Area(
        column: inside.column, row: inside.row + place - list.visible.lowerBound,
        columns: inside.columns, rows: 1)
      guard area.endRow <= inside.endRow else { break }
      let columns = area.columns - 2
      let isInWords = isPlain && columns >= 60
      let lines = row.lines(
        isInWords ? 2 : 1, columns: columns, today: today, dates: settings.dates.style)
      if var line = lines.first {
        if isInWords { line.right = lines.last?.left ?? [] }
        frame.put(line, column: area.column + 2, row: area.row, columns: columns)
      }
      guard place == list.index else { continue }
      frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
      if !officials.isReading { frame.restyle(area) { $0 = $0.selected } }
    }
  }
}
