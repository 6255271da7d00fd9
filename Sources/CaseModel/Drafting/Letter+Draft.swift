extension Letter {
  /// A draft made from a template: addressee, asks and facts filled in. One that follows up an
  /// earlier letter asks what is still open there, under the numbers that it had.
  package static func draft(
    from template: LetterTemplate, _ facts: LetterFacts,
    using random: inout some RandomNumberGenerator
  ) -> Letter {
    let (subject, text) = template.filled(with: facts)
    var asks = facts.asks.enumerated().map { Ask(number: $0.offset + 1, text: $0.element) }
    if asks.isEmpty { asks = facts.earlier?.openAsks ?? [] }
    return Letter(
      id: .make(.letter, words: facts.addressee.shortName, using: &random), title: subject,
      incidents: [facts.incident.id], kind: template.kind, delivery: .draft,
      senders: facts.organisation.isEmpty ? [] : [Party(body: facts.organisation)],
      addressees: facts.addressee.isEmpty ? [] : [facts.addressee],
      asks: asks, clock: template.clock, follows: facts.earlier?.letter.id, text: text)
  }
}
