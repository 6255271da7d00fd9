import Glibc

/// Measures the desk on made casebooks: from outside on a pseudo-terminal what a person waits for,
/// and beside it what bare parts and other programs take on the same machine in the same run.
@main
struct DeskMeter {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do throws(NotMeasured) {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      say(error.sentence)
      exit(2)
    }
  }

  private static func run(_ words: [String]) throws(NotMeasured) {
    if words.contains("--help") { return print(Invocation.help) }
    if words.first == "part" {
      guard words.count == 4, let part = Part(rawValue: words[1]) else {
        throw NotMeasured("A part has a name, a casebook and a cache.")
      }
      return try part.run(words[2], cache: words[3])
    }
    let invocation = try Invocation(words)
    try invocation.isShort ? check(invocation) : measure(invocation)
  }

  private static func measure(_ invocation: Invocation) throws(NotMeasured) {
    var columns: [MeterColumn] = []
    for incidents in invocation.incidents {
      let run = try SizeRun(incidents: incidents, keptIn: invocation.kept)
      defer { run.leave() }
      columns.append(try run.measure(invocation.chapters))
    }
    print(Machine.line(with: invocation.kept ?? "/tmp"))
    print("")
    print(MeterTable(columns: columns).text)
  }

  private static func check(_ invocation: Invocation) throws(NotMeasured) {
    var columns: [MeterColumn] = []
    for incidents in invocation.incidents {
      let run = try SizeRun(incidents: incidents, keptIn: invocation.kept)
      defer { run.leave() }
      columns.append(try run.measureShort())
    }
    let table = MeterTable(columns: columns, budgets: Budget.short, growth: Budget.shortGrowth)
    print(table.text)
    let broken = table.broken
    for sentence in broken { say(sentence) }
    if !broken.isEmpty { exit(1) }
  }

  /// Tells what is at work, or what went wrong, apart from the tables.
  static func say(_ sentence: String) {
    let line = Array((sentence + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
