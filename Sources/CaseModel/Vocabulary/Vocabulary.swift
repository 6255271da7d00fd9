/// A closed list of terms of the field. The raw value is what records write: lower-case words
/// with hyphens.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension Vocabulary {
  /// The term for people: `partly-granted` reads "Partly granted".
  package var label: String {
    let words = spoken
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The term inside a sentence: `partly-granted` reads "partly granted". What English writes with
  /// a hyphen keeps it.
  package var spoken: String {
    hyphenated[rawValue] ?? String(rawValue.map { $0 == "-" ? " " : $0 })
  }

  /// All terms as a sentence lists them: "open, monitoring or closed".
  package static var alternatives: String {
    let terms = allCases.map(\.rawValue)
    guard terms.count > 1, let last = terms.last else { return terms.joined() }
    return terms.dropLast().joined(separator: ", ") + " or " + last
  }
}

private let hyphenated = [
  "auto-reply": "auto-reply", "follow-up-letter": "follow-up letter",
  "ill-treatment": "ill-treatment",
]
