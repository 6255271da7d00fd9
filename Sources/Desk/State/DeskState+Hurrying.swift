import TerminalUI

// Many sit behind slow links. While a key is held down, only the list that moves is drawn; what
// depends on its selected row follows when the row rests, or before anything else is done, so that
// nothing is ever done to what isn't shown.
extension DeskState {
  /// Takes an event that came right after another one.
  mutating func hurry(_ event: TerminalEvent) -> [DeskEffect] {
    if isGoingThroughRows(event) {
      isHurrying = true
      return respond(to: event)
    }
    return isHurrying ? rest(before: event) : respond(to: event)
  }

  /// Brings everything in line before an event is taken.
  mutating func rest(before event: TerminalEvent) -> [DeskEffect] {
    isHurrying = false
    return settle() + [.again(event)]
  }

  private func isGoingThroughRows(_ event: TerminalEvent) -> Bool {
    guard dialog == nil, screen.form != .tooSmall else { return false }
    switch event {
    case .key(let key):
      guard !isInReader, !isTyping, !(view == .search && offersRecent),
        let command = keymap.command(for: key, in: situation)
      else { return false }
      return DeskState.move(command) != nil
    case .mouse(let mouse):
      guard mouse.kind == .wheelUp || mouse.kind == .wheelDown else { return false }
      return switch view {
      case .desk: screen.pane(at: mouse.point).map { $0 != .reader } ?? false
      case .agenda: agendaScreen.list?.contains(mouse.point) ?? false
      case .timeline: chronicleScreen.list?.contains(mouse.point) ?? false
      case .officials: officialsScreen.list?.contains(mouse.point) ?? false
      case .search: searchScreen.hits?.contains(mouse.point) ?? false
      case .history: historyScreen.list?.contains(mouse.point) ?? false
      }
    case .paste, .resized: return false
    }
  }
}
