import CaseModel
import Casework
import SeededRandom

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
    let changes = try followUps.filter(applies).map {
      try change(of: $0, in: casebook, today: today)
    }
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

  private func change(
    of followUp: FollowUp, in casebook: Casebook, today: Day
  ) throws -> Change {
    guard self == .complete else { return .reopening(followUp) }
    // Its next is called after it, so that two programs that complete it at once don't make two.
    var random = SplitMix64(seed: followUp.id.seed)
    var change = Change.completing(followUp, on: today, using: &random)
    if change.steps.count > 1, try hasNext(followUp, in: casebook) { change.steps.removeLast() }
    return change
  }

  // One that was opened again may have its next already.
  private func hasNext(_ followUp: FollowUp, in casebook: Casebook) throws -> Bool {
    try casebook.links(of: followUp.id).contains { link in
      guard link.isIncoming, link.kind == .followUp,
        case .followUp(let other) = try casebook.record(link.id)
      else { return false }
      return other.follows == followUp.id
    }
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

extension RecordID {
  /// The same number wherever it is computed (FNV-1a).
  var seed: UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
