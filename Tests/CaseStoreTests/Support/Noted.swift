import CaseModel
import CaseStore

/// The sample casebook with a history.
struct Noted {
  let sample: SampleCasebook
  let history: HistoryFolder

  static let ann = Person(name: "Ann Lee", address: "ann@example.org")
  static let moment = Moment(seconds: 1_796_000_000, offset: 60)

  init(person: Person? = ann) throws {
    sample = try SampleCasebook()
    history = HistoryFolder.open(sample.path, git: .found(in: nil))
    try history.begin()
    if let person { try history.setPerson(person) }
  }

  func retitle(_ title: String, _ sentence: String) throws {
    let store = try sample.open()
    let record = try sample.load(SampleCasebook.letter, store)
    try save([.replace(from: record, to: sample.retitled(record, title))], store, sentence)
  }

  func delete(_ sentence: String) throws {
    let store = try sample.open()
    try save([.delete(sample.load(SampleCasebook.followUp, store))], store, sentence)
  }

  private func save(_ steps: [Change.Step], _ store: RecordFolder, _ sentence: String) throws {
    let outcome = try sample.commit(steps, store)
    guard history.note(sentence, outcome.files, now: Noted.moment).isEmpty else {
      throw Probe.Missing("not noted")
    }
  }

  /// git as a person calls it.
  func git(_ arguments: [String]) throws -> String {
    Child.run(["/usr/bin/git", "-C", sample.path, "-c", "core.excludesFile="] + arguments).output
  }

  /// What git says of files that aren't as in the newest version.
  func status() throws -> String { try git(["status", "--porcelain"]) }
}
