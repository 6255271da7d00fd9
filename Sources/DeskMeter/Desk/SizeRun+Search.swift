extension SizeRun {
  /// Words typed letter by letter: at the desk, in the bare full-text engine, and with notmuch.
  func measureSearch() throws(NotMeasured) {
    try measureTypedSearch(Array(repeating: Typed.words, count: 3).flatMap { $0 })
    let inProcess = try Part.figures(of: .search, casebook: casebook)
    if inProcess.count == 3 {
      column[.queryMedian] = inProcess[0]
      column[.queryWorst] = inProcess[1]
      column[.countWorst] = inProcess[2]
    }
    try measureBareSearch()
    if let notmuch = try notmuch() {
      var figures = Figures()
      for typed in Typed.prefixes { figures.add(try notmuch.time(for: typed)) }
      column[.notmuchMedian] = figures.median
      column[.notmuchWorst] = figures.p99
    }
    if let ripgrep = installed(.ripgrep) {
      var figures = Figures()
      for word in Typed.words {
        let search = [ripgrep, "--files-with-matches", word, casebook.path + "/cases"]
        figures.add(try Program(search).ending().time)
      }
      column[.ripgrep] = figures.median
    }
  }

  func measureTypedSearch(_ words: [String]) throws(NotMeasured) {
    let desk = try casebook.openDesk()
    defer { desk.stop() }
    try settleIn(desk)
    var (shown, settled) = (Figures(), Figures())
    for word in words {
      _ = desk.press(.character("/"))
      for letter in word.prefix(8) {
        let pictures = desk.film(.character(letter))
        if let time = pictures.hitsShown { shown.add(time.inSeconds) }
        if pictures.count > 1, let last = pictures.last { settled.add(last.time.inSeconds) }
      }
      // Back to where it began, from the line or from the list.
      for _ in 0..<2 { _ = desk.press(.escape) }
    }
    column[.searchMedian] = shown.median
    column[.searchWorst] = shown.p99
    column[.searchSettledWorst] = settled.p99
  }

  private func measureBareSearch() throws(NotMeasured) {
    let fullText = try fullText()
    var (newest, counts) = (Figures(), Figures())
    for typed in Array(repeating: Typed.prefixes, count: 3).flatMap({ $0 }) {
      let times = try fullText.times(for: typed)
      newest.add(times.newest)
      counts.add(times.count)
    }
    column[.bareQueryMedian] = newest.median
    column[.bareQueryWorst] = newest.p99
    column[.bareCountWorst] = counts.p99
  }
}
