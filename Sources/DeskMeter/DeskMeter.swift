import Glibc

/// Measures the desk on made casebooks: from outside on a pseudo-terminal what a person waits for,
/// and beside it what the bare parts take on the same machine in the same run.
///
/// `DeskMeter [INCIDENTS …]` prints a table, at 1,000 and 10,000 incidents where nothing is named.
/// `DeskMeter --short` checks at 500 and 2,000 only what doesn't depend on the machine, and ends
/// with 1 where it doesn't hold.
@main
struct DeskMeter {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do throws(NotMeasured) {
      if words.first == "part" { return try Part.run(Array(words.dropFirst())) }
      let isShort = words.first == "--short"
      let sizes =
        isShort ? [500, 2_000] : words.isEmpty ? [1_000, 10_000] : words.compactMap(Int.init)
      guard isShort || words.isEmpty || sizes.count == words.count else {
        throw NotMeasured("DeskMeter [--short] [INCIDENTS …] measures the desk on made casebooks.")
      }
      var table = MeterTable()
      for size in sizes { table.columns.append(try Measuring(incidents: size).run()) }
      print(table.text)
      guard isShort else { return Peer.printUnmeasured() }
      let broken = table.broken
      for sentence in broken { print(sentence) }
      exit(broken.isEmpty ? 0 : 1)
    } catch {
      let line = Array((error.sentence + "\n").utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(2)
    }
  }
}

/// Why something couldn't be measured, as a sentence.
struct NotMeasured: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
