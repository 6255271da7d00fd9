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
    let outcome = importing.press(key, in: importArea)
    return act(on: outcome, of: importing)
  }

  mutating func respond(to mouse: MouseEvent, in importing: ImportDialog) -> [DeskEffect] {
    var importing = importing
    let outcome = importing.respond(to: mouse, in: importArea)
    return act(on: outcome, of: importing)
  }

  func draw(_ importing: ImportDialog, in frame: inout Frame, _ screen: Screen) {
    let title = "Import \(importing.preview.path)"
    if isPlain {
      frame.fill(clashBox)
      drawPlain(title: title, of: clashBox, in: &frame)
    } else if screen.form == .narrow {
      frame.fill(importArea)
    } else {
      frame.fill(clashBox)
      frame.drawBorder(clashBox, Frame.BorderText(title: title), focused: true)
    }
    importing.draw(into: &frame, area: importArea)
  }

  private var importArea: Area {
    let whole = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    if isPlain { return whole.split(top: 1).rest }
    return screen.form == .narrow ? whole : clashBox.inset(columns: 1, rows: 1)
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
