import CaseModel

/// A field that people change in random histories, and what they write there.
struct RandomField {
  let name: String
  let shape: Shape
  var isRequired = false

  enum Shape {
    case value(Value)
    case map([Part])
    /// Items of these parts, or each of the one part that has no name.
    case list([Part])
  }

  struct Part {
    let name: String
    let value: Value
    let isRequired: Bool

    init(_ name: String, _ value: Value, isRequired: Bool = false) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
    }
  }

  enum Value {
    /// A word that nobody wrote before, or as often as not the same as others write.
    case word
    case wordOr(String)
    /// A day that nobody wrote before.
    case day
    case term([String])
    /// One more than the highest number among the items.
    case number
    case digest
  }

  var isList: Bool { if case .list = shape { true } else { false } }

  static func fields(of kind: RecordKind) -> [RandomField] {
    switch kind {
    case .letter: letter
    case .incident: incident
    case .response: response
    case .followUp: followUp
    }
  }

  // MARK: - What kinds have

  private static let title = RandomField(name: "title", shape: .value(.word), isRequired: true)
  private static let own: [RandomField] = [
    RandomField(name: "x-own", shape: .value(.word)),
    RandomField(name: "x-map", shape: .map(["a", "b", "c"].map { Part($0, .word) })),
    RandomField(name: "x-list", shape: words),
    RandomField(name: "confidential", shape: .value(.term(["yes"]))),
    RandomField(name: "tags", shape: words),
  ]
  private static let words = Shape.list([Part("", .word)])
  private static let flag = Part("confidential", .term(["yes"]))
  private static let sources = RandomField(
    name: "sources",
    shape: .list([
      Part("name", .wordOr("CNN"), isRequired: true), Part("kind", .term(["press", "witness"])),
      Part("date", .day), Part("address", .word), Part("reliability", .term(["A", "B"])),
      Part("note", .word), flag,
    ]))
  private static let enclosures = RandomField(
    name: "enclosures",
    shape: .list([
      Part("file", .term(["a.pdf", "b.pdf"]), isRequired: true),
      Part("sha256", .digest, isRequired: true), Part("title", .word, isRequired: true),
    ]))
  private static let party = ["name", "office", "body", "address"].map { Part($0, .word) }

  private static func term(_ name: String, _ terms: [String], isRequired: Bool = false)
    -> RandomField
  {
    RandomField(name: name, shape: .value(.term(terms)), isRequired: isRequired)
  }

  private static let letter: [RandomField] =
    [
      title, title, sources, enclosures,
      RandomField(name: "message-id", shape: .value(.word)),
      RandomField(name: "sent", shape: .value(.day)),
      term("delivery", ["draft", "sent"], isRequired: true),
      RandomField(name: "deadline", shape: .map([Part("date", .day), Part("reason", .word)])),
      RandomField(name: "addressees", shape: .list(party)),
      RandomField(name: "asks", shape: asks), RandomField(name: "asks", shape: asks),
      RandomField(
        name: "pauses",
        shape: .list([
          Part("from", .day, isRequired: true), Part("to", .day), Part("reason", .word),
        ])),
    ] + own
  private static let asks = Shape.list([
    Part("number", .number, isRequired: true), Part("text", .word, isRequired: true), flag,
  ])

  private static let incident: [RandomField] =
    [
      title, title, sources, enclosures,
      term("status", ["open", "monitoring", "closed"], isRequired: true),
      term("verification", ["likely", "confirmed"], isRequired: true),
      RandomField(name: "date", shape: .value(.day)),
      RandomField(
        name: "violations", shape: .list([Part("", .term(["torture", "threat", "other"]))])),
      RandomField(name: "countries", shape: words), RandomField(name: "places", shape: words),
      RandomField(name: "alleged-perpetrators", shape: words),
      RandomField(name: "related", shape: words),
      RandomField(
        name: "people-affected",
        shape: .list([
          Part("harm", .term(["detained", "killed", "injured"]), isRequired: true),
          Part("count", .term(["1", "2", "30"]), isRequired: true),
          Part("precision", .term(["at-least", "exactly"]), isRequired: true), Part("note", .word),
        ])),
    ] + own

  private static let response: [RandomField] =
    [
      title, title, sources, enclosures,
      RandomField(name: "from", shape: .map(party)),
      term("kind", ["reply", "refusal"], isRequired: true), term("channel", ["post", "email"]),
      term("stance", ["token", "denied-the-event", "acknowledged"]),
      RandomField(name: "date", shape: .value(.day)),
      RandomField(name: "received", shape: .value(.day)),
      RandomField(name: "message-id", shape: .value(.word)),
      RandomField(name: "letters", shape: words), RandomField(name: "outcomes", shape: outcomes),
      RandomField(name: "outcomes", shape: outcomes), RandomField(name: "quotes", shape: quotes),
      RandomField(name: "quotes", shape: quotes),
    ] + own
  private static let outcomes = Shape.list([
    Part("letter", .term(["letter-a-1111", "letter-b-2222"]), isRequired: true),
    Part("ask", .term(["1", "2", "3"]), isRequired: true),
    Part("outcome", .term(["granted", "refused", "evaded"]), isRequired: true),
    Part("note", .word),
  ])
  private static let quotes = Shape.list([
    Part("words", .word, isRequired: true), Part("speaker", .wordOr("Minister")),
    Part("to", .word), Part("published", .word), Part("date", .day), flag,
  ])

  private static let followUp: [RandomField] =
    [
      title, title,
      term("status", ["open", "done", "cancelled"], isRequired: true),
      RandomField(name: "due", shape: .value(.day)),
      RandomField(name: "owner", shape: .value(.word)),
      term("priority", ["urgent", "low"]),
      term("repeats", ["every 2 weeks from due", "every 1 months from completion"]),
      RandomField(name: "outcome", shape: .value(.word)), term("impact", ["minor", "none"]),
      RandomField(name: "letters", shape: words), RandomField(name: "responses", shape: words),
    ] + own
}
