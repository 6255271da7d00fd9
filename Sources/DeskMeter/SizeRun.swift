/// Everything that is measured at one size. What several chapters need is made once.
final class SizeRun {
  let casebook: MadeCasebook
  var column: MeterColumn
  private(set) lazy var paths = RecordFile.paths(in: casebook.path)
  private let start = ContinuousClock.now
  private var madeFullText: BareFullText?
  private var madeMailbox: Mailbox?
  private var madeNotmuch: Notmuch?
  private var madeNeomutt: Neomutt?
  private var madeTig: Tig?

  init(incidents: Int, keptIn kept: String?) throws(NotMeasured) {
    casebook = try MadeCasebook(incidents: incidents, keptIn: kept)
    column = MeterColumn(incidents: incidents)
  }

  func measure(_ chapters: [Chapter]) throws(NotMeasured) -> MeterColumn {
    say("making the casebook")
    try casebook.make()
    for chapter in Chapter.allCases where chapters.contains(chapter) {
      say(chapter.rawValue)
      do {
        if chapter != .build { try casebook.refreshIndex() }
        try measure(chapter)
      } catch {
        // What one chapter lacks must not cost the others' figures.
        column.remark("The chapter \(chapter.rawValue) isn't whole. \(error.sentence)")
      }
    }
    return column
  }

  /// Removes everything that isn't kept.
  func leave() { casebook.leave() }

  private func measure(_ chapter: Chapter) throws(NotMeasured) {
    switch chapter {
    case .build: try measureBuild()
    case .start: try measureStart()
    case .check: try measureCheck()
    case .keys: try measureKeys()
    case .search: try measureSearch()
    case .change: try measureChange()
    case .save:
      try measureSave()
      try measureDeeds()
    case .commands: try measureCommands()
    }
  }

  /// Tells what is begun, and when since the beginning.
  func say(_ what: String) {
    let time = Unit.rounded((ContinuousClock.now - start).inSeconds.rounded())
    DeskMeter.say("\(Unit.grouped(Double(casebook.incidents))) incidents, \(time) s: \(what)")
  }

  // MARK: What several chapters need

  /// The bare full-text engine with the records' texts in it.
  func fullText() throws(NotMeasured) -> BareFullText {
    if let madeFullText { return madeFullText }
    say("filling the bare full-text engine")
    let fullText = try BareFullText(path: casebook.folder + "/bare.sqlite")
    column[.bareInserts] = try fullText.fill(with: paths)
    column[.bareIndex] = fullText.bytes
    madeFullText = fullText
    return fullText
  }

  /// As many mails as there are incidents, from the records' texts.
  func mailbox() throws(NotMeasured) -> Mailbox {
    if let madeMailbox { return madeMailbox }
    say("writing mails for the peers")
    let mailbox = try Mailbox(
      in: casebook.folder + "/mail", from: paths, count: min(casebook.incidents, paths.count))
    madeMailbox = mailbox
    return mailbox
  }

  /// notmuch with these mails; nil where it isn't installed.
  func notmuch() throws(NotMeasured) -> Notmuch? {
    if let madeNotmuch { return madeNotmuch }
    guard let program = installed(.notmuch) else { return nil }
    say("notmuch new")
    let notmuch = try Notmuch(program, mailbox: try mailbox(), home: casebook.folder)
    let scale = Double(paths.count) / Double(notmuch.mailbox.count)
    column[.notmuchNew] = notmuch.newTime * scale
    column[.notmuchIndex] = notmuch.indexBytes * scale
    madeNotmuch = notmuch
    return notmuch
  }

  /// neomutt with these mails; nil where it isn't installed.
  func neomutt() throws(NotMeasured) -> Neomutt? {
    if let madeNeomutt { return madeNeomutt }
    guard let program = installed(.neomutt) else { return nil }
    let mailbox = try mailbox()
    say("neomutt caches the mails' headers")
    madeNeomutt = try Neomutt(program, mailbox: mailbox, home: casebook.folder)
    return madeNeomutt
  }

  /// tig with as many commits as there are incidents; nil where it isn't installed.
  func tig() throws(NotMeasured) -> Tig? {
    if let madeTig { return madeTig }
    guard let program = installed(.tig), let git = installed(.git) else { return nil }
    say("git makes a history for tig")
    madeTig = try Tig(
      program, git: git, records: paths, commits: casebook.incidents, home: casebook.folder)
    return madeTig
  }

  /// A peer's path; where it is missing, that is said beside the table.
  func installed(_ peer: Peer) -> String? {
    let path = Program.installed(peer.rawValue)
    if path == nil {
      column.remark("\(peer) isn't installed here, so nothing was measured beside it.")
    }
    return path
  }
}
