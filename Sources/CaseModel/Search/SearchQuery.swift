/// What a person looks for, read from what was typed. Any text is a search: what can't be read is
/// left out, and ``remarks`` says so.
///
/// Words stand for records that contain them all; `"a phrase"` for words next to each other;
/// `word*` for everything that begins so, and so does the last word while it is being typed; `-`
/// before any of these for records without it. `from:peskov`, `to:haley`, `kind:response`,
/// `country:RU` and the other names of ``SearchField`` look into one field; `before:2018` and
/// `after:"apr 2017"` at a record's date; `is:overdue`, `is:open`, `is:unanswered` and `asks:open` at
/// how things stand today. Case and marks don't matter.
package struct SearchQuery: Hashable, Sendable {
  package internal(set) var terms: [SearchTerm] = []
  /// Only records of this day and later ones.
  package internal(set) var from: Day?
  /// Only records of this day and earlier ones.
  package internal(set) var through: Day?
  package internal(set) var states: [SearchState] = []
  /// What was left out and why, as whole sentences.
  package internal(set) var remarks: [String] = []

  /// Reads what was typed.
  /// - Parameters:
  ///   - today: from which dates such as `yesterday` are counted.
  ///   - dates: how the person writes dates, for what may mean two days, as `after:04/05/2017`.
  package init(_ typed: String, today: Day, dates: DateHabits = DateHabits()) {
    for piece in SearchPiece.pieces(of: typed) { take(piece, today: today, dates) }
  }

  /// Whether nothing is looked for, so that every record is a hit.
  package var isEmpty: Bool {
    terms.isEmpty && states.isEmpty && from == nil && through == nil
  }
}

/// Words that stand next to each other, in a field or anywhere.
package struct SearchTerm: Hashable, Sendable {
  /// Folded words, at least one.
  package var words: [String]
  /// Whether the last word is only the beginning of one.
  package var isPrefix: Bool
  /// Whether records with it are left out.
  package var isNegated: Bool
  /// Nil for anywhere.
  package var field: SearchField?

  package init(
    words: [String], isPrefix: Bool = false, isNegated: Bool = false, field: SearchField? = nil
  ) {
    self.words = words
    self.isPrefix = isPrefix
    self.isNegated = isNegated
    self.field = field
  }
}

/// A field that can be looked into by its name.
package enum SearchField: String, CaseIterable, Hashable, Sendable {
  /// Who wrote the letter, or gave the response.
  case from
  /// To whom a letter was written.
  case to
  /// Kind of record, of letter, and of response.
  case kind
  /// Of an incident and a follow-up, and how far a letter got.
  case status
  case country, violation, tag
  /// Of a response as a whole.
  case stance
  /// What a response did with an ask.
  case outcome
  case owner, priority

  /// What stands behind the colon, in a few words.
  package var meaning: String {
    switch self {
    case .from: "who wrote the letter or gave the response"
    case .to: "to whom a letter was written"
    case .kind: "incident, letter, response, follow-up, or a kind of these"
    case .status: "open, monitoring, closed; draft, sent, bounced; done"
    case .country: "a country's code, as RU"
    case .violation: "a violation, as torture"
    case .tag: "a tag"
    case .stance: "a response's stance, as token"
    case .outcome: "what became of an ask, as evaded"
    case .owner: "who does a follow-up"
    case .priority: "urgent, high, normal, low"
    }
  }
}

/// How something stands today.
package struct SearchState: Hashable, Sendable {
  package enum Name: Hashable, Sendable, CaseIterable {
    /// A letter whose reply is overdue, and a follow-up past its due date.
    case overdue
    /// An open incident, an open follow-up, and a letter that was sent and still waits for a reply.
    case open
    /// A letter that was sent and still waits for a reply.
    case unanswered
    /// A letter that was sent and has asks without an answer.
    case openAsks
  }

  package var name: Name
  package var isNegated: Bool

  package init(_ name: Name, isNegated: Bool = false) {
    self.name = name
    self.isNegated = isNegated
  }
}
