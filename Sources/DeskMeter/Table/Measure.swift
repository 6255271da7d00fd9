/// What is measured at one size.
enum Measure: String, CaseIterable {
  // What a person waits for at the desk, on a terminal.
  case frame = "the whole screen drawn anew"
  case firstFrame = "start to first full frame"
  case openingFrame = "first opening, to the first frame"
  case openingRows = "first opening, to the first rows"
  case keyMedian = "key to settled screen, median"
  case keyWorst = "key to settled screen, p99"
  case rowsWorst = "of these: rows, p99"
  case pagesWorst = "of these: pages and ends, p99"
  case panesWorst = "of these: from pane to pane, p99"
  case readerWorst = "of these: the reader, p99"
  case dialogsWorst = "of these: menu, help and forms, p99"
  case escapeWorst = "Esc, p99 (waits to tell itself from other keys)"
  case searchMedian = "letter typed in a search until its hits show, median"
  case searchWorst = "letter typed in a search until its hits show, p99"
  case searchSettledWorst = "of these: until their number and words around them show, p99"
  case rowBytes = "one row down"
  case heldRowBytes = "one row down while the key is held"
  case heldRowWorst = "one row down while the key is held, until it shows, p99"
  case rest = "a held key let go, until everything shows"
  case changeShown = "a record changed by someone else until it shows"
  case saved = "a follow-up marked done, until it is said to be saved"
  case deedOfOne = "a tag added to one letter, saved"
  case deedOfMany = "a tag added to 500 letters as one step, saved"
  case memory = "memory with everything scrolled through"

  // What is done behind it.
  case build = "the index built"
  case buildWork = "the index built, on all cores together"
  case buildMemory = "memory while building"
  case index = "index on the disk"
  case text = "the records' text"
  case check = "check that nothing changed"
  case queryMedian = "newest 50 from the index, median"
  case queryWorst = "newest 50 from the index, p99"
  case countWorst = "all hits counted, p99"

  // The command line.
  case searchVerb = "casedesk search"
  case showVerb = "casedesk show"
  case dueVerb = "casedesk due"
  case doneVerb = "casedesk done"

  // The limits: bare parts.
  case statWalk = "stat of every file, 2 threads"
  case readWalk = "reading every file"
  case bareInserts = "bare FTS5 inserts"
  case bareIndex = "bare FTS5 index"
  case bareQueryMedian = "bare FTS5, newest 50, median"
  case bareQueryWorst = "bare FTS5, newest 50, p99"
  case bareCountWorst = "bare FTS5, counted, p99"
  case durableRecipe = "bare durable recipe"
  case bareStart = "bare Swift program that opens SQLite"

  // The peers.
  case neomuttFrame = "neomutt, start to first full frame"
  case neomuttKeyMedian = "neomutt, key to settled screen, median"
  case neomuttKeyWorst = "neomutt, key to settled screen, p99"
  case neomuttMemory = "neomutt, memory with everything scrolled through"
  case tigFrame = "tig, start to first full frame"
  case tigKeyMedian = "tig, key to settled screen, median"
  case tigKeyWorst = "tig, key to settled screen, p99"
  case notmuchNew = "notmuch new, for as many mails as records"
  case notmuchIndex = "notmuch's index, for as many mails as records"
  case notmuchMedian = "notmuch search --limit=50, median"
  case notmuchWorst = "notmuch search --limit=50, p99"
  case ripgrep = "ripgrep, a word in all files"
  case sqliteShell = "sqlite3, a row of the desk's index"
  case taskNext = "taskwarrior, next"
  case taskList = "taskwarrior, list"

  var unit: Unit {
    switch self {
    case .rowBytes, .heldRowBytes: .bytes
    case .memory, .buildMemory, .index, .text, .neomuttMemory, .bareIndex, .notmuchIndex: .size
    default: .time
    }
  }
}
