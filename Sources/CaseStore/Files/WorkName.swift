/// The names of the files that the desk works with inside a casebook. All but the last kind start
/// with `.casedesk-`, which a casebook's `.gitignore` names.
enum WorkName {
  /// Taken by whoever saves.
  static let lock = ".casedesk-lock"
  /// What a change of several records means to do.
  static let journal = ".casedesk-journal"
  /// Where deleted records and enclosures go, under a name that begins with marks and ends with
  /// their own. They are never removed from there by the desk: what was deleted by mistake, or in
  /// haste, may be evidence. Whoever wants them gone empties the folder; then a redo can't
  /// bring enclosures back, and says so.
  static let trash = ".casedesk-trash"

  /// A file that is being written, and that nobody misses. One change may have a hundred thousand of
  /// them in one folder, so that eight digits wouldn't keep them apart.
  static func part() -> String { ".casedesk-part-" + mark() + mark() }

  /// A finished file on its way to change names with `name`, and afterwards what was there before.
  static func swap(_ name: String, before: Fingerprint, after: Fingerprint) -> String {
    ".casedesk-swap-\(before.short)-\(after.short)-\(mark())-\(name)"
  }

  /// The name in the trash of what was called `name`.
  static func trashed(_ name: String, _ fingerprint: Fingerprint) -> String {
    "\(fingerprint.short)-\(mark())-\(name)"
  }

  /// The name that a name in the trash speaks of; nil where no deletion made it.
  static func beforeDeletion(_ name: String) -> Substring? {
    let parts = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 16, parts[1].utf8.count == 8, !parts[2].isEmpty
    else { return nil }
    return parts[2]
  }

  /// A version of `name` that could neither be merged nor be put anywhere else. People see it.
  static func kept(_ name: String) -> String { "\(name).kept-\(mark())" }

  static func isPart(_ name: String) -> Bool { name.hasPrefix(".casedesk-part-") }

  static func isKept(_ name: String) -> Bool { name.contains(".md.kept-") }

  /// The short fingerprints and the name that a swap's name speaks of; nil for other names.
  static func swap(
    _ name: String
  ) -> (before: Substring, after: Substring, name: Substring)? {
    let start = ".casedesk-swap-"
    guard name.hasPrefix(start) else { return nil }
    let parts = name.dropFirst(start.count).split(
      separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 16, parts[1].utf8.count == 16,
      !parts[3].isEmpty
    else { return nil }
    return (parts[0], parts[1], parts[3])
  }

  static func isLeftover(_ name: String) -> Bool { isPart(name) || swap(name) != nil }

  private static func mark() -> String {
    let number = UInt32.random(in: .min ... .max)
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }
}
