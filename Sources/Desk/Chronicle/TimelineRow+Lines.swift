import CaseModel
import TerminalUI

extension TimelineChain {
  /// A row as it is shown.
  /// - Parameters:
  ///   - isNarrow: whether it takes two lines, the date over the words.
  ///   - isPlain: whether it is for a screen reader, to whom lanes, bars and arrows are noise: words
  ///     say what they show.
  func lines(
    of place: Int, columns: Int, isNarrow: Bool, isPlain: Bool = false, today: Day,
    dates: DateStyle
  ) -> [RowLine] {
    guard rows.indices.contains(place) else { return [] }
    guard case .entry(let entry) = rows[place] else {
      return [heading(rows[place], columns: columns, isPlain: isPlain, today: today, dates)]
    }
    let shown = isPlain ? 0 : shownLanes(columns)
    let lanes = lanesBeside(place, shown)
    let room = columns - SafeText.columns(lanes.text)
    let date = entry.spokenDate(dates) ?? "not dated"
    let right = entry.standing(today: today, dates)
    let words = isPlain ? plainWords(of: entry, dates) : entry.words
    var text = [Span(text: words, style: entry.style)]
    if let silence = entry.silence, !isPlain {
      text = self.silence(in: silence, columns: room - (isNarrow ? 0 : 14))
    }
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
    _ row: Row, columns: Int, isPlain: Bool, today: Day, _ dates: DateStyle
  ) -> RowLine {
    let words = row == .today ? "today, \(today.spokenWithWeekday(in: dates))" : "without a date"
    if isPlain {
      return RowLine(words.prefix(1).uppercased() + words.dropFirst(), style: Style(.accent))
    }
    let rest = max(0, columns - SafeText.columns(words) - 4)
    return RowLine(
      "── \(words) " + String(repeating: "─", count: rest), style: Style(.accent))
  }

  /// What a line says where no lane shows what it belongs to, and no arrow who wrote.
  private func plainWords(of entry: TimelineEntry, _ dates: DateStyle) -> String {
    switch entry.record {
    case .letter(let letter):
      let to = letter.spokenAddressees ?? letter.title
      guard let silence = entry.silence?.spoken else { return "Letter to \(to)" }
      return "\(silence.prefix(1).uppercased() + silence.dropFirst()): \(to)"
    case .response(let response):
      let sent = rows.compactMap { row -> String? in
        guard case .letter(let letter) = row.entry?.record, row.entry?.silence == nil,
          response.letters.contains(letter.id)
        else { return nil }
        return letter.sent?.spoken(in: dates)
      }
      guard !sent.isEmpty else { return response.headline }
      return "\(response.headline), on the letter\(sent.count == 1 ? "" : "s") of "
        + sent.joined(separator: ", ")
    case .incident, .followUp: return entry.words
    }
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
      return "\(Glyphs.outgoing) \(letter.spokenAddressees ?? letter.title)"
    case .response(let response): return "\(Glyphs.incoming) \(response.headline)"
    case .followUp(let followUp): return "\(followUp.status.box) \(followUp.title)"
    }
  }

  /// When it happened; of a response of which only that is known, when it reached us.
  fileprivate func spokenDate(_ dates: DateStyle) -> String? {
    guard case .response(let response) = record else { return date?.spoken(in: dates) }
    return dates.spoken(given: response.date, received: response.received)
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

extension Letter {
  /// The first addressee, and how many others there are; nil where there is none.
  fileprivate var spokenAddressees: String? {
    let others = addressees.count > 1 ? " +\(addressees.count - 1)" : ""
    return addressees.first.map { $0.nameAndBody + others }
  }
}

extension Party {
  /// `Nikki Haley, U.S. Mission to the United Nations`; the office where no body is known.
  var nameAndBody: String {
    let parts = [name, body.isEmpty ? office : body].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
  }
}
