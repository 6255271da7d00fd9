import CaseModel
import TerminalUI

extension DeskState {
  var searchScreen: SearchScreen { SearchScreen(size: size, focus: search.focus, isPlain: isPlain) }

  /// How many lines a row of the hits takes.
  var linesPerHit: Int { searchScreen.form == .narrow || search.hasExcerpts ? 2 : 1 }

  /// Whether recent searches are offered, since nothing is typed.
  var offersRecent: Bool { search.isEmpty && !search.recent.isEmpty }

  // MARK: The way in and out

  /// Opens the search with the cursor in its line; what was typed before is selected.
  mutating func startSearch() -> [DeskEffect] {
    let effects = show(.search)
    search.focus = .line
    search.selectAll()
    return effects
  }

  /// Whether the desk shows a hit, so that a step back leads to the search.
  var isFollowingHits: Bool { view == .desk && followedHit != nil }

  mutating func backInSearch() -> [DeskEffect] {
    switch search.focus {
    case .reader where !reader.history.isEmpty: return reader.goBack()
    case .reader: search.focus = .hits
    case .hits where markedCount > 0: unmark()
    case .hits, .line: return show(.desk)
    }
    return []
  }

  mutating func stepInSearch(forward: Bool) {
    let all: [SearchView.Focus] = [.line, .hits, .reader]
    let place = (all.firstIndex(of: search.focus) ?? 0) + (forward ? 1 : all.count - 1)
    setSearchFocus(all[place % all.count])
  }

  mutating func setSearchFocus(_ focus: SearchView.Focus) {
    if search.focus == .line, focus != .line { search.remember() }
    search.focus = focus
    if focus != .reader { reader.leaveLinks() }
  }

  // MARK: Keys

  /// Gives a key to the line; nil where it means something else.
  mutating func pressInLine(_ key: Key) -> [DeskEffect]? {
    switch key.code {
    case .enter, .escape, .tab, .up, .down, .pageUp, .pageDown, .function, .insert: return nil
    case .character("f") where key.modifiers == .control,
      .character("/") where key.modifiers.isEmpty && search.typed.isEmpty:
      return []
    case .character("u") where key.modifiers == .control:
      search.put("", today: today)
      return []
    default: break
    }
    switch search.edit(key, columns: searchScreen.input.columns, today: today) {
    case .changed, .moved: return []
    case .copied(let text, _): return [.copy(text)]
    case .ignored:
      // A key of editing with nowhere to go isn't one of the desk's: it would undo a change there.
      let isOfEditing = key == .control("z") || key == .control("y")
      if case .character = key.code, !key.modifiers.isEmpty, !isOfEditing { return nil }
      return []
    }
  }

  mutating func pasteInSearch(_ text: String) {
    search.focus = .line
    search.paste(text, columns: searchScreen.input.columns, today: today)
  }

  mutating func moveInSearch(_ command: DeskCommand) {
    switch search.focus {
    case .line:
      guard command == .down || command == .pageDown else { return }
      setSearchFocus(.hits)
    case .hits:
      if command == .right { return setSearchFocus(.reader) }
      if offersRecent { return moveInRecent(command) }
      let before = search.hits.selection
      if let move = DeskState.move(command) { search.hits.move(move, leaping: isHurrying) }
      if command == .up, search.hits.selection == before, !isHurrying { search.focus = .line }
    case .reader: break
    }
  }

  private mutating func moveInRecent(_ command: DeskCommand) {
    var places = ListState(total: search.recent.count, height: search.recent.count)
    places.move(.to(search.recentPlace))
    if command == .up, search.recentPlace == 0 { search.focus = .line }
    if let move = DeskState.move(command) { places.move(move) }
    search.recentPlace = places.selection
  }

  mutating func groupHits() {
    search.toggleGrouping()
    notice = Notice(
      text: search.isGrouped
        ? "Hits stand under their incidents." : "Hits stand in one list, \(spokenOrder).")
  }

  mutating func sortHits() {
    search.toggleOrder()
    notice = Notice(text: "Hits stand \(spokenOrder).")
  }

  private var spokenOrder: String {
    search.order == .newest ? "newest first" : "by how well they fit"
  }

  // MARK: Opening

  mutating func openInSearch() -> [DeskEffect] {
    switch search.focus {
    case .line: setSearchFocus(.hits)
    case .hits where offersRecent:
      search.put(search.recent[search.recentPlace], today: today)
      search.focus = .line
    case .hits: return openHit()
    case .reader: return followLink()
    }
    return []
  }

  /// Reads the selected hit, to show it on the desk.
  private mutating func openHit() -> [DeskEffect] {
    guard let id = search.hits.selected?.id else { return [] }
    search.remember()
    return openOnDesk(id)
  }

  mutating func goThroughHits(forward: Bool) -> [DeskEffect] {
    if search.hits.step(forward: forward) { return view == .desk ? openHit() : [] }
    notice = Notice(text: forward ? "That is the last hit." : "That is the first hit.")
    return []
  }

  /// Shows a hit on the desk: its incident is selected, and the record itself in its list. What
  /// would hide them is shown whole again.
  mutating func showOnDesk(_ context: RecordInContext) -> [DeskEffect] {
    search.opening = nil
    let record = context.record
    let incident =
      record.kind == .incident
      ? record.id : context.links.first { !$0.isIncoming && $0.kind == .incident }?.id
    guard let incident else {
      let effects = view == .desk ? show(.search) : []
      enterReader()
      notice = Notice(text: "This record is filed with no incident, so no list of the desk has it.")
      return effects
    }
    if jumps.awaited == nil { noteShowingOnDesk(record.id) }
    let origin = view
    var effects = origin == .desk ? [] : show(.desk)
    if origin == .desk || origin == .search {
      followedHit = record.id
    } else {
      openedFrom = origin
    }
    reader.leaveLinks()
    let pane = Pane(listing: record.kind)
    isLimitedToLetter = false
    for list in [Pane.incidents, pane] { narrow(list, to: "") }
    setFocus(pane)
    awaited[pane] = record.kind == .incident ? nil : record.id
    if self[.incidents].selected != incident || awaited[.incidents] != nil {
      effects += select(incident: incident)
    } else if record.kind != .incident, query(of: pane) == self[pane].query {
      awaited[pane] = nil
      effects += self[pane].select(record.id)
    }
    return effects
  }

  /// Selects an incident on the desk, at once or as soon as its list is shown whole.
  mutating func select(incident: RecordID) -> [DeskEffect] {
    guard self[.incidents].selected != incident || awaited[.incidents] != nil else { return [] }
    awaited[.incidents] = nil
    if query(of: .incidents) == self[.incidents].query { return self[.incidents].select(incident) }
    awaited[.incidents] = incident
    return []
  }

  // MARK: What is asked of the casebook

  /// Asks for the hits that are missing, where they can be seen.
  mutating func settleSearch() -> [DeskEffect] {
    if search.query != searchOfMarks {
      searchOfMarks = search.query
      dropMarks(of: .hits, "the search finds")
    }
    guard view == .search || isFollowingHits, !search.isEmpty else { return [] }
    var effects: [DeskEffect] = []
    let inside = searchScreen.inside(hitsArea)
    let rows = inside.rows / linesPerHit
    if let window = search.hits.settle(showing: rows, grouped: search.isGrouped) {
      effects.append(.search(search.request(window)))
    }
    guard view == .search, !isHurrying else { return effects }
    let ids = search.excerptsToAsk()
    return ids.isEmpty ? effects : effects + [.excerpt(ids, search.query)]
  }

  /// Where the hits stand, or would if they were on the screen.
  var hitsArea: Area? {
    searchScreen.hits ?? SearchScreen(size: size, focus: .hits, isPlain: isPlain).hits
  }

  mutating func take(_ found: FoundHits, for request: SearchRequest) -> [DeskEffect] {
    search.take(found, for: request) ? [.countHits(request)] : []
  }

  mutating func take(count: Int, for request: SearchRequest) {
    guard request.query == search.query else { return }
    search.hits.take(count: count)
  }

  mutating func searchFailed(_ request: SearchRequest, _ refusal: Refusal) {
    guard request == search.hits.asked else { return }
    search.hits.fail()
    notice = Notice(text: refusal.sentence, isProblem: true)
  }
}
