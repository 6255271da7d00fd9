import CaseModel
import TerminalUI

extension ListRow {
  /// The row as its pane shows it, in as many lines as the pane gives a row.
  func lines(
    _ count: Int, columns: Int, today: Day, dates: DateStyle = .spelled
  ) -> [RowLine] {
    switch self {
    case .incident(let row): row.lines(columns: columns)
    case .letter(let row): count == 1 ? [row.line(dates)] : row.lines(dates)
    case .response(let row): [row.line(columns: columns, dates)]
    case .followUp(let row): [row.line(today: today, dates)]
    }
  }

  /// The letters that the row belongs to.
  var letters: [RecordID] {
    switch self {
    case .incident, .letter: []
    case .response(let row): row.letters
    case .followUp(let row): row.letters
    }
  }
}

extension IncidentRow {
  /// The title, and what is left of it before the status, the countries and what is overdue.
  func lines(columns: Int) -> [RowLine] {
    let style = Style(status == .closed ? .dim : .plain)
    let pieces = TextLayout.wrap(title, columns: columns)
    let rest = pieces.dropFirst().joined(separator: " ")
    var right = [Span(text: status.spoken, style: Style(.dim))]
    if !countries.isEmpty { right.append(Span(text: "  \(spokenCountries)", style: Style(.dim))) }
    if overdue > 0 {
      let text = columns < 40 ? "  \(overdue)!" : "  \(overdue)! overdue"
      right.append(Span(text: text, style: Style(.overdue, bold: true)))
    }
    return [RowLine(pieces.first ?? "", style: style), RowLine(rest, style: style, right: right)]
  }

  private var spokenCountries: String {
    let shown = countries.prefix(3).joined(separator: ", ")
    return countries.count > 3 ? "\(shown) +\(countries.count - 3)" : shown
  }
}

extension LetterRow {
  func lines(_ dates: DateStyle) -> [RowLine] {
    let asks = standing.asks > 0 ? "\(standing.answeredAsks) of \(askCount) answered" : ""
    let isAnswered = standing.state == .answered && !asks.isEmpty
    let state = isAnswered ? asks : joined(asks, standing.spoken(in: dates))
    return [RowLine(heading(dates)), RowLine([Span(text: state, style: standing.style)])]
  }

  func line(_ dates: DateStyle) -> RowLine {
    let asks = standing.asks > 0 ? "\(standing.answeredAsks)/\(standing.asks)" : ""
    return RowLine(
      heading(dates),
      right: [Span(text: joined(asks, standing.briefly(in: dates)), style: standing.style)])
  }

  private var askCount: String { standing.asks == 1 ? "1 ask" : "\(standing.asks) asks" }

  private func joined(_ asks: String, _ state: String) -> String {
    asks.isEmpty ? state : "\(asks) \(Glyphs.dot) \(state)"
  }

  private func heading(_ dates: DateStyle) -> [Span] {
    let others = furtherAddressees > 0 ? " +\(furtherAddressees)" : ""
    let office = addressee.body.isEmpty ? addressee.office : addressee.body
    let names = [addressee.name, office].filter { !$0.isEmpty }
    let name = names.isEmpty ? title : names.joined(separator: ", ")
    return [
      Span(text: padded(sent?.spoken(in: dates) ?? "not dated"), style: Style(.dim)),
      Span(text: name + others),
    ]
  }
}

extension LetterStanding {
  /// Where the letter stands in the fewest words, beside the count of its asks.
  func briefly(in dates: DateStyle) -> String {
    switch state {
    case .overdue(_, let days): "\(days) day\(days == 1 ? "" : "s") over"
    case .partlyAnswered: "replied"
    case .paused: "paused"
    case .awaitingReply(let due): "due \(due.spoken(in: dates))"
    case .dueSoon(let due): "due \(due.weekday.short) \(due.spokenWithoutYear(in: dates))"
    case .draft, .bounced, .withdrawn, .sentWithoutClock, .longOverdue, .answered: spoken(in: dates)
    }
  }

  var style: Style {
    switch state {
    case .overdue, .longOverdue: Style(.overdue)
    case .dueSoon: Style(.soon)
    case .answered: Style(.done)
    case .draft, .bounced, .withdrawn, .sentWithoutClock, .paused, .awaitingReply, .partlyAnswered:
      Style(.dim)
    }
  }
}

extension ResponseRow {
  func line(columns: Int, _ dates: DateStyle) -> RowLine {
    let stance = columns < 60 ? "" : stance?.spoken ?? ""
    return RowLine(
      [
        Span(text: padded(date?.spoken(in: dates) ?? "not dated"), style: Style(.dim)),
        Span(text: title),
      ],
      right: [Span(text: stance, style: Style(.dim))])
  }
}

extension FollowUpRow {
  func line(today: Day, _ dates: DateStyle) -> RowLine {
    let standing = standing(today: today)
    let isSettled = status != .open
    var words = standing.words(due: due, done: done, today: today, dates: dates)
    if !isSettled, priority == .urgent {
      words = words.isEmpty ? "urgent" : "urgent, \(words)"
    }
    let style = Style(isSettled ? .dim : .plain)
    return RowLine(
      [Span(text: status.box + " ", style: style), Span(text: title, style: style)],
      right: [Span(text: words, style: standing.style)])
  }
}

extension FollowUpStatus {
  /// `[ ]`, `[x]`, or `[-]` for what was cancelled.
  var box: String {
    switch self {
    case .open: "[ ]"
    case .done: "[x]"
    case .cancelled: "[-]"
    }
  }
}

extension FollowUpStanding {
  /// `5 days over`, `due today`, `due Fri`, `done 20 Apr`.
  func words(
    due: Day?, done: Day?, today: Day, dates: DateStyle = .spelled
  ) -> String {
    switch self {
    case .open: due.map { "due \($0.brief(today: today, dates))" } ?? ""
    case .dueToday: "due today"
    case .dueSoon(let days):
      due.map { days < 7 ? "due \($0.weekday.short)" : "due \($0.brief(today: today, dates))" }
        ?? ""
    case .overdue(let days): "\(days) day\(days == 1 ? "" : "s") over"
    case .done: done.map { "done \($0.brief(today: today, dates))" } ?? "done"
    case .cancelled: "cancelled"
    }
  }

  var style: Style {
    switch self {
    case .overdue: Style(.overdue)
    case .dueToday, .dueSoon: Style(.soon)
    case .done: Style(.done)
    case .open, .cancelled: Style(.dim)
    }
  }
}

extension Day {
  /// Without the year where it is this one: `20 Apr`, `20 Apr 2017`.
  func brief(today: Day, _ dates: DateStyle) -> String {
    year == today.year ? spokenWithoutYear(in: dates) : spoken(in: dates)
  }
}

/// A date with blanks after it, so that names stand in one column.
private func padded(_ date: String) -> String {
  OneLine.padded(date, to: max(11, SafeText.columns(date))) + "  "
}
