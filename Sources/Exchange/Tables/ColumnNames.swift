/// The names that columns have in people's tables, in English and Russian.
enum ColumnNames {
  /// The fields that a column of this name may hold, the likeliest first; none where it isn't known.
  /// What stands in brackets counts only where it is part of a known name.
  static func fields(_ name: String) -> [TableField] {
    let full = folded(name)
    guard !full.isEmpty else { return [] }
    if let known = known[full] { return known }
    let folded = folded(withoutBrackets(name))
    if let known = known[folded] { return known }
    // `Ask 1`, `Ask 2` …
    let base = folded.trimmingDigits
    if base != folded, known[base]?.contains(.ask) == true { return [.asks] }
    return []
  }

  static func isKnown(_ name: String) -> Bool { name.utf8.count <= 100 && !fields(name).isEmpty }

  /// Letters and digits alone, in lower case, with `е` for `ё`.
  static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      let kept = name.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x41...0x5A: byte + 0x20
        default: nil
        }
      }
      return String(decoding: kept, as: UTF8.self)
    }
    var kept = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      if scalar == "ё" {
        kept.append("е")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  private static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    return String(
      name.filter { character in
        if "([".contains(character) { depth += 1 }
        if ")]".contains(character) {
          depth = max(0, depth - 1)
          return false
        }
        return depth == 0
      })
  }

  private static let known: [String: [TableField]] = {
    var known: [String: [TableField]] = [:]
    for field in TableField.allCases where field != .ignored {
      known[folded(field.rawValue), default: []].append(field)
    }
    for entry in synonyms.split(separator: "\n") {
      guard let colon = entry.firstIndex(of: ":"),
        let field = TableField(rawValue: String(entry[..<colon]))
      else { continue }
      for name in entry[entry.index(after: colon)...].split(separator: "|") {
        let key = folded(String(name))
        if known[key]?.contains(field) != true { known[key, default: []].append(field) }
      }
    }
    for name in ["line", "row", "row number", BadRowsFile.reasonColumn] {
      known[folded(name), default: []].append(.ignored)
    }
    return known
  }()
}

extension String {
  fileprivate var trimmingDigits: String {
    var text = self
    while let last = text.last, last.isNumber { text.removeLast() }
    return text
  }
}
