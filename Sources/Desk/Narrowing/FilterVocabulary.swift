import CaseModel

/// What a list can be filtered by: the names that mean something for its kind of record, and what
/// stands behind each.
struct FilterVocabulary: Hashable, Sendable {
  /// A word that may be typed, and what it means.
  struct Term: Hashable, Sendable {
    var text: String
    var meaning = ""
  }

  let kind: RecordKind

  /// The names before a colon.
  var names: [Term] {
    fields.map { Term(text: $0.rawValue, meaning: meaning(of: $0)) } + dates + states
  }

  /// What may stand behind a name, where that is a closed list; nil where it isn't.
  func values(of name: String) -> [Term]? {
    switch name {
    case "is": return stands
    case "asks": return [Term(text: "open", meaning: "nobody answered them yet")]
    default: return field(name).flatMap { terms(of: $0) }
    }
  }

  /// The field whose values the casebook knows; nil where a name isn't such a field's.
  func knownField(_ name: String) -> SearchField? {
    guard let field = field(name), terms(of: field) == nil else { return nil }
    return field
  }

  /// Whether what stands behind a name is a date.
  func isDate(_ name: String) -> Bool { dates.contains { $0.text == name } }

  private func field(_ name: String) -> SearchField? { fields.first { $0.rawValue == name } }

  // A short list says itself what may stand behind the name.
  private func meaning(of field: SearchField) -> String {
    guard let terms = terms(of: field), terms.count <= 5 else {
      return field == .kind
        ? "what kind of \(kind.name), as \(terms(of: field)?.first?.text ?? "")" : field.meaning
    }
    return terms.map(\.text).joined(separator: ", ")
  }

  // The fields that a record of the kind has.
  private var fields: [SearchField] {
    switch kind {
    case .incident: [.status, .country, .violation, .tag]
    case .letter: [.to, .from, .status, .kind, .tag]
    case .response: [.from, .kind, .stance, .outcome, .tag]
    case .followUp: [.owner, .status, .priority, .tag]
    }
  }

  private var dates: [Term] {
    [
      Term(text: "before", meaning: "older than 2018, 2018-04, yesterday"),
      Term(text: "after", meaning: "newer than 2017, apr 2017, last fri"),
    ]
  }

  private var states: [Term] {
    switch kind {
    case .incident: [Term(text: "is", meaning: "open")]
    case .letter:
      [
        Term(text: "is", meaning: "overdue, unanswered"),
        Term(text: "asks", meaning: "open: nobody answered them"),
      ]
    case .response: []
    case .followUp: [Term(text: "is", meaning: "overdue, open")]
    }
  }

  private var stands: [Term] {
    switch kind {
    case .incident: [Term(text: "open", meaning: "worked on")]
    case .letter:
      [
        Term(text: "overdue", meaning: "no reply came by the day on which it was due"),
        Term(text: "unanswered", meaning: "it is out, and no reply came"),
      ]
    case .response: []
    case .followUp:
      [
        Term(text: "overdue", meaning: "past its due date"),
        Term(text: "open", meaning: "to be done"),
      ]
    }
  }

  private func terms(of field: SearchField) -> [Term]? {
    switch (field, kind) {
    case (.status, .incident): FilterVocabulary.terms(IncidentStatus.self)
    case (.status, .letter): FilterVocabulary.terms(Delivery.self)
    case (.status, .followUp): FilterVocabulary.terms(FollowUpStatus.self)
    case (.kind, .letter): FilterVocabulary.terms(LetterKind.self)
    case (.kind, .response): FilterVocabulary.terms(ResponseKind.self)
    case (.violation, _): FilterVocabulary.terms(ViolationType.self)
    case (.stance, _): FilterVocabulary.terms(Stance.self)
    case (.outcome, _): FilterVocabulary.terms(Outcome.self)
    case (.priority, _): FilterVocabulary.terms(Priority.self)
    default: nil
    }
  }

  private static func terms<Terms: Vocabulary>(_ vocabulary: Terms.Type) -> [Term] {
    vocabulary.allCases.map { term in
      Term(text: term.rawValue, meaning: term.rawValue.contains("-") ? term.spoken : "")
    }
  }
}
