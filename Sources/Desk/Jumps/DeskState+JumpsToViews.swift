import CaseModel
import TerminalUI

/// The way back to a view from which a record was opened on the desk.
extension DeskState {
  /// What of the present view a step back brings in sight again.
  var presentSetting: JumpSetting {
    switch view {
    case .desk: .desk
    case .agenda: .agenda(owner: agenda.owner)
    case .timeline: .timeline(self[.incidents].selected, chronicle.face)
    case .officials: .officials(officials.scope)
    case .search: .search(search.typed, listsAll: search.listsAll)
    // The history has no record at which one could be.
    case .history: .desk
    }
  }

  /// Shows a view as it was, with the record selected; one that its list doesn't hold any more is
  /// read beside it where it was read before.
  mutating func goToView(of place: JumpPlace) -> [DeskEffect] {
    jumps.awaited = nil
    var effects: [DeskEffect] = []
    switch place.setting {
    case .desk: return []
    case .agenda(let owner):
      effects = show(.agenda)
      choose(place.record, inAgendaOf: owner)
    case .timeline(let incident, let face):
      effects = show(face: face)
      effects += choose(place.record, inTimelineOf: incident)
    case .officials(let scope):
      effects = show(.officials)
      if officials.scope != scope { officials.open(scope) }
      effects += officials.letters.select(place.record)
    case .search(let typed, let listsAll):
      effects = show(.search)
      choose(place.record, searching: typed, listsAll: listsAll)
    }
    reader.leaveLinks()
    guard place.isReading else {
      leaveReader()
      return effects
    }
    enterReader()
    return selected == place.record ? effects : effects + reader.follow(to: place.record)
  }

  private mutating func choose(_ id: RecordID, inAgendaOf owner: String?) {
    guard owner != agenda.owner else { return agenda.list.choose(id) }
    agenda.owner = owner
    agenda.list.want(id)
  }

  private mutating func choose(
    _ id: RecordID, inTimelineOf incident: RecordID?
  ) -> [DeskEffect] {
    var effects: [DeskEffect] = []
    if let incident {
      if incident != self[.incidents].selected { narrow(.incidents, to: "") }
      effects = select(incident: incident)
      chronicle.show(incident)
    }
    chronicle.choose(id)
    return effects
  }

  private mutating func choose(_ id: RecordID, searching typed: String, listsAll: Bool) {
    guard typed != search.typed || listsAll != search.listsAll else {
      return search.hits.select(id)
    }
    if listsAll {
      search.listEverything(today: today)
    } else {
      search.put(typed, today: today)
    }
    search.hits.want(id)
  }
}
