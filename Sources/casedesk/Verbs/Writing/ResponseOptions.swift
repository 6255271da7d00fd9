import ArgumentParser
import CaseModel
import Casework
import RecordText

/// What is said of an official response.
struct ResponseOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Who responded, as "Name, Office, Body"; any of them may be empty, and the name alone will do \
      for who is known.
      """, valueName: "party"))
  var from: String?

  @Option(help: "In what form: \(ResponseKind.alternatives).")
  var kind: String?

  @Option(help: "Where it stands as a whole: \(Stance.alternatives).")
  var stance: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was given, as 2026-11-23, 2026-11, yesterday.", valueName: "date"))
  var date: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it reached us, as 2026-11-23, today.", valueName: "day"))
  var received: String?

  @Option(help: "How it went: \(Channel.alternatives).")
  var channel: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Exact words. May be given several times.", valueName: "words"))
  var quote: [String] = []

  @Option(parsing: .unconditional, help: "A heading in place of who responded and how.")
  var title: String?

  @Option(help: "A word to find it by. May be given several times.")
  var tag: [String] = []

  /// Whether nothing is said.
  var isEmpty: Bool {
    [from, kind, stance, date, received, channel, title].allSatisfy { $0 == nil }
      && quote.isEmpty && tag.isEmpty
  }

  func fill(_ record: inout RecordInHand) throws {
    record.set("title", to: title)
    if let from { record.editing["from"] = try record.party(from) }
    record.set("kind", to: kind)
    record.set("stance", to: stance)
    record.set("channel", to: channel)
    try record.set("date", toDate: date, leaning: .past, allowsPartial: true)
    try record.set("received", toDate: received, leaning: .past)
    if !quote.isEmpty {
      record.editing["quotes"] = .list(
        quote.map { .map([NamedValue("words", .scalar($0))]) })
    }
    record.set("tags", to: tag)
  }
}

extension RecordInHand {
  /// Files the record with the incidents of these records, unless it is filed already.
  mutating func belong(toIncidentsOf ids: [RecordID]) throws {
    guard editing["incidents"] == nil else { return }
    var incidents: [String] = []
    for id in ids {
      for incident in try casebook.record(id).incidents where !incidents.contains(incident.text) {
        incidents.append(incident.text)
      }
    }
    set("incidents", to: incidents)
  }
}
