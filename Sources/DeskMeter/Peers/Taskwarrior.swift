/// taskwarrior with the follow-ups as tasks.
struct Taskwarrior {
  /// More tasks than this keep it busy for minutes with every command.
  static let most = 10_000

  let count: Int
  private let program: String
  private let environment: [String: String]

  init(_ program: String, records: [String], home: String) throws(NotMeasured) {
    self.program = program
    environment = ["HOME": home, "TASKRC": home + "/taskrc", "TASKDATA": home + "/tasks"]
    try FileTree.make(home + "/tasks")
    try FileTree.write("confirmation=off\nhooks=off\nverbose=nothing\n".utf8, to: home + "/taskrc")
    let paths = records.filter { $0.contains("/follow-up-") }.prefix(Self.most)
    count = paths.count
    let lines = paths.map { Self.task(of: RecordFile(path: $0)) }
    try FileTree.write(
      "[\(lines.joined(separator: ",\n"))]\n".utf8, to: home + "/tasks.json")
    let use = try Program([program, "import", home + "/tasks.json"], environment: environment)
      .ending()
    guard use.code == 0 else { throw NotMeasured("taskwarrior didn't take in the follow-ups.") }
  }

  /// How long a report takes that shows as much as a screen, in seconds.
  func time(of report: String) throws(NotMeasured) -> Double {
    try Program([program, report, "limit:50"], environment: environment).ending().time
  }

  private static func task(of record: RecordFile) -> String {
    let title = record.title.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
    let date = record.date.filter { $0 != "-" }
    let due = date.count == 8 ? ",\"due\":\"\(date)T120000Z\"" : ""
    return "{\"description\":\"\(title)\",\"status\":\"pending\"\(due)}"
  }
}
