/// What keeps a record from being saved: the field, as records write it, and a sentence that says
/// what is allowed.
package struct FieldProblem: Hashable, Sendable {
  /// `title`, `asks`, `outcomes` …
  package var field: String
  package var message: String

  package init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}

extension Record {
  /// Rules that a record breaks by itself, without regard to other records; empty where it may be
  /// saved.
  package var problems: [FieldProblem] {
    let problems =
      switch self {
      case .incident(let incident): incident.problems
      case .letter(let letter): letter.problems
      case .response(let response): response.problems
      case .followUp(let followUp): followUp.problems
      }
    return problems + confidentialityProblems
  }
}

extension String {
  /// Whether it holds nothing but blanks and line ends.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
