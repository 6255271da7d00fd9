import CaseModel

@testable import Desk

/// A history in memory.
struct FakeHistory: Hashable, Sendable {
  /// The newest first.
  var entries: [HistoryEntry] = []
  var differences: [VersionID: [RecordDifference]] = [:]
  /// What records were after a step.
  var versions: [EarlierVersion: Record] = [:]
}

extension FakeCasebook {
  /// Answers from a history.
  func answer(_ effect: DeskEffect, from history: FakeHistory) -> [DeskAction] {
    switch effect {
    case .fetchHistory(let request):
      var entries = history.entries.filter { entry in
        (request.record.map { id in entry.records.contains { $0.id == id } } ?? true)
          && request.filter?.holds(of: entry) ?? true
      }
      if let before = request.before {
        entries = Array(entries.drop { $0.version != before }.dropFirst())
      }
      let page = HistoryPage(
        entries: Array(entries.prefix(request.limit)), goesOn: entries.count > request.limit)
      return [.history(page, request)]
    case .readDifferences(let entry, let id):
      let version = entry.version
      let all = history.differences[version] ?? []
      return [.differences(version, id.map { id in all.filter { $0.id == id } } ?? all)]
    case .readVersion(let version):
      let record = history.versions[version]
      return [.versionRead(version, record.map { RecordInContext(record: $0, links: []) })]
    case .restoreVersion(let version):
      let report = CommitReport(
        direction: .done, sentence: "Restored \(version.record)", ids: [version.record])
      return [.committed(report)]
    case .undoVersion:
      return [.committed(CommitReport(direction: .done, sentence: "Took back a step", ids: []))]
    default: return []
    }
  }
}

extension Chechnya {
  static let ann = Person(name: "Ann Example", address: "ann@example.org")
  static let maria = Person(name: "Maria Ivanova", address: "maria@example.org")

  /// A version that has one digit over and over.
  static func version(_ digit: Character) -> VersionID {
    VersionID(String(repeating: digit, count: 40)) ?? version("0")
  }

  /// So many minutes after the midnight of a day, in UTC.
  static func moment(_ day: String, _ minutes: Int) -> Moment {
    Moment(seconds: self.day(day).number * 86_400 + minutes * 60)
  }

  /// The case with a week's history.
  static var casebookWithHistory: FakeCasebook {
    var casebook = casebook
    casebook.history = history
    return casebook
  }

  private static var history: FakeHistory {
    var history = FakeHistory()
    history.entries = [
      HistoryEntry(
        version: version("5"), before: version("4"),
        sentence: "Marked done: Thank the State Department", who: ann,
        when: moment("2017-06-21", 14 * 60 + 3),
        records: [.init(id: thank, kind: .followUp, deed: .changed)], signature: .good("Ann")),
      HistoryEntry(
        version: version("4"), before: version("3"),
        sentence: "Brought together what colleagues changed", who: ann,
        when: moment("2017-06-20", 9 * 60), origin: .merge),
      HistoryEntry(
        version: version("3"), before: version("2"),
        sentence: "Changed outside of the desk: 1 record", who: maria,
        when: moment("2017-06-15", 11 * 60 + 30),
        records: [.init(id: haley, kind: .letter, deed: .changed)], origin: .outside),
      HistoryEntry(
        version: version("2"), before: version("1"),
        sentence: "Log response from Nikki Haley to the letter", who: maria,
        when: moment("2017-06-14", 16 * 60),
        records: [
          .init(id: haley, kind: .letter, deed: .changed),
          .init(id: statement, kind: .response, deed: .made),
        ], otherFiles: 2, signature: .doubtful("The key isn't a member's.")),
      HistoryEntry(
        version: version("1"), before: nil, sentence: "Made the casebook", who: ann,
        when: moment("2016-12-01", 8 * 60), otherFiles: 1),
    ]
    history.differences = [
      version("5"): [
        RecordDifference(
          id: thank, kind: .followUp, title: "Thank the State Department", deed: .changed,
          fields: [.init(name: "status", sentence: "Marked done on 20 Apr 2017")])
      ],
      version("3"): [
        RecordDifference(
          id: haley, kind: .letter, title: "The persecution of gay men in Chechnya",
          deed: .changed,
          fields: [
            .init(name: "delivery", sentence: "Delivery changed from draft to sent"),
            .init(
              name: "text", sentence: "Text changed",
              lines: [
                .same("Dear Ambassador Haley,"), .removed("we write in alarm"),
                .added("we write in alarm."),
              ]),
          ])
      ],
      version("2"): [
        RecordDifference(
          id: haley, kind: .letter, title: "The persecution of gay men in Chechnya",
          deed: .changed, fields: [.init(name: "tags", sentence: "Tag added: answered")]),
        RecordDifference(
          id: statement, kind: .response, title: "Nikki Haley", deed: .made,
          fields: [.init(name: "stance", sentence: "Stance: condemned-the-violation")]),
      ],
    ]
    if let letter = casebook.record(haley) {
      history.versions = [EarlierVersion(record: haley, version: version("3")): letter]
    }
    return history
  }
}
