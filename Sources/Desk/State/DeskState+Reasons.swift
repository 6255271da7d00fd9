import CaseModel

extension DeskState {
  /// Why a command doesn't apply now, as a sentence; nil where it does.
  func reason(against command: DeskCommand) -> String? {
    if let edit = sharedEdit(command) { return reasonAgainstShared(edit) }
    let own =
      switch view {
      case .desk: reasonOnDesk(against: command)
      case .agenda: reasonInAgenda(against: command)
      case .timeline: reasonInChronicle(against: command)
      case .officials: reasonInOfficials(against: command)
      case .search: reasonInSearch(against: command)
      case .history: reasonInHistory(against: command)
      }
    return own ?? reasonAnywhere(against: command)
  }

  private func reasonOnDesk(against command: DeskCommand) -> String? {
    switch command {
    case .open: focus == .reader ? reasonAgainstFollowing : reasonAgainstOpening
    case .back:
      isOutermost && gathering == nil && sharing.progress == nil
        ? "There is nothing to back out of. \(key(.quit)) quits." : nil
    case .narrow, .sort:
      focus == .reader
        ? "\(key(command)) is for lists; the focus is on the reader. \(waysToLists)" : nil
    case .saveFilter:
      narrowings[focus] == nil
        ? "This list isn't filtered, so there is nothing to save. \(key(.narrow)) filters it." : nil
    case .nextHit, .previousHit:
      isFollowingHits
        ? nil : "\(key(command)) goes through what a search found. \(key(.search)) starts one."
    case .groupHits: "\(key(command)) is for what a search found. \(key(.search)) starts one."
    case .chooseOwner: reasonAgainstListOfDesk(command)
    case .limitToLetter:
      self[.letters].selected == nil && !isLimitedToLetter ? "There is no letter to keep to." : nil
    default: nil
    }
  }

  /// Why what belongs to one view alone doesn't apply on another.
  func reasonAgainstListOfDesk(_ command: DeskCommand) -> String? {
    switch command {
    case .narrow, .limitToLetter, .focus:
      "\(key(command)) is for the lists of the desk. \(key(.view(.desk))) shows it."
    case .nextHit, .previousHit, .groupHits:
      "\(key(command)) is for what a search found. \(key(.search)) starts one."
    case .chooseOwner:
      "\(key(command)) is for the agenda. \(key(.view(.agenda))) shows it."
    default: nil
    }
  }

  private func reasonAnywhere(against command: DeskCommand) -> String? {
    switch command {
    case .toggleDone: reasonAgainstToggling ?? reasonAgainstChanging
    case .logResponse:
      incidentInHand == nil
        ? "A response belongs to an incident, and no incident is selected." : nil
    case .new: reasonAgainstNew
    case .edit: reasonAgainstEditing ?? reasonAgainstChanging
    case .noteOutcome: reasonAgainstNoting ?? reasonAgainstChanging
    case .remind, .setDue, .passOn, .markSent, .newFromTemplate, .followUpLetter:
      reasonAgainstPrompt(command)
    case .editText: reasonAgainstActing(on: "edit") ?? reasonAgainstChanging
    case .delete: reasonAgainstActing(on: "delete") ?? reasonAgainstChanging
    case .undo:
      undoable == 0 && unanswered.isEmpty
        ? "There is nothing to undo: nothing was changed, or all of it was undone." : nil
    case .redo:
      redoable == 0 && unanswered.isEmpty
        ? "There is nothing to redo: redo follows undo, before any new change." : nil
    case .copy: reasonAgainstActing(on: "copy")
    case .verify: reasonAgainstActing(on: "verify") ?? reasonAgainstVerifying
    case .openExternally:
      reasonAgainstActing(on: "open")
        ?? (things.isEmpty ? "This record names no web address and has no enclosure." : nil)
    case .mark, .markAll, .extendUp, .extendDown, .unmark, .actOnMarked:
      reasonAgainstMarking(command)
    case .chooseFilter:
      filters.isEmpty
        ? "No filter is saved yet. Filter a list with \(key(.narrow)), then save it from the menu."
        : nil
    case .goBack, .goForward: reasonAgainstGoing(forward: command == .goForward)
    case .askStates, .openAnswer, .holdStatement: reasonAgainstFace(command)
    case .recordHistory, .filterHistory, .restoreVersion, .undoVersion, .askPerson, .beginHistory:
      reasonAgainstHistory(command)
    case .sync, .setUpSync, .chooseVersions: reasonAgainstSharing(command)
    case .jumpBack: reader.history.isEmpty ? "No link was followed to get here." : nil
    case .showProblems: allProblems.isEmpty ? "Every file can be read." : nil
    default: nil
    }
  }

  private var waysToLists: String {
    let panes = "\(key(.focus(.incidents))) to \(key(.focus(.followUps)))"
    return "Press \(key(.nextPane)) or \(panes)."
  }

  /// Whether nothing is open, searched for, narrowed or limited.
  private var isOutermost: Bool {
    focus != .reader && markedCount == 0 && !isFollowingHits && openedFrom == nil
      && narrowings.isEmpty && !isLimitedToLetter
  }

  /// Why the reader's links can't be followed now.
  var reasonAgainstFollowing: String? {
    if reader.page.links.isEmpty { return "This record has no links." }
    return reader.chosenLink == nil ? "Choose a link with \(key(.nextPane)) first." : nil
  }

  private var reasonAgainstOpening: String? {
    self[focus].selected == nil ? "There is no \(focus.kind?.name ?? "record") to open." : nil
  }

  /// A change takes the record as it is; while another is on its way, that isn't known.
  private var reasonAgainstChanging: String? {
    guard let id = reader.record?.id, isBeingSaved(id) else { return nil }
    return "The last change is still being saved. Press the key again in a moment."
  }

  private func reasonAgainstActing(on verb: String) -> String? {
    if reader.record != nil { return nil }
    if reader.missing != nil { return "This record can't be read, so the desk leaves it alone." }
    let kind = view == .desk ? lastList.kind?.name ?? "record" : "record"
    return "There is no \(kind) to \(verb)."
  }

  private var reasonAgainstToggling: String? {
    guard case .followUp(let followUp) = reader.record else {
      if view == .desk, focus == .followUps { return reasonAgainstActing(on: "mark") }
      let place =
        view != .desk || isInReader
        ? "the reader shows something else" : "the focus is on \(focus.title)"
      return "\(key(.toggleDone)) marks follow-ups; \(place)."
    }
    guard followUp.status == .cancelled else { return nil }
    return "This follow-up was cancelled. \(key(.edit)) opens its form, where it can be reopened."
  }

  private var reasonAgainstNoting: String? {
    guard case .followUp(let followUp) = reader.record else {
      return "\(key(.noteOutcome)) notes what came of a follow-up; none is selected."
    }
    return followUp.status == .done
      ? nil : "This follow-up isn't done yet. \(key(.toggleDone)) marks it done."
  }

  private var reasonAgainstNew: String? {
    guard kindInHand != .incident, incidentInHand == nil else { return nil }
    return """
      Something new belongs to an incident, and no incident is selected. \
      Press \(key(.focus(.incidents))), then \(key(.new)), to write one.
      """
  }

  private var reasonAgainstEditing: String? {
    reader.record == nil ? reasonAgainstActing(on: "edit") : nil
  }

  /// The kind of record that the focused pane is about.
  var kindInHand: RecordKind? {
    (view == .desk ? focus.kind : nil) ?? reader.record?.kind ?? lastList.kind
  }

  func key(_ command: DeskCommand) -> String { keymap.keyName(for: command) }

  /// What the record in hand has that other programs open, each once.
  var things: [ExternalThing] {
    var found: [ExternalThing] = []
    for case .thing(let thing) in reader.page.links where !found.contains(thing) {
      found.append(thing)
    }
    return found
  }
}
