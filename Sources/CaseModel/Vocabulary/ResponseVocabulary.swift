/// In what form officials responded.
package enum ResponseKind: String, Vocabulary {
  case reply, acknowledgement
  case holdingReply = "holding-reply"
  case publicStatement = "public-statement"
  case refusal, referral
  case noComment = "no-comment"
  case autoReply = "auto-reply"

  /// Whether a response of this kind ends the wait for a letter's answer. An acknowledgement, a
  /// holding reply or an auto-reply doesn't (FIELD rule, after Alaveteli); nor does a statement to
  /// the public, which is not addressed to whoever wrote.
  package var stopsClock: Bool {
    switch self {
    case .reply, .refusal, .referral, .noComment: true
    case .acknowledgement, .holdingReply, .autoReply, .publicStatement: false
    }
  }
}

/// Where a response as a whole stands towards the violation (HURIDOCS lists 27 and 28).
package enum Stance: String, Vocabulary {
  case respondedFavourably = "responded-favourably"
  case pledgedCommitment = "pledged-commitment"
  case condemnedTheViolation = "condemned-the-violation"
  case acknowledged
  case deniedTheEvent = "denied-the-event"
  case deniedResponsibility = "denied-responsibility"
  case gaveAlternativeExplanation = "gave-alternative-explanation"
  case deflected, token, refused
}

/// What a response did with one ask.
package enum Outcome: String, Vocabulary {
  case granted
  case partlyGranted = "partly-granted"
  case pledged, refused, evaded
  case deniedPremise = "denied-premise"
  case notAddressed = "not-addressed"

  /// Whether the ask has an answer, welcome or not. What was evaded or not addressed stays open.
  package var answersAsk: Bool {
    switch self {
    case .granted, .partlyGranted, .pledged, .refused, .deniedPremise: true
    case .evaded, .notAddressed: false
    }
  }
}
