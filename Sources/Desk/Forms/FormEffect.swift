package import CaseModel

/// What a form of casework asks of the desk that hosts it.
package enum FormEffect: Hashable, Sendable {
  /// Parties already known whose name, office or body goes with the text typed into a field.
  /// Answered by ``FormAnswer/parties(_:field:)``.
  case completeParty(field: String, text: String)
  /// Incidents that say the words typed, in title, text, names or places. Answered by
  /// ``FormAnswer/incidents(_:field:text:)``, unless others are asked for before.
  case completeIncident(field: String, text: String)
  /// Values that records have in a field, as owners and tags. Answered by
  /// ``FormAnswer/values(_:field:text:)``, unless others are asked for before.
  case completeValue(SearchField, field: String, text: String)
  /// Files and folders whose path begins with the text. Answered by ``FormAnswer/paths(_:field:)``.
  case completePath(field: String, text: String)
  /// The SHA-256 of a file that is to be enclosed. Answered by
  /// ``FormAnswer/hashed(path:sha256:)`` or ``FormAnswer/unreadable(path:sentence:)``.
  case hashFile(field: String, path: String)
  /// Writes all that the form says as one change. Answered by ``FormAnswer/saved`` or
  /// ``FormAnswer/refused(_:)``; the form waits meanwhile.
  case save(PendingChange)
  /// Closes the form; what was typed is to be kept as a draft, or there is nothing to keep.
  case close(keepingDraft: Bool)
  /// The person starts afresh: the draft that was offered is to be thrown away.
  case dropDraft(key: String)
  /// Opens a text in the person's editor. Answered by ``FormAnswer/edited(field:text:)``.
  case editExternally(field: String, text: String)
  /// Puts text on the terminal's clipboard.
  case copy(String)
  /// Reads a file that is to be imported. Answered by ``DeskAction/understood(_:)`` or
  /// ``FormAnswer/refused(_:)``.
  case readImport(path: String, incident: RecordID?)
  /// Writes records to a file. Answered by ``DeskAction/exported(_:)`` or ``FormAnswer/refused(_:)``.
  case export(ExportWish)
  /// Notes who the person is. Answered by ``DeskAction/personSet(_:)`` or
  /// ``FormAnswer/refused(_:)``.
  case setPerson(Person)
  /// Sets up where the casebook is shared. Answered by ``DeskAction/syncPlaceSet(_:)`` or
  /// ``FormAnswer/refused(_:)``.
  case setSyncPlace(String)
  /// The form gives way to another one, which goes on with what was typed.
  case goOn(DeskForm)
}

/// What the desk answers to a form's effects. An answer that comes too late is passed over.
package enum FormAnswer: Hashable, Sendable {
  case parties([Party], field: String)
  case incidents([IncidentRow], field: String, text: String)
  /// Those that go with the text, used most first.
  case values([String], field: String, text: String)
  /// Whole paths; those of folders end in a slash.
  case paths([String], field: String)
  case hashed(path: String, sha256: String)
  /// Why a file can't be enclosed, as a sentence.
  case unreadable(path: String, sentence: String)
  case edited(field: String, text: String)
  case saved
  case refused(String)
}

/// A change that lacks only the ids of the records that it makes.
package enum PendingChange: Hashable, Sendable {
  case response(PendingResponse)
  case followUp(PendingFollowUp)
  /// An incident or a letter.
  case record(PendingRecord)
  /// A follow-up that brings a record back.
  case reminder(of: Record, on: Day, owner: String)
  /// A letter that was passed on to another body, with the asks that went along.
  case passingOn(Letter, to: Party, asks: Set<Int>, on: Day?)
  /// No record is made.
  case whole(Change)

  /// The change, with ids made by chance.
  package func change(using random: inout some RandomNumberGenerator) -> Change {
    switch self {
    case .response(let response): response.change(using: &random)
    case .followUp(let followUp): followUp.change(using: &random)
    case .record(let record): record.change(using: &random)
    case .reminder(let record, let day, let owner):
      .reminding(of: record, on: day, owner: owner, using: &random)
    case .passingOn(let letter, let party, let asks, let day):
      .passingOn(letter, to: party, asks: asks, on: day, using: &random)
    case .whole(let change): change
    }
  }
}
