/// A record's text to which lines are added that it doesn't hold yet.
struct GrowingText {
  private let start: String
  private var there: Set<String>
  private var new: [String] = []

  init(_ text: String) {
    start = text
    there = Set(text.split(separator: "\n").map(String.init))
  }

  /// - Returns: whether it is new.
  @discardableResult
  mutating func add(_ line: String) -> Bool {
    let parts = line.split(separator: "\n").map(String.init)
    guard !parts.allSatisfy({ there.contains($0) }) else { return false }
    there.formUnion(parts)
    new.append(line)
    return true
  }

  /// All of it, the new lines as a paragraph of their own.
  var text: String {
    guard !new.isEmpty else { return start }
    return (start.isEmpty ? "" : start + "\n\n") + new.joined(separator: "\n")
  }
}
