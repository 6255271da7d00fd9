import TerminalUI

extension Binding {
  /// What is done on the faces of the timeline.
  static let chronicle: [Binding] = [
    Binding(
      .chronicleFace(.timeline), [.character("1")], "Timeline of the incident",
      "Shows everything about the incident in the order of time, with the silence between.",
      in: .view(.timeline)),
    Binding(
      .chronicleFace(.asks), [.character("2")], "Asks of the incident",
      "Shows all that was ever asked about the incident, of whom, and what became of it.",
      hint: "Asks", in: .view(.timeline)),
    Binding(
      .chronicleFace(.statements), [.character("3")], "Statements on the incident",
      "Shows what each body said, side by side, so that what doesn't go together is seen.",
      hint: "Statements", in: .view(.timeline)),
    Binding(
      .everythingByDate, [.character("0")], "Everything by date",
      "Lists all records of the casebook in the search, the newest first.", in: .view(.timeline)),
    Binding(
      .askStates, [.character("t")], "Open, settled or all asks",
      "Keeps of the asks those that are open, then those that are settled, then all.",
      hint: "Open, settled", in: .face(.asks)),
    Binding(
      .openAnswer, [.character("g")], "Go to the answer",
      "Opens the response that gave the chosen answer; Left and Right choose another.",
      hint: "Answer", in: .face(.asks)),
    Binding(
      .holdStatement, [.character("t")], "Hold this statement",
      "Keeps the statement at the left while you go to others, or lets go of it.",
      hint: "Hold", in: .face(.statements)),
  ]
}
