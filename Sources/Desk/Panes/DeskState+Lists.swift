import CaseModel
import TerminalUI

extension DeskState {
  func drawList(_ pane: Pane, in frame: inout Frame, _ screen: Screen) {
    let inside = screen.inside(pane)
    let list = self[pane]
    guard list.total > 0 else {
      drawEmpty(pane, in: &frame, inside)
      return
    }
    let lines = screen.lines(perRowOf: pane)
    for place in list.visible {
      guard let row = list.row(at: place) else { continue }
      let area = Area(
        column: inside.column, row: inside.row + (place - list.visible.lowerBound) * lines,
        columns: inside.columns, rows: lines)
      guard area.endRow <= inside.endRow else { break }
      draw(row, of: pane, isSelected: place == list.index, in: &frame, area)
    }
  }

  // A row begins with two marks: one says that it is selected, the other that it belongs to what is
  // selected in the focused pane. Without colour they say the same.
  private func draw(
    _ row: ListRow, of pane: Pane, isSelected: Bool, in frame: inout Frame, _ area: Area
  ) {
    let columns = area.columns - 2
    let words = narrowings[pane].map { SearchQuery($0, today: today, dates: settings.dates) }
    let lines = row.lines(
      area.rows, columns: columns, today: today, dates: settings.dates.style)
    for (line, content) in lines.enumerated() {
      frame.put(
        words.map { content.highlighting($0) } ?? content, column: area.column + 2,
        row: area.row + line, columns: columns)
    }
    if isSelected {
      frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    }
    if marked.contains(row.id, in: .pane(pane)) {
      drawMark(in: &frame, area)
    } else if isLinked(row, of: pane) {
      frame.put(Glyphs.linked, column: area.column + 1, row: area.row, style: Style(.accent))
    }
    if isSelected, pane == focus { frame.restyle(area) { $0 = $0.selected } }
  }

  /// Sets a row off as marked, by a sign in its second column.
  func drawMark(in frame: inout Frame, _ area: Area) {
    frame.restyle(area) { $0.bold = true }
    frame.put(
      Glyphs.marked, column: area.column + 1, row: area.row, style: Style(.accent, bold: true))
  }

  /// What the title of a view's list says of its marks; empty where there are none.
  var markedInTitle: String {
    markedCount == 0 ? "" : " \(Glyphs.dot) \(markedCount.grouped) marked"
  }

  /// Whether a row belongs to the selected letter, or the letter to the selected response or
  /// follow-up.
  private func isLinked(_ row: ListRow, of pane: Pane) -> Bool {
    switch pane {
    case .responses, .followUps: marks.letter.map { row.letters.contains($0) } ?? false
    case .letters: marks.letters.contains(row.id)
    case .incidents, .reader: false
    }
  }

  /// The marks that the selected rows want.
  var wantedMarks: Marks {
    let isOfLetters = lastList == .responses || lastList == .followUps
    return Marks(
      letter: self[.letters].selected,
      letters: isOfLetters ? self[lastList].selectedRow?.letters ?? [] : [])
  }

  private func drawEmpty(_ pane: Pane, in frame: inout Frame, _ inside: Area) {
    guard self[pane].isAnswered || self[pane].query == nil else { return }
    frame.put(
      paragraph: emptySentence(of: pane), in: inside.inset(columns: 1, rows: 0),
      style: Style(.dim))
  }

  /// What an empty list says: why it is empty, and the next step.
  private func emptySentence(of pane: Pane) -> String {
    if narrowings[pane] != nil {
      return "Nothing here goes with the filter. \(key(.back)) shows all again."
    }
    if pane != .incidents, self[.incidents].selected == nil { return "No incident is selected." }
    let isLimited = isLimitedToLetter && self[.letters].selected != nil
    return switch pane {
    case .incidents:
      progress == nil
        ? "No incidents yet. \(wayToNew(in: pane)) to write one."
        : "The folder is being read."
    case .letters: "No letters yet. \(wayToNew(in: pane)) to write one."
    case .responses:
      isLimited
        ? """
        No response to this letter yet. Press \(key(.logResponse)) to log one, \(key(.back)) to \
        see those to other letters.
        """
        : "No responses yet. Press \(key(.logResponse)) to log one."
    case .followUps:
      isLimited
        ? """
        No follow-up of this letter. \(wayToNew(in: pane)) to write one, \(key(.back)) to see all.
        """
        : "No follow-ups yet. \(wayToNew(in: pane)) to write one."
    case .reader: ""
    }
  }

  // Something new is of the focused pane's kind.
  private func wayToNew(in pane: Pane) -> String {
    pane == focus
      ? "Press \(key(.new))" : "Press \(key(.focus(pane))), then \(key(.new)),"
  }
}

/// What is marked because something else is selected.
struct Marks: Hashable, Sendable {
  /// The letter whose responses and follow-ups are marked.
  var letter: RecordID?
  /// The letters that the selected response or follow-up belongs to.
  var letters: [RecordID] = []
}
