import TerminalUI

extension Binding {
  /// What is done to a record in a line or two, and letters that begin with something.
  static let prompts: [Binding] = [
    Binding(
      .markSent, [.character("S")], "Mark as sent",
      "Notes on which day the selected draft was sent, and says when the answer is due.",
      hint: "Mark as sent"),
    Binding(
      .followUpLetter, [.character("A")], "Ask again what is unanswered",
      "Begins a letter with the asks of the selected letter that nobody answered.",
      hint: "Ask again"),
    Binding(
      .newFromTemplate, [.character("T")], "Letter from a template",
      "Begins a letter with a template, the facts of the incident filled in."),
    Binding(
      .remind, [.character("R")], "Remind me",
      "Makes a follow-up that brings the selected record back, in three weeks unless you say otherwise."
    ),
    Binding(
      .setDue, [.character("B")], "Due date by hand",
      "Sets when the selected letter's answer is due, with the reason, or when the follow-up is."),
    Binding(
      .passOn, [.character("P")], "Passed on to another body",
      "Notes to whom the selected letter was passed on, and with which asks."),
    Binding(
      .undelete, [.character("U")], "Put back what was deleted",
      "Lists the records in the trash; the chosen one comes back as it was."),
  ]
}
