import CaseModel

extension DeskState {
  /// Why a command doesn't apply in the search, as a sentence; nil where it does, or where it is the
  /// same everywhere.
  func reasonInSearch(against command: DeskCommand) -> String? {
    switch command {
    case .open: reasonAgainstOpeningHit
    case .nextHit, .previousHit:
      search.hits.selected == nil ? "Nothing is found that could be gone through." : nil
    case .sort where search.isGrouped:
      "Under their incidents hits stand newest first. \(key(.groupHits)) puts them in one list."
    case .groupHits: nil
    default: reasonAgainstListOfDesk(command)
    }
  }

  private var reasonAgainstOpeningHit: String? {
    switch search.focus {
    case .reader: return reasonAgainstFollowing
    case .line, .hits:
      if offersRecent { return nil }
      if search.isEmpty { return "Type what to look for first." }
      if search.focus == .line { return nil }
      if !search.hits.isCurrent { return "The search is still under way." }
      return search.hits.selected == nil ? "There is no hit to open." : nil
    }
  }
}
