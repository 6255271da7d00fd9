import CaseModel
import TerminalUI

/// Marking rows of lists.
extension DeskState {
  /// How many records are marked where the person is.
  var markedCount: Int { marked.count(on: view) }

  /// The list whose rows are marked now; nil where there is none.
  var listToMark: MarkedList? {
    switch view {
    case .desk: focus == .reader ? nil : .pane(focus)
    case .agenda: agenda.isReading ? nil : .agenda
    case .search: search.focus == .hits && !offersRecent ? .hits : nil
    case .timeline, .officials, .history: nil
    }
  }

  /// Its selected row, and where that stands among the others.
  var rowToMark: (place: Int, id: RecordID)? {
    guard listToMark != nil, let id = selected else { return nil }
    let place =
      switch view {
      case .agenda: agenda.list.index
      case .search: search.hits.ordinal
      case .desk, .timeline, .officials, .history: self[focus].index
      }
    return (place, id)
  }

  mutating func mark() {
    guard let list = listToMark, let row = rowToMark else { return }
    marked.toggle(row.id, in: list)
    tellMarks()
  }

  /// Marks the selected row and the one beside it, and goes there.
  mutating func extendMarks(_ move: ListState.Move) {
    guard let list = listToMark, let row = rowToMark else { return }
    switch view {
    case .agenda: agenda.list.move(move)
    case .search: search.hits.move(move)
    case .desk, .timeline, .officials, .history: self[focus].move(move)
    }
    marked.extend(from: row, to: rowToMark ?? row, in: list)
    tellMarks()
  }

  /// Marks every row of the focused list, as it is filtered.
  mutating func markAll() -> [DeskEffect] {
    let rows: RowsToMark? =
      switch listToMark {
      case .pane(let pane): self[pane].query.map { .list($0) }
      case .agenda: .agenda(agenda.list.query)
      case .hits: .hits(search.query)
      case nil: nil
      }
    guard let rows else { return [] }
    rowsToMark = rows
    notice = Notice(text: "Marking … \(key(.back)) stops it.")
    return [.findIDs(rows, limit: MarkedRecords.most + 1)]
  }

  mutating func take(_ ids: [RecordID], of rows: RowsToMark) {
    guard rows == rowsToMark else { return }
    rowsToMark = nil
    // The list may show something else by now.
    let shown: RowsToMark? =
      switch rows {
      case .list(let query): self[Pane(listing: query.list)].query.map { .list($0) }
      case .agenda: .agenda(agenda.list.query)
      case .hits: .hits(search.query)
      }
    guard rows == shown else { return }
    let list = rows.list
    let count = marked.count(on: list.view)
    let isCut = ids.count > MarkedRecords.most - count + marked.count(in: list)
    marked.mark(ids, in: list)
    guard list.view == view else { return }
    tellMarks()
    guard isCut else { return }
    notice = Notice(
      text: """
        Marked are \(markedCount.grouped), as many as go at once; there are more. \
        \(wayToFewer(in: list)) to part them.
        """)
  }

  private func wayToFewer(in list: MarkedList) -> String {
    switch list {
    case .pane: "Filter the list"
    case .agenda: "Choose with \(key(.chooseOwner)) whose they are"
    case .hits: "Search for more words"
    }
  }

  mutating func unmark() {
    marked.clear(view)
    notice = Notice(text: "No record is marked any more.")
  }

  private mutating func tellMarks() {
    let count = markedCount
    notice = Notice(
      text: count == 0
        ? "No record is marked any more."
        : """
        \(count.grouped) marked. \(key(.actOnMarked)) does something to all of them, \(key(.back)) \
        takes the marks off.
        """)
  }

  func reasonAgainstMarking(_ command: DeskCommand) -> String? {
    switch command {
    case .unmark where markedCount > 0: return nil
    case .actOnMarked where markedCount == 0 && listToMark != nil, .unmark where listToMark != nil:
      return "No record is marked. \(key(.mark)) marks the selected one."
    default: break
    }
    guard let list = listToMark else { return reasonAgainstMarks }
    guard command != .actOnMarked else { return nil }
    guard let id = rowToMark?.id else { return "There is nothing to mark." }
    let isOff = command == .mark && marked.contains(id, in: list)
    return marked.isFull(on: view) && !isOff
      ? "\(MarkedRecords.most.grouped) are marked, as many as go at once." : nil
  }

  /// Why nothing can be marked here.
  private var reasonAgainstMarks: String {
    let keys = "\(key(.view(.desk))), \(key(.view(.agenda))) and \(key(.search))"
    let ways = "\(keys) lead to lists whose rows can be."
    switch view {
    case .timeline:
      return "A row of the timeline isn't a record of its own, so it can't be marked. \(ways)"
    case .officials where officials.scope == nil:
      return "Officials are figures and not records, so they can't be marked. \(ways)"
    case .history:
      return "A step of history isn't a record, so it can't be marked. \(ways)"
    case .officials: return "The letters behind a figure can't be marked. \(ways)"
    case .search where search.focus == .line || offersRecent:
      return "Marks are for what the search finds. \(key(.down)) goes to the hits."
    case .desk, .agenda, .search:
      return "Marks are for lists; the focus is on the reader. \(key(.back)) leads to the list."
    }
  }
}
