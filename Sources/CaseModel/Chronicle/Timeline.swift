/// Everything about one incident in the order of time, with the silence between a letter and its
/// answer.
package struct Timeline: Hashable, Sendable {
  /// In order of time; what has no date comes last.
  package let entries: [TimelineEntry]

  /// - Parameters:
  ///   - responses: those about the incident, in any order.
  ///   - today: how long a silence is that still goes on.
  package init(
    of incident: Incident, letters: [Letter], responses: [OfficialResponse],
    followUps: [FollowUp], today: Day
  ) {
    var entries = [TimelineEntry(.happened, .incident(incident), on: incident.date)]
    entries += letters.flatMap { Timeline.entries(of: $0, responses, today) }
    entries += responses.map { response in
      let date = response.date ?? response.received.map { PartialDate($0) }
      return TimelineEntry(.responded, .response(response), on: date)
    }
    entries += followUps.map(Timeline.entry)
    self.entries = entries.sorted { $0.comesBefore($1) }
  }

  private static func entries(
    of letter: Letter, _ responses: [OfficialResponse], _ today: Day
  ) -> [TimelineEntry] {
    let record = Record.letter(letter)
    guard letter.delivery != .draft else {
      return [TimelineEntry(.drafted, record, on: letter.sent)]
    }
    let sent = TimelineEntry(.sent, record, on: letter.sent)
    guard let silence = letter.silence(until: today, responses: responses) else { return [sent] }
    return [sent, TimelineEntry(.silence(silence), record, on: PartialDate(silence.through))]
  }

  private static func entry(of followUp: FollowUp) -> TimelineEntry {
    let day = followUp.status == .open ? followUp.due : followUp.done ?? followUp.due
    let what: TimelineEntry.What =
      switch followUp.status {
      case .open: .toDo
      case .done: .done
      case .cancelled: .cancelled
      }
    return TimelineEntry(what, .followUp(followUp), on: day.map { PartialDate($0) })
  }
}

/// One line of a timeline.
package struct TimelineEntry: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case happened, drafted, sent, responded
    /// Nothing came back to a letter for a while.
    case silence(Silence)
    /// A follow-up that is still to be done, on its due date.
    case toDo
    case done, cancelled
  }

  package let what: What
  /// The record that the line is about; of a silence, the letter.
  package let record: Record
  package let date: PartialDate?

  init(_ what: What, _ record: Record, on date: PartialDate?) {
    self.what = what
    self.record = record
    self.date = date
  }

  /// The letters that the line belongs with: itself, those that it answers or follows up.
  package var letters: [RecordID] {
    switch record {
    case .incident: []
    case .letter(let letter): [letter.id]
    case .response(let response): response.letters
    case .followUp(let followUp): followUp.letters
    }
  }

  /// A month comes before its days and a year before its months, since that is where their time
  /// begins. Where dates are the same, a cause comes before what it brought about.
  func comesBefore(_ other: TimelineEntry) -> Bool {
    guard let date else { return other.date == nil && tie < other.tie }
    guard let otherDate = other.date else { return true }
    if date.sortDay != otherDate.sortDay { return date.sortDay < otherDate.sortDay }
    if date.lastDay != otherDate.lastDay { return date.lastDay > otherDate.lastDay }
    return tie < other.tie
  }

  private var tie: (Int, RecordID) {
    let rank =
      switch what {
      case .happened: 0
      case .silence: 1
      case .drafted, .sent: 2
      case .responded: 3
      case .toDo, .done, .cancelled: 4
      }
    return (rank, record.id)
  }
}

/// A stretch in which a letter had no answer.
package struct Silence: Hashable, Sendable {
  /// The day of sending, which doesn't count.
  package let since: Day
  /// The day of the answer, or today.
  package let through: Day
  /// Days of it in which the clock stood still, since we owed them something.
  package let pausedDays: Int
  /// Whether no answer has come yet.
  package let goesOn: Bool

  /// How long it was or is; 0 where the answer came on the day of sending.
  package var days: Int { since.days(to: through) }
}

extension Letter {
  /// How long the letter had no answer: until the first response that counts as a reply, or until
  /// today. Nil for a letter that isn't out, whose exact day isn't known, or that thanks and asks
  /// nothing.
  package func silence(until today: Day, responses: [OfficialResponse]) -> Silence? {
    guard let since = clockStart, since <= today, kind != .thanks || !asks.isEmpty else {
      return nil
    }
    let reply = responses.filter { isReply($0) }.compactMap(\.effectiveDay).filter { $0 >= since }
      .min()
    let through = reply ?? today
    return Silence(
      since: since, through: through, pausedDays: pausedDays(after: since, through: through),
      goesOn: reply == nil)
  }

  /// Days after one day and up to another in which the clock stood still; a day in two pauses
  /// counts once.
  package func pausedDays(after start: Day, through end: Day) -> Int {
    pauses.days(after: start, through: end)
  }
}

extension [ClockPause] {
  /// Days after one day and up to another that are in a pause; a day in two counts once.
  func days(after start: Day, through end: Day) -> Int {
    var counted = start
    var days = 0
    for pause in sorted(by: { $0.from < $1.from }) {
      let first = Swift.max(pause.from, counted.adding(days: 1))
      let last = Swift.min(pause.to ?? end, end)
      guard first <= last else { continue }
      days += first.days(to: last) + 1
      counted = last
    }
    return days
  }
}
