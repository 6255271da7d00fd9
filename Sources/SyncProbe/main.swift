import CaseModel
import CaseStore
import Glibc

// A colleague that tests can kill: does one thing to a casebook that several have, and says what.

/// Writes a line in one go, so that none is lost with whoever is killed.
func tellAtOnce(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func end(_ sentence: String) -> Never {
  tellAtOnce("refused: \(sentence)")
  exit(3)
}

let words = Array(CommandLine.arguments.dropFirst())
guard words.count >= 2 else {
  tellAtOnce("usage: SyncProbe make|place|join|edit|sync|note FOLDER …")
  exit(2)
}
let path = words[1]
let git = GitProgram.found(in: nil)
// The clock of a test counts steps, so that the same seeds give the same casebooks.
let now = Moment(seconds: 1_790_000_000 + (Int(words.last ?? "") ?? 0) * 60)

do {
  switch words[0] {
  case "make":
    try RecordFolder.createCasebook(at: path, name: "Shared", organisation: "Us")
    try begin(path)
    try Deeds(path: path, seed: 0, now: now).makeFirst()
  case "place": try sharing(path).setPlace(words[2])
  case "person": try history(path).setPerson(Person(name: words[2], address: words[3]))
  case "join":
    try CasebookSharing.join(at: path, from: words[2], git: git, searchPath: nil) { _ in true }
  case "note": _ = try history(path).commit(now: now, looking: .everywhere)
  case "edit":
    var deeds = try Deeds(path: path, seed: UInt64(words[2]) ?? 0, now: now)
    try deeds.doSomething()
  case "sync":
    let folder = try RecordFolder.open(path)
    let report = try sharing(path).sync(
      now: now,
      CasebookSharing.Surroundings(
        folder: { folder },
        note: { () throws(Refusal) in
          try history(path).commit(now: now, looking: .everywhere).remarks
        }, save: { (save) throws(SaveFailure) in try save() })
    ) { _ in true }
    tellAtOnce("received \(report.received), sent \(report.sent)")
    for remark in report.remarks { tellAtOnce("remark: \(remark)") }
  default: end("no such deed: \(words[0])")
  }
  tellAtOnce("done")
} catch let refusal as Refusal {
  end(refusal.sentence)
} catch let failure as SaveFailure {
  end(failure.sentence)
} catch let failure as CasebookNotOpened {
  end(failure.sentence)
} catch {
  end("\(error)")
}

func history(_ path: String) -> HistoryFolder { HistoryFolder.open(path, git: git) }

func sharing(_ path: String) -> CasebookSharing {
  CasebookSharing(history(path), searchPath: nil)
}

func begin(_ path: String) throws(Refusal) {
  try history(path).begin()
  try history(path).setPerson(Person(name: "Ann", address: "ann@example.org"))
}
