package import CaseModel
import TerminalUI

/// Whether changes are noted, and in whose name.
extension DeskState {
  /// Takes in how it stands with the history, some of which may be new.
  mutating func noted(_ standing: HistoryStanding) -> [DeskEffect] {
    sharing.history = standing
    history.reload()
    if whyHistoryIsOff == nil { sharing.untoldWhyOff = nil }
    guard standing == .waitingForPerson, !sharing.askedPerson, sharing.changedHere,
      dialog == nil
    else { return [] }
    sharing.askedPerson = true
    return [.prepareForm(.person)]
  }

  /// Why no history is kept, as a sentence; nil where one is, or nobody knows yet.
  var whyHistoryIsOff: String? {
    guard case .off(let why)? = sharing.history else { return nil }
    guard sharing.history == .notBegun else { return why }
    return """
      The history is off: this casebook has none yet. “Begin a history” in the menu \
      (\(key(.palette))) begins one.
      """
  }

  /// Says with the first change of a casebook, and never again, that it isn't noted.
  mutating func tellWhyHistoryIsOff() -> [DeskEffect] {
    guard let why = sharing.untoldWhyOff, let said = notice else { return [] }
    sharing.untoldWhyOff = nil
    notice = Notice(text: "\(said.whole). \(whyHistoryIsOff ?? why)")
    return [.saveDraft(DeskState.historyNotice(why, on: today))]
  }

  /// What is kept once it was said why there is no history, so that it isn't said again.
  package static func historyNotice(_ why: String, on day: Day) -> Draft {
    Draft(
      key: "history-notice", written: day.description,
      fields: [Draft.Field(name: "sentence", text: why)])
  }

  /// Begins a history, for which the person is to be known.
  mutating func beginHistory() -> [DeskEffect] {
    sharing.changedHere = true
    return [.beginHistory]
  }

  /// Closes the prompt that asked who the person is.
  mutating func personSet(_ person: Person) -> [DeskEffect] {
    if sharing.history == .waitingForPerson { sharing.history = .on }
    notice = Notice(text: "Your changes are noted as by \(person.name).")
    guard case .form(.person(let prompt)) = dialog, prompt.isSaving else { return [] }
    dialog = nil
    return [.discardDraft(key: prompt.draftKey)]
  }
}
