/// Names for what is kept beside a file of the same name: the name, and the start of the bytes' own
/// SHA-256, so that everybody comes to the same.
enum BesideName {
  /// `scan-0f3a9c21.pdf` for an enclosure `scan.pdf`.
  static func enclosure(_ file: String, sha256: String) -> String {
    let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) ?? file.endIndex
    let stem = dot == file.startIndex ? file[...] : file[..<dot]
    let ending = dot == file.startIndex ? "" : file[dot...]
    return "\(stem)-\(sha256.prefix(8))\(ending)"
  }

  /// The same for the last step of a path.
  static func path(_ path: String, sha256: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return enclosure(path, sha256: sha256)
    }
    let start = path.utf8.index(after: slash)
    return path[..<start] + enclosure(String(path[start...]), sha256: sha256)
  }

  /// Where a version is kept that can't be read, in the folder of choices, where no choices are
  /// looked for under such a name: `choices/letter-haley-k7f3.0f3a9c21.yaml`.
  static func unreadable(_ name: String, sha256: String) -> String {
    "\(ChoiceText.folder)/\(name).\(sha256.prefix(8)).yaml"
  }
}
