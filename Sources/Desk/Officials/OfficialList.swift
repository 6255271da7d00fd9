import CaseModel
import TerminalUI

/// Bodies, or the offices of one: a window of them, and which is selected.
struct OfficialList: Hashable, Sendable {
  /// Which officials are shown.
  private(set) var query: OfficialsQuery
  /// The rows held, and the place of the first of them in the list.
  private(set) var rows: [OfficialLine] = []
  private(set) var offset = 0
  /// The most letters that any of the list was sent.
  private(set) var mostLetters = 0
  /// Whether the query was answered at least once.
  private(set) var isAnswered = false
  private var asked: Window?
  private var places: ListState
  private var isStale = true
  // What failed isn't asked for again until something changes.
  private var hasFailed = false

  init(_ query: OfficialsQuery, linesPerRow: Int = 1) {
    self.query = query
    places = ListState(rowHeight: linesPerRow)
  }

  var total: Int { places.total }
  /// The place of the selected row, from 0.
  var index: Int { places.selection }
  var visible: Range<Int> { places.visible }
  var thumb: Range<Int>? { places.thumb }
  var selected: OfficialLine? { row(at: index) }

  func row(at place: Int) -> OfficialLine? {
    rows.indices.contains(place - offset) ? rows[place - offset] : nil
  }

  func place(at point: Point, in area: Area) -> Int? { places.row(at: point, in: area) }

  /// Puts the list in another order, shown from its start.
  mutating func sort(by sort: OfficialsSort) {
    guard sort != query.sort else { return }
    query.sort = sort
    places.move(.home)
    asked = nil
    reload()
  }

  /// Asks anew, since records changed; what is shown stays until the answer is here. What is being
  /// asked for is waited for first, so that it isn't begun anew for ever while records come.
  mutating func reload() {
    isStale = true
    hasFailed = false
  }

  /// Waits no longer for what was asked, since another question stops it.
  mutating func leave() {
    guard asked != nil else { return }
    asked = nil
    isStale = true
  }

  /// Takes rows that were asked for; others are dropped. The selection stays with its row where that
  /// is among them.
  mutating func take(_ page: OfficialsPage) {
    guard page.query == query, page.window == asked else { return }
    let before = selected
    asked = nil
    isAnswered = true
    rows = Array(page.rows.prefix(max(0, page.window.limit)))
    offset = max(0, page.window.offset)
    mostLetters = page.mostLetters
    let expected = min(page.window.limit, page.total - offset)
    places.setTotal(rows.count < expected ? offset + rows.count : page.total)
    let same = rows.firstIndex { $0.body == before?.body && $0.office == before?.office }
    if let same, index > 0 { places.follow(to: offset + same, of: total) }
  }

  /// The figures couldn't be worked out: there is nothing to wait for.
  mutating func fail() {
    asked = nil
    hasFailed = true
    isAnswered = true
  }

  mutating func move(_ move: ListState.Move, leaping: Bool = false) {
    let before = visible.lowerBound
    places.move(move)
    guard leaping, visible.lowerBound != before else { return }
    places.scroll(by: visible.lowerBound > before ? places.page / 2 : -places.page / 2)
  }

  /// Scrolls by rows; at the edges the selection goes along, so that it stays on the screen.
  mutating func scroll(by rows: Int) {
    places.scroll(by: rows)
    guard let last = visible.last, !visible.contains(index) else { return }
    places.move(.to(index > last ? last : visible.lowerBound))
  }

  /// Fits the list to the lines that the screen shows.
  /// - Returns: the window that is to be asked for; nil where all is there, or on its way.
  mutating func settle(showing lines: Int, linesPerRow: Int) -> Window? {
    if places.rowHeight != linesPerRow {
      let index = index
      places = ListState(total: total, rowHeight: linesPerRow, height: max(1, lines))
      places.move(.to(index))
    }
    places.setHeight(max(1, lines))
    places.reveal()
    guard asked == nil, !hasFailed, !isComplete else { return nil }
    let margin = max(8, places.page)
    let start = max(0, visible.lowerBound - margin)
    let window = Window(
      offset: start, limit: visible.lowerBound - start + places.page + margin)
    asked = window
    isStale = false
    return window
  }

  private var isComplete: Bool {
    guard isAnswered, !isStale else { return false }
    guard let last = visible.last else { return true }
    return row(at: visible.lowerBound) != nil && row(at: last) != nil
  }
}
