import RecordText
import Testing

@Suite("No text takes more time than its length")
struct GrowthTests {
  @Test(
    "Eight times the text takes about eight times the time, far from 64 times",
    arguments: [
      "title: x\\n\n", "\n", "# c\n", "  # c\n", "a: |+\n", "  x\n", "   \n", "- x\n", "  - a: b\n",
      "a:\n",
      "'", "\"", "\\", "\"\\n", "x", " ", "-", "- ", ":", "\t", "[", "{", "&a ", "\u{2028}", "é",
      "\u{1F600}",
    ])
  func growth(piece: String) {
    let starts = ["", "tags:\n", "a: |\n  x\n", "a: \"", "a: "]
    for start in starts {
      let short = time(start, piece, count: 10_000 / piece.utf8.count)
      let long = time(start, piece, count: 80_000 / piece.utf8.count)
      #expect(long < short * 24 + .milliseconds(50), "\(start)\(piece)")
    }
  }

  @Test("Unknown fields by the ten thousand are read in linear time")
  func manyFields() throws {
    let fields = { (count: Int) in (0..<count).map { "x-\($0): y\n" }.joined() }
    let few = try time(document(fields(2_000)).bytes)
    let many = try time(document(fields(16_000)).bytes)
    #expect(many < few * 24 + .milliseconds(50))
  }

  @Test("Ten megabytes of fields, and fields nested ten thousand deep, are refused at once")
  func refusals() {
    let ordinary = Array("---\n\(String(repeating: "a: b\n", count: 150_000))---\n".utf8)
    let long = Array("---\n\(String(repeating: "title: x\n", count: 1_200_000))---\n".utf8)
    let oneLine = Array("---\ntitle: \(String(repeating: "x", count: 10_000_000))\n---\n".utf8)
    let items = Array("---\na:\n  \(String(repeating: "- ", count: 10_000))x\n---\n".utf8)
    var steps = "---\n"
    for depth in 0..<10_000 { steps += String(repeating: " ", count: depth) + "a:\n" }
    let nested = Array("\(steps)---\n".utf8)
    var lists = "---\na:\n"
    for depth in 0..<1_000 { lists += String(repeating: " ", count: depth) + "-\n" }
    let deepLists = Array("\(lists)---\n".utf8)

    let reference = time(ordinary)
    for bytes in [long, oneLine, items, nested, deepLists] {
      #expect(throws: RecordTextError.self) { try RecordDocument(bytes: bytes) }
      #expect(time(bytes) < reference * 4 + .milliseconds(50))
    }
  }

  private func time(_ start: String, _ piece: String, count: Int) -> Duration {
    time(Array("---\n\(start)\(String(repeating: piece, count: count))\n---\n".utf8))
  }

  /// The better of two, so that what else runs on the machine counts little.
  private func time(_ bytes: [UInt8]) -> Duration {
    let clock = ContinuousClock()
    let times = (0..<2).map { _ in clock.measure { _ = try? RecordDocument(bytes: bytes) } }
    return times.min() ?? .zero
  }
}
