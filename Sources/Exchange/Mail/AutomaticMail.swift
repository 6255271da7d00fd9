/// Whether a person or a program wrote a mail.
enum AutomaticMail {
  /// Whether a program answered: an absence note, a receipt by a portal.
  ///
  /// RFC 3834 has a header for that; many programs have others, or only a telling subject.
  static func isAutoReply(_ mail: Mail, subject: String) -> Bool {
    let headers = mail.headers
    if let submitted = headers.first("auto-submitted")?.lowercased() {
      if submitted.hasPrefix("auto-replied") { return true }
      if submitted.hasPrefix("auto-") { return true }
    }
    let tells = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"]
    if tells.contains(where: { headers.first($0).map { $0.lowercased() != "no" } ?? false }) {
      return true
    }
    let precedence = headers.first("precedence")?.lowercased() ?? ""
    if precedence == "auto_reply" || precedence == "auto-reply" { return true }
    if isAnswered(by: replySubjects, subject) { return true }
    // Sent so that nobody can answer it, which people's mails never are.
    return headers.first("return-path")?.filter { !$0.isWhitespace } == "<>"
      && !isBounceSubject(subject)
  }

  /// Whether a mail system says what became of a mail, mostly that it couldn't be delivered; by its
  /// form or its words.
  static func isDeliveryReport(_ mail: Mail, subject: String) -> Bool {
    if mail.parts.contains(where: { DeliveryReport.types.contains($0.mediaType) }) { return true }
    if mail.headers.has("x-failed-recipients") { return true }
    let sender = mail.headers.addresses("from").first?.address.lowercased() ?? ""
    let isSystem = ["mailer-daemon", "postmaster", "mail-daemon", "maildelivery"].contains {
      sender.hasPrefix($0)
    }
    let isEmptyPath = mail.headers.first("return-path")?.filter { !$0.isWhitespace } == "<>"
    return (isSystem || isEmptyPath) && isBounceSubject(subject)
  }

  private static func isBounceSubject(_ subject: String) -> Bool {
    isAnswered(by: bounceSubjects, subject)
  }

  /// Whether a subject begins with such words, or has them after `Re:` and the like.
  private static func isAnswered(by beginnings: [String], _ subject: String) -> Bool {
    let folded = MailSubject.bare(subject).lowercased()
    return beginnings.contains { folded.hasPrefix($0) }
  }

  private static let replySubjects = [
    "automatic reply", "automatic response", "auto reply", "auto-reply", "autoreply",
    "auto response", "auto-response", "out of office", "out of the office", "out-of-office",
    "automatische antwort", "abwesenheitsnotiz", "réponse automatique", "respuesta automática",
    "автоматический ответ", "автоматическое уведомление", "автоответ", "нет на месте",
    "вне офиса", "нет в офисе", "я в отпуске", "автоматична відповідь",
  ]

  private static let bounceSubjects = [
    "undelivered mail", "undeliverable", "mail delivery failed", "mail delivery failure",
    "delivery status notification", "delivery failure", "delivery has failed", "returned mail",
    "failure notice", "message undeliverable", "mail system error", "delivery delayed",
    "warning: could not send message", "warning: message",
    "недоставленное сообщение", "недоставлено", "не удается доставить", "не удаётся доставить",
    "сообщение не доставлено", "письмо не доставлено", "не удалось доставить",
    "ошибка доставки", "уведомление о недоставке", "невозможно доставить",
  ]
}

/// The subject of a mail.
enum MailSubject {
  /// Without `Re:`, `Fwd:` and the like, of any number and in any language that mailers write them.
  static func bare(_ subject: String) -> String {
    var rest = Substring(subject)
    // A list's name in brackets stands before or after them.
    while true {
      let trimmed = rest.drop { $0.isWhitespace }
      guard let start = start(of: trimmed) else { return String(trimmed.trimmedEnd) }
      rest = trimmed.dropFirst(start)
    }
  }

  static func isForward(_ subject: String) -> Bool {
    let folded = subject.drop { $0.isWhitespace }.lowercased()
    return forwards.contains { folded.hasPrefix($0 + ":") }
  }

  /// How many characters the first mark takes; nil where there is none.
  private static func start(of subject: Substring) -> Int? {
    guard let colon = subject.prefix(12).firstIndex(of: ":") else { return nil }
    // Some count: “Re[2]:”, “Re (3):”.
    let mark = subject[..<colon].lowercased().prefix { $0 != "[" && $0 != "(" }
    let word = mark.trimmedEnd
    guard replies.contains(String(word)) || forwards.contains(String(word)) else { return nil }
    return subject.distance(from: subject.startIndex, to: colon) + 1
  }

  private static let replies: Set<String> = [
    "re", "aw", "antw", "sv", "vs", "rif", "odp", "réf", "ответ", "отв", "відповідь", "відп",
  ]
  private static let forwards: Set<String> = [
    "fwd", "fw", "wg", "tr", "rv", "enc", "doorst", "пересл", "перенаправлено", "переслано", "пер",
  ]
}
