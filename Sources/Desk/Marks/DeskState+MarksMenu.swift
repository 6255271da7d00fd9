import TerminalUI

/// The menu of what can be done to all marked records.
extension DeskState {
  func sharedEdits(for typed: String) -> [SharedEditKind] {
    SharedEditKind.allCases.filter { Finder.finds(typed, in: $0.name) }
  }

  mutating func press(_ key: Key, inMarksMenu finder: Finder) -> [DeskEffect] {
    var finder = finder
    switch finder.press(key, count: { sharedEdits(for: $0).count }) {
    case .stays: dialog = .marksMenu(finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let found = sharedEdits(for: finder.typed)
      let place = finder.places.selection
      if found.indices.contains(place) { return perform(.shared(found[place])) }
    }
    return []
  }

  func marksMenuRows(for typed: String) -> [DialogRow] {
    sharedEdits(for: typed).map { edit in
      DialogRow(line: RowLine(edit.name), detail: "Enter does it, as one step of undo.")
    }
  }

  var marksMenuTitle: String {
    let count = markedCount
    return count == 1 ? "The marked record" : "\(count.grouped) marked records"
  }
}
