import TerminalUI

extension Binding {
  /// Filters that are kept, and the way back.
  static let finding: [Binding] = [
    Binding(
      .chooseFilter, [.character("F")], "Saved filters",
      "Lists the filters that you kept; the chosen one filters its list."),
    Binding(
      .saveFilter, [], "Save this filter",
      "Keeps the filter of the focused list under a name."),
    Binding(
      .goBack, [Key(.left, .alt)], "Go back",
      "Goes to the record that was open before, as in a browser."),
    Binding(
      .goForward, [Key(.right, .alt)], "Go forward", "Goes on again to where you were."),
  ]

  /// Marking several records, and what is done to all of them.
  static let marking: [Binding] = [
    Binding(
      .mark, [.character("v")], "Mark this record",
      "Marks the selected row, or takes its mark off; actions apply to all that are marked."),
    Binding(
      .extendDown, [Key(.down, .shift)], "Mark and go down",
      "Marks the selected row and the one below."),
    Binding(
      .extendUp, [Key(.up, .shift)], "Mark and go up", "Marks the selected row and the one above."),
    Binding(
      .markAll, [.character("M")], "Mark all that match",
      "Marks every row of the focused list, as it is filtered."),
    Binding(.unmark, [], "Take all marks off", "Marks no record any more."),
    Binding(
      .actOnMarked, [.character("b")], "With all marked",
      "Lists what can be done to all marked records at once.", hint: "With marked"),
    Binding(
      .shared(.owner), [], "Set the owner",
      "Gives an owner to the marked follow-ups, or to the selected one."),
    Binding(
      .shared(.status), [], "Set the incident's status",
      "Opens or closes the marked incidents, or the selected one, or goes on to watch them."),
    Binding(
      .shared(.addTag), [], "Add a tag", "Adds a tag to the marked records, or to the selected one."
    ),
    Binding(
      .shared(.removeTag), [], "Take a tag away",
      "Takes a tag from the marked records, or from the selected one."),
  ]
}
