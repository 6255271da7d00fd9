import CaseModel
import Casework

extension Casebook {
  /// Notes in the history what was changed, once the answer is out, and closes. What can't be noted
  /// is told, and no reason for the verb to fail: what was saved is saved.
  func closeNoting() {
    switch historyStanding {
    case .on:
      // Whether other programs changed something is looked for by who asks the history.
      let report = noteHistory(now: SystemMoment.now(), looking: .nowhere)
      for remark in report.remarks { StandardError.say(remark) }
    case .waitingForPerson:
      StandardError.say("The history waits until you say who you are: \(Casebook.introduction)")
    // A casebook without one is none the worse for it.
    case .off: break
    }
    close()
  }

  /// Notes what isn't in the history yet, before that is asked: of everything, or of one record.
  func noteBeforeAnswer(of id: RecordID? = nil) {
    guard historyStanding == .on else { return }
    let now = SystemMoment.now()
    let report = id.map { noteHistory(of: $0, now: now) } ?? noteHistory(now: now)
    for remark in report.remarks { StandardError.say(remark) }
  }

  /// How a person says who they are.
  static var introduction: String { "casedesk person \"Your Name\" you@example.org" }
}
