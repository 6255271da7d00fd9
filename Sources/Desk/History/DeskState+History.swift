import CaseModel
import TerminalUI

/// The history on the desk: going through its steps, and the way back to an earlier state.
extension DeskState {
  var historyScreen: ListScreen {
    ListScreen(size: size, isPlain: isPlain, isReading: history.isReading)
  }

  /// Where the page beside the list stands, or would if it were on the screen.
  var historyDetailArea: Area {
    let screen = historyScreen
    let reading = ListScreen(size: size, isPlain: isPlain, isReading: true)
    return screen.inside(screen.reader ?? reading.reader)
  }

  /// The part of the list's inside that is left below the line with the filter.
  func historyList(in inside: Area) -> Area {
    history.hasFilterLine ? inside.split(top: 1).rest : inside
  }

  var linesPerStep: Int { screen.form == .narrow ? 2 : 1 }

  /// Asks for what is missing, where the history is shown.
  mutating func settleHistory() -> [DeskEffect] {
    guard view == .history else { return [] }
    var effects: [DeskEffect] = []
    let shown = ListScreen(size: size, isPlain: isPlain, isReading: false)
    let rows = historyList(in: shown.inside(shown.list)).rows
    let filter = HistoryFilter(history.words, today: today, dates: settings.dates)
    if let request = history.settle(showing: rows, linesPerRow: linesPerStep, filter: filter) {
      effects.append(.fetchHistory(request))
    }
    guard !isHurrying else { return effects }
    if let entry = history.differencesToAsk() {
      effects.append(.readDifferences(entry, of: history.record))
    }
    let area = historyDetailArea
    history.layOut(
      columns: max(0, area.columns - 2), rows: area.rows, today: today,
      dates: settings.dates.style,
      keys: HistoryKeys(restore: key(.restoreVersion), back: key(.back)))
    return effects
  }

  /// Shows the history of the record in hand.
  mutating func showRecordHistory() -> [DeskEffect] {
    guard let record = reader.record else { return [] }
    history.show(record.id, called: record.title, from: view)
    return show(.history)
  }

  /// Shows the history of the whole casebook.
  mutating func showCasebookHistory() -> [DeskEffect] {
    history.show(nil, called: "", from: view == .history ? history.origin : view)
    return show(.history)
  }

  // MARK: Keys

  mutating func moveInHistory(_ command: DeskCommand) {
    let rows = historyDetailArea.rows
    guard history.isReading else {
      if command == .right { readInHistory() }
      if let move = DeskState.move(command) { history.move(move, leaping: isHurrying) }
      return
    }
    switch command {
    case .up: history.detail.scroll(by: -1, showing: rows)
    case .down: history.detail.scroll(by: 1, showing: rows)
    case .pageUp: history.detail.scroll(by: -max(1, rows - 1), showing: rows)
    case .pageDown: history.detail.scroll(by: max(1, rows - 1), showing: rows)
    case .first: history.detail.scroll(by: -history.detail.page.lines.count, showing: rows)
    case .last: history.detail.scroll(by: history.detail.page.lines.count, showing: rows)
    case .left: leaveHistoryDetail()
    default: break
    }
  }

  mutating func stepInHistory(forward: Bool) {
    guard history.selected != nil else { return }
    if history.isReading {
      if history.opened == nil,
        history.detail.chooseLink(forward: forward, showing: historyDetailArea.rows)
      {
        return
      }
      leaveHistoryDetail()
    } else {
      readInHistory()
    }
  }

  /// Puts the focus from the list into what stands beside it.
  private mutating func readInHistory() {
    guard history.selected != nil else { return }
    history.isReading = true
    if history.opened == nil {
      _ = history.detail.chooseLink(forward: true, showing: historyDetailArea.rows)
    }
  }

  private mutating func leaveHistoryDetail() {
    history.isReading = false
    history.detail.leaveLinks()
  }

  mutating func openInHistory() -> [DeskEffect] {
    guard history.isReading else {
      readInHistory()
      return []
    }
    return versionInHand.map { [.readVersion($0)] } ?? []
  }

  mutating func backInHistory() -> [DeskEffect] {
    if history.opened != nil {
      history.close()
    } else if history.isReading {
      leaveHistoryDetail()
    } else if history.hasFilterLine {
      history.filter(by: "")
    } else {
      return show(history.origin)
    }
    return []
  }

  /// Whether letters that are pressed go into what the history is filtered by.
  var isTypingHistoryFilter: Bool { view == .history && history.isTyping && dialog == nil }

  /// Takes a key while the filter is typed; nil where it means what it always does.
  mutating func pressInHistoryFilter(_ key: Key) -> [DeskEffect]? {
    switch key.code {
    case .enter: history.stopTyping(keeping: true)
    case .escape: history.stopTyping(keeping: false)
    case .up: history.move(.up)
    case .down: history.move(.down)
    case .pageUp: history.move(.pageUp)
    case .pageDown: history.move(.pageDown)
    case .backspace: history.takeBack()
    case .character("u") where key.modifiers == .control: history.filter(by: "")
    case .character(let character) where key.modifiers.isEmpty: history.type(String(character))
    case .character, .function, .tab: return nil
    case .left, .right, .home, .end, .delete, .insert: break
    }
    return []
  }

  // MARK: Answers

  /// Shows an earlier version, if its step is still the selected one.
  mutating func take(_ context: RecordInContext?, as version: EarlierVersion) {
    guard view == .history, let entry = history.selected,
      entry.version(of: version.record) == version.version
    else { return }
    guard let context else {
      notice = Notice(text: "The record wasn't there then.")
      return
    }
    let when = entries(at: version.version)?.when ?? entry.when
    history.open(
      HistoryView.OpenedVersion(context: context, version: version.version, when: when))
  }

  private func entries(at version: VersionID) -> HistoryEntry? {
    history.entries.first { $0.version == version }
  }

  /// What is to be opened or brought back: the open version, the record that is chosen beside the
  /// list, or the only one that the step touched.
  var versionInHand: EarlierVersion? {
    if let opened = history.opened {
      return EarlierVersion(record: opened.context.record.id, version: opened.version)
    }
    guard let entry = history.selected else { return nil }
    var id = history.record ?? entry.onlyRecord?.id
    if case .record(let chosen)? = history.detail.chosenLink { id = chosen }
    guard let id, let version = entry.version(of: id) else { return nil }
    return EarlierVersion(record: id, version: version)
  }
}
