import CaseModel
import SeededRandom

/// Records of one incident with secrets in every place that can be marked. Each secret has a word that
/// stands nowhere else.
struct RandomConfidential {
  /// What every secret has in it, and nothing else.
  static let secret = "qxsecret"

  private(set) var records: [Record] = []
  /// Words that no export may have.
  private(set) var secrets: [String] = []
  /// Words that every full export must have, so that not everything is simply gone.
  private(set) var open: [String] = []

  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let incident = RecordID("detentions-x2m9")
    var base = Incident(id: incident, title: text(), text: text())
    base.sources = sources()
    base.tags = [text()]
    records.append(.incident(base))
    var letters: [Letter] = []
    for index in 0..<3 { letters.append(letter(incident, index)) }
    records += letters.map { .letter($0) }
    for index in 0..<3 { records.append(response(incident, letters, index)) }
    for index in 0..<3 { records.append(followUp(incident, letters, index)) }
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func word(isSecret: Bool) -> String {
    number += 1
    let word = (isSecret ? Self.secret : "zzopen") + String(number) + "x"
    if isSecret { secrets.append(word) } else { open.append(word) }
    return word
  }

  /// Words, some in passages; the passages are well formed, nested, unclosed, or only closed.
  private mutating func text(isSecret: Bool = false) -> String {
    if isSecret { return word(isSecret: true) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let hidden = word(isSecret: true)
      return "\(word(isSecret: false)) <confidential>\(hidden)</confidential> and"
    case 1:
      let hidden = word(isSecret: true)
      return "<confidential>a <Confidential>b</confidential>\n\n\(hidden)</CONFIDENTIAL>"
    case 2: return "\(word(isSecret: false)), < confidential > \(word(isSecret: true))"
    case 3: return "\(word(isSecret: true)) </confidential> \(word(isSecret: false))"
    default: return word(isSecret: false)
    }
  }

  /// An item that says that it is confidential, or one with texts of its own.
  private mutating func sources() -> [Source] {
    (0..<3).map { _ in
      let isSecret = chance(40)
      return Source(
        name: text(isSecret: isSecret), address: text(isSecret: isSecret),
        note: text(isSecret: isSecret), isConfidential: isSecret)
    }
  }

  private mutating func enclosures() -> [Enclosure] {
    (0..<2).map { _ in
      let isSecret = chance(50)
      number += 1
      let name = isSecret ? word(isSecret: true) : "file\(number)"
      return Enclosure(
        file: "\(name).pdf",
        sha256: String(repeating: "0", count: 60) + String(1000 + number),
        title: text(isSecret: isSecret), isConfidential: isSecret)
    }
  }

  /// Which of the fields are confidential. Their texts are secret; so is all of a whole record.
  private mutating func confidentiality(_ kind: RecordKind) -> Confidentiality {
    if chance(20) { return .whole }
    guard chance(50) else { return .none }
    let names = (0..<2).compactMap { _ in kind.redactableFields.randomElement(using: &random) }
    return .fields(Array(Set(names)))
  }

  private mutating func id(_ kind: RecordKind, _ index: Int, isSecret: Bool) -> RecordID {
    let words = isSecret ? word(isSecret: true) : "name"
    return RecordID("\(kind.name)-\(words)-k\(kind == .letter ? "a" : "b")0\(index)")
  }

  private mutating func letter(_ incident: RecordID, _ index: Int) -> Letter {
    let confidentiality = confidentiality(.letter)
    let isWhole = confidentiality == .whole
    let isNamed = isWhole || !Set(confidentiality.fields).isDisjoint(with: ["title"])
    func secret(_ field: String) -> Bool { isWhole || confidentiality.fields.contains(field) }
    return Letter(
      id: id(.letter, index, isSecret: isNamed), title: text(isSecret: secret("title")),
      incidents: [incident], delivery: .sent, sent: PartialDate("2017-04-17"),
      senders: [Party(name: text(isSecret: secret("senders")))],
      addressees: [
        Party(
          name: text(isSecret: secret("addressees")), address: text(isSecret: secret("addressees")))
      ],
      asks: (1...3).map { ask in
        let isSecret = secret("asks") || chance(30)
        return Ask(
          number: ask, text: text(isSecret: isSecret),
          isConfidential: isSecret && !secret("asks"))
      },
      clock: .days(60),
      pauses: [
        ClockPause(
          from: Day(number: 17_300), to: Day(number: 17_302),
          reason: text(isSecret: secret("pauses"))
        )
      ],
      sources: secret("sources")
        ? [Source(name: text(isSecret: true))] : sources(),
      tags: [text(isSecret: secret("tags"))],
      enclosures: secret("enclosures")
        ? [
          Enclosure(
            file: word(isSecret: true) + ".pdf",
            sha256: String(repeating: "0", count: 60) + String(5000 + number))
        ] : enclosures(),
      messageID: text(isSecret: secret("message-id")), text: text(isSecret: secret("text")),
      confidentiality: confidentiality)
  }

  private mutating func response(
    _ incident: RecordID, _ letters: [Letter], _ index: Int
  ) -> Record {
    let confidentiality = confidentiality(.response)
    let isWhole = confidentiality == .whole
    func secret(_ field: String) -> Bool { isWhole || confidentiality.fields.contains(field) }
    let letter = letters[index]
    let isNamed = isWhole || secret("title") || secret("from")
    return .response(
      OfficialResponse(
        id: id(.response, index, isSecret: isNamed), title: text(isSecret: secret("title")),
        incidents: [incident], letters: [letter.id],
        from: Party(name: text(isSecret: secret("from"))), kind: .publicStatement,
        outcomes: letter.asks.map { ask in
          let isAboutSecret =
            ask.isConfidential || letter.confidentiality == .whole
            || letter.confidentiality.fields.contains("asks")
          let isSecret =
            isAboutSecret || secret("outcomes") || secret("letters")
          return AskOutcome(
            letter: letter.id, ask: ask.number, outcome: .evaded, note: text(isSecret: isSecret))
        },
        quotes: (0..<2).map { _ in
          let isSecret = secret("quotes") || chance(30)
          return Quote(
            words: text(isSecret: isSecret), to: text(isSecret: isSecret),
            isConfidential: isSecret && !secret("quotes"))
        },
        sources: secret("sources") ? [Source(name: text(isSecret: true))] : sources(),
        text: text(isSecret: secret("text")) + (secret("text") ? "" : "\nSee \(letter.id)."),
        confidentiality: confidentiality))
  }

  private mutating func followUp(
    _ incident: RecordID, _ letters: [Letter], _ index: Int
  ) -> Record {
    let confidentiality = confidentiality(.followUp)
    let isWhole = confidentiality == .whole
    func secret(_ field: String) -> Bool { isWhole || confidentiality.fields.contains(field) }
    let files = letters.flatMap(\.enclosures).filter(\.isConfidential).map(\.file)
    return .followUp(
      FollowUp(
        id: id(.followUp, index, isSecret: isWhole || secret("title")),
        title: text(isSecret: secret("title")), incidents: [incident],
        letters: letters.map(\.id), due: Day(number: 17_400),
        owner: text(isSecret: secret("owner")),
        outcome: text(isSecret: secret("outcome")), tags: [text(isSecret: secret("tags"))],
        text: text(isSecret: secret("text"))
          + (secret("text")
            ? "" : "\nAs \(letters[index].id) says; \(files.joined(separator: ", "))"),
        confidentiality: confidentiality))
  }
}
