import CaseModel
package import TerminalUI

extension DeskState {
  /// The screen. Only rows that are on it are worked out.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let screen = screen
    if screen.form == .tooSmall {
      frame.put("Make the window larger", column: 0, row: 0)
      frame.cursor = size.columns > 0 && size.rows > 0 ? Point(column: 0, row: 0) : nil
      return frame
    }
    drawTopLine(in: &frame)
    switch view {
    case .desk:
      drawTabs(in: &frame, screen)
      drawPanes(in: &frame, screen)
      frame.cursor = cursor(on: screen)
    case .agenda: drawAgenda(in: &frame)
    case .timeline: drawChronicle(in: &frame)
    case .officials: drawOfficials(in: &frame)
    case .search: drawSearch(in: &frame)
    case .history: drawHistory(in: &frame)
    }
    drawStatusLine(in: &frame, screen)
    drawDialog(in: &frame, screen)
    return isASCII ? frame.inASCII : frame
  }

  private func drawTabs(in frame: inout Frame, _ screen: Screen) {
    guard let row = screen.tabs?.row else { return }
    if isPlain { return drawPlainPlace(in: &frame, row: row) }
    for tab in tabs {
      let isFocused = tab.pane == focus
      frame.put(
        tab.text, column: tab.columns.lowerBound, row: row,
        style: Style(isFocused ? .focusedBorder : .dim, bold: isFocused))
    }
  }

  /// The tabs of a narrow screen: what each says, and the columns that it takes.
  var tabs: [(pane: Pane, text: String, columns: Range<Int>)] {
    var column = 0
    guard !isPlain else { return [] }
    return Pane.allCases.map { pane in
      let title = size.columns < 60 ? pane.shortTitle : pane.title
      let text = pane == focus ? " [\(title)]" : " \(title)"
      defer { column += text.utf8.count }
      return (pane, text, column..<column + text.utf8.count)
    }
  }

  private func drawPanes(in frame: inout Frame, _ screen: Screen) {
    // A pane's lower line may be the upper line of the next, which has its title there.
    for pane in Pane.allCases where screen.panes[pane] != nil {
      if screen.form != .narrow { drawBorder(of: pane, in: &frame, screen) }
      if pane == .reader {
        drawReader(in: &frame, screen.inside(.reader))
      } else {
        drawChips(of: pane, in: &frame, screen)
        drawList(pane, in: &frame, screen)
      }
    }
    guard screen.form != .narrow, let area = screen.panes[focus] else { return }
    let edge = Area(
      column: area.column, row: area.row, columns: area.columns,
      rows: area.rows + (screen.sharesBottom(focus) ? 1 : 0))
    frame.restyle(edge) { if $0.role == .border { $0.role = .focusedBorder } }
  }

  private func drawBorder(of pane: Pane, in frame: inout Frame, _ screen: Screen) {
    guard var area = screen.panes[pane] else { return }
    // A pane of the middle ends on the upper line of the next.
    if screen.sharesBottom(pane) {
      area = Area(column: area.column, row: area.row, columns: area.columns, rows: area.rows + 1)
    }
    let text =
      pane == .reader
      ? Frame.BorderText(title: readerTitle, count: readerPlace, thumb: readerThumb)
      : Frame.BorderText(title: title(of: pane), count: count(of: pane), thumb: thumb(of: pane))
    frame.drawBorder(area, text, focused: pane == focus)
  }

  /// The pane's name with its order, what limits it, and how many of its rows are marked: in words
  /// where there is room for them.
  func title(of pane: Pane) -> String {
    let room = (screen.panes[pane]?.columns ?? 0) - SafeText.columns(count(of: pane)) - 7
    let title = title(of: pane, briefly: false)
    return SafeText.columns(title) <= room ? title : self.title(of: pane, briefly: true)
  }

  private func title(of pane: Pane, briefly: Bool) -> String {
    var title = pane.title
    switch sorts[pane] ?? .standard {
    case .standard: break
    case .reversed: title += briefly ? " ↑" : ", reversed"
    case .title: title += briefly ? " A–Z" : ", by title"
    }
    let isLimited = isLimitedToLetter && self[.letters].selected != nil
    if isLimited, pane == .responses { title += " to this letter" }
    if isLimited, pane == .followUps { title += " of this letter" }
    let count = marked.count(in: .pane(pane))
    if count > 0 { title += briefly ? " +\(count)" : " \(Glyphs.dot) \(count.grouped) marked" }
    return title
  }

  /// `2 of 14`; nothing for an empty list.
  func count(of pane: Pane) -> String {
    let list = self[pane]
    return list.total == 0 ? "" : "\(list.index + 1) of \(list.total)"
  }

  private func thumb(of pane: Pane) -> Range<Int>? {
    let lines = screen.lines(perRowOf: pane)
    return self[pane].thumb.map { $0.lowerBound * lines..<$0.upperBound * lines }
  }

  private func cursor(on screen: Screen) -> Point {
    let inside = screen.inside(focus)
    if focus == .reader { return readerCursor(in: inside) }
    let row = max(0, self[focus].index - self[focus].visible.lowerBound)
    return Point(
      column: inside.column, row: inside.row + row * screen.lines(perRowOf: focus))
  }
}
