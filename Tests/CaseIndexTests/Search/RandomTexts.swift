import CaseModel
import SeededRandom

/// Words over which searches and records agree now and then.
enum RandomTexts {
  static let words = [
    "detention", "Detained", "DETENTION", "de", "Ärger", "arger", "Grozny", "Грозный", "грозного",
    "Ёлка", "елка", "ПИСЬМО", "письма", "مُحَمَّد", "محمد", "أحمد", "احمد", "a", "x", "2017", "AND",
    "NOT", "letter", "response", "Haley", "Peskov", "Песков", "E\u{301}tat", "état",
  ]

  static func text(_ random: inout SplitMix64, upTo most: Int = 8) -> String {
    random.several(words, upTo: most).joined(separator: random.pick([" ", ", ", "\n", " — ", "-"]))
  }

  static func search(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in piece(&random) }.joined(separator: " ")
      + random.pick(["", " "])
  }

  private static func piece(_ random: inout SplitMix64) -> String {
    let word = random.pick(words)
    let minus = random.chance(1, of: 4) ? "-" : ""
    switch Int.random(in: 0..<16, using: &random) {
    case 0...3: return minus + word
    case 4...5: return minus + String(word.prefix(Int.random(in: 1...4, using: &random))) + "*"
    case 6: return "\(minus)\"\(word) \(random.pick(words))\""
    case 7: return "\(minus)\"\(word) \(random.pick(words).prefix(2))"
    case 8: return minus + "from:" + random.pick(["haley", "nik*", "Peskov", "крем*", "p*"])
    case 9:
      return minus + "kind:"
        + random.pick(["letter", "responses", "incident", "follow-up", "reply", "urgent-appeal"])
    case 10: return minus + "country:" + random.pick(["RU", "sy", "US", "r*"])
    case 11: return minus + "tag:" + random.pick(["\(word)", "\"\(word)\"", "l*"])
    case 12: return minus + "owner:" + random.pick(["мария", "Ann", "a*"])
    case 13:
      return minus + random.pick(["before:", "after:"])
        + random.pick(["2017", "2017-03", "2017-04-10", "2017-04-11"])
    case 14: return minus + random.pick(["is:overdue", "is:open", "is:unanswered", "asks:open"])
    default: return random.pick(["\"", "(", "NEAR(a", "*", "''", "^a", "x:y", "{a b}: c", "\0"])
    }
  }
}

extension RandomRecords {
  /// A record with texts in every field that is searched.
  mutating func wordyRecord(_ id: RecordID) -> Record {
    let text = RandomTexts.text(&random, upTo: 12)
    let tags = random.several(["lgbt", "police violence", "Détention"], upTo: 2)
    let sources = random.chance(1, of: 3) ? [Source(name: RandomTexts.text(&random))] : []
    let enclosures =
      random.chance(1, of: 4)
      ? [Enclosure(file: "Письмо-2017.pdf", sha256: "", title: RandomTexts.text(&random))] : []
    switch record(id) {
    case .incident(var incident):
      (incident.text, incident.tags, incident.sources) = (text, tags, sources)
      incident.enclosures = enclosures
      incident.title = RandomTexts.text(&random)
      return .incident(incident)
    case .letter(var letter):
      (letter.text, letter.tags, letter.sources) = (text, tags, sources)
      letter.enclosures = enclosures
      letter.kind = random.pick(LetterKind.allCases)
      letter.asks = letter.asks.map { Ask(number: $0.number, text: RandomTexts.text(&random)) }
      return .letter(letter)
    case .response(var response):
      (response.text, response.tags, response.sources) = (text, tags, sources)
      response.quotes = [Quote(words: RandomTexts.text(&random), speaker: "Dmitry Peskov")]
      return .response(response)
    case .followUp(var followUp):
      (followUp.text, followUp.tags) = (text, tags)
      followUp.outcome = RandomTexts.text(&random)
      return .followUp(followUp)
    }
  }
}
