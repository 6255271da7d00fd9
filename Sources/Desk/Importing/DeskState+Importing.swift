import CaseModel
import TerminalUI

/// Files taken in: chosen in a prompt, shown as they were understood, then saved as one change.
extension DeskState {
  /// Shows what was understood, if the prompt still waits for it.
  mutating func understood(_ preview: ImportPreview) -> [DeskEffect] {
    guard case .form(.importing(let prompt)) = dialog, prompt.isSaving else { return [] }
    dialog = .importing(ImportDialog(preview, incident: prompt.incident))
    return [.discardDraft(key: prompt.draftKey)]
  }

  mutating func press(_ key: Key, in importing: ImportDialog) -> [DeskEffect] {
    var importing = importing
    let outcome = importing.press(key, in: wideDialogArea)
    return act(on: outcome, of: importing)
  }

  mutating func respond(to mouse: MouseEvent, in importing: ImportDialog) -> [DeskEffect] {
    var importing = importing
    let outcome = importing.respond(to: mouse, in: wideDialogArea)
    return act(on: outcome, of: importing)
  }

  func draw(_ importing: ImportDialog, in frame: inout Frame) {
    drawWideDialog("Import \(importing.preview.path)", in: &frame)
    importing.draw(into: &frame, area: wideDialogArea)
  }

  private mutating func act(
    on outcome: ImportDialog.Outcome, of importing: ImportDialog
  ) -> [DeskEffect] {
    switch outcome {
    case .stays:
      dialog = .importing(importing)
      return []
    case .leaves:
      dialog = nil
      notice = Notice(text: "Nothing was imported.")
      return []
    case .imports(let asAnswer):
      dialog = nil
      notice = Notice(text: "Importing …")
      unanswered.append(.ofImport)
      return [.carryOutImport(path: importing.preview.path, asAnswer: asAnswer)]
    }
  }
}
