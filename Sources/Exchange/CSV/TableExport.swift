import CaseModel

/// A table a kind, for spreadsheets. Lists stand in one cell, joined by `; `.
struct TableExport {
  private let shown: ShownMaterial

  init(_ shown: ShownMaterial) { self.shown = shown }

  var files: [Export.File] {
    [
      Export.File("incidents.csv", incidents.bytes), Export.File("letters.csv", letters.bytes),
      Export.File("asks.csv", asks.bytes), Export.File("responses.csv", responses.bytes),
      Export.File("quotes.csv", quotes.bytes), Export.File("follow-ups.csv", followUps.bytes),
      Export.File("sources.csv", sources.bytes), Export.File("enclosures.csv", enclosures.bytes),
    ]
  }

  private func table<Row>(
    _ rows: [Row], _ columns: [(name: String, cell: (Row) -> String)]
  ) -> CSVTable {
    var table = CSVTable(columns.map(\.name))
    for row in rows { table.add(columns.map { $0.cell(row) }) }
    return table
  }

  // MARK: Records

  private var incidents: CSVTable {
    table(
      shown.incidents,
      [
        ("id", \.id.text), ("title", \.title), ("status", \.status.rawValue),
        ("verification", \.verification.rawValue),
        ("violations", { $0.violations.map(\.rawValue).inOneCell }),
        ("date", { $0.date?.description ?? "" }), ("countries", \.countries.inOneCell),
        ("places", \.places.inOneCell),
        (
          "people-affected",
          { $0.peopleAffected.map { [$0.spoken, $0.note].known(", ") }.inOneCell }
        ), ("alleged-perpetrators", \.allegedPerpetrators.inOneCell),
        ("related", \.related.ids), ("tags", \.tags.inOneCell), ("text", \.text),
      ])
  }

  private var letters: CSVTable {
    let responses = shown.responsesByLetter
    return table(
      shown.letters,
      [
        ("id", \.id.text), ("title", \.title), ("incidents", \.incidents.ids),
        ("kind", \.kind.rawValue), ("channel", { $0.channel?.rawValue ?? "" }),
        ("delivery", \.delivery.rawValue), ("sent", { $0.sent?.description ?? "" }),
        ("senders", \.senders.inOneCell), ("addressees", \.addressees.inOneCell),
        ("addresses", { $0.addressees.map(\.address).filter { !$0.isEmpty }.inOneCell }),
        ("asks", { String($0.asks.count) }),
        (
          "answered-asks",
          { String(AskLedger(of: $0, responses: responses[$0.id] ?? []).answered) }
        ),
        ("clock", \.clock.description),
        (
          "due",
          { $0.clockReading(under: shown.settings).deadline?.due.description ?? "" }
        ),
        ("arithmetic", { $0.clockReading(under: shown.settings).deadline?.arithmetic ?? "" }),
        (
          "standing",
          {
            LetterStanding(
              of: $0, responses: responses[$0.id] ?? [], under: shown.settings, today: shown.today
            ).name
          }
        ),
        ("follows", { $0.follows?.text ?? "" }),
        ("passed-on-from", { $0.passedOnFrom?.text ?? "" }), ("tags", \.tags.inOneCell),
        ("message-id", \.messageID), ("text", \.text),
      ])
  }

  private var responses: CSVTable {
    table(
      shown.responses,
      [
        ("id", \.id.text), ("title", \.headline), ("incidents", \.incidents.ids),
        ("letters", \.letters.ids), ("name", \.from.name), ("office", \.from.office),
        ("body", \.from.body), ("kind", \.kind.rawValue),
        ("channel", { $0.channel?.rawValue ?? "" }), ("stance", { $0.stance?.rawValue ?? "" }),
        ("date", { $0.date?.description ?? "" }),
        ("received", { $0.received?.description ?? "" }), ("tags", \.tags.inOneCell),
        ("message-id", \.messageID), ("text", \.text),
      ])
  }

  private var followUps: CSVTable {
    table(
      shown.followUps,
      [
        ("id", \.id.text), ("title", \.title), ("incidents", \.incidents.ids),
        ("letters", \.letters.ids), ("responses", \.responses.ids), ("status", \.status.rawValue),
        ("standing", { $0.standing(today: shown.today).name }),
        ("due", { $0.due?.description ?? "" }), ("owner", \.owner),
        ("priority", \.priority.rawValue), ("repeats", { $0.repeats?.description ?? "" }),
        ("done", { $0.done?.description ?? "" }), ("outcome", \.outcome),
        ("impact", { $0.impact?.rawValue ?? "" }), ("follows", { $0.follows?.text ?? "" }),
        ("tags", \.tags.inOneCell), ("text", \.text),
      ])
  }

  // MARK: Parts of records

  /// One row for each answer to an ask, and one for an ask that has none. `stands` says which of
  /// several answers stands.
  private var asks: CSVTable {
    var table = CSVTable([
      "letter", "title", "sent", "addressees", "ask", "text", "answered", "response", "from",
      "date",
      "outcome", "note", "stands",
    ])
    let responses = shown.responsesByLetter
    for letter in shown.letters {
      for entry in AskLedger(of: letter, responses: responses[letter.id] ?? []).entries {
        let ask = [
          letter.id.text, letter.title, letter.sent?.description ?? "", letter.addressees.inOneCell,
          String(entry.ask.number), entry.ask.text, entry.isAnswered ? "yes" : "no",
        ]
        if entry.answers.isEmpty { table.add(ask) }
        for answer in entry.answers {
          table.add(
            ask + [
              answer.response.text, answer.from.oneLine, answer.date?.description ?? "",
              answer.outcome.rawValue, answer.note, answer == entry.standing ? "yes" : "no",
            ])
        }
      }
    }
    return table
  }

  private var quotes: CSVTable {
    let quotes = shown.responses.flatMap { response in response.quotes.map { (response, $0) } }
    return table(
      quotes,
      [
        ("response", \.0.id.text), ("words", \.1.words),
        ("speaker", { $0.1.speaker.isEmpty ? $0.0.from.shortName : $0.1.speaker }),
        ("to", \.1.to), ("published", \.1.published),
        ("date", { ($0.1.date ?? $0.0.date)?.description ?? "" }),
      ])
  }

  private var sources: CSVTable {
    let sources = shown.entries.flatMap { entry in
      entry.record.sources.map { (entry.record.id, $0) }
    }
    return table(
      sources,
      [
        ("record", \.0.text), ("name", \.1.name), ("kind", { $0.1.kind?.rawValue ?? "" }),
        ("date", { $0.1.date?.description ?? "" }), ("address", \.1.address),
        ("reliability", { $0.1.reliability?.rawValue ?? "" }),
        ("credibility", { $0.1.credibility?.rawValue ?? "" }), ("note", \.1.note),
      ])
  }

  private var enclosures: CSVTable {
    let enclosures = shown.entries.flatMap { entry in entry.record.enclosures.map { (entry, $0) } }
    return table(
      enclosures,
      [
        ("record", \.0.record.id.text), ("file", \.1.file),
        ("path", { ShownPath.path(ofEnclosure: $0.1.file, besideRecordAt: $0.0.path) }),
        ("sha256", \.1.sha256), ("title", \.1.title),
      ])
  }
}

extension [String] {
  fileprivate var inOneCell: String { joined(separator: "; ") }

  fileprivate func known(_ separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}

extension [Party] {
  fileprivate var inOneCell: String { map(\.oneLine).joined(separator: "; ") }
}

extension [RecordID] {
  fileprivate var ids: String { map(\.text).joined(separator: "; ") }
}
