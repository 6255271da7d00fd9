internal import CaseModel

/// A vocabulary whose terms tables may write in other words, in English and Russian.
protocol TabledVocabulary: Vocabulary {
  /// Other words for each term.
  static var synonyms: [(Self, String)] { get }
  /// Every way of writing a term, letters and digits alone.
  static var readings: [String: Self] { get }
  /// What a term is, for people: `status`.
  static var spokenKind: String { get }
}

extension TabledVocabulary {
  /// The term that a cell names: by its machine value, its label, or another word for it.
  static func reading(_ cell: String) -> Self? { readings[ColumnNames.folded(cell)] }

  /// All ways of writing the terms.
  static func allReadings() -> [String: Self] {
    var readings: [String: Self] = [:]
    for term in allCases { readings[ColumnNames.folded(term.rawValue)] = term }
    for (term, words) in synonyms {
      for word in words.split(separator: "|") {
        let key = ColumnNames.folded(String(word))
        if readings[key] == nil { readings[key] = term }
      }
    }
    return readings
  }
}

/// Words in the place of an outcome that say that there is none yet.
enum NoResponse {
  static func says(_ cell: String) -> Bool {
    let folded = ColumnNames.folded(cell)
    return folded.isEmpty || words.contains(folded)
  }

  private static let words: Set<String> = [
    "pending", "noresponse", "noresponseyet", "noreply", "awaiting", "awaitingresponse",
    "awaitingreply", "unanswered", "open", "none", "na", "tbc", "tbd", "нетответа", "ожидается",
    "безответа", "ответанет", "нет",
  ]
}
