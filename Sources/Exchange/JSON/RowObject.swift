package import CaseModel

/// A row of a list, of a search or of what is due, as an object of JSON: `RowObject(row, today:
/// today).json` is one line. Like ``RecordObject`` it begins with `record` and `id`; then come
/// `title` and what lists show of such a record.
package struct RowObject: Hashable, Sendable {
  package let value: JSONValue

  package init(_ row: ListRow, today: Day) {
    let (kind, fields) =
      switch row {
      case .incident(let row): (RecordKind.incident, Self.fields(row))
      case .letter(let row): (.letter, Self.fields(row))
      case .response(let row): (.response, Self.fields(row))
      case .followUp(let row): (.followUp, Self.fields(row, today: today))
      }
    value = .object(
      [
        JSONField("record", .text(kind.name)), JSONField("id", .text(row.id.text)),
        JSONField("title", .text(row.title)),
      ] + fields)
  }

  package var json: String { value.line }

  private static func fields(_ row: IncidentRow) -> [JSONField] {
    [
      JSONField("status", .text(row.status.rawValue)),
      JSONField("date", .optional(row.date?.description)),
      JSONField("countries", .list(row.countries.map { .text($0) })),
      JSONField("letters", .number(row.letters)), JSONField("responses", .number(row.responses)),
      JSONField("open-follow-ups", .number(row.openFollowUps)),
      JSONField("overdue", .number(row.overdue)),
    ]
  }

  private static func fields(_ row: CaseModel.LetterRow) -> [JSONField] {
    [
      JSONField("addressee", party(row.addressee)),
      JSONField("further-addressees", .number(row.furtherAddressees)),
      JSONField("sent", .optional(row.sent?.description)),
      JSONField("standing", .text(row.standing.name)),
      JSONField("due", .optional(row.standing.due?.description)),
      JSONField("answered-asks", .number(row.standing.answeredAsks)),
      JSONField("asks", .number(row.standing.asks)),
    ]
  }

  private static func fields(_ row: ResponseRow) -> [JSONField] {
    [
      JSONField("from", party(row.from)), JSONField("kind", .text(row.kind.rawValue)),
      JSONField("stance", .optional(row.stance?.rawValue)),
      JSONField("date", .optional(row.date?.description)),
      JSONField("letters", .list(row.letters.map { .text($0.text) })),
    ]
  }

  private static func fields(_ row: FollowUpRow, today: Day) -> [JSONField] {
    [
      JSONField("status", .text(row.status.rawValue)),
      JSONField("standing", .text(row.standing(today: today).name)),
      JSONField("due", .optional(row.due?.description)),
      JSONField("done", .optional(row.done?.description)), JSONField("owner", .text(row.owner)),
      JSONField("priority", .text(row.priority.rawValue)),
      JSONField("repeats", .optional(row.repeats?.description)),
      JSONField("letters", .list(row.letters.map { .text($0.text) })),
    ]
  }

  private static func party(_ party: Party) -> JSONValue {
    .object([
      JSONField("name", .text(party.name)), JSONField("office", .text(party.office)),
      JSONField("body", .text(party.body)),
    ])
  }
}
