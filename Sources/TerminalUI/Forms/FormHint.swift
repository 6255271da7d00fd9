/// A key and what it does, for the line of hints.
package struct FormHint: Hashable, Sendable {
  package var key: String
  package var does: String
  /// The same in fewer letters, for a narrow line.
  package var doesBriefly: String

  package init(_ key: String, _ does: String, briefly: String? = nil) {
    self.key = key
    self.does = does
    doesBriefly = briefly ?? does
  }
}

extension Form {
  /// The keys that matter where the focus is.
  package var hints: [FormHint] {
    if offer != nil { return [FormHint("Enter", "Choose"), FormHint("Esc", "Close")] }
    if let popup {
      return [
        FormHint("Enter", "Take"), FormHint("↑↓", "Move"),
        popup.isChoice
          ? FormHint("Esc", "Leave as it is", briefly: "Leave")
          : FormHint("Esc", "Hide the list", briefly: "Hide"),
      ]
    }
    let leave =
      isChanged ? FormHint("Esc", "Keep as draft", briefly: "Draft") : FormHint("Esc", "Close")
    let here: [FormHint] =
      switch focusedField?.kind {
      case .text: [FormHint("F4", "Editor"), FormHint("Ctrl+Z", "Undo typing")]
      case .choice: [FormHint("Enter", "Choose")]
      case .yesNo: [FormHint("Space", "Yes or no")]
      case .line, .completing: []
      case nil: [FormHint("Enter", "Press")]
      }
    let save = savesOnEnter && focusedField?.isTyped == true ? "Enter" : "Ctrl+S"
    return [FormHint("Tab", "Next"), FormHint(save, saveLabel, briefly: saveWord), leave] + here
  }
}
