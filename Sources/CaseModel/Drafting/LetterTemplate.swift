/// A letter to be: plain text with fields in angle brackets, as `<addressee>`, under a few lines
/// that say what kind of letter it makes.
///
///     Title: Urgent appeal
///     Kind: urgent-appeal
///     Clock: days 14
///     Subject: Urgent appeal: <incident>
///
///     Dear <addressee>, …
package struct LetterTemplate: Hashable, Sendable {
  /// What lists call it.
  package let title: String
  package let kind: LetterKind
  package let clock: Clock
  package let subject: String
  package let text: String

  /// Reads a template's file.
  package init(_ file: String) throws(LetterTemplateProblem) {
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var header: [String: String] = [:]
    var number = 0
    while let line = lines.first, !line.allSatisfy(\.isWhitespace) {
      number += 1
      lines.removeFirst()
      guard let colon = line.firstIndex(of: ":") else {
        throw LetterTemplateProblem(
          line: number,
          message: "This line has no colon. Lines such as “Kind: urgent-appeal” come "
            + "first, then an empty line, then the letter.")
      }
      let name = line[..<colon].lowercased()
      guard LetterTemplate.names.contains(name) else {
        throw LetterTemplateProblem(
          line: number,
          message: "“\(line[..<colon])” isn't known here. Known are Title, Kind, Clock and Subject."
        )
      }
      header[name] = String(line[line.index(after: colon)...].drop(while: \.isWhitespace))
      try LetterTemplate.check(name, header[name] ?? "", line: number)
    }
    title = header["title"] ?? header["subject"] ?? ""
    kind = header["kind"].flatMap { LetterKind(rawValue: $0) } ?? .advocacyLetter
    clock = header["clock"].flatMap { Clock($0) } ?? .none
    subject = header["subject"] ?? ""
    text = lines.drop { $0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
  }

  private static let names: Set = ["title", "kind", "clock", "subject"]

  private static func check(
    _ name: String, _ value: String, line: Int
  ) throws(LetterTemplateProblem) {
    if name == "kind", LetterKind(rawValue: value) == nil {
      throw LetterTemplateProblem(
        line: line, message: "“\(value)” is no kind of letter. Write \(LetterKind.alternatives).")
    }
    if name == "clock", Clock(value) == nil {
      throw LetterTemplateProblem(
        line: line,
        message: "“\(value)” is no clock. Write none, days 60, working-days 20, or a procedure's "
          + "name.")
    }
  }
}

/// Why a template can't be used.
package struct LetterTemplateProblem: Error, Hashable, Sendable {
  /// From 1.
  package let line: Int
  package let message: String
}
