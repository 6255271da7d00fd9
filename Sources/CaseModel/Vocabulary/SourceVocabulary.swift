/// What kind of source a claim rests on.
package enum SourceKind: String, Vocabulary {
  case press, witness, organisation, official, court, document
}

/// How far a source can be relied on (Admiralty scale).
package enum Reliability: String, Vocabulary {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"
  case f = "F"

  /// The letter's meaning in words.
  package var meaning: String {
    switch self {
    case .a: "reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "cannot be judged"
    }
  }
}

/// How far a claim can be believed, whoever makes it (Admiralty scale).
package enum Credibility: String, Vocabulary {
  case one = "1"
  case two = "2"
  case three = "3"
  case four = "4"
  case five = "5"
  case six = "6"

  /// The figure's meaning in words.
  package var meaning: String {
    switch self {
    case .one: "confirmed by others"
    case .two: "probably true"
    case .three: "possibly true"
    case .four: "doubtful"
    case .five: "improbable"
    case .six: "cannot be judged"
    }
  }
}
