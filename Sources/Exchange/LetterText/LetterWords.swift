internal import CaseModel

/// What a letter of ours is for, by its words.
enum LetterWords {
  static func kind(of parts: LetterParts, hasAsks: Bool) -> LetterKind {
    let subject = parts.subject?.value.lowercased() ?? ""
    let body = parts.body.map(\.text).joined(separator: " ").lowercased()
    let start = String(body.prefix(600))
    for words in [subject, start] {
      for (kind, phrases) in phrases where phrases.contains(where: { words.contains($0) }) {
        // Many a letter thanks first and asks then.
        if kind == .thanks, hasAsks { continue }
        return kind
      }
    }
    return hasAsks ? .advocacyLetter : .other
  }

  private static let phrases: [(LetterKind, [String])] = [
    (.urgentAppeal, ["urgent appeal", "urgent action", "срочное обращение", "срочный призыв"]),
    (
      .informationRequest,
      [
        "request for information", "freedom of information", "information request",
        "access to information", "запрос информации", "запрос о предоставлении",
        "предоставить информацию", "предоставить следующую информацию",
      ]
    ),
    (
      .allegationLetter,
      ["allegation letter", "letter of allegation", "сообщение о нарушениях"]
    ),
    (
      .followUpLetter,
      [
        "follow-up to our letter", "follow up on our letter", "following up on our letter",
        "further to our letter", "our previous letter", "our letter of", "в дополнение к нашему",
        "нашему письму от", "на наше письмо от",
      ]
    ),
    (
      .thanks,
      [
        "to thank you for", "letter of thanks", "thank you for your", "благодарим вас за",
        "благодарность",
      ]
    ),
  ]
}

/// In what form an official answers, by the words of the answer.
enum AnswerWords {
  static func kind(of parts: LetterParts) -> ResponseKind {
    let text = ([parts.subject?.value ?? ""] + parts.body.map(\.text)).joined(separator: " ")
      .lowercased()
    for (kind, phrases) in phrases where phrases.contains(where: { text.contains($0) }) {
      return kind
    }
    return .reply
  }

  /// What decides first stands first: a letter that passes ours on also says that it came.
  private static let phrases: [(ResponseKind, [String])] = [
    (
      .referral,
      [
        "has been forwarded to", "have forwarded your", "has been referred to",
        "referred your letter",
        "have referred", "has been transferred to", "transmitted to the competent",
        "по принадлежности",
        "направлено в", "перенаправлено", "направлено для рассмотрения",
      ]
    ),
    (.noComment, ["no comment", "not in a position to comment", "без комментариев"]),
    (
      .refusal,
      [
        "unable to grant", "regret to inform you", "we must decline", "cannot accede", "is refused",
        "has been refused", "decline your", "отказано", "вынуждены отказать",
        "не представляется возможным",
        "оснований не имеется", "нет оснований",
      ]
    ),
    (
      .holdingReply,
      [
        "will reply in due course", "will respond in due course", "is under consideration",
        "is being considered", "is under review", "находится на рассмотрении",
        "ответ будет направлен",
        "о результатах будет сообщено",
      ]
    ),
    (
      .acknowledgement,
      [
        "acknowledge receipt", "acknowledges receipt", "confirm receipt", "acknowledge your letter",
        "has been received and registered", "ваше обращение получено",
        "зарегистрировано за номером",
        "подтверждаем получение",
      ]
    ),
  ]
}

extension ResponseKind {
  /// The article before ``spoken``.
  var article: String { "aeiou".contains(spoken.first ?? " ") ? "an" : "a" }
}
