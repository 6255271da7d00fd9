import CaseModel
import TerminalUI

/// The search: what is typed, what is found, and what was searched for before.
struct SearchView: Hashable, Sendable {
  enum Focus: Hashable, Sendable {
    case line, hits, reader
  }

  var focus = Focus.line
  private(set) var line = TextInput(singleLine: true)
  /// Whether everything is listed, since nothing is looked for.
  private(set) var listsAll = false
  private(set) var query = SearchQuery("", today: Day(number: 0))
  var hits = HitList()
  /// Whether hits stand under their incidents.
  private(set) var isGrouped: Bool
  /// In what order they stand in one list.
  private(set) var order = SearchOrder.newest
  /// Searches of before, the newest first.
  private(set) var recent: [String]
  /// Which of them is chosen, while nothing is typed.
  var recentPlace = 0
  /// Words around what was found, for rows on the screen.
  private(set) var excerpts: [RecordID: String] = [:]
  /// The hit that is being read to be shown on the desk.
  var opening: RecordID?
  private var excerptsAsked: Set<RecordID> = []
  private var requests = 0
  /// How the person writes dates.
  private let dates: DateHabits

  static let mostRecent = 20
  /// How long a search may be.
  private static let longest = 500

  init(session: DeskSession, dates: DateHabits) {
    self.dates = dates
    isGrouped = session.areHitsGrouped
    recent = Array(session.searches.prefix(SearchView.mostRecent))
  }

  var typed: String { line.text }

  /// Whether nothing is looked for: then the words that can be typed are shown, and recent searches.
  var isEmpty: Bool { query.isEmpty && !listsAll }

  /// Whether rows have a second line, with the words around what was found.
  var hasExcerpts: Bool { query.terms.contains { !$0.isNegated && $0.field == nil } }

  /// What may be told of the search below its line: one sentence, or none.
  var remark: String { query.remarks.first ?? SearchVocabulary.advice(on: typed).first ?? "" }

  // MARK: The line

  /// Takes a key of editing.
  /// - Returns: what it came to.
  mutating func edit(_ key: Key, columns: Int, today: Day) -> TextInput.Outcome {
    let before = line
    let outcome = line.handle(key, size: Size(columns: columns, rows: 1), clipboard: "")
    if line.text.utf8.count > SearchView.longest { line = before }
    read(today: today)
    return outcome
  }

  mutating func paste(_ text: String, columns: Int, today: Day) {
    let first = text.split(whereSeparator: \.isNewline).first ?? ""
    let room = max(0, SearchView.longest - line.text.utf8.count)
    line.paste(String(first.prefix(room / 4 + 1)), size: Size(columns: columns, rows: 1))
    read(today: today)
  }

  /// Puts another search into the line.
  mutating func put(_ text: String, today: Day) {
    line = TextInput(text, singleLine: true)
    line.buffer.moveCursor(to: line.buffer.end)
    read(today: today)
  }

  /// Lists everything, by date.
  mutating func listEverything(today: Day) {
    put("", today: today)
    listsAll = true
    order = .newest
    hits.begin()
  }

  mutating func click(_ point: Point, in area: Area) { line.click(point, in: area) }

  /// Selects what is typed, so that typing replaces it.
  mutating func selectAll() { line.buffer.selectAll() }

  /// Reads what is typed anew, as after a night in which `yesterday` became another day.
  mutating func read(today: Day) {
    let query = SearchQuery(typed, today: today, dates: dates)
    guard query != self.query else { return }
    self.query = query
    listsAll = false
    recentPlace = 0
    if query.isEmpty {
      hits.clear()
      forgetExcerpts()
    } else {
      hits.begin()
    }
  }

  /// Keeps what is typed among the recent searches.
  mutating func remember() {
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !isEmpty, !text.isEmpty else { return }
    recent.removeAll { $0 == text }
    recent.insert(text, at: 0)
    recent = Array(recent.prefix(SearchView.mostRecent))
  }

  mutating func toggleOrder() {
    order = order == .newest ? .relevance : .newest
    if !isEmpty { hits.begin() }
  }

  mutating func toggleGrouping() {
    isGrouped.toggle()
    guard !isEmpty else { return }
    hits.begin(keepingHit: true)
  }

  /// Asks for everything anew, since records changed; what is shown stays until then.
  mutating func reload() {
    hits.reload()
    excerptsAsked = []
  }

  // MARK: What is asked of the casebook

  mutating func request(_ window: Window) -> SearchRequest {
    requests += 1
    let request = SearchRequest(
      number: requests, query: query, isGrouped: isGrouped, order: order, window: window)
    hits.ask(request)
    return request
  }

  /// The hits on the screen whose excerpts aren't known yet.
  mutating func excerptsToAsk() -> [RecordID] {
    guard hasExcerpts, hits.isCurrent else { return [] }
    let ids = hits.visible.compactMap { hits.rows[$0].hit?.id }
    let missing = ids.filter { !excerptsAsked.contains($0) }
    excerptsAsked.formUnion(missing)
    return missing
  }

  mutating func take(_ excerpts: [RecordID: String], for query: SearchQuery) {
    guard query == self.query else { return }
    self.excerpts.merge(excerpts) { $1 }
  }

  /// Takes hits; those of another search or window need other excerpts.
  /// - Returns: whether it is still to be found out how many there are.
  mutating func take(_ found: FoundHits, for request: SearchRequest) -> Bool {
    guard request == hits.asked else { return false }
    let isOther = !hits.isCurrent
    let wantsCount = hits.take(found, for: request)
    if isOther { forgetExcerpts() }
    let held = Set(hits.rows.compactMap { $0.hit?.id })
    excerpts = excerpts.filter { held.contains($0.key) }
    excerptsAsked = excerptsAsked.intersection(held)
    return wantsCount
  }

  private mutating func forgetExcerpts() {
    excerpts = [:]
    excerptsAsked = []
  }
}
