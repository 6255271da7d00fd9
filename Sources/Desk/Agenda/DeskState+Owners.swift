import CaseModel
import TerminalUI

/// Choosing whose follow-ups the agenda shows.
extension DeskState {
  /// Offers the owners that were found, besides everybody and nobody.
  mutating func ownersFound(_ owners: [String]) {
    guard dialog == nil, view == .agenda else { return }
    dialog = .owners(owners, Finder())
  }

  /// What can be chosen for the words typed: nil for everything, empty for what nobody owns.
  func ownerChoices(_ owners: [String], for typed: String) -> [String?] {
    ([nil, ""] + owners.filter { !$0.isEmpty }).filter {
      Finder.finds(typed, in: DeskState.spoken(owner: $0))
    }
  }

  mutating func press(_ key: Key, inOwners owners: [String], _ finder: Finder) {
    var finder = finder
    switch finder.press(key, count: { ownerChoices(owners, for: $0).count }) {
    case .stays: dialog = .owners(owners, finder)
    case .closes: dialog = nil
    case .chosen:
      dialog = nil
      let found = ownerChoices(owners, for: finder.typed)
      let place = finder.places.selection
      if found.indices.contains(place) { showAgenda(of: found[place]) }
    }
  }

  func ownerRows(_ owners: [String], for typed: String) -> [DialogRow] {
    ownerChoices(owners, for: typed).map { owner in
      let isShown = owner == agenda.owner
      let right = isShown ? [Span(text: "shown now", style: Style(.hint))] : []
      return DialogRow(
        line: RowLine(DeskState.spoken(owner: owner), right: right),
        detail: owner == nil
          ? "Follow-ups of everybody, and letters that wait for an answer."
          : "Follow-ups alone; letters have no owner.")
    }
  }

  private static func spoken(owner: String?) -> String {
    owner.map { $0.isEmpty ? "Nobody" : $0 } ?? "Everybody"
  }
}
