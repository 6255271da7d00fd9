import CaseModel
import TerminalUI

/// What was done when and by whom, to one record or in the whole casebook, and beside it what a step
/// changed.
struct HistoryView: Hashable, Sendable {
  /// Whose history is shown; nil for the casebook's.
  private(set) var record: RecordID?
  /// What that record is called.
  private(set) var title = ""
  /// The view from which the history was opened, to which a step back leads.
  private(set) var origin = DeskView.desk
  /// The steps held, the newest first; more are asked for as the person goes down.
  private(set) var entries: [HistoryEntry] = []
  /// Whether there is more before the last entry.
  private(set) var goesOn = false
  /// Whether the request was answered at least once.
  private(set) var isAnswered = false
  /// Why there is no history to show, as a sentence; nil where there is.
  private(set) var failure: String?
  /// Whether the focus is in what stands beside the list.
  var isReading = false
  /// The earlier version that is open, in place of what the step changed.
  private(set) var opened: OpenedVersion?
  /// What the list is filtered by, and whether that is being typed.
  private(set) var words = ""
  private(set) var isTyping = false
  private var wordsBefore = ""
  /// What stands beside the list.
  var detail = ScrolledPage()

  private(set) var places = ListState()
  private(set) var told: Told?
  private var asked: HistoryRequest?
  private var askedDifferences: VersionID?
  private var isStale = true
  private var laidOut: LaidOut?

  /// An earlier version of a record, and the step after which it was so.
  struct OpenedVersion: Hashable, Sendable {
    var context: RecordInContext
    var version: VersionID
    var when: Moment
  }

  /// What a step changed, in words.
  struct Told: Hashable, Sendable {
    var version: VersionID
    var differences: [RecordDifference]
    /// Why they couldn't be told, as a sentence.
    var failure: String?
  }

  /// What the page beside the list was made for.
  private struct LaidOut: Hashable {
    var columns: Int
    var today: Day
    var dates: DateStyle
    var entry: HistoryEntry?
    var told: Told?
    var opened: OpenedVersion?
  }

  var index: Int { places.selection }
  var selected: HistoryEntry? { entries.indices.contains(index) ? entries[index] : nil }

  /// Shows the history of a record, or of the casebook, from its start.
  mutating func show(_ record: RecordID?, called title: String, from origin: DeskView) {
    guard record != self.record || !isAnswered || failure != nil else {
      self.origin = origin
      return reload()
    }
    self = HistoryView()
    (self.record, self.title, self.origin) = (record, title, origin)
  }

  /// Asks anew, since something was noted; what is shown stays until the answer is here.
  mutating func reload() {
    isStale = true
    asked = nil
  }

  /// Fits the list to the lines that the screen shows.
  /// - Parameter filter: what ``words`` mean.
  /// - Returns: the stretch that is to be asked for; nil where all is there, or on its way.
  mutating func settle(
    showing lines: Int, linesPerRow: Int, filter: HistoryFilter
  ) -> HistoryRequest? {
    let filter = filter.isEmpty ? nil : filter
    if places.rowHeight != linesPerRow {
      let index = index
      places = ListState(total: entries.count, rowHeight: linesPerRow, height: max(1, lines))
      places.move(.to(index))
    }
    places.setHeight(max(1, lines))
    places.reveal()
    guard asked == nil else { return nil }
    let stretch = max(60, 2 * places.page)
    if isStale {
      // As far as the person went, so that what is selected is found again.
      asked = HistoryRequest(
        record: record, filter: filter, limit: min(max(stretch, index + places.page), 2_000))
    } else if goesOn, index + places.page >= entries.count, let last = entries.last {
      asked = HistoryRequest(
        record: record, before: last.version, filter: filter, limit: stretch)
    }
    isStale = false
    return asked
  }

  /// Takes a stretch that was asked for; others are dropped.
  mutating func take(_ page: HistoryPage, for request: HistoryRequest) {
    guard request == asked else { return }
    let before = selected?.version
    (asked, isAnswered, failure) = (nil, true, nil)
    goesOn = page.goesOn && !page.entries.isEmpty
    guard request.before == nil else {
      entries += page.entries
      places.setTotal(entries.count)
      return
    }
    let wasAtTop = index == 0
    entries = page.entries
    places.setTotal(entries.count)
    if !wasAtTop, let place = entries.firstIndex(where: { $0.version == before }) {
      places.follow(to: place, of: entries.count)
    } else {
      places.move(.home)
    }
    if selected?.version != before { opened = nil }
  }

  /// Whether steps are being looked for, so that the list may have others in a moment.
  var isLooking: Bool { isStale || asked?.before == nil && asked != nil }

  // MARK: Filtering

  /// Whether a line stands above the list with what it is filtered by.
  var hasFilterLine: Bool { isTyping || !words.isEmpty }

  mutating func startTyping() {
    wordsBefore = words
    (isTyping, isReading) = (true, false)
  }

  mutating func stopTyping(keeping: Bool) {
    isTyping = false
    if !keeping { filter(by: wordsBefore) }
  }

  mutating func type(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    filter(by: String((words + line).prefix(200)))
  }

  mutating func takeBack() { filter(by: String(words.dropLast())) }

  mutating func filter(by words: String) {
    guard words != self.words else { return }
    self.words = words
    opened = nil
    reload()
  }

  mutating func fail(_ request: HistoryRequest, _ sentence: String) {
    guard request == asked else { return }
    (asked, isAnswered, goesOn) = (nil, true, false)
    // What was read before stays in sight.
    if request.before == nil {
      failure = sentence
      entries = []
      places.setTotal(0)
    }
  }

  /// The step whose changes are to be told now; nil where they are told, or on their way.
  mutating func differencesToAsk() -> HistoryEntry? {
    guard let version = selected?.version, told?.version != version, askedDifferences != version
    else { return nil }
    askedDifferences = version
    return selected
  }

  mutating func take(_ told: Told) {
    if askedDifferences == told.version { askedDifferences = nil }
    guard told.version == selected?.version else { return }
    self.told = told
  }

  mutating func open(_ version: OpenedVersion) {
    opened = version
    isReading = true
  }

  mutating func close() { opened = nil }

  mutating func move(_ move: ListState.Move, leaping: Bool = false) {
    let before = (index, places.visible.lowerBound)
    places.move(move)
    if index != before.0 { opened = nil }
    guard leaping, places.visible.lowerBound != before.1 else { return }
    places.scroll(by: places.visible.lowerBound > before.1 ? places.page / 2 : -places.page / 2)
  }

  /// Scrolls by rows; at the edges the selection goes along, so that it stays on the screen.
  mutating func scroll(by rows: Int) {
    places.scroll(by: rows)
    guard let last = places.visible.last, !places.visible.contains(index) else { return }
    move(.to(index > last ? last : places.visible.lowerBound))
  }

  /// Makes the page beside the list, unless it is made already.
  mutating func layOut(columns: Int, rows: Int, today: Day, dates: DateStyle, keys: HistoryKeys) {
    let wanted = LaidOut(
      columns: columns, today: today, dates: dates, entry: selected,
      told: told?.version == selected?.version ? told : nil, opened: opened)
    defer { detail.settle(showing: rows) }
    guard laidOut != wanted else { return }
    let isOther = laidOut?.entry != wanted.entry || laidOut?.opened != wanted.opened
    laidOut = wanted
    let page: ReaderPage
    if let opened {
      page = .page(of: opened, columns: columns, today: today, dates: dates, keys: keys)
    } else if let entry = selected {
      page = .page(of: entry, wanted.told, columns: columns, dates: dates)
    } else {
      page = ReaderPage()
    }
    detail.show(page, fromStart: isOther)
    if isReading, opened == nil, detail.link == nil, !page.links.isEmpty {
      detail.choose(0, showing: rows)
    }
  }
}

/// Keys that the pages of the history name.
struct HistoryKeys: Hashable, Sendable {
  var restore: String
  var back: String
}
