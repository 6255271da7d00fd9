internal import CaseModel

/// What the words of a short official answer tell about its kind.
enum ResponseWords {
  /// An acknowledgement where a short answer says that the letter came, or who looks at it now;
  /// otherwise a reply.
  static func kind(of reply: String) -> ResponseKind {
    guard reply.utf8.count < longestAcknowledgement else { return .reply }
    let folded = folded(reply[...])
    return acknowledging.contains { holds(folded, $0) } ? .acknowledgement : .reply
  }

  /// The words that may refuse, as they stand; nil where there are none.
  static func refusal(in reply: String) -> String? {
    let folded = folded(Substring(reply.unicodeScalars.prefix(searched)))
    return refusing.first { holds(folded, $0) }
  }

  private static let longestAcknowledgement = 2_500
  private static let searched = 10_000

  private static func folded(_ text: Substring) -> [UInt8] {
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "’": folded.append("'")
      case " ", "\n", "\t", "\u{A0}": if folded.last != " " { folded.append(" ") }
      default: folded.append(scalar)
      }
    }
    return Array(String(folded).utf8)
  }

  private static func holds(_ text: [UInt8], _ phrase: String) -> Bool {
    let phrase = Array(phrase.utf8)
    guard let first = phrase.first, text.count >= phrase.count else { return false }
    return (0...(text.count - phrase.count)).contains { start in
      text[start] == first && text[start...].starts(with: phrase)
    }
  }

  private static let acknowledging = [
    "acknowledge receipt", "acknowledges receipt", "acknowledging receipt", "confirm receipt",
    "confirms receipt", "we have received your letter", "i have received your letter",
    "has received your letter", "we have received your email", "has received your email",
    "your letter has been received", "your correspondence has been received",
    "your message has been received", "your request has been received",
    "your letter has been registered", "your request has been registered",
    "has been forwarded to the relevant", "thank you for contacting",
    "подтверждаем получение", "подтверждаю получение", "ваше обращение получено",
    "ваше обращение зарегистрировано", "обращение зарегистрировано", "ваше письмо получено",
    "ваше обращение принято", "принято к рассмотрению", "получили ваше письмо",
    "уведомляем о получении",
  ]

  private static let refusing = [
    "we regret that we are unable", "regret to inform", "unable to comply", "cannot comply",
    "decline to", "declines to", "cannot comment", "can't comment", "unable to comment",
    "does not comment", "refuse to", "request is denied", "request has been denied",
    "request is rejected", "отказать", "отказано", "отказываем", "не представляется возможным",
    "оснований не имеется", "нет оснований", "оставлено без рассмотрения", "не комментиру",
  ]
}
