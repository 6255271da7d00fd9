import CaseModel
import TerminalUI

/// One list of the desk: which rows it wants, the window of them that it holds, and what is
/// selected. It never holds more than a few screenfuls, however long the list is.
struct RowList: Hashable, Sendable {
  /// What the list shows; nil while nothing decides it, as without a selected incident.
  private(set) var query: ListQuery?
  /// The rows held, and the place of the first of them in the list.
  private(set) var rows: [ListRow] = []
  private(set) var offset = 0
  /// The selected record; nil in an empty list, and until the row at `index` has come.
  private(set) var selected: RecordID?
  /// Whether the query was answered at least once.
  private(set) var isAnswered = false
  private var places = ListState()
  private var asked: Window?
  private var isStale = true
  private var isLocating = false
  /// Whether the next rows are those of another narrowing, shown from the start.
  private var startsAnew = false

  /// How many rows the whole list has.
  var total: Int { places.total }
  /// The place of the selected row, from 0.
  var index: Int { places.selection }
  /// The places of the rows on the screen.
  var visible: Range<Int> { places.visible }
  /// Which of the rows on the screen a scroll mark stands beside; nil where all rows are there.
  var thumb: Range<Int>? { places.thumb }

  /// The row at a place of the list, where it is held.
  func row(at place: Int) -> ListRow? {
    rows.indices.contains(place - offset) ? rows[place - offset] : nil
  }

  var selectedRow: ListRow? {
    guard let row = row(at: index), row.id == selected else { return nil }
    return row
  }

  /// Shows another list from its start, or nothing. Where it is the same list narrowed otherwise,
  /// its rows stay until the new ones are here.
  mutating func show(_ query: ListQuery?) {
    guard query != self.query else { return }
    guard let query, let before = self.query, isAnswered, before.isNarrowed(otherwise: query) else {
      self = RowList()
      self.query = query
      return
    }
    self.query = query
    asked = nil
    isStale = true
    isLocating = false
    startsAnew = true
  }

  /// Looks for a record, to select it.
  mutating func select(_ id: RecordID?) -> [DeskEffect] {
    guard let query, let id else { return [] }
    selected = id
    isLocating = true
    return [.locate(id, query)]
  }

  /// Asks for everything anew, since records changed; the selection stays with its record.
  mutating func reload() -> [DeskEffect] {
    isStale = true
    asked = nil
    return select(selected)
  }

  /// Takes the answer to `select` or `reload`.
  mutating func located(_ id: RecordID, in query: ListQuery, at place: Int?) {
    guard query == self.query, id == selected, isLocating else { return }
    isLocating = false
    isStale = true
    asked = nil
    guard let place else { return }
    startsAnew = false
    places.follow(to: place, of: max(total, place + 1))
  }

  /// Takes rows that were asked for; others, as of a list left meanwhile, are dropped.
  mutating func take(_ page: ListPage) {
    guard page.query == query, page.window == asked else { return }
    asked = nil
    isStale = false
    isAnswered = true
    if startsAnew { places.move(.home) }
    startsAnew = false
    offset = max(0, page.window.offset)
    rows = Array(page.rows.prefix(max(0, page.window.limit)))
    let expected = min(page.window.limit, page.total - offset)
    places.setTotal(rows.count < expected ? offset + rows.count : page.total)
    if let selected, let place = rows.firstIndex(where: { $0.id == selected }) {
      places.follow(to: offset + place, of: total)
    } else {
      selected = row(at: index)?.id
    }
  }

  /// Moves the selection.
  /// - Parameter leaping: where the list scrolls, lets it scroll by half a screen, so that it seldom
  ///   has to.
  mutating func move(_ move: ListState.Move, leaping: Bool = false) {
    guard total > 0 else { return }
    let before = visible.lowerBound
    places.move(move)
    if leaping, visible.lowerBound != before {
      places.scroll(by: visible.lowerBound > before ? places.page / 2 : -places.page / 2)
    }
    selected = row(at: index)?.id
  }

  /// Scrolls by rows; at the edges the selection goes along, so that it stays on the screen.
  mutating func scroll(by rows: Int) {
    places.scroll(by: rows)
    guard let last = visible.last, !visible.contains(index) else { return }
    move(.to(index > last ? last : visible.lowerBound))
  }

  /// Fits the list to the rows that the screen shows, and says which of them are missing.
  mutating func settle(showing count: Int) -> [DeskEffect] {
    places.setHeight(max(1, count))
    places.reveal()
    guard let query, !isLocating, asked == nil, !isComplete else { return [] }
    let margin = max(8, places.page)
    let first = startsAnew ? 0 : visible.lowerBound
    let start = max(0, first - margin)
    let window = Window(offset: start, limit: first - start + places.page + margin)
    asked = window
    return [.fetch(query, window)]
  }

  private var isComplete: Bool {
    guard isAnswered, !isStale else { return false }
    guard let last = visible.last else { return true }
    return row(at: visible.lowerBound) != nil && row(at: last) != nil && selected != nil
  }
}

extension ListQuery {
  /// Whether the two differ in nothing but the words that they are narrowed to.
  fileprivate func isNarrowed(otherwise other: ListQuery) -> Bool {
    var same = self
    same.matching = other.matching
    return same == other
  }
}
