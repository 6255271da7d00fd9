import CaseModel
import CaseStore
import Testing

/// A small casebook: one incident with a letter and a follow-up.
struct SampleCasebook {
  let folder: TestFolder

  static let incident = "cases/2017/detentions-x2m9/incident.md"
  static let letter = "cases/2017/detentions-x2m9/letter-haley-k7f3.md"
  static let followUp = "cases/2017/detentions-x2m9/follow-up-call-p3ax.md"
  static let incidentID = RecordID("detentions-x2m9")
  static let letterID = RecordID("letter-haley-k7f3")
  static let followUpID = RecordID("follow-up-call-p3ax")
  static let today = Day(number: 20_781)

  static let incidentText = """
    ---
    title: Detentions
    status: open
    verification: likely
    date: 2017-02/2017-04
    ---

    What is known.

    """

  static let letterText = """
    ---
    # Checked against the paper copy.
    title: 'The old title'
    incidents:
      - detentions-x2m9
    kind: advocacy-letter
    delivery: sent
    sent: 2017-04-17
    archive-box: 12
    ---

    The words of the letter.

    """

  static let followUpText = """
    ---
    title: 0
    incidents:
      - detentions-x2m9
    status: open
    ---

    """

  init() throws {
    folder = try TestFolder()
    folder.write("format: 1\nname: Sample\norganisation: Us\n", to: "casedesk.yaml")
    folder.write(SampleCasebook.incidentText, to: SampleCasebook.incident)
    folder.write(SampleCasebook.letterText, to: SampleCasebook.letter)
    folder.write(SampleCasebook.followUpText, to: SampleCasebook.followUp)
  }

  /// The same files in a folder of their own.
  init(copyOf other: SampleCasebook) throws {
    folder = try TestFolder()
    _ = Child.run(["/bin/cp", "-a", other.path + "/.", folder.path])
  }

  var path: String { folder.path }

  static let files = ["casedesk.yaml", followUp, incident, letter]

  static let places = [incidentID: incident, letterID: letter, followUpID: followUp]

  func open(patience: Int = 10_000) throws -> RecordFolder {
    try RecordFolder.open(path, patience: patience)
  }

  func load(_ path: String, _ store: RecordFolder) throws -> Record {
    guard case .record(let stored) = store.load(path) else {
      throw Probe.Missing("\(path) can't be read: \(String(describing: store.load(path)))")
    }
    return stored.record
  }

  /// The letter with another title.
  func retitled(_ record: Record, _ title: String) throws -> Record {
    guard case .letter(var letter) = record else { throw Probe.Missing("not a letter") }
    letter.title = title
    return .letter(letter)
  }

  func commit(_ steps: [Change.Step], _ store: RecordFolder) throws(SaveFailure) -> SaveOutcome {
    try store.commit(
      Change("Tested", steps), places: SampleCasebook.places, today: SampleCasebook.today)
  }

  /// All that is read and told.
  static func everything(
    _ store: RecordFolder
  ) -> (records: [StoredRecord], problems: [FileProblem]) {
    var records: [StoredRecord] = []
    var problems: [FileProblem] = []
    store.check { finding in
      switch finding {
      case .file(let file):
        switch store.load(file.path) {
        case .record(let record): records.append(record)
        case .problem(let problem): problems.append(problem)
        case nil: break
        }
      case .problem(let problem): problems.append(problem)
      }
      return .goOn
    }
    return (records, problems)
  }
}
