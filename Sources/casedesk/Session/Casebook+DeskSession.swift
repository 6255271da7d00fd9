import CaseModel
import Casework
import Desk

/// Where the person was is kept as drafts are: outside the casebook, for them alone.
extension Casebook {
  /// The session that was left last; a new one where none was, or it can't be read.
  var lastSession: DeskSession {
    guard let kept = try? draft(Casebook.sessionKey), let text = kept.fields.first?.text else {
      return DeskSession()
    }
    return DeskSession(text: text)
  }

  func keep(_ session: DeskSession, day: Day) throws(Refusal) {
    try save(
      Draft(
        key: Casebook.sessionKey, written: day.description,
        fields: [Draft.Field(name: "session", text: session.text)]))
  }

  private static var sessionKey: String { "desk-session" }
}
