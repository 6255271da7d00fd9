import CaseModel

extension OfficialResponse {
  /// How an official response is written.
  static let table: [Field<OfficialResponse>] = [
    Field("title", \.title, .words),
    Field("incidents", \.incidents, .list(.id), isRequired: true),
    Field("letters", \.letters, .list(.id)),
    Field("from", \.from, .unlessBlank(.party)),
    Field("kind", \.kind, .term, isRequired: true),
    Field("channel", \.channel, .optional(.term)),
    Field("stance", \.stance, .optional(.term)),
    Field("date", \.date, .optional(.date)),
    Field("received", \.received, .optional(.day)),
    Field("outcomes", \.outcomes, .list(.outcome)),
    Field("quotes", \.quotes, .list(.quote)),
    Field("sources", \.sources, .list(.source)),
    Field("tags", \.tags, .list(.item)),
    Field("enclosures", \.enclosures, .list(.enclosure)),
    Field("message-id", \.messageID, .words),
    Field("confidential", \.confidentiality, .confidentiality),
  ]
}

extension Form where Value == AskOutcome {
  fileprivate static let outcome = map(
    AskOutcome(letter: RecordID(""), ask: 0, outcome: .notAddressed),
    [
      Field("letter", \.letter, .id, isRequired: true),
      Field("ask", \.ask, .number(1...9999), isRequired: true),
      Field("outcome", \.outcome, .term, isRequired: true),
      Field("note", \.note, .words),
    ])
}

extension Form where Value == Quote {
  fileprivate static let quote = map(
    Quote(words: ""),
    [
      Field("words", \.words, .words),
      Field("speaker", \.speaker, .words),
      Field("to", \.to, .words),
      Field("published", \.published, .words),
      Field("date", \.date, .optional(.date)),
      Field("confidential", \.isConfidential, .flag),
    ])
}
