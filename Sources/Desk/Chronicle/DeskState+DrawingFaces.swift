import CaseModel
import TerminalUI

extension DeskState {
  // MARK: Asks

  /// Where the rows of asks stand: below what narrows them.
  func askRows(_ inside: Area) -> Area {
    inside.split(top: chronicle.asks.hasRemark ? 1 : 0).rest
  }

  func drawAsks(in frame: inout Frame, _ inside: Area, _ screen: ChronicleScreen) {
    let asks = chronicle.asks
    let rows = askRows(inside)
    if asks.lines.isEmpty {
      frame.put(
        paragraph: "No ask is like that. \(key(.back)) shows all.",
        in: rows.inset(columns: 1, rows: 0), style: Style(.dim))
    }
    for place in asks.places.visible where asks.lines.indices.contains(place) {
      guard let area = asks.places.area(of: place, in: rows), area.endRow <= rows.endRow else {
        continue
      }
      draw(
        asks.lines[place].lines(isNarrow: screen.form == .narrow, settings.dates.style),
        isSelected: place == asks.places.selection, in: &frame, area)
    }
    if asks.hasRemark { drawAskWords(in: &frame, inside) }
    drawAnswers(in: &frame, screen.inside(screen.detail))
  }

  private func drawAskWords(in frame: inout Frame, _ inside: Area) {
    let asks = chronicle.asks
    let which = asks.shown == .all ? "Asks" : asks.shown == .open ? "Open asks" : "Settled asks"
    let isWordless = asks.words.isEmpty && !asks.isTyping
    let label = isWordless ? "\(which) only" : "\(which) with: "
    let column = inside.column + 1
    let used = frame.put(
      label, column: column, row: inside.row, limit: inside.columns - 2, style: Style(.notice))
    let words = OneLine.ending(asks.words, in: inside.columns - used - 3)
    let typed = frame.put(
      words, column: column + used, row: inside.row, limit: inside.columns - used - 2,
      style: Style(.plain, bold: true))
    if asks.isTyping { frame.cursor = Point(column: column + used + typed, row: inside.row) }
  }

  private func drawAnswers(in frame: inout Frame, _ inside: Area) {
    guard let line = chronicle.asks.selected, !inside.isEmpty else { return }
    let page = ReaderPage.page(
      of: line, letter: chronicle.letters[line.letter], responses: chronicle.responses,
      columns: inside.columns - 2, dates: settings.dates.style)
    // The chosen answer is in sight, from its first line.
    let chosen = page.lines.firstIndex { $0.link == chronicle.asks.answer } ?? 0
    let isFirst = chronicle.asks.answer == 0 || page.lines.count <= inside.rows
    let top = isFirst ? 0 : max(0, chosen - 1)
    let area = inside.inset(columns: 1, rows: 0)
    draw(page, from: top, in: &frame, area)
    guard chosen > 0, (top..<top + inside.rows).contains(chosen) else { return }
    frame.put(
      Glyphs.selection, column: inside.column, row: inside.row + chosen - top,
      style: Style(.accent))
  }

  /// Draws a page from one of its lines on; where it goes on below the area, `…` says so.
  private func draw(_ page: ReaderPage, from top: Int, in frame: inout Frame, _ area: Area) {
    let top = max(0, min(top, page.lines.count - 1))
    for (row, line) in page.lines.dropFirst(top).prefix(area.rows).enumerated() {
      frame.put(line.spans, column: area.column, row: area.row + row, limit: area.columns)
    }
    guard page.lines.count - top > area.rows, area.rows > 0 else { return }
    let last = Area(column: area.column, row: area.endRow - 1, columns: area.columns, rows: 1)
    frame.fill(last)
    frame.put("…", column: last.column, row: last.row, style: Style(.dim))
  }

  // MARK: Statements

  /// Where the statements stand that are side by side.
  var statementAreas: [Area] { chronicleScreen.statements(of: chronicle.statements.count) }

  /// These statements, laid out.
  var statementPages: [ReaderPage] {
    let areas = statementAreas
    let isNarrow = screen.form == .narrow
    return zip(chronicle.statements.shown(columns: areas.count), areas).map { statement, area in
      ReaderPage.page(
        of: statement.statement, columns: area.columns - 2, isBrief: isNarrow,
        dates: settings.dates.style)
    }
  }

  func drawStatements(in frame: inout Frame, _ inside: Area, _ screen: ChronicleScreen) {
    let statements = chronicle.statements
    for place in statements.places.visible where statements.bodies.indices.contains(place) {
      guard let area = statements.places.area(of: place, in: inside) else { continue }
      let body = statements.bodies[place]
      let isSelected = place == statements.places.selection
      draw(
        screen.form == .narrow ? [body.line(isPlain: isPlain)] : body.lines, isSelected: isSelected,
        in: &frame,
        area)
    }
    let areas = statementAreas
    let shown = statements.shown(columns: areas.count)
    for (place, page) in statementPages.enumerated() {
      draw(page, of: shown[place], in: &frame, areas[place])
    }
  }

  private func draw(
    _ page: ReaderPage, of statement: StatementsFace.Held, in frame: inout Frame, _ area: Area
  ) {
    let isSelected = statement.statement == chronicle.statements.selected
    let isHeld = statement == chronicle.statements.held
    var words = Area(
      column: area.column + 2, row: area.row, columns: area.columns - 2, rows: area.rows)
    if isHeld {
      frame.put(
        OneLine.truncated("Held: \(statement.body)", to: words.columns), column: words.column,
        row: area.row, style: Style(.notice, bold: true))
      words = words.split(top: 1).rest
    }
    let top = min(chronicle.statements.top, max(0, page.lines.count - words.rows))
    draw(page, from: top, in: &frame, words)
    guard isSelected else { return }
    frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    frame.restyle(words.split(top: 1).top) { $0 = $0.selected }
  }
}
