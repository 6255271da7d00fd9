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
  /// More options are wanted of a choice that has more than it lists: those for the text typed.
  case wantsOptions(field: String, text: String)
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
