import CaseModel
import TerminalUI

/// Whether changes are noted, and in whose name.
extension DeskState {
  /// Takes in how it stands with the history, some of which may be new.
  mutating func noted(_ standing: HistoryStanding) -> [DeskEffect] {
    sharing.history = standing
    history.reload()
    guard standing == .waitingForPerson, !sharing.askedPerson, sharing.changedHere,
      dialog == nil
    else { return [] }
    sharing.askedPerson = true
    return [.prepareForm(.person)]
  }

  /// Closes the prompt that asked who the person is.
  mutating func personSet(_ person: Person) -> [DeskEffect] {
    notice = Notice(text: "Your changes are noted as by \(person.name).")
    guard case .form(.person(let prompt)) = dialog, prompt.isSaving else { return [] }
    dialog = nil
    return [.discardDraft(key: prompt.draftKey)]
  }
}
