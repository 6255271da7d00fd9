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
    let text = String(text)
    var clusters: [Cluster] = []
    Grapheme.forEach(in: text) { grapheme in
      append(grapheme, of: text, to: &clusters)
      return true
    }
    return clusters
  }

  /// How many columns the text takes when it is drawn.
  package static func columns(_ text: some StringProtocol) -> Int {
    let text = String(text)
    if isPrintableASCII(text) { return text.utf8.count }
    var columns = 0
    Grapheme.forEach(in: text) { grapheme in
      columns += self.columns(of: grapheme, in: text)
      return true
    }
    return columns
  }

  /// The text with everything unsafe replaced, to be printed outside a frame, as a command line
  /// does. A newline is a control character too.
  package static func string(_ text: some StringProtocol) -> String {
    let text = String(text)
    if isPrintableASCII(text) { return text }
    var safe = ""
    var clusters: [Cluster] = []
    Grapheme.forEach(in: text) { grapheme in
      if let scalar = grapheme.only, plainColumns(of: scalar) != nil {
        safe.unicodeScalars.append(scalar)
        return true
      }
      clusters.removeAll(keepingCapacity: true)
      append(grapheme, of: text, to: &clusters)
      for cluster in clusters { safe += cluster.text }
      return true
    }
    return safe
  }

  /// Whether the text is shown as it is, a column a byte.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The columns of a scalar that by itself is shown as it is; nil for any other.
  static func plainColumns(of scalar: Unicode.Scalar) -> Int? {
    if let columns = ScalarWidth.settled(scalar) { return columns }
    guard mark(for: scalar) == nil, let columns = ScalarWidth.measured(scalar), columns > 0 else {
      return nil
    }
    return columns
  }

  /// How many columns a grapheme of the text takes.
  static func columns(of grapheme: Grapheme, in text: String) -> Int {
    if let scalar = grapheme.only, let columns = plainColumns(of: scalar) { return columns }
    var clusters: [Cluster] = []
    append(grapheme, of: text, to: &clusters)
    return clusters.reduce(0) { $0 + $1.columns }
  }

  /// Appends what a grapheme of the text is drawn as.
  static func append(_ grapheme: Grapheme, of text: String, to clusters: inout [Cluster]) {
    if let scalar = grapheme.only {
      append(scalar, at: clusters.endIndex, to: &clusters)
      return
    }
    // A grapheme of several wide scalars is drawn scalar by scalar, since ncurses counts so.
    let start = clusters.endIndex
    for scalar in grapheme.slice(of: text) {
      append(scalar, at: start, to: &clusters)
    }
  }

  // Only what the grapheme itself began, at `start` or after, can take a combining scalar.
  private static func append(
    _ scalar: Unicode.Scalar, at start: Int, to clusters: inout [Cluster]
  ) {
    if let mark = mark(for: scalar) {
      clusters += mark.map { Cluster(text: String($0), columns: 1) }
      return
    }
    switch ScalarWidth.columns(of: scalar) {
    case nil:
      let name = "⟨U+" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
      clusters += name.map { Cluster(text: String($0), columns: 1) }
    case 0?:
      guard clusters.count > start else {
        clusters.append(Cluster(text: "\u{25CC}" + String(scalar), columns: 1))
        return
      }
      // A variation selector can change a character's width behind the C library's back.
      if (0xFE00..<0xFE10).contains(scalar.value) { return }
      // ncurses keeps a base and at most four combining scalars in a cell.
      let last = clusters.count - 1
      if clusters[last].text.unicodeScalars.count < 5 {
        clusters[last].text.unicodeScalars.append(scalar)
      }
    case let columns?:
      clusters.append(Cluster(text: String(scalar), columns: columns))
    }
  }

  private static func mark(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20..<0x7F: nil
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{2426}"
    case 0xAD, 0x61C, 0x180E, 0x200B...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      named[scalar.value].map { "⟨\($0)⟩" }
    case 0xE0000..<0xE0080: "⟨TAG⟩"
    default: nil
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
