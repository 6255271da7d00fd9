import CaseModel
import TerminalUI

extension ReaderWriter {
  mutating func write(_ letter: Letter, in context: RecordInContext, today: Day) {
    field("To", parties: letter.addressees)
    field("From", parties: letter.senders)
    field("Sent", sent(letter))
    write(standingOf: letter, in: context, today: today)
    for pause in letter.pauses {
      let until = pause.to.map { " to \($0.spoken(in: dates))" } ?? " on"
      field("Paused", "from \(pause.from.spoken(in: dates))\(until)\(reason(pause.reason))")
    }
    for restart in letter.restarts {
      field("Restarted", "\(restart.date.spoken(in: dates))\(reason(restart.reason))")
    }
    write(ledger: AskLedger(of: letter, responses: context.responses))
    blank()
    field("Kind", letter.kind.spoken)
    field(tags: letter.tags)
  }

  // Bodies alone, as the states that join in a letter, are named in one run, and so are many
  // parties.
  private mutating func field(_ label: String, parties: [Party]) {
    let isOneRun = parties.count > 4 || parties.allSatisfy { $0.oneLine == $0.body }
    if isOneRun { return field(label, parties.map(\.shortName).joined(separator: ", ")) }
    for (count, party) in parties.enumerated() {
      field(count == 0 ? label : "", party.oneLine)
    }
  }

  private func sent(_ letter: Letter) -> String {
    let day =
      letter.sent.map {
        $0.exactDay?.spokenWithWeekday(in: dates) ?? $0.spoken(in: dates)
      } ?? "not dated"
    let channel = letter.channel.map { ", \($0.adverb)" } ?? ""
    return letter.delivery == .sent ? day + channel : "\(day)\(channel), \(letter.delivery.spoken)"
  }

  private mutating func write(
    standingOf letter: Letter, in context: RecordInContext, today: Day
  ) {
    write(clock: context.clock, of: letter)
    var pausedSince: Day?
    if case .paused(let since) = context.clock { pausedSince = since }
    let standing = LetterStanding(
      delivery: letter.delivery, due: context.clock.deadline?.due, pausedSince: pausedSince,
      replyCame: context.responses.contains { letter.isReply($0) },
      answeredAsks: AskLedger(of: letter, responses: context.responses).answered,
      asks: letter.asks.count, today: today)
    field("Standing", standing.inFull(in: dates), style: standing.style)
  }

  private mutating func write(clock: ClockReading, of letter: Letter) {
    switch clock {
    case .noClock: break
    case .notStarted:
      field("Due", "not known: \(letter.clock) runs from the exact day of sending")
    case .undefined(let name):
      field(
        "Due", "not known: casedesk.yaml has no clock called \(name)", style: Style(.problem))
    case .paused(let since):
      field("Due", "not while the clock is paused, since \(since.spoken(in: dates))")
    case .due(let deadline):
      field("Due", deadline.due.spokenWithWeekday(in: dates))
      field("", deadline.account.spoken(in: dates), style: Style(.dim))
    }
  }

  /// Each ask, and below it what each response did with it, by whom and when.
  private mutating func write(ledger: AskLedger) {
    guard !ledger.entries.isEmpty else { return }
    heading("Asks: \(ledger.answered) of \(ledger.entries.count) answered")
    for entry in ledger.entries {
      item("\(entry.ask.number)", entry.ask.text)
      if entry.answers.isEmpty {
        paragraph("\(Glyphs.none) no answer", indent: 2, style: Style(.dim))
      }
      for answer in entry.answers {
        let who = answer.from.isEmpty ? "" : ", \(answer.from.shortName)"
        let day = answer.date.map { ", \($0.spoken(in: dates))" } ?? ""
        item(
          Glyphs.outgoing, answer.outcome.spoken + who + day, indent: 2,
          style: Style(answer.outcome.answersAsk ? .accent : .dim), link: .record(answer.response))
        if !answer.note.isEmpty { paragraph(answer.note, indent: 4, style: Style(.dim)) }
      }
    }
  }

  private func reason(_ text: String) -> String { text.isEmpty ? "" : ": \(text)" }
}

extension Channel {
  /// The channel in a sentence: `by post`, `in public`.
  var adverb: String {
    switch self {
    case .post, .email, .fax, .hand, .phone: "by \(spoken)"
    case .portal: "through a portal"
    case .public: "in public"
    case .meeting: "in a meeting"
    }
  }
}

extension LetterStanding {
  /// The state with how many days are over.
  fileprivate func inFull(in dates: DateStyle) -> String {
    if case .longOverdue(_, let days) = state { return "long overdue, by \(days) days" }
    return spoken(in: dates)
  }
}
