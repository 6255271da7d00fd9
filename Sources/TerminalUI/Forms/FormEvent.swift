/// What an update of a form came to, for its owner to act upon.
package enum FormEvent: Hashable, Sendable {
  /// The person changed a field.
  case changed(String)
  /// The focus left a field.
  case left(String)
  /// An entry came to a group or went from it.
  case regrouped(String)
  /// A completing field wants suggestions for what is typed in it.
  case wantsSuggestions(field: String, text: String)
  /// The suggestion of that number was taken into a field.
  case took(field: String, suggestion: Int)
  /// The person wants a field's text in an editor outside.
  case editExternally(field: String, text: String)
  /// A text was copied; the form can paste it by itself.
  case copied(String)
  /// An offer was answered with the choice of that number.
  case answered(Int)
  case save, close
}

/// A question with a few named answers, which stands in place of the form until it is answered.
package struct FormOffer: Hashable, Sendable {
  /// One or two whole sentences.
  package var sentence: String
  package var choices: [String]
  package internal(set) var selected = 0

  package init(_ sentence: String, choices: [String]) {
    self.sentence = sentence
    self.choices = choices
  }
}

/// A key and what it does, for the line of hints.
package struct FormHint: Hashable, Sendable {
  package var key: String
  package var does: String

  package init(_ key: String, _ does: String) {
    self.key = key
    self.does = does
  }
}

/// Something done to a form besides typing, so that it can be undone.
enum FormStep: Hashable, Sendable {
  case chose(field: String, from: String, to: String)
  case added(group: String, serial: Int)
  case removed(group: String, serial: Int)
}

/// Something that a completing field may hold.
package struct FormSuggestion: Hashable, Sendable {
  /// What the field gets.
  package var text: String
  /// What the list shows.
  package var label: String

  package init(_ text: String, label: String) {
    self.text = text
    self.label = label
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
    return [FormHint("Tab", "Next")] + here + [FormHint("Ctrl+S", saveLabel), leave]
  }
}
