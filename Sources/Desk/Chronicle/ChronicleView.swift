import CaseModel
import TerminalUI

/// Everything about one incident, with three faces: what happened in the order of time, what was
/// asked, and what was said. Each face keeps its own selection and place.
struct ChronicleView: Hashable, Sendable {
  var face: ChronicleFace
  /// The incident that is shown or waited for.
  private(set) var incident: RecordID?
  /// Everything about it; nil until it has come.
  private(set) var material: IncidentMaterial?
  private(set) var letters: [RecordID: Letter] = [:]
  private(set) var responses: [RecordID: OfficialResponse] = [:]
  private(set) var chain = TimelineChain()
  private(set) var places = ListState()
  var asks = AsksFace()
  var statements = StatementsFace()
  var isReading = false
  private var isAsked = false
  /// The record that is to be selected once everything has come.
  private var wanted: RecordID?

  init(face: ChronicleFace = .timeline) { self.face = face }

  /// The record that the face's selection is about.
  var selected: RecordID? {
    switch face {
    case .timeline: entry?.record.id
    case .asks: asks.selected?.letter
    case .statements: statements.selected?.response.id
    }
  }

  private var entry: TimelineEntry? {
    chain.rows.indices.contains(places.selection) ? chain.rows[places.selection].entry : nil
  }

  /// Shows another incident; what is known of the one before is forgotten.
  mutating func show(_ incident: RecordID?) {
    guard incident != self.incident else { return }
    self = ChronicleView(face: face)
    self.incident = incident
  }

  /// Asks anew, since records changed; what is shown stays until then.
  mutating func reload() { isAsked = false }

  /// Fits the lists to the screen, and notes that everything about the incident is asked for.
  /// - Returns: the incident to ask for; nil where nothing is missing.
  mutating func settle(on screen: (ChronicleFace) -> ChronicleScreen) -> RecordID? {
    fit(to: screen(.timeline))
    let ofAsks = screen(.asks)
    asks.settle(showing: ofAsks.inside(ofAsks.list).rows - (asks.hasRemark ? 1 : 0))
    let ofStatements = screen(.statements)
    statements.settle(
      showing: ofStatements.inside(ofStatements.list).rows, rowHeight: ofStatements.linesPerBody)
    guard !isAsked, let incident else { return nil }
    isAsked = true
    return incident
  }

  mutating func take(_ material: IncidentMaterial, today: Day) {
    guard material.incident.id == incident else { return }
    let before = entry
    self.material = material
    letters = Dictionary(material.letters.map { ($0.id, $0) }) { $1 }
    responses = Dictionary(material.responses.map { ($0.id, $0) }) { $1 }
    chain = TimelineChain(of: material, today: today)
    asks.take(material.asks)
    statements.take(material.statements)
    let place = before.flatMap { before in
      chain.rows.firstIndex { row in
        row.entry?.record.id == before.record.id
          && (row.entry?.silence == nil) == (before.silence == nil)
      }
    }
    places.follow(to: place ?? places.selection, of: chain.rows.count)
    leaveHeading(forward: true)
    if let wanted { choose(wanted) }
    wanted = nil
  }

  /// Selects what the face shows of a record, at once or as soon as it has come.
  mutating func choose(_ id: RecordID) {
    guard material != nil else {
      wanted = id
      return
    }
    guard id != selected else { return }
    switch face {
    case .timeline: if let row = chain.row(of: id) { places.move(.to(row)) }
    case .asks: asks.choose(letter: id)
    case .statements: statements.choose(response: id)
    }
  }

  /// Moves the selection of the timeline.
  mutating func move(_ move: ListState.Move) {
    places.move(move)
    switch move {
    case .up, .pageUp, .end: leaveHeading(forward: false)
    case .down, .pageDown, .home, .to: leaveHeading(forward: true)
    }
  }

  mutating func scroll(by rows: Int) { places.scroll(by: rows) }

  // The line of today and headings can't be selected; at most two follow each other.
  private mutating func leaveHeading(forward: Bool) {
    for isForward in [forward, forward, !forward, !forward, !forward] where entry == nil {
      places.move(isForward ? .down : .up)
    }
  }

  private mutating func fit(to screen: ChronicleScreen) {
    let rows = screen.inside(screen.list).rows
    if places.rowHeight != screen.linesPerEntry {
      var other = ListState(
        total: chain.rows.count, rowHeight: screen.linesPerEntry, height: rows)
      other.move(.to(places.selection))
      places = other
    }
    places.setHeight(rows)
  }
}
