import CaseModel
import Casework
import Glibc

// A process that a test kills: `BuildProbe CASEBOOK CACHE STATE` checks a casebook's folder, and says
// after each batch how many records were read.

/// Writes a line at once, in one go.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

let words = CommandLine.arguments
guard words.count == 4 else {
  say("usage: BuildProbe CASEBOOK CACHE STATE")
  exit(2)
}
do throws(CasebookNotOpened) {
  let casebook = try Casebook.open(words[1], cacheFolder: words[2], stateFolder: words[3])
  let report = casebook.refresh { progress in
    say("read \(progress.read)")
    return true
  }
  say("complete: \(report.isComplete)")
  casebook.close()
} catch {
  say("refused: " + error.sentence)
  exit(3)
}
