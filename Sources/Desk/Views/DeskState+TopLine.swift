import CaseModel
import TerminalUI

extension DeskState {
  /// The tabs of the top line: what each says, and the columns that it takes. The one that is shown
  /// stands in brackets.
  var viewTabs: [(view: DeskView, text: String, columns: Range<Int>)] {
    var column = hasRoomForNames ? 1 + program.utf8.count + 1 + shownName.columns : 0
    return tabbedViews.map { tab in
      let text = text(of: tab)
      defer { column += text.utf8.count }
      return (tab, text, column..<column + text.utf8.count)
    }
  }

  /// The views that have a tab now. The history takes the place of the search where there is no room
  /// for both.
  private var tabbedViews: [DeskView] {
    DeskView.allCases.filter { tab in
      switch tab {
      case .history: view == .history
      case .search: view != .history || size.columns >= 60
      case .desk, .agenda, .timeline, .officials: true
      }
    }
  }

  // Where there is little room, one blank has to do between two tabs.
  private func text(of tab: DeskView) -> String {
    let title = (hasRoomForNames ? tab.title : tab.shortTitle) + mark(of: tab)
    if tab == view { return hasRoomForNames ? "[\(title)]" : " [\(title)]" }
    return hasRoomForNames ? " \(title) " : " \(title)"
  }

  /// The agenda's tab tells how much is overdue.
  private func mark(of tab: DeskView) -> String {
    tab == .agenda && overdue > 0 ? " \(overdue)!" : ""
  }

  private var program: String { "Casedesk" }

  private var tabColumns: Int {
    tabbedViews.reduce(0) { $0 + $1.title.utf8.count + mark(of: $1).utf8.count + 2 }
  }

  /// Whether the program's name and the tabs in full have room.
  private var hasRoomForNames: Bool { size.columns >= program.utf8.count + 3 + tabColumns }

  /// As much of the casebook's name as has room in the top line, blanks around it included.
  var shownName: (text: String, columns: Int) {
    let room =
      size.columns - program.utf8.count - 2 - tabColumns - shownDay.utf8.count - 2
    guard !casebookName.isEmpty, room > 8 else { return (" ", 1) }
    let name = " \(OneLine.truncated(SafeText.string(casebookName), to: room - 4))   "
    return (name, SafeText.columns(name))
  }

  /// Today, with the day of the week where there is room; empty where there is none at all.
  var shownDay: String {
    let style = settings.dates.style
    let room =
      hasRoomForNames
      ? size.columns - program.utf8.count - 3 - tabColumns - 2
      : size.columns - tabbedViews.reduce(0) { $0 + text(of: $1).utf8.count } - 2
    let days = [today.spokenWithWeekday(in: style), today.spoken(in: style)]
    return days.first { $0.utf8.count <= room } ?? ""
  }

  func drawTopLine(in frame: inout Frame) {
    if isPlain { return drawPlainTitle(in: &frame) }
    if hasRoomForNames {
      frame.put(program, column: 1, row: 0, style: Style(.heading, bold: true))
      frame.put(shownName.text, column: 10, row: 0, style: Style(.dim))
    }
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
