extension SizeRun {
  /// What the short form needs, without limits and peers.
  func measureShort() throws(NotMeasured) -> MeterColumn {
    say("making the casebook")
    try casebook.make()
    say("building the index")
    try casebook.refreshIndex()
    column[.index] = Double(FileTree.size(of: casebook.cache))
    column[.text] = Double(paths.reduce(0) { $0 + FileTree.size(of: $1) })
    say("at the desk")
    try measureDeskStart(rounds: 5)
    try measureDeskKeys(KeyScript.fewOnDesk)
    try measureTypedSearch(["housing", "суд"])
    try measureSave(rounds: 8)
    return column
  }
}
