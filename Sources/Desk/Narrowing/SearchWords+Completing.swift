import CaseModel

extension SearchWords {
  /// Whether what was typed may become the text: its last word begins one of the text's, and the
  /// others stand in it; case and marks are ignored.
  static func complete(_ typed: String, to text: String) -> Bool {
    let sought = folded(typed)
    guard let last = sought.last else { return true }
    let words = folded(text)
    return sought.dropLast().allSatisfy { words.contains($0) }
      && words.contains { $0.hasPrefix(last) }
  }
}
