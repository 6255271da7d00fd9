package import CaseModel
package import TerminalUI

/// What happened: a person did something, or an effect was answered.
package enum DeskAction: Hashable, Sendable {
  case event(TerminalEvent)
  /// The same, right after another one, as keys come that are held down: what depends on the
  /// selected row waits until ``rested``.
  case hurried(TerminalEvent)
  /// Nothing came for a moment while ``DeskState/isHurrying``.
  case rested

  /// The answer to ``DeskEffect/fetch(_:_:)``.
  case page(ListPage)
  /// The answer to ``DeskEffect/read(_:)``.
  case context(RecordInContext)
  /// The answer to ``DeskEffect/read(_:)`` where the record can't be read: why, as a sentence.
  case missing(RecordID, String)
  /// The answer to ``DeskEffect/locate(_:_:)``: the row's place in the list, from 0; nil where the
  /// list doesn't have it.
  case located(RecordID, ListQuery, Int?)
  /// The answer to ``DeskEffect/search(_:)``.
  case found(FoundHits, SearchRequest)
  /// The answer to ``DeskEffect/search(_:)`` or ``DeskEffect/countHits(_:)`` where it failed.
  case searchFailed(SearchRequest, Refusal)
  /// The answer to ``DeskEffect/countHits(_:)``.
  case counted(Int, SearchRequest)
  /// The answer to ``DeskEffect/excerpt(_:_:)``; empty where the words aren't in a record's texts.
  case excerpts([RecordID: String], SearchQuery)
  /// The answer to ``DeskEffect/findValues(_:)``, those used most first.
  case valuesFound(ValueRequest, [String])
  /// The answer to ``DeskEffect/findIDs(_:limit:)``, in the list's order.
  case idsFound([RecordID], RowsToMark)
  /// The answer to ``DeskEffect/findIDs(_:limit:)`` where it failed.
  case idsFailed(RowsToMark, Refusal)
  /// The answer to ``DeskEffect/readMarked(_:)``.
  case markedRead(MarkedRequest, MarkedMaterial)
  /// The answer to ``DeskEffect/fetchAgenda(_:_:)``.
  case agenda(AgendaPage)
  /// The answer to ``DeskEffect/fetchAgenda(_:_:)`` where it failed.
  case agendaFailed(Refusal)
  /// The answer to ``DeskEffect/findOwners``, those who own most first.
  case ownersFound([String])
  /// The answer to ``DeskEffect/readMaterial(_:)``.
  case material(IncidentMaterial)
  /// The answer to ``DeskEffect/fetchOfficials(_:_:)``.
  case officials(OfficialsPage)
  /// The answer to ``DeskEffect/fetchOfficials(_:_:)`` where it failed.
  case officialsFailed(OfficialsQuery, Refusal)
  /// The answer to ``DeskEffect/countOverdue``: overdue letters and follow-ups of the casebook.
  case overdueCounted(Int)

  /// A change, an undo or a redo was saved. Changes, undos and redos are answered in the order in
  /// which they were asked for.
  case committed(CommitReport)
  /// A change, an undo or a redo wasn't done.
  case refused(Refusal)
  /// The answer to ``DeskEffect/findDeleted``, the last deleted first.
  case deletedFound([DeletedRecord])
  /// Something else that was asked for wasn't done: a program that couldn't be started, a draft
  /// that couldn't be kept.
  case failed(Refusal)
  /// The answer to ``DeskEffect/prepareForm(_:)``.
  case formPrepared(FormRequest, FormMaterial)
  /// The answer to ``DeskEffect/form(_:)``.
  case form(FormAnswer)
  /// The answer to ``DeskEffect/editText(_:)``: the record as it was handed to the editor, and the
  /// text that the person left in it.
  case textEdited(Record, String)

  /// The answer to ``FormEffect/readImport(path:incident:)``.
  case understood(ImportPreview)
  /// The answer to ``FormEffect/export(_:)``: what was written and what was left out, in sentences.
  case exported([String])

  /// The answer to ``DeskEffect/verify(_:)``.
  case verified(RecordID, [EnclosureCheck])

  /// The answer to ``DeskEffect/fetchHistory(_:)``.
  case history(HistoryPage, HistoryRequest)
  /// The answer to ``DeskEffect/fetchHistory(_:)`` where it failed.
  case historyFailed(HistoryRequest, Refusal)
  /// The answer to ``DeskEffect/readDifferences(_:of:)``.
  case differences(VersionID, [RecordDifference])
  /// The answer to ``DeskEffect/readDifferences(_:of:)`` where it failed.
  case differencesFailed(VersionID, Refusal)
  /// The answer to ``DeskEffect/readVersion(_:)``; nil where the record wasn't there then.
  case versionRead(EarlierVersion, RecordInContext?)
  /// How it stands with the history, which may have new steps.
  case historyNoted(HistoryStanding)
  /// Why no history is kept, which was never said of this casebook.
  case historyOffIsNews(String)
  /// The answer to ``FormEffect/setPerson(_:)``.
  case personSet(Person)
  /// How the casebook here and the shared one stand to each other.
  case syncStanding(SyncStanding)
  /// The answer to ``FormEffect/setSyncPlace(_:)``.
  case syncPlaceSet(SyncStanding)
  /// How far a sync is.
  case syncProgress(SyncProgress)
  /// The answer to ``DeskEffect/sync``.
  case synced(SyncReport)
  /// The answer to ``DeskEffect/sync`` where it failed or was stopped.
  case syncFailed(Refusal)
  /// The folder of the shared casebook can be reached; it may have been away.
  case syncPlaceIsThere
  /// The answer to ``DeskEffect/findChoices``.
  case choicesFound([OpenChoice])

  /// Files of the casebook changed on disk, by whomever.
  case casebookChanged
  /// The files that can't be used, all of them.
  case problems([FileProblem])
  /// How far work behind the desk is; nil when it is over.
  case progress(Progress?)
  /// Something that the person should know, as a sentence.
  case notice(String)
  /// A second passed, or so: `now` is for people, `14:03`. What is typed in a form is kept then.
  case tick(now: String)
  /// A new day began, or the machine woke on another one.
  case dayChanged(Day)
}

/// How far work behind the desk is.
package struct Progress: Hashable, Sendable {
  /// What is being done: `Reading the folder`.
  package var text: String
  /// From 0 to 1; nil where the end isn't known.
  package var fraction: Double?

  package init(text: String, fraction: Double? = nil) {
    self.text = text
    self.fraction = fraction
  }
}
