import CaseModel
import TerminalUI

extension DeskState {
  /// Shows another view, as it was left.
  mutating func show(_ other: DeskView) -> [DeskEffect] {
    if other != .desk || view == .desk { (followedHit, openedFrom) = (nil, nil) }
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
    case .agenda: agenda.isReading
    case .timeline: chronicle.isReading
    case .officials: officials.isReading
    case .search: search.focus == .reader
    case .history: false
    }
  }

  /// The record that is selected in the list which has or had the focus.
  var selected: RecordID? {
    switch view {
    case .desk: self[lastList].selected
    case .agenda: agenda.list.selected
    case .timeline: chronicle.selected
    case .officials: officials.selected
    case .search: search.hits.selected?.id
    case .history: nil
    }
  }

  /// What is highlighted in the reader; nil where nothing is searched for.
  var sought: SearchQuery? {
    switch view {
    case .desk: isFollowingHits ? search.query : nil
    case .agenda, .timeline, .officials, .history: nil
    case .search: search.isEmpty ? nil : search.query
    }
  }

  /// Puts the focus from the reader back into the list.
  mutating func leaveReader() {
    switch view {
    case .desk: setFocus(lastList)
    case .agenda: setReadingInAgenda(false)
    case .timeline: if chronicle.isReading { stepInChronicle() }
    case .officials: setReadingInOfficials(false)
    case .search: setSearchFocus(.hits)
    case .history: break
    }
  }

  /// Puts the focus into the reader.
  mutating func enterReader() {
    switch view {
    case .desk: setFocus(.reader)
    case .agenda: agenda.isReading = true
    case .timeline: chronicle.isReading = true
    case .officials: setReadingInOfficials(true)
    case .search: setSearchFocus(.reader)
    case .history: break
    }
  }

  /// Reads a record, to show it on the desk with its incident.
  mutating func openOnDesk(_ id: RecordID?) -> [DeskEffect] {
    guard let id else { return [] }
    search.opening = id
    return [.read(id)]
  }

  /// The reader's inside, or what it would be if the reader were on the screen.
  var readerArea: Area {
    switch view {
    case .desk:
      let inside = screen.inside(.reader)
      let alone = Screen(size: size, focus: .reader, isPlain: isPlain, sizes: paneSizes)
      return inside.isEmpty ? alone.inside(.reader) : inside
    case .timeline: return chronicleReaderArea
    case .history: return historyDetailArea
    case .agenda, .officials:
      let screen = ListScreen(size: size, isPlain: isPlain, isReading: isInReader)
      let shown = screen.reader ?? ListScreen(size: size, isPlain: isPlain, isReading: true).reader
      return screen.inside(shown)
    case .search:
      let screen = searchScreen
      let shown = screen.reader ?? SearchScreen(size: size, focus: .reader, isPlain: isPlain).reader
      return screen.inside(shown)
    }
  }

  /// How many lines of the reader are on the screen.
  var readerRows: Int { readerArea.rows }

  /// Where a key is pressed now.
  var situation: KeySituation {
    switch view {
    case .desk: KeySituation(focus, hasHits: isFollowingHits)
    case .history: KeySituation(.incidents, view: .history)
    case .agenda, .timeline, .officials:
      KeySituation(
        isInReader ? .reader : reader.record.map { Pane(listing: $0.kind) } ?? .incidents,
        view: view, face: view == .timeline ? chronicle.face : nil)
    case .search:
      KeySituation(
        isInReader ? .reader : search.hits.selected.map { Pane(listing: $0.kind) } ?? .incidents,
        view: .search, hasHits: search.hits.selected != nil)
    }
  }

  /// Whether letters that are pressed go into a line of text.
  var isTyping: Bool {
    guard dialog == nil else { return false }
    return view == .search
      ? search.focus == .line : isTypingAskWords || isTypingHistoryFilter
  }

  /// Whether they go into the words that asks must say.
  var isTypingAskWords: Bool {
    view == .timeline && chronicle.face == .asks && chronicle.asks.isTyping
  }
}
