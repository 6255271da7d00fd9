package import CaseModel

/// What comes back when the desk is opened again: where the person was.
package struct DeskSession: Hashable, Sendable {
  package var view: DeskView
  package var focus: Pane
  /// The selected record of each list that has one.
  package var selected: [Pane: RecordID]
  /// The order of each list that isn't in the standard one.
  package var sorts: [Pane: ListSort]
  /// Whether responses and follow-ups show only what belongs to the selected letter.
  package var isLimitedToLetter: Bool
  /// The face that the timeline shows.
  package var face: ChronicleFace = .timeline
  /// What was searched for, the newest first.
  package var searches: [String]
  /// Whether hits stand under their incidents.
  package var areHitsGrouped: Bool
  /// The filters that are kept, by name.
  package var filters: [SavedFilter]
  /// Where borders between panes were dragged to.
  package var paneSizes: PaneSizes
  /// The last try to sync, where it failed.
  package var failedSync: FailedSync?

  package init(
    view: DeskView = .desk, focus: Pane = .incidents, selected: [Pane: RecordID] = [:],
    sorts: [Pane: ListSort] = [:], isLimitedToLetter: Bool = false, searches: [String] = [],
    areHitsGrouped: Bool = false, filters: [SavedFilter] = [], paneSizes: PaneSizes = PaneSizes()
  ) {
    self.view = view
    self.focus = focus
    self.selected = selected
    self.sorts = sorts
    self.isLimitedToLetter = isLimitedToLetter
    self.searches = searches
    self.areHitsGrouped = areHitsGrouped
    self.filters = filters
    self.paneSizes = paneSizes
  }
}
