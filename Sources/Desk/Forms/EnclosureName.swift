/// What a file is called once it is in the casebook.
enum EnclosureName {
  /// Makes a name that is safe on every system and that no other file of the incident has: letters
  /// and digits of the file's own name, and the symbols that end the record's id.
  static func name(forPath path: String, suffix: String, taken: Set<String>) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
    let stem = cleaned(String(file[..<(dot ?? file.endIndex)]), limit: 80)
    let ending = dot.map { cleaned(String(file[$0...].dropFirst()), limit: 12).lowercased() } ?? ""
    let base = [stem.isEmpty ? "file" : stem, suffix].filter { !$0.isEmpty }.joined(separator: "-")
    let tail = ending.isEmpty ? "" : "." + ending
    var name = base + tail
    var number = 2
    while taken.contains(name) {
      name = "\(base)-\(number)\(tail)"
      number += 1
    }
    return name
  }

  /// Letters and digits of any script, single hyphens for everything else, at most `limit` bytes.
  private static func cleaned(_ text: String, limit: Int) -> String {
    var kept = ""
    for scalar in text.unicodeScalars {
      let next = isKept(scalar, atStart: kept.isEmpty) ? String(scalar) : "-"
      if next == "-", kept.isEmpty || kept.last == "-" { continue }
      guard kept.utf8.count + next.utf8.count <= limit else { break }
      kept += next
    }
    while kept.last == "-" { kept.removeLast() }
    return kept
  }

  private static func isKept(_ scalar: Unicode.Scalar, atStart: Bool) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    case .nonspacingMark, .spacingMark: !atStart
    default: scalar == "_" && !atStart
    }
  }
}
