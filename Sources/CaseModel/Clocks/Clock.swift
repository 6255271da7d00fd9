/// A named procedure with the time that it gives an addressee to answer.
package enum Clock: Hashable, Sendable {
  /// No answer is waited for.
  case none
  /// Calendar days, 1 to 9999.
  case days(Int)
  /// Working days, 1 to 9999.
  case workingDays(Int)
  /// Ten calendar days (osce.org/files/f/documents/a/e/17599.html).
  case osceViennaMechanism
  /// Sixty calendar days, by custom.
  case unSpecialProcedures
  /// A procedure that the casebook's settings define.
  case named(String)

  /// Reads `none`, `days 60`, `working-days 20`, `osce-vienna-mechanism`, `un-special-procedures`,
  /// or a name of the casebook's own (lower-case letters, digits, hyphens); nil for anything else.
  package init?(_ text: some StringProtocol) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2 {
      guard (1...4).contains(words[1].utf8.count),
        let count = digits(words[1], count: words[1].utf8.count), count >= 1
      else { return nil }
      switch words[0] {
      case "days": self = .days(count)
      case "working-days": self = .workingDays(count)
      default: return nil
      }
      return
    }
    switch text {
    case "none": self = .none
    case "osce-vienna-mechanism": self = .osceViennaMechanism
    case "un-special-procedures": self = .unSpecialProcedures
    case "days", "working-days": return nil
    default:
      guard RecordID(String(text)).isWellFormed else { return nil }
      self = .named(String(text))
    }
  }
}

extension Clock: CustomStringConvertible {
  /// As records write it.
  package var description: String {
    switch self {
    case .none: "none"
    case .days(let count): "days \(count)"
    case .workingDays(let count): "working-days \(count)"
    case .osceViennaMechanism: "osce-vienna-mechanism"
    case .unSpecialProcedures: "un-special-procedures"
    case .named(let name): name
    }
  }
}
