/// What officials said or wrote: to a letter, to several, or to the public about an incident.
package struct OfficialResponse: Hashable, Sendable {
  package var id: RecordID
  /// A heading of its own; empty where ``headline`` says enough.
  package var title: String
  /// The incidents that it is about; it is filed in the folder of the first.
  package var incidents: [RecordID]
  /// The letters that it answers; none for a statement that answers no letter.
  package var letters: [RecordID]
  package var from: Party
  package var kind: ResponseKind
  package var channel: Channel?
  package var stance: Stance?
  /// When it was given, as far as is known.
  package var date: PartialDate?
  /// When it reached us.
  package var received: Day?
  package var outcomes: [AskOutcome]
  package var quotes: [Quote]
  package var sources: [Source]
  package var tags: [String]
  package var enclosures: [Enclosure]
  /// The Message-ID of the mail that it came as, without angle brackets (RFC 5322, 3.6.4); empty for
  /// others.
  package var messageID: String
  package var confidentiality: Confidentiality
  /// Its words, a summary of them, and how the outcomes are argued, in Markdown.
  package var text: String

  package init(
    id: RecordID, title: String = "", incidents: [RecordID] = [], letters: [RecordID] = [],
    from: Party = Party(), kind: ResponseKind = .reply, channel: Channel? = nil,
    stance: Stance? = nil, date: PartialDate? = nil, received: Day? = nil,
    outcomes: [AskOutcome] = [], quotes: [Quote] = [], sources: [Source] = [],
    tags: [String] = [], enclosures: [Enclosure] = [], messageID: String = "", text: String = "",
    confidentiality: Confidentiality = .none
  ) {
    self.id = id
    self.title = title
    self.incidents = incidents
    self.letters = letters
    self.from = from
    self.kind = kind
    self.channel = channel
    self.stance = stance
    self.date = date
    self.received = received
    self.outcomes = outcomes
    self.quotes = quotes
    self.sources = sources
    self.tags = tags
    self.enclosures = enclosures
    self.messageID = messageID
    self.confidentiality = confidentiality
    self.text = text
  }

  /// The title, or else who responded and how: `Nikki Haley, public statement`.
  package var headline: String {
    guard title.isEmpty else { return title }
    return from.isEmpty ? kind.label : "\(from.shortName), \(kind.spoken)"
  }

  /// The day by which the response is put in order and counted: when it was given, else when it
  /// reached us.
  package var effectiveDay: Day? { date?.sortDay ?? received }
}

/// What a response did with one ask of a letter.
package struct AskOutcome: Hashable, Sendable {
  package var letter: RecordID
  /// The ask's number in that letter.
  package var ask: Int
  package var outcome: Outcome
  /// Why the response is read so.
  package var note: String

  package init(letter: RecordID, ask: Int, outcome: Outcome, note: String = "") {
    self.letter = letter
    self.ask = ask
    self.outcome = outcome
    self.note = note
  }
}

/// Exact words of an official.
package struct Quote: Hashable, Sendable {
  package var words: String
  /// Who said it; empty where it is whoever the response is from.
  package var speaker: String
  /// To whom it was said: a person, an outlet, a meeting.
  package var to: String
  /// Where it is published: a web address or a publication.
  package var published: String
  package var date: PartialDate?
  package var isConfidential: Bool

  package init(
    words: String, speaker: String = "", to: String = "", published: String = "",
    date: PartialDate? = nil, isConfidential: Bool = false
  ) {
    self.words = words
    self.speaker = speaker
    self.to = to
    self.published = published
    self.date = date
    self.isConfidential = isConfidential
  }
}
