import CaseModel
import Exchange
import TerminalUI

extension Answer<ListRow> {
  /// Writes it as it is asked for.
  func write(as format: AnswerFormat, today: Day) throws(Refusal) {
    guard format.isJSON else { return try write() }
    try StandardOutput.write(parts.flatMap(\.rows).map { RowObject($0, today: today).json })
  }
}

/// The columns in which records are answered.
extension AnswerColumn<ListRow> {
  /// For records of all kinds together.
  static var found: [AnswerColumn] {
    [id, kind, AnswerColumn("date", { $0.date?.description ?? "" }, shown: \.shownDate), title]
  }

  static func due(today: Day) -> [AnswerColumn] {
    [
      id, AnswerColumn("kind", { $0.kind.name }, shown: { _ in "" }),
      AnswerColumn(
        "standing", { $0.standing(today: today) }, shown: { $0.dueWords(today: today) },
        style: { $0.standingStyle(today: today) }),
      due,
      AnswerColumn(
        "days until then", { row in row.dueDay.map { "\(today.days(to: $0))" } ?? "" },
        shown: { _ in "" }),
      AnswerColumn("owner or addressee", \.who), title,
    ]
  }

  /// For records of one kind.
  static func list(of kind: RecordKind, today: Day) -> [AnswerColumn] {
    let standing = AnswerColumn(
      "standing", { $0.standing(today: today) }, shown: { $0.standingWords(today: today) },
      style: { $0.standingStyle(today: today) })
    let ownDate = AnswerColumn(
      kind == .letter ? "sent" : "date", { $0.date?.description ?? "" }, shown: \.shownDate)
    switch kind {
    case .incident:
      return [
        id, ownDate, standing, AnswerColumn("countries", \.countries),
        AnswerColumn("letters", { $0.count(\.letters) }, shown: { _ in "" }),
        AnswerColumn("responses", { $0.count(\.responses) }, shown: { _ in "" }),
        AnswerColumn("open follow-ups", { $0.count(\.openFollowUps) }, shown: { _ in "" }),
        AnswerColumn(
          "overdue", { $0.count(\.overdue) }, shown: \.overdueWords,
          style: { _ in Style(.overdue) }), title,
      ]
    case .letter:
      return [
        id, ownDate, standing,
        AnswerColumn("due", { $0.dueDay?.description ?? "" }, shown: { _ in "" }),
        AnswerColumn("asks answered", \.asks), AnswerColumn("addressee", \.who), title,
      ]
    case .response:
      return [
        id, ownDate, AnswerColumn("kind", \.term),
        AnswerColumn("stance", \.stance),
        AnswerColumn("from", \.who), title,
      ]
    case .followUp:
      return [
        id, standing, due, AnswerColumn("done", \.done, shown: { _ in "" }),
        AnswerColumn("owner", \.who),
        AnswerColumn("priority", \.term, shown: { $0.term == "normal" ? "" : $0.term }), title,
      ]
    }
  }

  private static var id: AnswerColumn {
    AnswerColumn("id", \.id.text, style: { _ in Style(.accent) })
  }
  private static var kind: AnswerColumn { AnswerColumn("kind", \.kind.name) }
  private static var title: AnswerColumn { AnswerColumn("title", \.title) }
  private static var due: AnswerColumn {
    AnswerColumn(
      "due", { $0.dueDay?.description ?? "" }, shown: { $0.dueDay?.spokenWithWeekday ?? "" })
  }
}
