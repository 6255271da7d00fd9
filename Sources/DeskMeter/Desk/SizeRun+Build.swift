extension SizeRun {
  /// The first opening of a folder, as a person meets it: a frame, rows, and in the end the whole
  /// index; then what of that the bare parts take, and notmuch for its own.
  func measureBuild() throws(NotMeasured) {
    casebook.removeIndex()
    let desk = try casebook.openDesk()
    let frame = desk.firstFrame { $0.hasDesk }
    let rows = desk.wait(since: desk.start, patience: .seconds(600)) { $0.hasDeskRows }
    column[.openingFrame] = frame?.inSeconds
    column[.openingRows] = rows?.inSeconds
    column[.build] = desk.rest(since: desk.start, patience: .seconds(3_600)).inSeconds
    let use = desk.stop()
    column[.buildWork] = use.work
    column[.buildMemory] = use.memory
    column[.index] = Double(FileTree.size(of: casebook.cache))
    column[.text] = Double(paths.reduce(0) { $0 + FileTree.size(of: $1) })
    column[.readWalk] = seconds { FolderWalk.read(casebook.path) }
    _ = try fullText()
    _ = try notmuch()
  }

  func measureCheck() throws(NotMeasured) {
    var (checks, walks) = (Figures(), Figures())
    for _ in 0..<5 {
      checks.add(try Part.figures(of: .check, casebook: casebook).first ?? 0)
      walks.add(seconds { FolderWalk.stat(casebook.path) })
    }
    column[.check] = checks.median
    column[.statWalk] = walks.median
  }
}
