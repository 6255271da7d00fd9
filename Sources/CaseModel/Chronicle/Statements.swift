/// What one body said on one incident, side by side in the order of time, so that two statements
/// that don't go together are seen together. Whether they contradict each other is for people to
/// say: only a stance that differs is marked.
package struct Statements: Hashable, Sendable {
  /// The body, or the office or person where no body is known.
  package let body: String
  package let statements: [Statement]

  package struct Statement: Hashable, Sendable {
    package let response: OfficialResponse
    /// The last stance before this one, where this one is another.
    package let differsFrom: Stance?
  }

  /// Whether the body changed its stance at least once.
  package var differ: Bool { statements.contains { $0.differsFrom != nil } }

  /// The statements of each body among the responses about one incident: first bodies that changed
  /// their stance, then those that said more, then by name. Case and blanks at the ends don't make
  /// another body.
  package static func byBody(_ responses: [OfficialResponse]) -> [Statements] {
    let said = responses.inOrderOfTime.filter { !$0.from.isEmpty && !$0.kind.isAutomatic }
    let groups = Dictionary(grouping: said) { $0.from.bodyKey }
    return groups.values.map { Statements(inOrder: $0) }.sorted { left, right in
      if left.differ != right.differ { return left.differ }
      if left.statements.count != right.statements.count {
        return left.statements.count > right.statements.count
      }
      return left.body < right.body
    }
  }

  private init(inOrder responses: [OfficialResponse]) {
    body = responses.first?.from.bodyName ?? ""
    var last: Stance?
    var statements: [Statement] = []
    for response in responses {
      let differs = response.stance != nil && last != nil && response.stance != last
      statements.append(Statement(response: response, differsFrom: differs ? last : nil))
      last = response.stance ?? last
    }
    self.statements = statements
  }
}

extension Party {
  /// The body; where none is known, the office, else the person.
  package var bodyName: String {
    let known = [body, office, name].first { !$0.allSatisfy(\.isWhitespace) }
    return known.map(trimmed) ?? ""
  }

  /// The same for two parties that belong to one body.
  package var bodyKey: String { bodyName.lowercased() }

  /// The same for two parties in one office of one body; people change, offices stay.
  package var officeKey: String {
    "\(bodyKey)\n\(trimmed(office.isEmpty ? name : office).lowercased())"
  }

  private func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    return String(rest.prefix(rest.count - rest.reversed().prefix(while: \.isWhitespace).count))
  }
}

extension ResponseKind {
  /// Whether a machine sent it, so that it says nothing of what the body thinks.
  package var isAutomatic: Bool { self == .autoReply }
}
