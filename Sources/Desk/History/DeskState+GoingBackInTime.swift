import CaseModel
import TerminalUI

/// Making a record what it was, and taking back what was done long ago; each as a new change, after
/// a question.
extension DeskState {
  mutating func askToRestore() {
    guard let version = versionInHand, let entry = history.selected else { return }
    let title =
      history.opened?.context.record.title
      ?? history.told?.differences.first { $0.id == version.record }?.title
      ?? (history.title.isEmpty ? version.record.text : history.title)
    let when =
      history.entries.first { $0.version == version.version }?.when ?? entry.when
    dialog = .confirmation(
      Confirmation(
        question: """
          Bring “\(title)” back as it was after \(when.spoken(in: settings.dates.style))? \
          What was changed since then goes from it and stays in its history. \(key(.undo)) undoes it.
          """,
        button: "Bring back", deed: .restore(version)))
  }

  mutating func askToUndoVersion() {
    guard let entry = history.selected else { return }
    let count = entry.records.count
    let records = count > 1 ? " It touched \(count.grouped) records." : ""
    dialog = .confirmation(
      Confirmation(
        question: """
          Take back “\(entry.sentence)” of \(entry.when.spoken(in: settings.dates.style))?\(records) \
          What was done after it stays. \(key(.undo)) undoes it.
          """,
        button: "Take back", deed: .undo(entry.version)))
  }

  /// Does what a confirmation was about.
  mutating func carryOut(_ deed: Confirmation.Deed) -> [DeskEffect] {
    switch deed {
    case .change(let change): return commit(change)
    case .restore(let version):
      unanswered.append(Unanswered())
      return [.restoreVersion(version)]
    case .undo(let version):
      unanswered.append(Unanswered())
      return [.undoVersion(version)]
    }
  }

  /// Why a command doesn't apply in the history, as a sentence; nil where it does, or where it is
  /// the same everywhere.
  func reasonInHistory(against command: DeskCommand) -> String? {
    switch command {
    case .open where history.opened != nil:
      "This is the record as it was. \(key(.restoreVersion)) brings it back, \(key(.back)) closes it."
    case .open where history.selected == nil: "There is nothing to open."
    case .open where history.isReading && versionInHand == nil:
      history.detail.page.links.isEmpty
        ? "This step touched no record." : "Choose a record with \(key(.nextPane)) first."
    case .restoreVersion: reasonAgainstRestoring
    case .undoVersion: reasonAgainstUndoingVersion
    case .new, .logResponse: "Records are made on the desk. \(key(.view(.desk))) shows it."
    case .sort: "The history always stands newest first."
    case .recordHistory:
      history.record == nil
        ? "\(key(.recordHistory)) is for a selected record; this is the whole casebook's history."
        : "This is the record's history."
    default: reasonAgainstListOfDesk(command)
    }
  }

  /// Why what belongs to the history doesn't apply on another view.
  func reasonAgainstHistory(_ command: DeskCommand) -> String? {
    switch command {
    case .restoreVersion, .undoVersion, .filterHistory:
      return view == .history
        ? nil
        : """
        That is for the history. \(key(.recordHistory)) shows the selected record's, \
        \(key(.view(.history))) the casebook's.
        """
    case .recordHistory where view != .history:
      return reader.record == nil ? "There is no record whose history could be shown." : nil
    case .askPerson, .beginHistory:
      if let whyHistoryIsOff { return command == .askPerson ? whyHistoryIsOff : nil }
      return command == .beginHistory ? "A history is being kept already." : nil
    default: return nil
    }
  }

  private var reasonAgainstRestoring: String? {
    if history.selected == nil { return "There is no step to go back to." }
    if !unanswered.isEmpty { return "The last change is still being saved. Try again in a moment." }
    return versionInHand == nil
      ? """
      This step touched several records. \(key(.open)) and \(key(.nextPane)) choose one of them.
      """ : nil
  }

  private var reasonAgainstUndoingVersion: String? {
    guard let entry = history.selected else { return "There is no step to take back." }
    if !unanswered.isEmpty { return "The last change is still being saved. Try again in a moment." }
    if entry.origin == .merge {
      return """
        This step brought together what several people did. Take back one of their steps instead.
        """
    }
    return entry.before == nil
      ? "This is how the casebook began, so it can't be taken back." : nil
  }
}
