/// What a letter's clock says.
package enum ClockReading: Hashable, Sendable {
  /// The letter has no clock, or is a draft, bounced or withdrawn.
  case noClock
  /// The letter has a clock, and the exact day of sending isn't known.
  case notStarted
  /// The clock is a procedure that the casebook's settings don't define.
  case undefined(name: String)
  /// The clock stands still while we owe the addressee an answer.
  case paused(since: Day)
  case due(Deadline)

  package var deadline: Deadline? {
    if case .due(let deadline) = self { deadline } else { nil }
  }
}

extension Letter {
  /// Day zero of the clock: the day of sending, or the last restart after it. Nil while the letter
  /// isn't sent or the exact day isn't known.
  package var clockStart: Day? {
    guard delivery == .sent || delivery == .delivered, let sent = sent?.exactDay else { return nil }
    return restarts.map(\.date).filter { $0 > sent }.max() ?? sent
  }

  /// Reads the clock by Alaveteli's rules: day zero is the day of sending or restart; days in which
  /// we owed an answer don't count; a calendar-day clock that ends on a weekend or holiday ends on
  /// the next working day; a deadline set by hand overrides all.
  package func clockReading(under settings: CasebookSettings) -> ClockReading {
    guard delivery == .sent || delivery == .delivered else { return .noClock }
    if let deadline {
      let reason = deadline.reason.isEmpty ? "" : ": \(deadline.reason)"
      return .due(
        Deadline(
          due: deadline.date,
          account: "set by hand to \(deadline.date)\(reason)"))
    }
    let rule: ClockRule
    switch ClockRule.resolve(clock, under: settings) {
    case .failure(let undefined): return .undefined(name: undefined.name)
    case .success(nil): return .noClock
    case .success(let found?): rule = found
    }
    guard let start = clockStart else { return .notStarted }
    let restart = restarts.last { $0.date == start }
    // What begins a clock anew is our answer, so a pause that was still going on is over with it.
    let pauses = pauses.filter { $0.to != nil || restart == nil || $0.from >= start }
    if let open = pauses.first(where: { $0.to == nil }) { return .paused(since: open.from) }
    let calendar = WorkingCalendar(holidays: settings.holidays)
    return .due(rule.deadline(from: start, restart: restart, pauses: pauses, calendar: calendar))
  }
}

/// A clock's rule once its name is resolved.
struct ClockRule {
  var count: Int
  var countsWorkingDays: Bool

  struct Undefined: Error {
    var name: String
  }

  /// Nil where no answer is waited for. A procedure of the casebook's may not name another one, so
  /// that no two can name each other.
  static func resolve(_ clock: Clock, under settings: CasebookSettings) -> Result<
    ClockRule?, Undefined
  > {
    switch clock {
    case .none: .success(nil)
    case .days(let count): .success(ClockRule(count: count, countsWorkingDays: false))
    case .workingDays(let count): .success(ClockRule(count: count, countsWorkingDays: true))
    case .osceViennaMechanism: .success(ClockRule(count: 10, countsWorkingDays: false))
    case .unSpecialProcedures: .success(ClockRule(count: 60, countsWorkingDays: false))
    case .named(let name):
      switch settings.clocks[name] {
      case nil, .named: .failure(Undefined(name: name))
      case let own?: resolve(own, under: settings)
      }
    }
  }

  func deadline(
    from start: Day, restart: ClockRestart?, pauses: [ClockPause], calendar: WorkingCalendar
  ) -> Deadline {
    var tally = Tally()
    var day = start
    // Pauses are finite in number and length, so the count is reached; the bound guards against
    // settings that declare every day a holiday.
    for _ in 0..<200_000 where tally.counted < count {
      let next = day.adding(days: 1)
      if next == day { break }
      day = next
      if let pause = pauses.first(where: { $0.from <= day && day <= ($0.to ?? day) }) {
        tally.addPaused(day, reason: pause.reason)
      } else if countsWorkingDays, !calendar.isWorkingDay(day) {
        if calendar.isHoliday(day), !day.weekday.isWeekend { tally.holidays.append(day) }
      } else {
        tally.counted += 1
      }
    }
    let due = countsWorkingDays ? day : calendar.workingDay(onOrAfter: day)
    return Deadline(
      due: due,
      account: """
        \(beginning(start, restart: restart)) + \(tally.sentence(rule: self)) = \(day)\
        \(moved(from: day, to: due, calendar: calendar))
        """)
  }

  /// `60 days`, `1 working day`.
  var spoken: String {
    (countsWorkingDays ? "\(count) working day" : "\(count) day") + (count == 1 ? "" : "s")
  }

  private func beginning(_ start: Day, restart: ClockRestart?) -> DatedText {
    guard let restart else { return "sent \(start)" }
    let reason = restart.reason.isEmpty ? "" : " (\(restart.reason))"
    return "begun anew \(start)\(reason)"
  }

  private func moved(from day: Day, to due: Day, calendar: WorkingCalendar) -> DatedText {
    guard due != day else { return "" }
    let why = calendar.isHoliday(day) ? "a holiday" : "a weekend"
    return ", \(why); so the next working day, \(due)"
  }

  /// What was counted and what was left out on the way to a deadline.
  private struct Tally {
    var counted = 0
    var holidays: [Day] = []
    private var paused: [(reason: String, days: Int)] = []

    mutating func addPaused(_ day: Day, reason: String) {
      if let place = paused.firstIndex(where: { $0.reason == reason }) {
        paused[place].days += 1
      } else {
        paused.append((reason, 1))
      }
    }

    func sentence(rule: ClockRule) -> DatedText {
      var sentence: DatedText = "\(rule.spoken)"
      for (reason, days) in paused {
        sentence += " + \(days) day\(days == 1 ? "" : "s") paused"
        if !reason.isEmpty { sentence += " (\(reason))" }
      }
      for (place, holiday) in holidays.enumerated() {
        sentence += "\(place == 0 ? ", without " : " and ")\(date: holiday)"
      }
      return sentence
    }
  }
}
