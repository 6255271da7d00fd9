import CaseModel
import TerminalUI

/// The timeline: everything about one incident in the order of time.
struct ChronicleView: Hashable, Sendable {
  /// The incident that is shown or waited for.
  private(set) var incident: RecordID?
  /// Everything about it; nil until it has come.
  private(set) var material: IncidentMaterial?
  private(set) var entries: [TimelineEntry] = []
  private(set) var places = ListState()
  var isReading = false
  private var isAsked = false

  var selected: RecordID? {
    entries.indices.contains(places.selection) ? entries[places.selection].record.id : nil
  }

  /// Shows another incident; what is known of the one before is forgotten.
  mutating func show(_ incident: RecordID?) {
    guard incident != self.incident else { return }
    self = ChronicleView()
    self.incident = incident
  }

  /// Asks anew, since records changed; what is shown stays until then.
  mutating func reload() { isAsked = false }

  /// Notes that everything about the incident is asked for.
  /// - Returns: the incident to ask for; nil where nothing is missing.
  mutating func settle(showing rows: Int) -> RecordID? {
    places.setHeight(max(1, rows))
    guard !isAsked, let incident else { return nil }
    isAsked = true
    return incident
  }

  mutating func take(_ material: IncidentMaterial, today: Day) {
    guard material.incident.id == incident else { return }
    let before = selected
    self.material = material
    entries = material.timeline(today: today).entries
    let place = entries.firstIndex { $0.record.id == before }
    places.follow(to: place ?? places.selection, of: entries.count)
  }

  mutating func move(_ move: ListState.Move) { places.move(move) }

  mutating func scroll(by rows: Int) { places.scroll(by: rows) }
}
