/// The names that enclosures have inside a casebook: what every file system takes and no terminal
/// or shell stumbles over.
package enum EnclosureName {
  /// Whether a file may be taken in under this name: letters, digits, spaces and `.-_()`, not
  /// starting with a dot or hyphen, at most 120 bytes.
  package static func isClean(_ name: String) -> Bool {
    guard (1...longest).contains(name.utf8.count), let first = name.unicodeScalars.first,
      isLetterOrDigit(first), name.unicodeScalars.last != " "
    else { return false }
    return name.unicodeScalars.allSatisfy { isAllowed($0) }
  }

  /// The clean name nearest to a file's own (a path's last step), that is none of `taken`:
  /// `scan.pdf`, else `scan-2.pdf`.
  ///
  /// - Parameter suffix: what sets the files of one record apart from those of others, as the
  ///   symbols that end its id: `scan-x2m9.pdf`. Only its letters and digits count.
  package static func clean(
    _ path: String, suffix: String = "", taken: Set<String> = []
  ) -> String {
    let (stem, ending) = split(cleaned(path.split(separator: "/").last ?? ""))
    let suffix = String(String.UnicodeScalarView(suffix.unicodeScalars.filter(isLetterOrDigit)))
    let start = stem.isEmpty ? "enclosure" : stem
    let base =
      suffix.isEmpty
      ? start : trimmed(start, toBytes: 80, trailing: " -.") + "-" + trimmed(suffix, toBytes: 20)
    var name = trimmed(base, toBytes: longest - ending.utf8.count) + ending
    var number = 2
    while taken.contains(name) {
      let tail = "-\(number)" + ending
      name = trimmed(base, toBytes: longest - tail.utf8.count) + tail
      number += 1
    }
    return name
  }

  private static let longest = 120

  /// What is allowed, with one hyphen for everything else in a row, from the first letter or digit.
  private static func cleaned(_ name: Substring) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let next: Unicode.Scalar = isAllowed(scalar) ? scalar : "-"
      if next == "-", kept.last == "-" { continue }
      if kept.isEmpty, !isLetterOrDigit(next) { continue }
      kept.append(next)
    }
    return String(kept)
  }

  /// The name and its ending, which is at most twelve bytes and starts with a dot.
  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    let ending = String(name[dot...])
    let isShort = (2...12).contains(ending.utf8.count) && !ending.contains(" ")
    return isShort ? (String(name[..<dot]), ending) : (name, "")
  }

  // By scalars: one character may have more bytes than a name.
  private static func trimmed(
    _ text: String, toBytes limit: Int, trailing: String = " "
  ) -> String {
    var kept = Substring(text).unicodeScalars
    var bytes = text.utf8.count
    while let last = kept.last, bytes > limit || trailing.unicodeScalars.contains(last) {
      kept.removeLast()
      bytes -= UTF8.width(last)
    }
    return String(Substring(kept))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || " .-_()".unicodeScalars.contains(scalar)
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
