import CaseModel
import TerminalUI

extension DeskState {
  /// Does what a command says; it applies.
  mutating func carryOut(_ command: DeskCommand) -> [DeskEffect] {
    if let edit = sharedEdit(command) { return self.edit(edit) }
    switch command {
    case .open: return open()
    case .back: return back()
    case .chooseOwner: return [.findOwners]
    case .jumpBack: return reader.goBack()
    case .toggleDone: return toggleDone()
    case .undelete: return [.findDeleted]
    case .logResponse, .new, .edit, .noteOutcome, .remind, .setDue, .passOn, .markSent,
      .newFromTemplate, .followUpLetter, .importFile, .export:
      return request(command).map { [.prepareForm($0)] } ?? []
    case .editText: return reader.record.map { [.editText($0)] } ?? []
    case .delete: return delete()
    case .undo: return undo()
    case .redo: return redo()
    case .search: return startSearch()
    case .nextHit, .previousHit: return goThroughHits(forward: command == .nextHit)
    case .groupHits: groupHits()
    case .narrow:
      guard view == .timeline else { return narrow() }
      chronicle.asks.startTyping()
    case .saveFilter: nameFilter()
    case .chooseFilter: dialog = .filters(Finder())
    case .mark: mark()
    case .extendUp: extendMarks(.up)
    case .extendDown: extendMarks(.down)
    case .markAll: return markAll()
    case .unmark: unmark()
    case .actOnMarked: dialog = .marksMenu(Finder())
    case .goBack: return goBack()
    case .goForward: return goForward()
    case .shared: break
    case .recordHistory: return showRecordHistory()
    case .filterHistory: history.startTyping()
    case .restoreVersion: askToRestore()
    case .undoVersion: askToUndoVersion()
    case .askPerson: return [.prepareForm(.person)]
    case .beginHistory: return beginHistory()
    case .sync: return sync()
    case .setUpSync: return [.prepareForm(.syncPlace)]
    case .chooseVersions: chooseVersions()
    case .limitToLetter: limitToLetter()
    case .sort: return sort()
    case .openExternally: return openExternally()
    case .copy: return copy()
    case .verify: return verify()
    case .view(.history): return showCasebookHistory()
    case .view(let view): return show(view)
    case .chronicleFace(let face): return show(face: face)
    case .askStates: changeAsksShown()
    case .openAnswer: return openAnswer()
    case .holdStatement: holdStatement()
    case .everythingByDate: return showEverything()
    case .nextPane, .previousPane: step(forward: command == .nextPane)
    case .focus(let pane): setFocus(pane)
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: move(command)
    case .help: dialog = .help(Finder())
    case .palette: dialog = .palette(Finder())
    case .showProblems: dialog = .problems(Finder())
    case .toggleMouse: return toggleMouse()
    case .theme: return changeTheme()
    case .refresh: return gathering == nil ? [.refresh] : stopGathering()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }

  mutating func setFocus(_ pane: Pane) {
    focus = pane
    guard pane != .reader else { return }
    lastList = pane
    reader.leaveLinks()
  }

  private mutating func open() -> [DeskEffect] {
    switch view {
    case .desk: openOnDesk()
    case .agenda: openInAgenda()
    case .timeline: openInChronicle()
    case .officials: openInOfficials()
    case .search: openInSearch()
    case .history: openInHistory()
    }
  }

  private mutating func openOnDesk() -> [DeskEffect] {
    guard focus == .reader else {
      if let id = selected { noteReading(id) }
      setFocus(.reader)
      return []
    }
    return followLink()
  }

  /// Goes where the chosen link of the reader leads.
  mutating func followLink() -> [DeskEffect] {
    switch reader.chosenLink {
    case .record(let id)?:
      noteReading(id, from: presentPlace)
      return reader.follow(to: id)
    case .thing(let thing)?: return [.openExternally(thing)]
    case nil: return []
    }
  }

  private mutating func back() -> [DeskEffect] {
    if gathering != nil { return stopGathering() }
    return switch view {
    case .desk: backOnDesk()
    case .agenda: backInAgenda()
    case .timeline: backInChronicle()
    case .officials: backInOfficials()
    case .search: backInSearch()
    case .history: backInHistory()
    }
  }

  // One step out at a time, the nearest first; at the outermost nothing happens.
  private mutating func backOnDesk() -> [DeskEffect] {
    if focus == .reader {
      if !reader.history.isEmpty { return reader.goBack() }
      setFocus(lastList)
    } else if markedCount > 0 {
      unmark()
    } else if isFollowingHits {
      return show(.search)
    } else if let openedFrom {
      return show(openedFrom)
    } else if let pane = narrowedPane {
      narrow(pane, to: "")
    } else if isLimitedToLetter {
      limitToLetter()
    } else {
      return stopSync()
    }
    return []
  }

  private mutating func step(forward: Bool) {
    if isInReader, reader.chooseLink(forward: forward, showing: readerRows) { return }
    switch view {
    case .desk: break
    case .agenda: return setReadingInAgenda(!agenda.isReading)
    case .timeline: return stepInChronicle()
    case .officials: return setReadingInOfficials(!officials.isReading)
    case .search: return stepInSearch(forward: forward)
    case .history: return stepInHistory(forward: forward)
    }
    let all = Pane.allCases
    let place = (all.firstIndex(of: focus) ?? 0) + (forward ? 1 : all.count - 1)
    setFocus(all[place % all.count])
  }

  private mutating func limitToLetter() {
    isLimitedToLetter.toggle()
    notice = Notice(
      text: isLimitedToLetter
        ? "Only this letter's responses and follow-ups. \(key(.back)) shows all."
        : "All responses and follow-ups of the incident.")
  }

  private mutating func sort() -> [DeskEffect] {
    if view == .search { sortHits() }
    if view == .officials { sortOfficials() }
    guard view == .desk else { return [] }
    let all = ListSort.allCases
    let place = all.firstIndex(of: sorts[focus] ?? .standard) ?? 0
    let next = all[(place + 1) % all.count]
    sorts[focus] = next == .standard ? nil : next
    let order =
      switch next {
      case .standard: "in the usual order"
      case .reversed: "the other way round"
      case .title: "by title"
      }
    notice = Notice(text: "\(focus.title) stand \(order).")
    awaited[focus] = self[focus].selected
    return []
  }

  private mutating func toggleMouse() -> [DeskEffect] {
    isMouseOn.toggle()
    notice = Notice(
      text: isMouseOn
        ? "The desk takes the mouse."
        : "The mouse is the terminal's: it selects text. \(key(.toggleMouse)) takes it back.")
    return [.setMouse(isMouseOn)]
  }

  private mutating func openExternally() -> [DeskEffect] {
    if isInReader, case .thing(let thing)? = reader.chosenLink {
      return [.openExternally(thing)]
    }
    let things = things
    if things.count == 1 { return [.openExternally(things[0])] }
    dialog = .things(things, Finder())
    return []
  }
}
