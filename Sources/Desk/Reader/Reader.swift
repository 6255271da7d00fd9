import CaseModel
import TerminalUI

/// The reader: which record it shows, how far it is scrolled, which link is chosen, and the way by
/// which links led there.
struct Reader: Hashable, Sendable {
  /// The record that is shown or waited for.
  private(set) var shown: RecordID?
  private(set) var context: RecordInContext?
  /// Why the record can't be shown.
  private(set) var missing: String?
  /// The records from which links were followed, the last one last.
  private(set) var history: [RecordID] = []
  private(set) var page = ReaderPage()
  /// The first line on the screen.
  private(set) var top = 0
  /// The chosen link, by its place in the page.
  private(set) var link: Int?
  private var laidOut: LaidOut?
  /// Whether the record was never laid out.
  private var isNew = true
  private var lastSought: SearchQuery?

  /// What a page was made for; another one is made when any of it changes.
  private struct LaidOut: Hashable {
    var columns: Int
    var today: Day
    var sought: SearchQuery?
    var dates: DateStyle
    var choices: ReaderChoices
  }

  /// The record that commands act on: the one shown, once it has come.
  var record: Record? { context?.record }

  var chosenLink: ReaderLink? {
    link.flatMap { page.links.indices.contains($0) ? page.links[$0] : nil }
  }

  /// Shows another record; false where it is the same.
  mutating func show(_ id: RecordID?) -> Bool {
    guard id != shown else { return false }
    let history = history
    self = Reader()
    self.history = history
    shown = id
    return true
  }

  /// Follows a link to a record.
  mutating func follow(to id: RecordID) -> [DeskEffect] {
    guard let from = shown, id != from else { return [] }
    history.append(from)
    if history.count > 100 { history.removeFirst() }
    return show(id) ? [.read(id)] : []
  }

  /// Goes back to where a link was followed.
  mutating func goBack() -> [DeskEffect] {
    guard let id = history.popLast() else { return [] }
    return show(id) ? [.read(id)] : []
  }

  /// Forgets the way, so that the reader shows the list's selection again.
  mutating func leaveLinks() { history = [] }

  mutating func take(_ context: RecordInContext) {
    guard context.record.id == shown else { return }
    self.context = context
    missing = nil
    laidOut = nil
  }

  mutating func miss(_ id: RecordID, _ sentence: String) {
    guard id == shown else { return }
    context = nil
    missing = sentence
    laidOut = nil
  }

  /// Makes the page for an area, unless it is made already, and keeps the place within it. The first
  /// of what is searched for comes into sight.
  mutating func layOut(
    in size: Size, today: Day, finding sought: SearchQuery? = nil, dates: DateStyle = .spelled,
    choices: ReaderChoices = ReaderChoices()
  ) {
    let wanted = LaidOut(
      columns: size.columns, today: today, sought: sought, dates: dates, choices: choices)
    if laidOut != wanted {
      laidOut = wanted
      if let context {
        page = .page(
          of: context, columns: size.columns, today: today, finding: sought, dates: dates,
          choices: choices)
        if isNew || lastSought != sought, let line = page.firstMatch,
          !(top..<top + size.rows).contains(line)
        {
          top = line - size.rows / 3
        }
        isNew = false
        lastSought = sought
      } else {
        let sentence = missing ?? (shown == nil ? "Nothing is selected." : "")
        page = .page(saying: sentence, columns: size.columns)
      }
      if let link, !page.links.indices.contains(link) { self.link = nil }
    }
    top = max(0, min(top, page.lines.count - size.rows))
  }

  /// Scrolls; a link that goes off the screen is chosen no longer.
  mutating func scroll(by lines: Int, showing rows: Int) {
    top = max(0, min(top + lines, page.lines.count - rows))
    let shown = page.lines.dropFirst(top).prefix(rows)
    if let link, !shown.contains(where: { $0.link == link }) { self.link = nil }
  }

  /// Chooses the next link, or the one before; the first or last on the screen where none is
  /// chosen. False where there is none that way.
  mutating func chooseLink(forward: Bool, showing rows: Int) -> Bool {
    let next: Int?
    if let link {
      next = link + (forward ? 1 : -1)
    } else if forward {
      next = page.lines.dropFirst(top).lazy.compactMap(\.link).first
    } else {
      next = page.lines.prefix(top + rows).lazy.reversed().compactMap(\.link).first
    }
    guard let next, page.links.indices.contains(next) else {
      link = nil
      return false
    }
    choose(next, showing: rows)
    return true
  }

  mutating func choose(_ link: Int, showing rows: Int) {
    self.link = link
    guard let line = page.lines.firstIndex(where: { $0.link == link }) else { return }
    let last = page.lines.lastIndex { $0.link == link } ?? line
    if last >= top + rows { top = last - rows + 1 }
    if line < top { top = line }
  }
}
