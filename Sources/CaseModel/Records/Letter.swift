/// A letter that we wrote, or joined in writing, about incidents, with what it asks.
package struct Letter: Hashable, Sendable {
  package var id: RecordID
  /// The subject.
  package var title: String
  /// The incidents that the letter is about; it is filed in the folder of the first.
  package var incidents: [RecordID]
  package var kind: LetterKind
  package var channel: Channel?
  package var delivery: Delivery
  /// When it was sent, as far as is known. A clock needs the exact day.
  package var sent: PartialDate?
  package var senders: [Party]
  package var addressees: [Party]
  package var asks: [Ask]
  package var clock: Clock
  /// Spans in which we owed the addressee an answer, so that the clock stood still.
  package var pauses: [ClockPause]
  /// Days on which the clock began anew: sent again, or our first letter after they asked us for
  /// clarification.
  package var restarts: [ClockRestart]
  /// A due date set by hand, which overrides the clock's.
  package var deadline: DeadlineByHand?
  /// The letter that this one follows up.
  package var follows: RecordID?
  /// The letter to another body from which this one was passed on, whole or in part.
  package var passedOnFrom: RecordID?
  package var sources: [Source]
  package var tags: [String]
  package var enclosures: [Enclosure]
  /// The Message-ID of the mail that it was sent as, without angle brackets (RFC 5322, 3.6.4);
  /// empty for other letters.
  package var messageID: String
  package var confidentiality: Confidentiality
  /// The letter's words, or a summary of them, in Markdown.
  package var text: String

  package init(
    id: RecordID, title: String, incidents: [RecordID] = [], kind: LetterKind = .other,
    channel: Channel? = nil, delivery: Delivery = .draft, sent: PartialDate? = nil,
    senders: [Party] = [], addressees: [Party] = [], asks: [Ask] = [], clock: Clock = .none,
    pauses: [ClockPause] = [], restarts: [ClockRestart] = [], deadline: DeadlineByHand? = nil,
    follows: RecordID? = nil, passedOnFrom: RecordID? = nil, sources: [Source] = [],
    tags: [String] = [], enclosures: [Enclosure] = [], messageID: String = "", text: String = "",
    confidentiality: Confidentiality = .none
  ) {
    self.id = id
    self.title = title
    self.incidents = incidents
    self.kind = kind
    self.channel = channel
    self.delivery = delivery
    self.sent = sent
    self.senders = senders
    self.addressees = addressees
    self.asks = asks
    self.clock = clock
    self.pauses = pauses
    self.restarts = restarts
    self.deadline = deadline
    self.follows = follows
    self.passedOnFrom = passedOnFrom
    self.sources = sources
    self.tags = tags
    self.enclosures = enclosures
    self.messageID = messageID
    self.confidentiality = confidentiality
    self.text = text
  }
}

/// One thing that a letter asks its addressee to do.
package struct Ask: Hashable, Sendable {
  /// 1 and up, as the letter counts them; unique within the letter.
  package var number: Int
  /// One sentence.
  package var text: String
  package var isConfidential: Bool

  package init(number: Int, text: String, isConfidential: Bool = false) {
    self.number = number
    self.text = text
    self.isConfidential = isConfidential
  }
}

/// A span in which a clock stands still.
package struct ClockPause: Hashable, Sendable {
  /// The first day that doesn't count.
  package var from: Day
  /// The last day that doesn't count; nil while the pause goes on.
  package var to: Day?
  package var reason: String

  package init(from: Day, to: Day? = nil, reason: String = "") {
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// A day on which a clock begins anew; it is the new day zero.
package struct ClockRestart: Hashable, Sendable {
  package var date: Day
  package var reason: String

  package init(date: Day, reason: String = "") {
    self.date = date
    self.reason = reason
  }
}

/// A due date that a person set, with the reason.
package struct DeadlineByHand: Hashable, Sendable {
  package var date: Day
  package var reason: String

  package init(date: Day, reason: String = "") {
    self.date = date
    self.reason = reason
  }
}
