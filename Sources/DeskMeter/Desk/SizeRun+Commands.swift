extension SizeRun {
  /// The command line's verbs, from start to end, beside a bare program's start and other programs'
  /// like commands.
  func measureCommands() throws(NotMeasured) {
    if let index = casebook.index {
      column[.bareStart] = try median(15) { () throws(NotMeasured) in
        try Program([Program.beside("BareStart"), index]).ending()
      }
      if let sqlite = installed(.sqlite3) {
        let question = "SELECT name FROM sqlite_schema LIMIT 1"
        column[.sqliteShell] = try median(15) { () throws(NotMeasured) in
          try Program([sqlite, "-readonly", index, question]).ending()
        }
      }
    }
    try measureVerbs()
    if let task = installed(.taskwarrior) {
      let tasks = try Taskwarrior(task, records: paths, home: casebook.folder)
      let times = [try tasks.time(of: "next"), try tasks.time(of: "next")]
      column[.taskNext] = times.min()
      column[.taskList] = try tasks.time(of: "list")
      column.remark("taskwarrior has \(Unit.grouped(Double(tasks.count))) follow-ups as tasks.")
    }
  }

  private func measureVerbs() throws(NotMeasured) {
    let followUps = paths.filter { $0.contains("/follow-up-") }.prefix(2_000)
      .map { RecordFile(path: $0) }.filter { $0.status == "open" }
    let verbs = try knownVerbs()
    try measure(.searchVerb, "search", among: verbs, of: [["search", "housing"]])
    try measure(
      .showVerb, "show", among: verbs,
      of: paths.prefix(1).map {
        ["show", RecordFile(path: $0).id]
      })
    try measure(.dueVerb, "due", among: verbs, of: [["due"]])
    let originals = followUps.prefix(Self.rounds).map { (path: $0.path, id: $0.id) }
    let bytes = originals.map { FileTree.bytes(of: $0.path) }
    try measure(.doneVerb, "done", among: verbs, of: originals.map { ["done", $0.id] })
    for (original, bytes) in zip(originals, bytes) where FileTree.bytes(of: original.path) != bytes
    {
      try FileTree.write(bytes, to: original.path)
    }
  }

  /// Runs the forms of a verb in turn.
  private func measure(
    _ measure: Measure, _ verb: String, among known: Set<Substring>, of forms: [[String]]
  ) throws(NotMeasured) {
    guard known.contains(verb[...]) else {
      return column.remark("casedesk has no verb \(verb), so nothing was measured of it.")
    }
    guard !forms.isEmpty else { return }
    var turn = 0
    column[measure] = try median(Self.rounds) { () throws(NotMeasured) in
      defer { turn += 1 }
      return try casebook.run(forms[turn % forms.count])
    }
  }

  private func median(
    _ rounds: Int, _ run: () throws(NotMeasured) -> Program.Use
  ) throws(NotMeasured) -> Double? {
    var figures = Figures()
    for _ in 0..<rounds { figures.add(try run().time) }
    return figures.median
  }

  private static let rounds = 15

  /// The verbs that the help names, one a line.
  private func knownVerbs() throws(NotMeasured) -> Set<Substring> {
    let output = casebook.folder + "/help"
    try Program(
      [Program.beside("casedesk"), "--help"], io: .paths(input: "/dev/null", output: output)
    ).ending()
    let lines = FileTree.text(of: output).split(separator: "\n").filter { $0.hasPrefix("  ") }
    return Set(lines.compactMap { $0.split(separator: " ").first })
  }
}
