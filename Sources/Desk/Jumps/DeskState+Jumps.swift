import CaseModel
import TerminalUI

extension DeskState {
  /// The record at which the person is.
  var presentPlace: JumpPlace? {
    (isInReader ? reader.shown : selected).map { JumpPlace(record: $0, isReading: isInReader) }
  }

  /// The record that is selected on the desk, seen or not.
  var placeOnDesk: JumpPlace? {
    self[lastList].selected.map { JumpPlace(record: $0, isReading: focus == .reader) }
  }

  /// Shows a record on the desk, from whichever view, so that the way back leads here.
  mutating func jump(to id: RecordID, reading: Bool = false) -> [DeskEffect] {
    let place = JumpPlace(record: id, isReading: reading)
    jumps.visit(place, from: presentPlace)
    return go(to: place)
  }

  /// Notes that a record was opened or gone to.
  mutating func noteVisit(_ id: RecordID, from origin: JumpPlace? = nil) {
    jumps.visit(JumpPlace(record: id, isReading: true), from: origin)
  }

  mutating func goBack() -> [DeskEffect] {
    jumps.back(from: presentPlace).map { go(to: $0) } ?? []
  }

  mutating func goForward() -> [DeskEffect] { jumps.forward().map { go(to: $0) } ?? [] }

  func reasonAgainstGoing(forward: Bool) -> String? {
    let place = forward ? jumps.next : jumps.previous(from: presentPlace?.record)
    guard place == nil else { return nil }
    return forward
      ? "There is nothing to go forward to: that follows a step back."
      : "There is nothing to go back to: no record was opened before this one."
  }

  private mutating func go(to place: JumpPlace) -> [DeskEffect] {
    search.opening = nil
    jumps.awaited = place
    return [.read(place.record)]
  }

  /// Shows the record that was gone to, now that it has come.
  mutating func arrive(_ context: RecordInContext, at place: JumpPlace) -> [DeskEffect] {
    defer { jumps.awaited = nil }
    guard context.record.kind == .incident || context.firstIncident != nil else {
      notice = Notice(text: "This record is filed with no incident, so no list of the desk has it.")
      return []
    }
    let effects = showOnDesk(context)
    followedHit = nil
    if place.isReading { setFocus(.reader) }
    return effects
  }
}

extension RecordInContext {
  /// The incident with which the record is filed.
  fileprivate var firstIncident: RecordID? {
    links.first { !$0.isIncoming && $0.kind == .incident }?.id
  }
}
