/// Text as it may be shown: nothing in it can steer the terminal or reorder what stands beside it.
package enum SafeText {
  /// What is drawn together, and the columns that it takes: 1 or 2.
  package struct Cluster: Hashable, Sendable {
    package var text: String
    package var columns: Int
  }

  /// Cuts text into what a cell holds each. Control characters become visible marks (`␛`), bidi
  /// and invisible controls named ones (`⟨RLO⟩`), tabs one blank.
  package static func clusters(_ text: some StringProtocol) -> [Cluster] {
    var clusters: [Cluster] = []
    for character in text {
      append(character, to: &clusters)
    }
    return clusters
  }

  /// How many columns the text takes when it is drawn.
  package static func columns(_ text: some StringProtocol) -> Int {
    clusters(text).reduce(0) { $0 + $1.columns }
  }

  private static func append(_ character: Character, to clusters: inout [Cluster]) {
    // A grapheme of several wide scalars is drawn scalar by scalar, since ncurses counts so.
    for scalar in character.unicodeScalars {
      if let mark = mark(for: scalar) {
        clusters += mark.map { Cluster(text: String($0), columns: 1) }
        continue
      }
      let width = ScalarWidth.columns(of: scalar)
      if width == 0 {
        guard var last = clusters.popLast() else {
          clusters.append(Cluster(text: "\u{25CC}" + String(scalar), columns: 1))
          continue
        }
        // ncurses keeps a base and at most four combining scalars in a cell.
        if last.text.unicodeScalars.count < 5 { last.text.unicodeScalars.append(scalar) }
        clusters.append(last)
      } else {
        clusters.append(Cluster(text: String(scalar), columns: width))
      }
    }
  }

  private static func mark(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: return " "
    case 0x00..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0: return "\u{2426}"
    default: return named[scalar.value].map { "⟨\($0)⟩" }
    }
  }

  private static let named: [UInt32: String] = [
    0x061C: "ALM", 0x00AD: "SHY", 0x180E: "MVS", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ",
    0x200E: "LRM", 0x200F: "RLM", 0x2028: "LSEP", 0x2029: "PSEP", 0x202A: "LRE", 0x202B: "RLE",
    0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2061: "FA", 0x2062: "IT",
    0x2063: "IS", 0x2064: "IP", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    0x206A: "ISS", 0x206B: "ASS", 0x206C: "IAFS", 0x206D: "AAFS", 0x206E: "NADS",
    0x206F: "NODS", 0xFEFF: "BOM", 0xFFF9: "IAA", 0xFFFA: "IAS", 0xFFFB: "IAT",
  ]
}
