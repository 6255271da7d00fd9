import TerminalUI

extension Binding {
  /// What was done when and by whom, and the way back to it.
  static let history: [Binding] = [
    Binding(
      .restoreVersion, [.character("R")], "Bring this version back",
      "Makes the record again what it was after the selected step, as a new change.",
      hint: "Bring back", in: .view(.history)),
    Binding(
      .undoVersion, [.character("u")], "Take this step back",
      "Takes back what the selected step did and keeps what came after it, as a new change.",
      hint: "Take back", in: .view(.history)),
    Binding(
      .filterHistory, [.character("/"), .character("f")], "Filter the history",
      "Keeps the steps that have the words you type; by:ann, after:2017 and before:2018 narrow them.",
      hint: "Filter", in: .view(.history)),
    Binding(
      .recordHistory, [.character("H")], "History of this record",
      "Shows who changed the selected record, when, and what in words."),
    Binding(
      .view(.history), [Key(.function(8))], "Go to the history",
      """
      Shows what was done in the whole casebook, by whom and when. “outside”: found in files that \
      another program changed; “merged”: brought together with colleagues; “signed”: by a member’s key.
      """),
    Binding(
      .askPerson, [], "Your name in the history",
      "Asks for the name and address under which your changes are noted."),
    Binding(
      .beginHistory, [], "Begin a history",
      "Notes from now on every change, with who and when, in a casebook that has no history yet."),
  ]
}
