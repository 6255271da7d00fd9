/// What a person can tell the desk to do.
package enum DeskCommand: Hashable, Sendable {
  case open, back, jumpBack
  case toggleDone, noteOutcome, logResponse, new, edit, editText, delete, undo, redo
  case remind, setDue, passOn, markSent, newFromTemplate, followUpLetter, undelete
  case importFile, export
  case search, nextHit, previousHit, groupHits
  case narrow, limitToLetter, sort, chooseOwner, saveFilter, chooseFilter
  case mark, extendUp, extendDown, markAll, unmark, actOnMarked
  case shared(SharedEditKind)
  case goBack, goForward
  case openExternally, verify, copy
  case recordHistory, filterHistory, restoreVersion, undoVersion, askPerson, beginHistory
  case sync, setUpSync, chooseVersions
  case view(DeskView)
  case chronicleFace(ChronicleFace)
  case askStates, openAnswer, holdStatement, everythingByDate
  case nextPane, previousPane
  case focus(Pane)
  case up, down, left, right, pageUp, pageDown, first, last
  case help, palette, showProblems
  case toggleMouse, theme, refresh, redraw, suspend, quit
}
