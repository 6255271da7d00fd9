/// What of a record is for the desk alone, besides its enclosures, sources, quotes and asks that
/// say so themselves, and the passages of its texts that are marked.
package enum Confidentiality: Hashable, Sendable {
  case none
  /// Everything, and that the record exists.
  case whole
  /// The fields of these names, as records write them; `text` is what stands below the fields. Never
  /// empty.
  case fields([String])

  /// The names of confidential fields; empty for ``none`` and ``whole``.
  package var fields: [String] {
    if case .fields(let names) = self { names } else { [] }
  }

  /// What follows for a record that is called after this one: whether its title is confidential.
  package var ofTitle: Confidentiality {
    switch self {
    case .none: .none
    case .whole: .whole
    case .fields(let names): names.contains("title") ? .fields(["title"]) : .none
    }
  }
}

extension RecordKind {
  /// The fields of such records that can be confidential while the rest of the record isn't. The
  /// others (its kind, where it belongs, where it stands) are what the desk knows a record by.
  package var redactableFields: [String] {
    switch self {
    case .incident:
      [
        "title", "violations", "date", "countries", "places", "people-affected",
        "alleged-perpetrators", "sources", "related", "tags", "enclosures", "text",
      ]
    case .letter:
      [
        "title", "channel", "sent", "senders", "addressees", "asks", "clock", "pauses", "restarts",
        "deadline", "follows", "passed-on-from", "sources", "tags", "enclosures", "message-id",
        "text",
      ]
    case .response:
      [
        "title", "letters", "from", "channel", "stance", "date", "received", "outcomes", "quotes",
        "sources", "tags", "enclosures", "message-id", "text",
      ]
    case .followUp:
      [
        "title", "letters", "responses", "due", "owner", "priority", "repeats", "done", "outcome",
        "impact", "follows", "tags", "text",
      ]
    }
  }
}

extension Record {
  package var confidentiality: Confidentiality {
    switch self {
    case .incident(let incident): incident.confidentiality
    case .letter(let letter): letter.confidentiality
    case .response(let response): response.confidentiality
    case .followUp(let followUp): followUp.confidentiality
    }
  }

  /// Names in the list of confidential fields that no such record has, or that can't be left out by
  /// themselves.
  package var unknownConfidentialFields: [String] {
    let known = Set(kind.redactableFields)
    return confidentiality.fields.filter { !known.contains($0) }
  }
}
