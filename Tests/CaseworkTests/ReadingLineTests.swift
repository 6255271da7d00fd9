import Casework
import Testing

@Suite("What is told while a folder is read")
struct ReadingLineTests {
  /// The lines of every half second.
  private func lines(
    for seconds: Int, of expected: Int, _ seen: (_ milliseconds: Int) -> Int
  ) -> [String] {
    var line = ReadingLine()
    return (0...seconds * 2).map { half in
      let progress = RefreshProgress(seen: seen(half * 500), expected: expected)
      return line.text(progress, after: .milliseconds(half * 500))
    }
  }

  @Test("Records are counted at once; the time left is told after a few seconds")
  func telling() {
    let lines = lines(for: 20, of: 500_000) { $0 * 10 }
    #expect(lines[0] == "Reading the folder: 0 of about 500,000 records")
    #expect(lines[4] == "Reading the folder: 20,000 of about 500,000 records")
    #expect(lines[6] == "Reading the folder: 30,000 of about 500,000 records, 50 s left")
    #expect(lines[30] == "Reading the folder: 150,000 of about 500,000 records, 40 s left")
    #expect(lines[40] == "Reading the folder: 200,000 of about 500,000 records, 30 s left")
  }

  @Test("Without an expectation, or past it, only what was seen is told")
  func unknown() {
    var line = ReadingLine()
    #expect(
      line.text(RefreshProgress(seen: 999, expected: 0), after: .zero)
        == "Reading the folder: 999 records")
    #expect(
      line.text(RefreshProgress(seen: 1_234_567, expected: 1_000), after: .seconds(1))
        == "Reading the folder: 1,234,500 records")
  }

  @Test(
    "Times are rounded up, so that none is too short",
    arguments: [
      (1_000, "17 min"), (100, "2 min"), (91, "2 min"), (89, "90 s"), (41, "50 s"), (19, "20 s"),
      (3, "5 s"),
    ])
  func rounding(seconds: Int, spoken: String) {
    let lines = lines(for: 4, of: 4_000 + seconds * 1_000) { $0 }
    #expect(lines[8].hasSuffix(", \(spoken) left"))
  }

  @Test("A guess that wavers, and a pace that wavers, leave the line in peace")
  func steadiness() {
    var line = ReadingLine()
    var told: [String] = []
    for half in 0...60 {
      let wave = half % 3
      let progress = RefreshProgress(
        seen: half * 500 + wave * 60, expected: 414_500 + wave * 500)
      let text = line.text(progress, after: .milliseconds(half * 500))
      told.append(String(text.split(separator: " of ").last ?? ""))
    }
    let changes = zip(told, told.dropFirst()).count { $0 != $1 }
    #expect(changes == 1, "\(told)")
    #expect(told.last == "about 420,000 records, 7 min left")
  }

  @Test("While the pace is another than a moment ago, no time is told")
  func changedPace() {
    // What was read before goes by fast; then a tenth of that pace.
    let lines = lines(for: 30, of: 500_000) { $0 < 5_000 ? $0 * 20 : 100_000 + ($0 - 5_000) * 2 }
    #expect(!lines[14].contains("left"))
    #expect(lines[60].hasSuffix(", 3 min left"))
  }
}
