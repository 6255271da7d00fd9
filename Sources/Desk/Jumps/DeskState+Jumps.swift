import CaseModel
import TerminalUI

extension DeskState {
  /// The record at which the person is.
  var presentPlace: JumpPlace? {
    (isInReader ? reader.shown : selected).map {
      JumpPlace(record: $0, isReading: isInReader, setting: presentSetting)
    }
  }

  /// The record that is selected on the desk, seen or not.
  private var placeOnDesk: JumpPlace? {
    self[lastList].selected.map { JumpPlace(record: $0, isReading: focus == .reader) }
  }

  /// Notes that a record was opened in the reader, by a link from another one where there is an
  /// origin.
  mutating func noteReading(_ id: RecordID, from origin: JumpPlace? = nil) {
    let place = JumpPlace(record: id, isReading: true, setting: presentSetting)
    jumps.visit(place, from: [origin])
  }

  /// Notes that a record is shown on the desk. From another view the way back leads there, and then
  /// to what was selected on the desk before.
  mutating func noteShowingOnDesk(_ id: RecordID) {
    let origins = view == .desk ? [placeOnDesk] : [placeOnDesk, presentPlace]
    jumps.visit(JumpPlace(record: id, isReading: false), from: origins)
  }

  mutating func goBack() -> [DeskEffect] {
    jumps.back(from: presentPlace).map { go(to: $0) } ?? []
  }

  mutating func goForward() -> [DeskEffect] { jumps.forward().map { go(to: $0) } ?? [] }

  func reasonAgainstGoing(forward: Bool) -> String? {
    let place = forward ? jumps.next : jumps.previous(from: presentPlace)
    guard place == nil else { return nil }
    return forward
      ? "There is nothing to go forward to: that follows a step back."
      : "There is nothing to go back to: no record was opened before this one."
  }

  private mutating func go(to place: JumpPlace) -> [DeskEffect] {
    search.opening = nil
    guard place.setting == .desk else { return goToView(of: place) }
    jumps.awaited = place
    return [.read(place.record)]
  }

  /// Shows the record on the desk that was gone to, now that it has come.
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
