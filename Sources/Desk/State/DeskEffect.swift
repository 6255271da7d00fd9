package import CaseModel
package import TerminalUI

/// What the desk asks of the world. The desk itself does no input or output; whoever runs it
/// answers each effect with an action, before the next frame where the effect says so.
package enum DeskEffect: Hashable, Sendable {
  /// Rows of a list. Answered at once by ``DeskAction/page(_:)``; of a list that is narrowed whenever
  /// they are found, unless the same list is asked for otherwise before; so too of the letters behind
  /// a figure.
  case fetch(ListQuery, Window)
  /// A whole record for the reader. Answered at once by ``DeskAction/context(_:)`` or
  /// ``DeskAction/missing(_:_:)``.
  case read(RecordID)
  /// A record's place in a list. Answered as ``fetch(_:_:)`` is, by ``DeskAction/located(_:_:_:)``.
  case locate(RecordID, ListQuery)
  /// Answered at once by ``DeskAction/overdueCounted(_:)``.
  case countOverdue
  /// Hits of a search. Answered by ``DeskAction/found(_:_:)`` whenever they are found, unless another
  /// search is asked for before.
  case search(SearchRequest)
  /// How many hits there are in all. Answered by ``DeskAction/counted(_:_:)``, as ``search(_:)`` is.
  case countHits(SearchRequest)
  /// Words around what a search found in these records. Answered by ``DeskAction/excerpts(_:_:)``,
  /// as ``search(_:)`` is.
  case excerpt([RecordID], SearchQuery)
  /// Values that records have in a field. Answered by ``DeskAction/valuesFound(_:_:)``, unless others
  /// are asked for before.
  case findValues(ValueRequest)
  /// All records of a list, to be marked. Answered by ``DeskAction/idsFound(_:_:)``.
  case findIDs(RowsToMark, limit: Int)
  /// Reads records, to do something to all of them. Answered by ``DeskAction/markedRead(_:_:)``,
  /// unless others are asked for before.
  case readMarked(MarkedRequest)
  /// Stops ``findIDs(_:limit:)`` and ``readMarked(_:)``: they aren't answered any more.
  case stopGathering
  /// Rows of the agenda. Answered by ``DeskAction/agenda(_:)`` or ``DeskAction/agendaFailed(_:)``
  /// whenever they are found, unless they are asked for otherwise before.
  case fetchAgenda(AgendaQuery, Window)
  /// Everyone who owns a follow-up. Answered by ``DeskAction/ownersFound(_:)``.
  case findOwners
  /// Everything about an incident. Answered by ``DeskAction/material(_:)``, unless another incident
  /// is asked for before.
  case readMaterial(RecordID)
  /// Figures of officials. Answered by ``DeskAction/officials(_:)`` or
  /// ``DeskAction/officialsFailed(_:_:)``, as ``fetchAgenda(_:_:)`` is.
  case fetchOfficials(OfficialsQuery, Window)
  /// Gives the event to the desk once what stands before is answered.
  case again(TerminalEvent)

  /// Saves a change. Answered, whenever it is done, by ``DeskAction/committed(_:)`` or
  /// ``DeskAction/refused(_:)``.
  case commit(Change)
  /// Saves a change anew that clashed, with the versions chosen of the fields. Answered as
  /// ``commit(_:)`` is.
  case settle(Change, Clash, [String: Clash.Side])
  /// Saves what was understood of a file. Answered as ``commit(_:)`` is.
  case carryOutImport(path: String, asAnswer: Bool)
  /// Finds the records that can be put back. Answered by ``DeskAction/deletedFound(_:)``.
  case findDeleted
  /// Puts a deleted record back. Answered as ``commit(_:)`` is.
  case restore(DeletedRecord)
  /// Takes back the last change. Answered as ``commit(_:)`` is.
  case undo
  /// Does again what was taken back. Answered as ``commit(_:)`` is.
  case redo

  /// Steps of history. Answered by ``DeskAction/history(_:_:)`` or
  /// ``DeskAction/historyFailed(_:_:)``, unless others are asked for before.
  case fetchHistory(HistoryRequest)
  /// What a step changed, in words; of one record alone where one is named. Answered by
  /// ``DeskAction/differences(_:_:)`` or ``DeskAction/differencesFailed(_:_:)``, unless those of
  /// another step are asked for before.
  case readDifferences(HistoryEntry, of: RecordID?)
  /// A record as it was. Answered by ``DeskAction/versionRead(_:_:)`` or ``DeskAction/failed(_:)``.
  case readVersion(EarlierVersion)
  /// Makes a record again what it was. Answered as ``commit(_:)`` is.
  case restoreVersion(EarlierVersion)
  /// Takes back what a step of history did. Answered as ``commit(_:)`` is.
  case undoVersion(VersionID)
  /// Begins a history in a casebook that has none. Answered by ``DeskAction/historyNoted(_:)`` or
  /// ``DeskAction/failed(_:)``.
  case beginHistory

  /// Brings in what colleagues changed, and sends what was done here. Answered by
  /// ``DeskAction/syncProgress(_:)``, and in the end by ``DeskAction/synced(_:)`` or
  /// ``DeskAction/syncFailed(_:)``.
  case sync
  /// Stops a sync; what was asked for is answered nevertheless.
  case stopSync
  /// Finds the open choices. Answered by ``DeskAction/choicesFound(_:)``.
  case findChoices
  /// Settles a choice with one of its versions. Answered as ``commit(_:)`` is.
  case settleChoice(Choice, Choice.Offer)

  /// Finds what a form needs. Answered at once by ``DeskAction/formPrepared(_:_:)``.
  case prepareForm(FormRequest)
  /// Something that a form wants to know: parties or paths that go on what is typed, a file's
  /// hash, a text from the editor. Answered by ``DeskAction/form(_:)``.
  case form(FormEffect)
  /// Keeps what is typed in a form, so that a crash costs at most the last seconds.
  case saveDraft(Draft)
  /// Throws away the draft with that key, if there is one.
  case discardDraft(key: String)

  /// Opens the record's text in the person's editor. Answered by
  /// ``DeskAction/textEdited(_:_:)`` where the text differs, or ``DeskAction/failed(_:)``.
  case editText(Record)
  /// Opens a web address or an enclosure in the system's own program.
  case openExternally(ExternalThing)
  /// Holds the record's enclosures against their SHA-256. Answered by
  /// ``DeskAction/verified(_:_:)`` or ``DeskAction/failed(_:)``.
  case verify(RecordID)
  /// Puts text on the clipboard (OSC 52).
  case copy(String)
  /// Takes the mouse, or leaves it to the terminal's own selection.
  case setMouse(Bool)
  /// Draws in the colours of another theme.
  case setTheme(Theme)
  /// Stops the program until the shell wakes it.
  case suspend
  /// Draws the whole screen anew.
  case redraw
  /// Checks the casebook's folder for changes.
  case refresh
  case quit
}

/// Something that another program shows.
package enum ExternalThing: Hashable, Sendable {
  case address(String)
  /// A file of the enclosures beside the record.
  case enclosure(RecordID, Enclosure)
}
