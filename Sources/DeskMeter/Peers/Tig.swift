/// tig on a history with as many commits as there are incidents.
struct Tig {
  private let program: String
  private let environment: [String: String]

  init(_ program: String, git: String, records: [String], commits: Int, home: String)
    throws(NotMeasured)
  {
    self.program = program
    let repository = home + "/history.git"
    environment = ["HOME": home, "GIT_DIR": repository]
    let history = home + "/history"
    try FileTree.write(Self.history(of: records, commits: commits), to: history)
    let made = try Program(
      [git, "init", "--quiet", "--bare", "--initial-branch=main", repository],
      environment: ["HOME": home]
    ).ending()
    let filled = try Program(
      [git, "fast-import", "--quiet"], environment: environment,
      io: .paths(input: history, output: "/dev/null")
    ).ending()
    guard made.code == 0, filled.code == 0 else {
      throw NotMeasured("git couldn't make a history at \(repository).")
    }
  }

  func open() throws(NotMeasured) -> TerminalGuest {
    try TerminalGuest([program, "main"], environment: environment)
  }

  /// Its title line names the view and the chosen commit.
  static func isWhole(_ screen: ShownText) -> Bool { screen.contains("[main]") }

  /// A history as git's fast-import reads it; the texts of records, evenly taken, are its messages.
  private static func history(of records: [String], commits: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<commits {
      let record = RecordFile(path: records[number * records.count / commits])
      let message = Array("\(record.title)\n\n\(record.text)".utf8)
      bytes +=
        """
        commit refs/heads/main
        committer Advocate <advocate@desk.example> \(1_400_000_000 + number * 60) +0000
        data \(message.count)

        """.utf8
      bytes += message + [UInt8(ascii: "\n")]
    }
    return bytes
  }
}
