import CaseModel
import TerminalUI

extension HitRow {
  /// The row as it is shown: its date, kind and title, how it stands, and the words around what was
  /// found.
  func lines(
    columns: Int, excerpt: String, isNarrow: Bool, today: Day, dates: DateStyle = .spelled
  ) -> [RowLine] {
    switch content {
    case .incident(let row):
      let counts = row.map { [RowLine($0.spokenCounts, style: Style(.dim))] } ?? []
      return [HitRow.heading(row, dates)] + counts
    case .more:
      return [RowLine("\(Glyphs.none) more hits in this incident", style: Style(.dim))]
    case .hit(let row):
      let facts = [
        Span(text: OneLine.padded(row.spokenDate(in: dates), to: 11) + "  ", style: Style(.dim)),
        Span(text: OneLine.padded(row.kind.name, to: 9) + "  ", style: Style(.dim)),
      ]
      let right = row.standing(today: today, dates)
      if isNarrow { return [RowLine(facts, right: right), RowLine(row.title)] }
      return [
        RowLine(facts + [Span(text: row.title)], right: right),
        RowLine([Span(text: "  " + excerpt, style: Style(.dim))]),
      ]
    }
  }

  private static func heading(_ row: IncidentRow?, _ dates: DateStyle) -> RowLine {
    guard let row else {
      return RowLine("Filed with no incident", style: Style(.heading, bold: true))
    }
    let facts = [
      row.date?.spoken(in: dates) ?? "", row.countries.prefix(3).joined(separator: ", "),
    ]
    let right = facts.filter { !$0.isEmpty }.joined(separator: "  ")
    return RowLine(
      row.title, style: Style(.heading, bold: true), right: [Span(text: right, style: Style(.dim))])
  }
}

extension IncidentRow {
  /// `3 letters · 14 responses · 2 open follow-ups`.
  fileprivate var spokenCounts: String {
    let counts = [
      (letters, "letter"), (responses, "response"), (openFollowUps, "open follow-up"),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: " \(Glyphs.dot) ")
  }
}

extension ListRow {
  var kind: RecordKind {
    switch self {
    case .incident: .incident
    case .letter: .letter
    case .response: .response
    case .followUp: .followUp
    }
  }

  /// The date by which hits are ordered.
  fileprivate func spokenDate(in dates: DateStyle) -> String {
    switch self {
    case .incident(let row): row.date?.spoken(in: dates) ?? "not dated"
    case .letter(let row): row.sent?.spoken(in: dates) ?? "not dated"
    case .response(let row): row.date?.spoken(in: dates) ?? "not dated"
    case .followUp(let row): (row.due ?? row.done)?.spoken(in: dates) ?? "not dated"
    }
  }

  /// How it stands, in few words.
  fileprivate func standing(today: Day, _ dates: DateStyle) -> [Span] {
    switch self {
    case .incident(let row):
      return [Span(text: row.status.spoken, style: Style(.dim))]
    case .letter(let row):
      return [Span(text: row.standing.briefly(in: dates), style: row.standing.style)]
    case .response: return []
    case .followUp(let row):
      let standing = row.standing(today: today)
      let words = standing.words(due: row.due, done: row.done, today: today, dates: dates)
      return [Span(text: words, style: standing.style)]
    }
  }
}
