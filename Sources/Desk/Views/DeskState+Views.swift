import CaseModel
import TerminalUI

extension DeskState {
  /// Shows another view, as it was left.
  mutating func show(_ other: DeskView) -> [DeskEffect] {
    if other != .desk || view == .desk { followedHit = nil }
    guard other != view else { return [] }
    readersAway[view] = reader
    view = other
    reader = readersAway.removeValue(forKey: other) ?? Reader()
    // Its record may have changed meanwhile.
    return reader.shown.map { [.read($0)] } ?? []
  }

  /// Whether the focus is in the reader.
  var isInReader: Bool {
    switch view {
    case .desk: focus == .reader
    case .search: search.focus == .reader
    }
  }

  /// The record that is selected in the list which has or had the focus.
  var selected: RecordID? {
    switch view {
    case .desk: self[lastList].selected
    case .search: search.hits.selected?.id
    }
  }

  /// What is highlighted in the reader; nil where nothing is searched for.
  var sought: SearchQuery? {
    switch view {
    case .desk: isFollowingHits ? search.query : nil
    case .search: search.isEmpty ? nil : search.query
    }
  }

  /// Puts the focus from the reader back into the list.
  mutating func leaveReader() {
    switch view {
    case .desk: setFocus(lastList)
    case .search: setSearchFocus(.hits)
    }
  }

  /// The reader's inside, or what it would be if the reader were on the screen.
  var readerArea: Area {
    switch view {
    case .desk:
      let inside = screen.inside(.reader)
      return inside.isEmpty ? Screen(size: size, focus: .reader).inside(.reader) : inside
    case .search:
      let screen = searchScreen
      let shown = screen.reader ?? SearchScreen(size: size, focus: .reader).reader
      return screen.inside(shown)
    }
  }

  /// How many lines of the reader are on the screen.
  var readerRows: Int { readerArea.rows }

  /// Where a key is pressed now.
  var situation: KeySituation {
    switch view {
    case .desk: KeySituation(focus, hasHits: isFollowingHits)
    case .search:
      KeySituation(
        isInReader ? .reader : search.hits.selected.map { Pane(listing: $0.kind) } ?? .incidents,
        view: .search, hasHits: search.hits.selected != nil)
    }
  }

  /// Whether letters that are pressed go into a line of text.
  var isTyping: Bool { view == .search && search.focus == .line && dialog == nil }

  // MARK: Tabs

  /// The tabs of the top line: what each says, and the columns that it takes. The one that is shown
  /// stands in brackets.
  var viewTabs: [(view: DeskView, text: String, columns: Range<Int>)] {
    var column = 1 + "Casedesk".utf8.count + 1 + shownName.columns
    return DeskView.allCases.map { tab in
      let text = tab == view ? "[\(tab.title)]" : " \(tab.title) "
      defer { column += text.utf8.count }
      return (tab, text, column..<column + text.utf8.count)
    }
  }

  /// As much of the casebook's name as has room in the top line, blanks around it included.
  var shownName: (text: String, columns: Int) {
    let tabs = DeskView.allCases.reduce(0) { $0 + $1.title.utf8.count + 2 }
    let room = size.columns - "Casedesk".utf8.count - 2 - tabs - shownDay.utf8.count - 2
    guard !casebookName.isEmpty, room > 8 else { return (" ", 1) }
    let name = " \(OneLine.truncated(SafeText.string(casebookName), to: room - 4))   "
    return (name, SafeText.columns(name))
  }

  var shownDay: String {
    let style = settings.dates.style
    return size.columns < 60 ? today.spoken(in: style) : today.spokenWithWeekday(in: style)
  }

  func drawTopLine(in frame: inout Frame) {
    frame.put("Casedesk", column: 1, row: 0, style: Style(.heading, bold: true))
    frame.put(shownName.text, column: 10, row: 0, style: Style(.dim))
    for tab in viewTabs {
      let isShown = tab.view == view
      frame.put(
        tab.text, column: tab.columns.lowerBound, row: 0,
        style: Style(isShown ? .focusedBorder : .dim, bold: isShown))
    }
    let day = shownDay
    frame.put(day, column: size.columns - day.utf8.count - 1, row: 0, style: Style(.dim))
  }
}
