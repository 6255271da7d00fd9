/// English words by which asks are known, and by which they are told from what isn't one.
enum AskWords {
  static let verbs: Set<String> = [
    "urge", "urges", "request", "requests", "recommend", "recommends", "demand", "demands",
    "implore", "implores", "encourage", "encourages", "beseech", "petition", "invite", "insist",
  ]

  static let firstPersons: Set<String> = ["i", "we"]

  /// Who may stand right before an asking verb as its subject.
  static let subjects: Set<String> = [
    "i", "we", "undersigned", "signatories", "i'd", "we'd",
  ]

  /// What may stand between the subject and its verb.
  static let passedOver: Set<String> = [
    "also", "therefore", "thus", "hence", "again", "once", "more", "hereby", "would", "like", "to",
    "must", "wish", "want", "and", "now", "then", "further", "together", "do", "all", "both",
    "write",
    "writing", "am", "are", "organisations", "organizations", "groups", "ngos", "members", "in",
    "particular", "respectfully", "today", "the", "strongest", "terms",
  ]

  /// Nouns that announce a list of asks.
  static let announcing: Set<String> = [
    "ask", "asks", "request", "requests", "recommendation", "recommendations", "demand", "demands",
    "call", "calls", "steps", "measures", "просьбы", "требования", "рекомендации", "меры",
  ]

  /// After “please”: what asks for nothing.
  static let afterPoliteness: Set<String> = [
    "find", "note", "accept", "see", "feel", "be", "rest", "receive", "contact", "refer", "excuse",
    "forgive", "call",
  ]

  /// After “should” and “must”: inversions, and what is over.
  static let afterModal: Set<String> = [
    "you", "there", "he", "she", "they", "it", "we", "i", "have", "'ve", "any", "",
  ]

  /// After “should be”: what a writer merely points out.
  static let notedThings: Set<String> = [
    "noted", "remembered", "stressed", "said", "recalled", "added", "understood", "emphasised",
    "emphasized", "mentioned", "clear",
  ]

  /// Before “should” and “must”: whose saying it is.
  static let reporting: Set<String> = [
    "said", "says", "stated", "states", "told", "declared", "declares", "argued", "argues",
    "claimed", "claims", "reported", "wrote", "writes", "noted", "concluded", "concludes", "found",
    "recommended", "suggested", "suggests", "insisted", "insists", "believes", "thinks",
    "according", "demanded", "demands", "held", "ruled", "urged", "urges", "called", "asked",
    "requires", "provides", "recalled",
  ]

  /// Phrases of politeness.
  static let polite: [[String]] = [
    "do not hesitate", "don't hesitate", "not hesitate to", "feel free", "the assurance of",
    "the assurances of", "accept the expression", "accept my", "accept our", "please find",
    "please accept", "any further questions", "have any questions",
    "be so kind as to accept", "прощения", "извинить", "извинения", "примите уверения",
    "принять уверения", "принять заверения", "примите заверения", "не стесняйтесь",
    "не стесняться", "с уважением",
  ].map { $0.split(separator: " ").map(String.init) }
}
