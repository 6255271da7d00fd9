import CaseModel
import Casework
import Testing

/// A casebook with a history: Ann added an incident with a letter on 1 May 2026 at noon, in Vienna.
struct NotedCasebook {
  typealias Book = TemporaryCasebook

  let book: Book
  let casebook: Casebook
  static let noon = Moment(seconds: 1_777_629_600, offset: 120)

  init() throws {
    book = try Book()
    casebook = try book.open()
    try casebook.beginHistory()
    try casebook.setPerson(Person(name: "Ann Example", address: "ann@example.org"))
    try note(days: -1)
    try book.fill(casebook)
    try note()
  }

  /// Notes what was done, so many days after the first.
  func note(days: Int = 0) throws {
    let now = Moment(
      seconds: NotedCasebook.noon.seconds + days * 86_400, offset: NotedCasebook.noon.offset)
    let report = casebook.noteHistory(now: now)
    #expect(report.remarks == [])
  }

  /// Changes the letter, and notes that.
  func change(
    _ sentence: String, days: Int, _ edit: (inout Letter) -> Void
  ) throws {
    guard case .letter(let old) = try casebook.record(Book.haley) else { return }
    var new = old
    edit(&new)
    _ = try casebook.commit(
      Change(sentence, [.replace(from: .letter(old), to: .letter(new))]), today: Book.today)
    try note(days: days)
  }

  /// The day of the newest version, by the clock on the wall.
  func day() throws -> Day { try versions().first?.when.day ?? Day(number: 0) }

  func letter() throws -> Letter? {
    if case .letter(let letter) = try casebook.record(Book.haley) { letter } else { nil }
  }

  func versions(of id: RecordID? = nil) throws -> [HistoryEntry] {
    try casebook.history(of: id, limit: 100).entries
  }

  func sentences(of id: RecordID? = nil) throws -> [String] {
    try versions(of: id).map(\.sentence)
  }
}
