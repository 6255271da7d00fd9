import CaseModel
import TerminalUI

/// Edits that clash with somebody else's, settled field by field.
extension DeskState {
  /// Shows both versions of the fields that clash, if the change is known and the screen is free, or
  /// the form that asked still stands there.
  /// - Returns: whether it does.
  mutating func offer(_ clash: Clash, _ sentence: String, of change: Change?) -> Bool {
    guard let change, !clash.fields.isEmpty else { return false }
    var asking: DeskForm?
    if case .form(let form) = dialog {
      guard form.isSaving else { return false }
      asking = form
      _ = asking?.receive(.refused(sentence))
    } else if dialog != nil {
      return false
    }
    dialog = .clash(ClashDialog(change, clash, sentence, form: asking))
    return true
  }

  mutating func press(_ key: Key, in clash: ClashDialog) -> [DeskEffect] {
    var clash = clash
    let outcome = clash.press(key, in: wideDialogArea)
    return act(on: outcome, of: clash)
  }

  mutating func respond(to mouse: MouseEvent, in clash: ClashDialog) -> [DeskEffect] {
    var clash = clash
    let outcome = clash.respond(to: mouse, in: wideDialogArea)
    return act(on: outcome, of: clash)
  }

  func draw(_ clash: ClashDialog, in frame: inout Frame) {
    drawWideDialog("Two edits of the same fields", in: &frame)
    clash.draw(into: &frame, area: wideDialogArea)
  }

  private mutating func act(
    on outcome: ClashDialog.Outcome, of clash: ClashDialog
  ) -> [DeskEffect] {
    switch outcome {
    case .stays:
      dialog = .clash(clash)
      return []
    case .goesBack:
      dialog = clash.form.map { .form($0) }
      // A form says it itself.
      if dialog == nil { notice = Notice(text: clash.sentence, isProblem: true) }
      return []
    case .saves:
      var form = clash.form
      form?.wait()
      dialog = form.map { .form($0) }
      unanswered.append(
        Unanswered(
          clash.change, draftKey: form?.draftKey, leadsToMade: form?.promptRows == nil))
      return keepDraft() + [.settle(clash.change, clash.clash, clash.choices)]
    }
  }
}
