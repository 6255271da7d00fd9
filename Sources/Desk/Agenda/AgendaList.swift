import CaseModel
import TerminalUI

/// The agenda's rows: a window of them, under the headings of their sections. It never holds more
/// than a few screenfuls, however much is due.
struct AgendaList: Hashable, Sendable {
  /// What stands on a line of the list.
  enum Line: Hashable, Sendable {
    case heading(AgendaSection, Int)
    /// A row, by its place among all rows.
    case row(Int)
  }

  private(set) var query = AgendaQuery()
  /// The rows held, and the place of the first of them among all.
  private(set) var rows: [AgendaRow] = []
  private(set) var offset = 0
  /// How many rows each section has that has any.
  private(set) var sections: [AgendaSection: Int] = [:]
  /// The selected row's place among all rows, from 0.
  private(set) var index = 0
  private(set) var selected: RecordID?
  /// Whether the query was answered at least once.
  private(set) var isAnswered = false
  // The lines, headings included.
  private var places = ListState()
  private var asked: Window?
  private var isStale = true
  // What failed isn't asked for again until something changes.
  private var hasFailed = false

  /// How many rows the whole agenda has.
  var total: Int { sections.values.reduce(0, +) }
  /// The lines on the screen.
  var visible: Range<Int> { places.visible }
  var thumb: Range<Int>? { places.thumb }
  /// The line of the selected row.
  var selectedLine: Int { places.selection }

  func row(at place: Int) -> AgendaRow? {
    rows.indices.contains(place - offset) ? rows[place - offset] : nil
  }

  var selectedRow: AgendaRow? { row(at: index).flatMap { $0.row.id == selected ? $0 : nil } }

  /// What stands on a line; nil after the last.
  func line(at number: Int) -> Line? {
    var (line, row) = (number, 0)
    guard line >= 0 else { return nil }
    for section in AgendaSection.allCases {
      guard let count = sections[section], count > 0 else { continue }
      if line == 0 { return .heading(section, count) }
      if line <= count { return .row(row + line - 1) }
      line -= count + 1
      row += count
    }
    return nil
  }

  /// The line on which a row stands.
  func lineNumber(ofRow place: Int) -> Int {
    var (line, row) = (place, 0)
    for section in AgendaSection.allCases {
      guard let count = sections[section], count > 0 else { continue }
      line += 1
      row += count
      if place < row { break }
    }
    return line
  }

  // MARK: What is asked and answered

  /// Asks for another part of the agenda; what is shown stays until the answer is here.
  mutating func show(_ query: AgendaQuery) {
    guard query != self.query else { return }
    self.query = query
    asked = nil
    reload()
  }

  /// Asks anew, since records changed. What is being asked for is waited for first, so that it isn't
  /// begun anew for ever while records come.
  mutating func reload() {
    isStale = true
    hasFailed = false
  }

  /// Wants another record selected, where the rows that come have it.
  mutating func want(_ id: RecordID?) { if let id { selected = id } }

  /// Selects a record whose row is held; nothing happens where it isn't.
  mutating func choose(_ id: RecordID) {
    guard let place = rows.firstIndex(where: { $0.row.id == id }) else { return }
    select(offset + place)
  }

  /// Takes rows that were asked for; others are dropped.
  mutating func take(_ page: AgendaPage) {
    guard page.query == query, page.window == asked else { return }
    asked = nil
    isAnswered = true
    rows = Array(page.rows.prefix(max(0, page.window.limit)))
    offset = max(0, page.window.offset)
    sections = page.sections.filter { $0.value > 0 }
    // Rows that are said to be there and don't come aren't waited for.
    if rows.count < min(page.window.limit, total - offset) { cut(to: offset + rows.count) }
    if let selected, let place = rows.firstIndex(where: { $0.row.id == selected }) {
      index = offset + place
    } else {
      index = min(index, max(0, total - 1))
      selected = row(at: index)?.row.id
    }
    places.follow(to: total == 0 ? 0 : lineNumber(ofRow: index), of: lines)
    reveal()
  }

  /// The agenda couldn't be read: there is nothing to wait for.
  mutating func fail() {
    asked = nil
    hasFailed = true
    isAnswered = true
  }

  /// Fits the list to the lines that the screen shows.
  /// - Returns: the window that is to be asked for; nil where all is there, or on its way.
  mutating func settle(showing count: Int) -> Window? {
    places.setHeight(max(1, count))
    reveal()
    guard asked == nil, !hasFailed, !isComplete else { return nil }
    let margin = max(8, places.page)
    let first = places.visible.compactMap { rowNumber(onLine: $0) }.first ?? index
    let start = max(0, min(first, index) - margin)
    let window = Window(offset: start, limit: first - start + places.page + margin)
    asked = window
    isStale = false
    return window
  }

  // MARK: Moving

  mutating func move(_ move: ListState.Move, leaping: Bool = false) {
    guard total > 0 else { return }
    let before = visible.lowerBound
    switch move {
    case .up: select(index - 1)
    case .down: select(index + 1)
    case .pageUp: select(index - places.page)
    case .pageDown: select(index + places.page)
    case .home: select(0)
    case .end: select(total - 1)
    case .to(let line): if let row = rowNumber(onLine: line) { select(row) }
    }
    guard leaping, visible.lowerBound != before else { return }
    places.scroll(by: visible.lowerBound > before ? places.page / 2 : -places.page / 2)
  }

  /// Scrolls by lines; at the edges the selection goes along, so that it stays on the screen.
  mutating func scroll(by lines: Int) {
    places.scroll(by: lines)
    guard total > 0, !visible.contains(selectedLine) else { return }
    let onScreen = visible.compactMap { rowNumber(onLine: $0) }
    let isBelow = selectedLine >= visible.upperBound
    if let row = isBelow ? onScreen.last : onScreen.first { select(row) }
  }

  /// The row's place among all that stands on a line; nil for a heading.
  func rowNumber(onLine number: Int) -> Int? {
    if case .row(let place) = line(at: number) { place } else { nil }
  }

  private mutating func select(_ place: Int) {
    index = min(max(0, place), max(0, total - 1))
    selected = row(at: index)?.row.id
    places.move(.to(lineNumber(ofRow: index)))
    reveal()
  }

  // A section's first row shows with its heading.
  private mutating func reveal() {
    places.reveal()
    let line = places.selection
    guard line == places.visible.lowerBound, line > 0, places.page > 1,
      rowNumber(onLine: line - 1) == nil
    else { return }
    places.scroll(by: -1)
  }

  private var lines: Int { total + sections.count }

  private mutating func cut(to total: Int) {
    var left = total
    for section in AgendaSection.allCases {
      let count = min(left, sections[section] ?? 0)
      sections[section] = count > 0 ? count : nil
      left -= count
    }
  }

  private var isComplete: Bool {
    guard isAnswered, !isStale else { return false }
    let shown = visible.compactMap { rowNumber(onLine: $0) }
    guard let first = shown.first, let last = shown.last else { return total == 0 }
    return row(at: first) != nil && row(at: last) != nil && selected != nil
  }
}
