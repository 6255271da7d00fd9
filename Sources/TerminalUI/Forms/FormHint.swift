/// A key and what it does, for the line of hints.
package struct FormHint: Hashable, Sendable {
  package var key: String
  package var does: String

  package init(_ key: String, _ does: String) {
    self.key = key
    self.does = does
  }
}

extension Form {
  /// The keys that matter where the focus is.
  package var hints: [FormHint] {
    if offer != nil { return [FormHint("Enter", "Choose"), FormHint("Esc", "Close")] }
    if let popup {
      return [
        FormHint("Enter", "Take"), FormHint("↑↓", "Move"),
        FormHint("Esc", popup.isChoice ? "Leave as it is" : "Hide the list"),
      ]
    }
    let leave = FormHint("Esc", isChanged ? "Keep as draft" : "Close")
    let here: [FormHint] =
      switch focusedField?.kind {
      case .text: [FormHint("F4", "Editor"), FormHint("Ctrl+Z", "Undo typing")]
      case .choice: [FormHint("Enter", "Choose")]
      case .yesNo: [FormHint("Space", "Yes or no")]
      case .line, .completing: []
      case nil: [FormHint("Enter", "Press")]
      }
    // A narrow line has room for the first ones only.
    let save = savesOnEnter && focusedField?.isTyped == true ? "Enter" : "Ctrl+S"
    return [FormHint("Tab", "Next"), FormHint(save, saveLabel), leave] + here
  }
}
