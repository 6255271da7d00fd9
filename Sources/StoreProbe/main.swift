import CaseModel
import CaseStore
import Glibc

// A process that tests can kill: does one thing to a casebook, and says so only when it is done.

/// Writes a line at once, in one go.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

/// Says why, and ends with the status that tests expect of a refusal.
func refuse(_ sentence: String) -> Never {
  say("refused: " + sentence)
  exit(3)
}

func endWithUsage() -> Never {
  say("usage: StoreProbe draft|open|save|new|attach|delete|pair|import|bulk|count FOLDER …")
  exit(2)
}

/// Marks in a trace where the work begins, after all that starting a process takes.
func markStart() { _ = access("/casedesk-probe-starts", F_OK) }

func openFolder(_ path: String) -> RecordFolder {
  do throws(CasebookNotOpened) {
    let folder = try RecordFolder.open(path)
    for remark in folder.openingRemarks { say("remark: " + remark) }
    if let why = folder.whyReadOnly { say("read-only: " + why) }
    return folder
  } catch {
    refuse(error.sentence)
  }
}

func load(_ folder: RecordFolder, _ path: String) -> Record {
  switch folder.load(path) {
  case .record(let stored): return stored.record
  case .problem(let problem): refuse(problem.sentence)
  case nil: refuse("\(path): no such file")
  }
}

func commit(
  _ folder: RecordFolder, _ steps: [Change.Step], _ places: [RecordID: String]
) throws(SaveFailure) {
  for remark in try remarks(committing: steps, folder, places) { say("remark: " + remark) }
}

func remarks(
  committing steps: [Change.Step], _ folder: RecordFolder, _ places: [RecordID: String]
) throws(SaveFailure) -> [String] {
  let change = Change("Probed", steps)
  return try folder.commit(change, places: places, today: Day(number: 20_781)).remarks
}

/// `open FOLDER`
func open(_ folder: RecordFolder) {
  folder.check { finding in
    switch finding {
    case .file(let file):
      if case .problem(let problem) = folder.load(file.path) {
        say("problem: " + problem.sentence)
      }
    case .problem(let problem): say("problem: " + problem.sentence)
    }
    return .goOn
  }
  say("opened")
}

/// `save FOLDER PATH TITLE`: one letter gets another title.
func save(_ folder: RecordFolder, _ path: String, title: String) throws(SaveFailure) {
  let old = load(folder, path)
  guard case .letter(var letter) = old else { refuse("\(path): not a letter") }
  letter.title = title
  try commit(folder, [.replace(from: old, to: .letter(letter))], [old.id: path])
  say("saved")
}

/// `new FOLDER INCIDENT-PATH ID`: one new follow-up.
func new(_ folder: RecordFolder, _ incidentPath: String, id: String) throws(SaveFailure) {
  let incident = load(folder, incidentPath)
  let followUp = FollowUp(id: RecordID(id), title: "Write again", incidents: [incident.id])
  try commit(folder, [.create(.followUp(followUp), enclosing: [])], [incident.id: incidentPath])
  say("saved")
}

/// `attach FOLDER PATH TITLE FILE SHA-256`: one letter gets another title and an enclosure.
func attach(_ folder: RecordFolder, _ rest: ArraySlice<String>) throws(SaveFailure) {
  let words = Array(rest)
  let old = load(folder, words[0])
  guard case .letter(var letter) = old else { refuse("\(words[0]): not a letter") }
  letter.title = words[1]
  letter.enclosures = [Enclosure(file: "scan.pdf", sha256: words[3])]
  let files = letter.enclosures.map { IncomingFile(path: words[2], enclosure: $0) }
  try commit(
    folder, [.replace(from: old, to: .letter(letter), enclosing: files)], [old.id: words[0]])
  say("saved")
}

/// `delete FOLDER PATH`
func delete(_ folder: RecordFolder, _ path: String) throws(SaveFailure) {
  let old = load(folder, path)
  try commit(folder, [.delete(old)], [old.id: path])
  say("saved")
}

/// `pair FOLDER INCIDENT-PATH PATH TITLE ID FILE SHA-256 PATH`: a response with an enclosure is new,
/// one letter gets another title, and a follow-up is deleted.
func pair(_ folder: RecordFolder, _ rest: ArraySlice<String>) throws(SaveFailure) {
  let words = Array(rest)
  let incident = load(folder, words[0])
  let old = load(folder, words[1])
  guard case .letter(var letter) = old else { refuse("\(words[1]): not a letter") }
  letter.title = words[2]
  let followUp = load(folder, words[6])
  let enclosure = Enclosure(file: "scan.pdf", sha256: words[5])
  let response = OfficialResponse(
    id: RecordID(words[3]), incidents: [incident.id], letters: [old.id],
    from: Party(name: "Nikki Haley"), enclosures: [enclosure])
  try commit(
    folder,
    [
      .create(
        .response(response), enclosing: [IncomingFile(path: words[4], enclosure: enclosure)]),
      .replace(from: old, to: .letter(letter)), .delete(followUp),
    ], [old.id: words[1], incident.id: words[0], followUp.id: words[6]])
  say("saved")
}

/// `import FOLDER INCIDENT-PATH ID IMPORT-ID FILE SHA-256`: a response is new, with the record of the
/// import that it came from and the original.
func importFile(_ folder: RecordFolder, _ rest: ArraySlice<String>) throws(SaveFailure) {
  let words = Array(rest)
  let incident = load(folder, words[0])
  let response = OfficialResponse(
    id: RecordID(words[1]), incidents: [incident.id], from: Party(name: "Nikki Haley"))
  let record = ImportRecord(
    id: RecordID(words[2]), kind: .letterText, date: Day(number: 20_781), originalName: "scan.pdf",
    sha256: words[4], records: [response.id], notPlaced: ["line 3: this isn't a date"])
  let original = IncomingFile(
    path: words[3], enclosure: Enclosure(file: "scan.pdf", sha256: words[4]))
  let change = Change(
    "Imported", [.create(.response(response), enclosing: [])],
    importRecord: KeptImport(record, original: original))
  let outcome = try folder.commit(
    change, places: [incident.id: words[0]], today: Day(number: 20_781))
  for remark in outcome.remarks { say("remark: " + remark) }
  say("saved")
}

/// `bulk FOLDER LETTER-PATH TITLE PATH INCIDENTS LETTERS`: so many incidents are new, with so many
/// letters each, one letter gets another title, and a follow-up is deleted.
func bulk(_ folder: RecordFolder, _ rest: ArraySlice<String>) throws(SaveFailure) {
  let words = Array(rest)
  let old = load(folder, words[0])
  guard case .letter(var letter) = old else { refuse("\(words[0]): not a letter") }
  letter.title = words[1]
  let followUp = load(folder, words[2])
  var steps: [Change.Step] = [.replace(from: old, to: .letter(letter)), .delete(followUp)]
  for number in 0..<(Int(words[3]) ?? 0) {
    let incident = Incident(
      id: RecordID("bulk-\(number)"), title: "Bulk \(number)", date: PartialDate("2019"))
    steps.append(.create(.incident(incident), enclosing: []))
    for place in 0..<(Int(words[4]) ?? 0) {
      let letter = Letter(
        id: RecordID("letter-\(number)-\(place)"), title: "Letter \(place)",
        incidents: [incident.id], delivery: .sent, sent: PartialDate("2019-04-17"))
      steps.append(.create(.letter(letter), enclosing: []))
    }
  }
  try commit(folder, steps, [old.id: words[0], followUp.id: words[2]])
  say("saved")
}

/// Adds one to one of the numbers in a text.
func counted(_ text: String, at place: Int) -> String {
  var numbers = text.split(separator: " ").map { Int($0) ?? 0 }
  while numbers.count <= place { numbers.append(0) }
  numbers[place] += 1
  return numbers.map { String($0) }.joined(separator: " ")
}

/// `count FOLDER PATH title|outcome PLACE N`: N times adds one to one of the numbers that a field
/// holds, after reading it anew; a clash means to read again, and a file that somebody else keeps
/// changing to wait a moment, as it is said.
func count(_ folder: RecordFolder, _ path: String, field: String, place: Int, times: Int) {
  var clashes = 0
  var waits = 0
  for _ in 0..<times {
    while true {
      let old = load(folder, path)
      guard case .followUp(var followUp) = old else { refuse("\(path): not a follow-up") }
      if field == "title" {
        followUp.title = counted(followUp.title, at: place)
      } else {
        followUp.outcome = counted(followUp.outcome, at: place)
      }
      do throws(SaveFailure) {
        _ = try remarks(
          committing: [.replace(from: old, to: .followUp(followUp))], folder, [old.id: path])
        break
      } catch {
        if case .clash = error {
          clashes += 1
        } else if error.sentence.contains("keeps changing the same file"), waits < 10 * times {
          waits += 1
          usleep(5_000)
        } else {
          refuse(error.sentence)
        }
      }
    }
  }
  say("saved \(times), \(clashes) clashes" + (waits > 0 ? ", \(waits) waits" : ""))
}

/// `draft FOLDER TEXT`
func keepDraft(_ folder: String, _ text: String) throws(Refusal) {
  let text = Draft.Field(name: "text", text: text)
  let draft = Draft(key: "response-to-haley", written: "2026-11-24 09:00", fields: [text])
  try DraftFolder(path: folder).save(draft)
  say("saved")
}

let words = CommandLine.arguments
guard words.count >= 3 else { endWithUsage() }
markStart()
if words[1] == "draft", words.count == 4 {
  do throws(Refusal) {
    try keepDraft(words[2], words[3])
    exit(0)
  } catch {
    refuse(error.sentence)
  }
}
let folder = openFolder(words[2])
do throws(SaveFailure) {
  switch (words[1], words.count) {
  case ("open", 3): open(folder)
  case ("save", 5): try save(folder, words[3], title: words[4])
  case ("new", 5): try new(folder, words[3], id: words[4])
  case ("attach", 7): try attach(folder, words[3...])
  case ("delete", 4): try delete(folder, words[3])
  case ("pair", 10): try pair(folder, words[3...])
  case ("bulk", 8): try bulk(folder, words[3...])
  case ("import", 8): try importFile(folder, words[3...])
  case ("count", 7):
    count(
      folder, words[3], field: words[4], place: Int(words[5]) ?? 0, times: Int(words[6]) ?? 0)
  default: endWithUsage()
  }
} catch {
  refuse(error.sentence)
}
