/// What of a record can be found by its words, and where it stands in time.
package struct SearchableRecord: Hashable, Sendable {
  /// By which the newest hits come first; nil for what has no date, which comes last.
  package var day: Day?
  /// Everything that a word without a field is looked for in; phrases don't reach from one text to
  /// the next.
  package var texts: [String]
  /// What can be looked for by a field's name.
  package var fields: [SearchField: [String]]

  package init(_ record: Record) {
    fields = [:]
    switch record {
    case .incident(let incident):
      day = incident.date?.lastDay
      texts = SearchableRecord.texts(of: incident)
      fields = [
        .country: incident.countries, .tag: incident.tags, .status: [incident.status.rawValue],
        .violation: incident.violations.map(\.rawValue),
      ]
    case .letter(let letter):
      day = letter.sent?.sortDay
      texts = SearchableRecord.texts(of: letter)
      fields = [
        .from: letter.senders.flatMap(\.parts), .to: letter.addressees.flatMap(\.parts),
        .tag: letter.tags, .kind: [letter.kind.rawValue], .status: [letter.delivery.rawValue],
      ]
    case .response(let response):
      day = response.effectiveDay
      texts = SearchableRecord.texts(of: response)
      fields = [
        .from: response.from.parts, .tag: response.tags, .kind: [response.kind.rawValue],
        .stance: response.stance.map { [$0.rawValue] } ?? [],
        .outcome: Set(response.outcomes.map(\.outcome.rawValue)).sorted(),
      ]
    case .followUp(let followUp):
      day = followUp.due ?? followUp.done
      texts = SearchableRecord.texts(of: followUp)
      fields = [
        .owner: [followUp.owner], .tag: followUp.tags, .status: [followUp.status.rawValue],
        .priority: [followUp.priority.rawValue],
      ]
    }
    texts = ([record.title] + texts + [record.text]).filter { !$0.isEmpty }
    texts += record.enclosures.flatMap { [$0.file, $0.title] }
    fields[.kind, default: []].append(record.kind.name)
  }

  private static func texts(of incident: Incident) -> [String] {
    incident.places + incident.countries + incident.allegedPerpetrators
      + incident.peopleAffected.map(\.note) + texts(of: incident.sources) + incident.tags
  }

  private static func texts(of letter: Letter) -> [String] {
    (letter.senders + letter.addressees).flatMap { $0.parts + [$0.address] }
      + letter.asks.map(\.text) + letter.pauses.map(\.reason) + letter.restarts.map(\.reason)
      + [letter.deadline?.reason ?? ""] + texts(of: letter.sources) + letter.tags
      + [letter.messageID]
  }

  private static func texts(of response: OfficialResponse) -> [String] {
    response.from.parts + [response.from.address]
      + response.quotes.flatMap { [$0.words, $0.speaker, $0.to, $0.published] }
      + response.outcomes.map(\.note) + texts(of: response.sources)
      + response.tags + [response.messageID]
  }

  private static func texts(of followUp: FollowUp) -> [String] {
    [followUp.owner, followUp.outcome] + followUp.tags
  }

  private static func texts(of sources: [Source]) -> [String] {
    sources.flatMap { [$0.name, $0.address, $0.note] }
  }
}

extension Party {
  /// The person, the office and the body.
  fileprivate var parts: [String] { [name, office, body] }
}
