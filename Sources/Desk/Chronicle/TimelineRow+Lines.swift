import CaseModel
import TerminalUI

extension TimelineChain {
  /// A row as it is shown.
  /// - Parameters:
  ///   - isNarrow: whether it takes two lines, the date over the words.
  ///   - hasLanes: whether lanes stand beside it; a screen reader would read them as noise.
  func lines(
    of place: Int, columns: Int, isNarrow: Bool, hasLanes: Bool = true, today: Day,
    dates: DateStyle
  ) -> [RowLine] {
    guard rows.indices.contains(place) else { return [] }
    let shown = hasLanes ? shownLanes(columns) : 0
    let lanes = lanesBeside(place, shown)
    let room = columns - SafeText.columns(lanes.text)
    guard case .entry(let entry) = rows[place] else {
      return [heading(rows[place], columns: columns, today: today, dates)]
    }
    let date = entry.date?.spoken(in: dates) ?? "not dated"
    let right = entry.standing(today: today, dates)
    let words = entry.silence.map { silence(in: $0, columns: room - (isNarrow ? 0 : 14)) }
    let text = words ?? [Span(text: entry.words, style: entry.style)]
    if isNarrow {
      return [
        RowLine([lanes, Span(text: date, style: Style(.dim))], right: right),
        RowLine([lanesBelow(place, shown)] + text),
      ]
    }
    let padded = OneLine.padded(date, to: max(11, SafeText.columns(date))) + "  "
    return [RowLine([lanes, Span(text: padded, style: Style(.dim))] + text, right: right)]
  }

  // MARK: Lanes

  private func lanesBeside(_ place: Int, _ shown: Int) -> Span {
    let cells = cells(beside: place).prefix(shown)
    let text = cells.map { $0.text + ($0.goesOn ? "─" : " ") }.joined()
    let end = cells.last?.goesOn ?? false ? "─ " : "  "
    return Span(text: text.isEmpty ? "" : text + end, style: Style(.border))
  }

  /// The lanes below a row's first line: those that go on.
  private func lanesBelow(_ place: Int, _ shown: Int) -> Span {
    let cells = cells(beside: place).prefix(shown)
    let text = cells.map { ["│", "├", "┼", "┌", "┬"].contains($0.text) ? "│ " : "  " }.joined()
    return Span(text: text.isEmpty ? "" : text + "  ", style: Style(.border))
  }

  /// Lanes take at most a quarter of the width.
  private func shownLanes(_ columns: Int) -> Int { min(lanes, max(1, columns / 8)) }

  // MARK: Words

  private func heading(
    _ row: Row, columns: Int, today: Day, _ dates: DateStyle
  ) -> RowLine {
    let words = row == .today ? "today, \(today.spokenWithWeekday(in: dates))" : "without a date"
    let rest = max(0, columns - SafeText.columns(words) - 4)
    return RowLine(
      "── \(words) " + String(repeating: "─", count: rest), style: Style(.accent))
  }

  /// A bar as long as the silence is beside the longest, and its length in words.
  private func silence(in silence: Silence, columns: Int) -> [Span] {
    let words = silence.spoken
    let most = min(24, columns - SafeText.columns(words) - 1)
    guard most > 0, silence.days > 0 else { return [Span(text: words, style: silence.style)] }
    let length = max(1, most * silence.days / max(1, longestSilence))
    return [
      Span(text: String(repeating: Glyphs.silence, count: length), style: silence.style),
      Span(text: " " + words, style: silence.style),
    ]
  }
}

extension Silence {
  /// `62 days of silence`, `silence for 3,448 days so far, 3 paused`.
  var spoken: String {
    let days = "\(days.grouped) day\(days == 1 ? "" : "s")"
    let paused = pausedDays > 0 ? ", \(pausedDays.grouped) paused" : ""
    if goesOn { return "silence for \(days) so far\(paused)" }
    return self.days == 0 ? "answered on the same day" : "\(days) of silence\(paused)"
  }

  fileprivate var style: Style { Style(goesOn ? .soon : .dim) }
}

extension TimelineEntry {
  /// What happened, in a line.
  var words: String {
    switch record {
    case .incident(let incident): return incident.title
    case .letter(let letter):
      let names = letter.addressees.map { $0.nameAndBody }
      let to = names.first.map { names.count > 1 ? "\($0) +\(names.count - 1)" : $0 }
      return "\(Glyphs.outgoing) \(to ?? letter.title)"
    case .response(let response): return "\(Glyphs.incoming) \(response.headline)"
    case .followUp(let followUp): return "\(followUp.status.box) \(followUp.title)"
    }
  }

  fileprivate var style: Style {
    switch what {
    case .happened: Style(.heading, bold: true)
    case .drafted, .cancelled: Style(.dim)
    default: .plain
    }
  }

  /// How it stands, or what it came to, in few words.
  fileprivate func standing(today: Day, _ dates: DateStyle) -> [Span] {
    switch (record, what) {
    case (_, .silence): return []
    case (.incident(let incident), _):
      return [Span(text: incident.status.spoken, style: Style(.dim))]
    case (.letter(let letter), _):
      let asks = letter.asks.count
      let count = asks == 0 ? "" : "\(asks) ask\(asks == 1 ? "" : "s")"
      let state = letter.delivery == .sent ? "" : letter.delivery.spoken
      let both = [state, count].filter { !$0.isEmpty }.joined(separator: ", ")
      return [Span(text: both, style: Style(.dim))]
    case (.response(let response), _):
      return [Span(text: response.stance?.spoken ?? "", style: Style(.dim))]
    case (.followUp(let followUp), _):
      let standing = followUp.standing(today: today)
      let words = standing.words(
        due: followUp.due, done: followUp.done, today: today, dates: dates)
      return [Span(text: words, style: standing.style)]
    }
  }
}

extension Party {
  /// `Nikki Haley, U.S. Mission to the United Nations`; the office where no body is known.
  var nameAndBody: String {
    let parts = [name, body.isEmpty ? office : body].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
  }
}
