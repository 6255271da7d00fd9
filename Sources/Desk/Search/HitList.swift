import CaseModel
import TerminalUI

/// The hits of a search: a window of them, and which is selected. How many there are in all is known
/// only later, so that places are counted within what is held.
struct HitList: Hashable, Sendable {
  /// The rows held.
  private(set) var rows: [HitRow] = []
  /// The selected hit's place among the rows; 0 without hits.
  private(set) var selection = 0
  /// The first row on the screen.
  private(set) var top = 0
  /// Whether the present search was answered at least once.
  private(set) var isAnswered = false
  /// Whether the rows are those of the present search.
  private(set) var isCurrent = false
  /// How many hits there are in all, once that is known.
  private(set) var count: Int?
  /// What was asked for, until it is answered.
  private(set) var asked: SearchRequest?
  private var items = 0..<0
  private var hasMore = false
  private var isStale = true
  private var needsCount = true
  private var height = 1
  private var wanted: Wanted?

  /// Where the selection is to go that isn't held yet.
  private enum Wanted: Hashable, Sendable {
    case first, last
    /// A hit, where it is among those that come.
    case hit(RecordID)
  }

  /// The selected hit, where there is one.
  var selected: ListRow? { rows.indices.contains(selection) ? rows[selection].hit : nil }

  /// The selected hit's number among all, from 1, where the hits stand in one list.
  var number: Int { rows.indices.contains(selection) ? rows[selection].place.item + 1 : 0 }

  /// Where the selected row stands among all rows: more the further down, though not one by one where
  /// hits stand under incidents.
  var ordinal: Int {
    guard rows.indices.contains(selection) else { return 0 }
    let place = rows[selection].place
    return place.item * (SearchGroup.most + 2) + place.line
  }

  /// Wants a hit selected, where it is among those that come.
  mutating func want(_ id: RecordID) { wanted = .hit(id) }

  /// Selects a hit that is held; nothing happens where it isn't.
  mutating func select(_ id: RecordID) {
    guard let place = rows.firstIndex(where: { $0.hit?.id == id }) else { return }
    move(.to(place))
  }

  /// The number of the first item after those held.
  var end: Int { items.upperBound }

  /// How many hits are held, in all incidents.
  var held: Int { rows.count { $0.hit != nil } }

  /// The rows on the screen.
  var visible: Range<Int> { top..<min(rows.count, top + height) }

  /// Begins another search, or the same in another order; what was found before stays until the
  /// answer is here.
  /// - Parameter keepingHit: whether the selected hit stays selected where it is found again.
  mutating func begin(keepingHit: Bool = false) {
    isCurrent = false
    isStale = true
    asked = nil
    count = nil
    needsCount = true
    wanted = keepingHit ? nil : .first
  }

  /// Forgets everything.
  mutating func clear() { self = HitList() }

  /// Asks again, since records changed. What is being asked for is waited for first, so that a
  /// search isn't begun anew for ever while records come.
  mutating func reload() {
    isStale = true
    needsCount = true
  }

  /// Takes the hits that were asked for; others are dropped.
  /// - Returns: whether it is still to be found out how many there are.
  mutating func take(_ found: FoundHits, for request: SearchRequest) -> Bool {
    guard request == asked else { return false }
    asked = nil
    let before = rows.indices.contains(selection) ? rows[selection] : nil
    let line = selection - top
    let firstItem = max(0, request.window.offset)
    rows = HitRow.rows(of: found, from: firstItem)
    items = firstItem..<firstItem + found.items
    hasMore = found.hasMore
    (isAnswered, isCurrent) = (true, true)
    select(after: before, line: line)
    defer { needsCount = false }
    guard firstItem == 0, !found.leavesOut else { return needsCount }
    count = found.hits
    return false
  }

  /// Takes how many hits there are.
  mutating func take(count: Int) { self.count = max(0, count) }

  /// The search failed: there is nothing to wait for.
  mutating func fail() {
    asked = nil
    isStale = false
    (isAnswered, isCurrent) = (true, true)
  }

  /// Notes what is asked for.
  mutating func ask(_ request: SearchRequest) {
    asked = request
    isStale = false
  }

  // The rows are others now: the selection goes where it was wanted, or stays with its hit, or else
  // at its place.
  private mutating func select(after before: HitRow?, line: Int) {
    let wanted = wanted
    self.wanted = nil
    top = 0
    selection = 0
    switch wanted {
    case .first: move(to: 0, forward: true)
    case .last: move(to: rows.count - 1, forward: false)
    case .hit(let id): move(to: rows.firstIndex { $0.hit?.id == id } ?? 0, forward: true)
    case nil:
      let same = rows.firstIndex { $0.hit != nil && $0.hit?.id == before?.hit?.id }
      let near = rows.firstIndex { $0.hit != nil && $0.place >= before?.place ?? $0.place }
      let place = same ?? near ?? rows.count - 1
      top = clamped(place - line)
      move(to: place, forward: same != nil || near != nil)
    }
  }

  // MARK: Moving

  /// Goes to the next hit that way; false where there is none.
  mutating func step(forward: Bool) -> Bool {
    let before = selection
    move(to: selection + (forward ? 1 : -1), forward: forward)
    return selection != before
  }

  /// Moves the selection; `leaping` lets the list scroll by half a screen where it scrolls.
  mutating func move(_ move: ListState.Move, leaping: Bool = false) {
    let before = top
    if isCurrent { wanted = nil }
    switch move {
    case .up: self.move(to: selection - 1, forward: false)
    case .down: self.move(to: selection + 1, forward: true)
    case .pageUp: self.move(to: selection - height, forward: false)
    case .pageDown: self.move(to: selection + height, forward: true)
    case .home:
      if items.lowerBound > 0 { wanted = .first } else { self.move(to: 0, forward: true) }
    case .end:
      // Where the end is shows once the hits are counted.
      if hasMore, !isGrouped, isCurrent { wanted = .last }
      if wanted == nil { self.move(to: rows.count - 1, forward: false) }
    case .to(let place): self.move(to: place, forward: true)
    }
    guard leaping, top != before, move == .up || move == .down else { return }
    top = clamped(top + (top > before ? height / 2 : -height / 2))
  }

  /// Scrolls by rows; at the edges the selection goes along, so that it stays on the screen.
  mutating func scroll(by count: Int) {
    top = clamped(top + count)
    guard !visible.contains(selection) else { return }
    move(to: selection < top ? top : visible.upperBound - 1, forward: selection < top)
  }

  // Goes to the hit at a place, or the nearest that way, or else the nearest at all.
  private mutating func move(to place: Int, forward: Bool) {
    guard !rows.isEmpty else { return }
    let place = min(max(0, place), rows.count - 1)
    let onwards = rows[place...].firstIndex { $0.hit != nil }
    let backwards = rows[...place].lastIndex { $0.hit != nil }
    selection = (forward ? onwards ?? backwards : backwards ?? onwards) ?? 0
    reveal()
  }

  // An incident's first hit shows with the incident over it.
  private mutating func reveal() {
    let isFirst = selection > 0 && rows[selection - 1].hit == nil && height > 1
    let first = isFirst ? selection - 1 : selection
    if first < top { top = first }
    if selection >= top + height { top = selection - height + 1 }
    top = clamped(top)
  }

  private func clamped(_ row: Int) -> Int { min(max(0, row), max(0, rows.count - height)) }

  private var isGrouped: Bool { rows.contains { $0.hit == nil } }

  // MARK: Windows

  /// Fits the hits to the rows that the screen shows.
  /// - Returns: the window that is to be asked for; nil where all is there, or on its way.
  mutating func settle(showing count: Int, grouped: Bool) -> Window? {
    if height != max(1, count) {
      height = max(1, count)
      if !rows.isEmpty { reveal() }
    }
    guard asked == nil else { return nil }
    let page = max(10, height)
    // An incident takes two rows or more.
    let (margin, limit) = grouped ? (page / 2, 2 * page) : (page, 3 * page)
    if !isCurrent || wanted == .first { return Window(offset: 0, limit: limit) }
    if wanted == .last, let all = self.count {
      return Window(offset: max(0, all - limit), limit: limit)
    }
    if isStale { return Window(offset: items.lowerBound, limit: limit) }
    guard rows.indices.contains(top) else { return nil }
    let offset = max(0, rows[top].place.item - margin)
    let isShortBelow = hasMore && rows.count - top - height < height / 2
    let isShortAbove = items.lowerBound > 0 && top < height / 2
    if isShortBelow && offset > items.lowerBound || isShortAbove && offset < items.lowerBound {
      return Window(offset: offset, limit: limit)
    }
    return nil
  }
}
