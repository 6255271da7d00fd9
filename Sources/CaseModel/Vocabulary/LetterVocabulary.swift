/// What a letter is for.
package enum LetterKind: String, Vocabulary {
  case advocacyLetter = "advocacy-letter"
  case urgentAppeal = "urgent-appeal"
  case allegationLetter = "allegation-letter"
  case informationRequest = "information-request"
  case followUpLetter = "follow-up-letter"
  case thanks
  case other
}

/// How words went from one side to the other. Phone and meeting serve responses, which often come
/// that way.
package enum Channel: String, Vocabulary {
  case post, email, fax, hand, portal, `public`, phone, meeting
}

/// How far a letter got. Whether it is awaited, overdue or answered is computed, never stored.
package enum Delivery: String, Vocabulary {
  case draft, sent, delivered, bounced, withdrawn
}
