import CaseModel
import Glibc

/// What stands in a repository's own configuration, read by us and not by git: many of git's settings
/// name programs that it would run. Only settings that are known to name none are let through.
struct GitConfiguration: Hashable, Sendable {
  /// By section, subsection and key, as `remote.shared.url`; the last one counts.
  let values: [String: String]

  /// Something that isn't let through: in which line, and what.
  struct Refused: Error, Hashable {
    let line: Int
    let setting: String
  }

  subscript(_ key: String) -> String? { values[key] }

  /// Reads the format that git-config(1) describes, without includes and continued lines.
  init(_ bytes: [UInt8]) throws(Refused) {
    var values: [String: String] = [:]
    var section = ""
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw Refused(line: place + 1, setting: VisibleName.of(line))
      }
      let trimmed = GitConfiguration.trimmed(text)
      if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix(";") { continue }
      let refused = Refused(line: place + 1, setting: VisibleName.of(String(trimmed.prefix(80))))
      if trimmed.hasPrefix("[") {
        guard let name = GitConfiguration.section(trimmed) else { throw refused }
        section = name
        continue
      }
      guard let (key, value) = GitConfiguration.setting(trimmed) else { throw refused }
      let name = "\(section).\(key)"
      guard GitConfiguration.isHarmless(name, value) else {
        throw Refused(line: place + 1, setting: VisibleName.of(name))
      }
      values[name] = value
    }
    self.values = values
  }

  // MARK: - What is let through

  private static func isHarmless(_ name: String, _ value: String) -> Bool {
    switch name {
    case "core.repositoryformatversion": return value == "0"
    case "core.bare", "core.filemode", "core.logallrefupdates", "core.ignorecase", "core.symlinks",
      "core.precomposeunicode", "commit.gpgsign":
      return ["true", "false"].contains(value.lowercased())
    // What shared folders have that several people may write in.
    case "core.sharedrepository", "receive.denynonfastforwards", "receive.denydeletes":
      return value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    case "gpg.format": return value == "ssh"
    case "user.name", "user.email", "user.signingkey": return true
    default: break
    }
    let steps = name.split(separator: ".", omittingEmptySubsequences: false)
    guard steps.count >= 3, let key = steps.last else { return false }
    switch steps[0] {
    // Where a remote is, but not by which program it is reached.
    case "remote": return key == "url" || key == "fetch" || key == "pushurl"
    case "branch": return key == "remote" || key == "merge"
    default: return false
    }
  }

  // MARK: - The format

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (letter: Character) in letter == " " || letter == "\t" || letter == "\r" }
    var rest = text[...].drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return String(rest)
  }

  /// `[core]` or `[remote "shared"]`.
  private static func section(_ line: String) -> String? {
    guard line.hasSuffix("]") else { return nil }
    let inside = line.dropFirst().dropLast()
    let parts = inside.split(separator: " ", maxSplits: 1)
    guard let name = parts.first, !name.isEmpty,
      name.utf8.allSatisfy({ (0x30...0x7A).contains($0) || $0 == 0x2D })
    else { return nil }
    guard parts.count == 2 else { return name.lowercased() }
    let quoted = parts[1]
    guard quoted.count >= 2, quoted.first == "\"", quoted.last == "\"" else { return nil }
    let subsection = quoted.dropFirst().dropLast()
    guard !subsection.contains(where: { "\"\\".contains($0) }) else { return nil }
    return "\(name.lowercased()).\(subsection)"
  }

  /// `key = value`; a key alone means true. The value may be quoted as a whole, with `\"` and `\\`.
  private static func setting(_ line: String) -> (key: String, value: String)? {
    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let key = trimmed(String(parts[0]))
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x30...0x7A).contains($0) || $0 == 0x2D }) else {
      return nil
    }
    guard parts.count == 2 else { return (key.lowercased(), "true") }
    return value(trimmed(String(parts[1]))).map { (key.lowercased(), $0) }
  }

  private static func value(_ text: String) -> String? {
    guard text.hasPrefix("\"") else {
      return text.contains(where: { "\"\\;#".contains($0) }) ? nil : text
    }
    guard text.count >= 2, text.hasSuffix("\"") else { return nil }
    var value = ""
    var isEscaped = false
    for letter in text.dropFirst().dropLast() {
      if isEscaped {
        guard letter == "\"" || letter == "\\" else { return nil }
        value.append(letter)
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else if letter == "\"" {
        return nil
      } else {
        value.append(letter)
      }
    }
    return isEscaped ? nil : value
  }

  /// A value as it stands in the file, whatever is in it.
  static func quoted(_ value: String) -> String {
    "\"" + value.flatMap { "\"\\".contains($0) ? "\\\($0)" : "\($0)" } + "\""
  }

  /// The file's text with other values, each key of the form `section.key` or `section.sub.key`; nil
  /// takes a key out.
  static func text(_ values: [String: String]) -> String {
    var text = ""
    let sections = Dictionary(grouping: values.keys) {
      $0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]
    }
    for (section, keys) in sections.sorted(by: { $0.key < $1.key }) {
      let parts = section.split(separator: ".", maxSplits: 1)
      text += parts.count == 2 ? "[\(parts[0]) \"\(parts[1])\"]\n" : "[\(section)]\n"
      for key in keys.sorted() {
        let name = key[key.index(after: section.endIndex)...]
        text += "\t\(name) = \(quoted(values[key] ?? ""))\n"
      }
    }
    return text
  }
}
