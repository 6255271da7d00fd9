/// What a list shows of one record: an excerpt, so that no list holds whole records.
package enum ListRow: Hashable, Sendable {
  case incident(IncidentRow)
  case letter(LetterRow)
  case response(ResponseRow)
  case followUp(FollowUpRow)

  package var id: RecordID {
    switch self {
    case .incident(let row): row.id
    case .letter(let row): row.id
    case .response(let row): row.id
    case .followUp(let row): row.id
    }
  }

  package var kind: RecordKind {
    switch self {
    case .incident: .incident
    case .letter: .letter
    case .response: .response
    case .followUp: .followUp
    }
  }

  package var title: String {
    switch self {
    case .incident(let row): row.title
    case .letter(let row): row.title
    case .response(let row): row.title
    case .followUp(let row): row.title
    }
  }
}

package struct IncidentRow: Hashable, Sendable {
  package var id: RecordID
  package var title: String
  package var date: PartialDate?
  package var status: IncidentStatus
  package var countries: [String]
  package var letters: Int
  package var responses: Int
  package var openFollowUps: Int
  /// Letters whose answer is overdue and open follow-ups past their due date.
  package var overdue: Int

  package init(
    id: RecordID, title: String, date: PartialDate?, status: IncidentStatus, countries: [String],
    letters: Int, responses: Int, openFollowUps: Int, overdue: Int
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.status = status
    self.countries = countries
    self.letters = letters
    self.responses = responses
    self.openFollowUps = openFollowUps
    self.overdue = overdue
  }
}

package struct LetterRow: Hashable, Sendable {
  package var id: RecordID
  package var title: String
  /// The first addressee, and how many more there are.
  package var addressee: Party
  package var furtherAddressees: Int
  package var sent: PartialDate?
  package var standing: LetterStanding

  package init(
    id: RecordID, title: String, addressee: Party, furtherAddressees: Int, sent: PartialDate?,
    standing: LetterStanding
  ) {
    self.id = id
    self.title = title
    self.addressee = addressee
    self.furtherAddressees = furtherAddressees
    self.sent = sent
    self.standing = standing
  }
}

package struct ResponseRow: Hashable, Sendable {
  package var id: RecordID
  /// The response's headline.
  package var title: String
  package var from: Party
  package var kind: ResponseKind
  package var stance: Stance?
  package var date: PartialDate?
  /// The letters that it answers.
  package var letters: [RecordID]

  package init(
    id: RecordID, title: String, from: Party, kind: ResponseKind, stance: Stance?,
    date: PartialDate?, letters: [RecordID]
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.kind = kind
    self.stance = stance
    self.date = date
    self.letters = letters
  }
}

package struct FollowUpRow: Hashable, Sendable {
  package var id: RecordID
  package var title: String
  package var status: FollowUpStatus
  package var due: Day?
  package var done: Day?
  package var owner: String
  package var priority: Priority
  package var repeats: Repetition?
  /// The letters that it follows up.
  package var letters: [RecordID]

  package init(
    id: RecordID, title: String, status: FollowUpStatus, due: Day?, done: Day?, owner: String,
    priority: Priority, repeats: Repetition?, letters: [RecordID]
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.due = due
    self.done = done
    self.owner = owner
    self.priority = priority
    self.repeats = repeats
    self.letters = letters
  }
}
