import CaseModel
import RecordText
import SeededRandom
import Testing

@Suite("No text is misread")
struct MutationTests {
  @Test("A text with random damage is refused, or read as Yams reads it", arguments: 1...20)
  func mutations(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var accepted = 0
    for _ in 0..<300 {
      let record = random.record(random.pick(RecordKind.allCases))
      var fields = Array(FreehandPrinter.text(of: record.fields, seed: random.next()).utf8)
      for _ in 0..<(1 + random.below(3)) { random.damage(&fields) }
      let bytes = Array("---\n".utf8) + fields + Array("---\n".utf8)
      guard let document = try? RecordDocument(bytes: bytes) else { continue }
      accepted += 1
      try #require(document.bytes == bytes)
      try expectYamsAgrees(document, seed: seed)
      _ = try? RecordReader.record(id: record.id, kind: record.kind, from: document)
    }
    #expect(accepted > 30)
  }

  @Test("Odd lines are refused, or read as Yams reads them", arguments: 1...20)
  func lines(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var accepted = 0
    for _ in 0..<1000 {
      guard let document = try? document(random.lines()) else { continue }
      accepted += 1
      try expectYamsAgrees(document, seed: seed)
    }
    #expect(accepted > 100)
  }

  @Test("Random bytes don't trap, and come back as they were where they are accepted")
  func bytes() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      var bytes = random.chance(80) ? Array("---\n".utf8) : []
      bytes += (0..<random.below(40)).map { _ in
        random.chance(70)
          ? random.pick(Array("a-:|\"'# \n\\x[]>+?".utf8)) : UInt8(random.below(256))
      }
      if random.chance(80) { bytes += Array("\n---\n".utf8) }
      for kind in RecordKind.allCases {
        guard let document = try? RecordDocument(bytes: bytes) else { continue }
        try #require(document.bytes == bytes)
        _ = try? RecordReader.record(id: RecordID("a"), kind: kind, from: document)
      }
      _ = try? SettingsText(bytes: bytes)
      _ = try? DraftText.draft(from: bytes)
    }
  }

  private func expectYamsAgrees(_ document: RecordDocument, seed: Int) throws {
    let text = String(decoding: document.bytes.dropFirst(4), as: UTF8.self)
    let fields = FieldValue.map(document.fields).asYamsMakesIt
    let yams = YamsOracle.fields(of: document)
    try #require(yams == (fields == .map([]) ? nil : fields), "seed \(seed)\n\(text)")
  }
}

extension SplitMix64 {
  fileprivate mutating func damage(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    let sign = Array(
      pick([
        " ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "\"", "'", "\\", "|", ">", "[",
        "{",
        "?", "&a", "*a", "!", "%", "\t", "\r", "\0", "\u{85}", "\u{2028}", "\u{FEFF}", "...", "a",
      ]).utf8)
    switch below(5) {
    case 0: bytes.insert(contentsOf: sign, at: place)
    case 1: bytes.removeSubrange(place..<min(place + 1 + below(4), bytes.count))
    case 2:
      let end = min(place + 1 + below(30), bytes.count)
      bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
    case 3: if place < bytes.count { bytes[place] = UInt8(below(256)) }
    default: bytes.replaceSubrange(place..<min(place + sign.count, bytes.count), with: sign)
    }
  }

  /// Lines of a few fields, with one or two oddities among them.
  fileprivate mutating func lines() -> String {
    var names = ["a:", "b:", "c:", "null:", "1.5:", "é_x:"].shuffled(using: &self)
    let odd = ["'q':", "? a:", "a b:", "a :", "-x:", "", "<<:", "-"]
    let ends = [" \n", " # c\n", ":\n", "\n\n", "\n  \n", "\n# c\n", "\n # c\n"]
    var lines = ""
    var indent = ""
    for _ in 0..<(1 + below(4)) {
      lines += indent + (chance(10) ? pick(odd) : names.popLast() ?? "z:") + pick([" ", " ", "  "])
      lines += pick(chance(60) ? Self.tame : Self.odd)
      lines += chance(70) ? "\n" : pick(ends)
      if chance(25) { lines += pick(Self.below) }
      if chance(10) { indent = pick(["", " ", "  ", "\t"]) }
    }
    return lines
  }

  private static let tame = [
    "", "x", "x y", "x:y", "'it''s'", "\"\\n\"", "12:30", "é", "-x", "|", "|-",
  ]

  private static let odd = [
    "- x", "|+", "|2", ">", ">-", "'x", "'x' y", "\"\\q\"", "\"\\x41\\u00e9\\U0001F600\\_\\N\\/\"",
    "\"\\x4\"", "\"\\ud800\"", "\"x\"y", "[]", "[x]", "{}", "~", "x: y", "x #y", "x# y", "#",
    "!t x", "&a x", "*a", "%", "@", "...", "---", "--- x", "=", "<<", "\\", "x\ty", "?x", ":x", "-",
    "x,y", "x]", "\u{A0}", "x \u{2003}", "|-  ", "'  x  '", "\"  \"", "''", "\"\"", "''''",
    "\"'\"", "'\"'", "x'y\"",
  ]

  private static let below = [
    "- x\n", "  - x\n  - y: z\n", "  x\n", "  x\n\n  y\n", " p: q\n", "    x\n  y\n",
    "   \n  x\n", "  x\n   \n", "  - p: 1\n    q: 2\n", "  - p: 1\n   q: 2\n", "  -\n    p: 1\n",
    "  - - x\n", "  -   p:\n      - 1\n", "  -\n", "  - |\n    x\n", "  - p: |\n      x\n",
    "  # c\n  x\n", "\tx\n", "  \tx\n", "  x\n\ty\n", "  x\n  \ty\n", "# c\n  x\n", "---\n",
    "...\n", "  ---\n  x\n", "- p: 1\n  q: 2\n- p: 3\n",
  ]
}
