import CaseModel
import TerminalUI

/// When marks go by themselves.
extension DeskState {
  /// Marks belong to what a list shows: they go when it shows other records.
  mutating func dropMarks(of pane: Pane, showing wanted: ListQuery?) {
    var before = self[pane].query
    before?.sort = .standard
    var after = wanted
    after?.sort = .standard
    guard before != after else { return }
    dropMarks(of: .pane(pane), "\(pane.title) show")
  }

  /// - Parameter whatShows: the list and its verb: `The search finds`.
  mutating func dropMarks(of list: MarkedList, _ whatShows: String) {
    guard marked.clear(list) else { return }
    notice = notice ?? Notice(text: "The marks are off: \(whatShows) other records now.")
  }

  /// Takes the marks off what was settled together and left its list with that, or may have left it:
  /// what isn't seen isn't to be changed any more.
  mutating func unmarkSettled(by change: Change?) {
    let settled = (change?.steps ?? []).compactMap { step -> RecordID? in
      guard case .replace(_, .followUp(let followUp), _) = step, followUp.status != .open else {
        return nil
      }
      return followUp.id
    }
    for list in [MarkedList.agenda, .hits] + narrowings.keys.map({ .pane($0) }) {
      marked.remove(settled, from: list)
    }
  }
}
