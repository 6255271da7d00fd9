/// The names that enclosures have inside a casebook: what every file system takes and no terminal
/// or shell stumbles over.
package enum EnclosureName {
  /// Whether a file may be taken in under this name: letters, digits, spaces and `.-_()`, not
  /// starting with a dot or hyphen, at most 120 bytes.
  package static func isClean(_ name: String) -> Bool {
    guard (1...longest).contains(name.utf8.count), let first = name.unicodeScalars.first,
      isLetterOrDigit(first), name.unicodeScalars.last != " "
    else { return false }
    return name.unicodeScalars.allSatisfy {
      isLetterOrDigit($0) || " .-_()".unicodeScalars.contains($0)
    }
  }

  /// The clean name nearest to a file's own (a path's last step), that is none of `taken`:
  /// `scan.pdf`, else `scan-2.pdf`.
  package static func clean(_ fileName: String, taken: Set<String> = []) -> String {
    let last = fileName.split(separator: "/").last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      let isKept = isLetterOrDigit(scalar) || " .-_()".unicodeScalars.contains(scalar)
      let next: Unicode.Scalar = isKept ? scalar : "-"
      if next == "-", scalars.last == "-" { continue }
      if scalars.isEmpty, !isLetterOrDigit(next) { continue }
      scalars.append(next)
    }
    let (stem, ending) = split(String(scalars))
    let start = stem.isEmpty ? "enclosure" : stem
    var number = 1
    while true {
      let suffix = (number == 1 ? "" : "-\(number)") + ending
      let name = trimmed(start, toBytes: longest - suffix.utf8.count) + suffix
      if !taken.contains(name), isClean(name) { return name }
      number += 1
    }
  }

  private static let longest = 120

  /// The name and its ending, which is at most twelve bytes and starts with a dot.
  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    let ending = String(name[dot...])
    let isShort = (2...12).contains(ending.utf8.count) && !ending.contains(" ")
    return isShort ? (String(name[..<dot]), ending) : (name, "")
  }

  private static func trimmed(_ text: String, toBytes limit: Int) -> String {
    var text = text
    while text.utf8.count > limit || text.last == " " { text.removeLast() }
    return text
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: false
    }
  }
}
