import CaseModel
import Casework

/// What `done` and `reopen` do to follow-ups.
enum FollowUpEdit {
  case complete, reopen

  /// A follow-up that was named, and what became of it.
  struct Outcome {
    var id: RecordID
    var title: String
    /// For programs, and for people.
    var word: String
    var words: String
  }

  /// Does it to all that are named, as one change. What is so already stays as it is.
  func run(
    _ parts: [String], in casebook: Casebook, today: Day
  ) throws -> [Outcome] {
    var ids: [RecordID] = []
    for part in parts {
      let part = IDPart(text: part, kind: .followUp, onlyKind: "only follow-ups are \(participle)")
      let id = try part.row(in: casebook, today: today).id
      if !ids.contains(id) { ids.append(id) }
    }
    var followUps = try FollowUpEdit.read(ids, from: casebook)
    while true {
      do {
        return try save(followUps, in: casebook, today: today)
      } catch let refusal as Refusal {
        // Where another program was quicker, what is left to do is less.
        let now = try FollowUpEdit.read(ids, from: casebook)
        guard refusal.isConflict, now != followUps else { throw refusal }
        followUps = now
      }
    }
  }

  private func save(
    _ followUps: [FollowUp], in casebook: Casebook, today: Day
  ) throws -> [Outcome] {
    let changes = followUps.filter(applies).map { change(of: $0, today: today) }
    if let first = changes.first {
      let sentence =
        changes.count == 1
        ? first.sentence : "\(sentence): \(counted(changes.count, "follow-up"))"
      let report = try casebook.commit(
        Change(sentence, changes.flatMap(\.steps)), today: today)
      for remark in report.remarks { StandardError.say(remark) }
    }
    return followUps.map { outcome(of: $0, today: today) }
  }

  private static func read(_ ids: [RecordID], from casebook: Casebook) throws -> [FollowUp] {
    try ids.compactMap { id in
      if case .followUp(let followUp) = try casebook.record(id) { followUp } else { nil }
    }
  }

  private func applies(to followUp: FollowUp) -> Bool {
    switch self {
    case .complete: followUp.status == .open
    case .reopen: followUp.status != .open
    }
  }

  private func change(of followUp: FollowUp, today: Day) -> Change {
    self == .complete ? .completing(followUp, on: today) : .reopening(followUp)
  }

  private func outcome(of followUp: FollowUp, today: Day) -> Outcome {
    let (word, words) =
      applies(to: followUp)
      ? made(today: today)
      : ("\(followUp.status.rawValue)-already", already(followUp))
    return Outcome(id: followUp.id, title: followUp.title, word: word, words: words)
  }

  private func made(today: Day) -> (String, String) {
    switch self {
    case .complete: ("done", "done \(today.spokenWithWeekday)")
    case .reopen: ("open", "open again")
    }
  }

  private func already(_ followUp: FollowUp) -> String {
    let day = followUp.done.map { ", \($0.spokenWithWeekday)" } ?? ""
    return "\(followUp.status.spoken) already\(day)"
  }

  private var sentence: String { self == .complete ? "Marked done" : "Opened again" }
  private var participle: String { self == .complete ? "marked done" : "opened again" }
}

extension FollowUpEdit.Outcome {
  /// How it is written.
  static var columns: [AnswerColumn<Self>] {
    [
      AnswerColumn("id", \.id.text), AnswerColumn("status", \.word, shown: \.words),
      AnswerColumn("title", \.title),
    ]
  }
}
