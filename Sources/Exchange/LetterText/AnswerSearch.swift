internal import CaseModel

/// Finds the letters that an official's letter may answer: those of the same subject.
struct AnswerSearch {
  let known: KnownRecords
  let subject: String
  let from: Party

  /// The likeliest first: letters that were addressed to whoever answers, then the others.
  var offers: [AnswerOffer] {
    let title = Self.withoutReply(subject)
    guard !title.isEmpty else { return [] }
    return known.lettersTitled(title).map { letter in
      AnswerOffer(letter.id, isAddressed(letter) ? .subjectAndSender : .subject)
    }.enumerated().sorted { ($0.element.evidence, $0.offset) < ($1.element.evidence, $1.offset) }
      .map(\.element)
  }

  private func isAddressed(_ letter: Letter) -> Bool {
    letter.addressees.contains { addressee in
      Self.shares(addressee.body, from.body) || Self.shares(addressee.name, from.name)
        || Self.shares(addressee.office, from.office)
    }
  }

  private static func shares(_ one: String, _ other: String) -> Bool {
    let (one, other) = (LetterReading.folded(one), LetterReading.folded(other))
    guard one.count > 3, other.count > 3 else { return false }
    return one.contains(other) || other.contains(one)
  }

  /// A subject without the marks of an answer before it.
  static func withoutReply(_ subject: String) -> String {
    var rest = subject.trimmed
    while let colon = rest.firstIndex(of: ":"),
      ["re", "fw", "fwd", "aw", "отв", "ответ", "на", "your letter", "reply"].contains(
        rest[..<colon].lowercased().trimmed)
    {
      rest = rest[rest.index(after: colon)...].trimmed
    }
    return rest
  }
}
