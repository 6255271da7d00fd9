/// Whether a follow-up is still to be done. Overdue is computed, never stored.
package enum FollowUpStatus: String, Vocabulary {
  case open, done, cancelled
}

/// How much a follow-up presses.
package enum Priority: String, Vocabulary {
  case urgent, high, normal, low
}

/// What a follow-up brought about, once known (HURIDOCS list 44).
package enum Impact: String, Vocabulary {
  case strongPositive = "strong-positive"
  case moderatePositive = "moderate-positive"
  case minor, none
  case moderateNegative = "moderate-negative"
  case strongNegative = "strong-negative"
}
