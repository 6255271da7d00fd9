/// What a column of a table may hold. The raw value is how a mapping file calls it.
enum TableField: String, CaseIterable, Hashable, Sendable {
  case id, title, incident, text, tags
  // Of incidents.
  case status, verification, violations, date
  case dateTo = "date-to"
  case countries, places, detained, killed, injured, disappeared, affected
  case perpetrators = "alleged-perpetrators"
  case related, source
  case sourceKind = "source-kind"
  case sourceDate = "source-date"
  case sourceAddress = "source-address"
  case reliability, credibility
  // Of letters.
  case kind, channel, delivery, sent, sender
  case senderOffice = "sender-office"
  case senderBody = "sender-body"
  case addressee
  case addresseeOffice = "addressee-office"
  case addresseeBody = "addressee-body"
  case address, asks, clock, deadline
  case deadlineReason = "deadline-reason"
  // Of asks with responses.
  case letter
  case askNumber = "ask-number"
  case ask, outcome
  case outcomeNote = "outcome-note"
  case responder
  case responderOffice = "responder-office"
  case responderBody = "responder-body"
  case responseKind = "response-kind"
  case responseDate = "response-date"
  case response, stance
  // Of follow-ups.
  case due, owner, priority, repeats, done, result, impact, letters, responses
  /// Left out.
  case ignored = "-"

  /// Whether several columns may hold it, as `Ask 1` and `Ask 2`.
  var isList: Bool {
    switch self {
    case .asks, .tags, .violations, .countries, .places, .perpetrators, .related, .text, .ignored:
      true
    default: false
    }
  }

  var isDate: Bool {
    switch self {
    case .date, .dateTo, .sourceDate, .sent, .deadline, .responseDate, .due, .done: true
    default: false
    }
  }
}

/// What the rows of a table are.
package enum TableKind: String, CaseIterable, Hashable, Sendable {
  case incidents, letters, asks
  case followUps = "follow-ups"

  var fields: Set<TableField> {
    switch self {
    case .incidents:
      [
        .id, .title, .text, .tags, .status, .verification, .violations, .date, .dateTo, .countries,
        .places, .detained, .killed, .injured, .disappeared, .affected, .perpetrators, .related,
        .source, .sourceKind, .sourceDate, .sourceAddress, .reliability, .credibility, .ignored,
      ]
    case .letters:
      [
        .id, .title, .incident, .text, .tags, .kind, .channel, .delivery, .sent, .sender,
        .senderOffice, .senderBody, .addressee, .addresseeOffice, .addresseeBody, .address, .asks,
        .clock, .deadline, .deadlineReason, .source, .sourceKind, .sourceDate, .sourceAddress,
        .reliability, .credibility, .ignored,
      ]
    case .asks:
      [
        .title, .incident, .text, .tags, .kind, .channel, .sent, .sender, .senderOffice,
        .senderBody,
        .addressee, .addresseeOffice, .addresseeBody, .address, .clock, .letter, .askNumber, .ask,
        .outcome, .outcomeNote, .responder, .responderOffice, .responderBody, .responseKind,
        .responseDate, .response, .stance, .source, .sourceAddress, .sourceDate, .ignored,
      ]
    case .followUps:
      [
        .id, .title, .incident, .text, .tags, .status, .due, .owner, .priority, .repeats, .done,
        .result, .impact, .letters, .responses, .ignored,
      ]
    }
  }

  /// Fields that only this kind of table has, or that rows of it hardly go without.
  var telling: Set<TableField> {
    switch self {
    case .incidents:
      [.verification, .violations, .detained, .killed, .injured, .disappeared, .perpetrators]
    case .letters: [.asks, .delivery, .addressee, .sent]
    case .asks: [.ask, .outcome, .responseDate, .responder]
    case .followUps: [.due, .owner, .priority, .done, .repeats]
    }
  }

  /// What each row must have, one of a set.
  var needed: [Set<TableField>] {
    switch self {
    case .incidents: [[.title]]
    case .letters: [[.title, .addressee, .addresseeBody, .addresseeOffice]]
    case .asks: [[.ask]]
    case .followUps: [[.title]]
    }
  }

  /// What a column that may hold several fields most likely holds here.
  var preferred: [TableField] { self == .asks ? [.ask, .outcome, .outcomeNote] : [] }

  /// As people call them: `asks with responses`.
  package var spoken: String {
    switch self {
    case .incidents: "incidents"
    case .letters: "letters"
    case .asks: "asks with responses"
    case .followUps: "follow-ups"
    }
  }
}
