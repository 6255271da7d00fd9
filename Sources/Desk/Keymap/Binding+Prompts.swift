import TerminalUI

extension Binding {
  /// What is done to a record in a line or two, and letters that begin with something.
  static let prompts: [Binding] = [
    Binding(
      .remind, [], "Remind me",
      "Makes a follow-up that brings the selected record back, in three weeks unless you say otherwise."
    ),
    Binding(
      .setDue, [], "Due date by hand",
      "Sets the due date of the selected letter, with its reason, or of the follow-up."),
    Binding(
      .markSent, [], "Mark as sent",
      "Notes on which day the selected draft was sent, and says when the answer is due."),
    Binding(
      .passOn, [], "Passed on to another body",
      "Notes to whom the selected letter was passed on, and with which asks."),
    Binding(
      .newFromTemplate, [], "Letter from a template",
      "Begins a letter with a template, the facts of the incident filled in."),
    Binding(
      .followUpLetter, [], "Ask again what is unanswered",
      "Begins a letter with the asks of the selected letter that nobody answered."),
    Binding(
      .undelete, [], "Put back what was deleted",
      "Lists the records in the trash; the chosen one comes back as it was."),
  ]
}
