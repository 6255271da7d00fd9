/// Puts the lines below a leave-taking together to people who signed.
struct Signatories {
  private(set) var groups: [[LetterLine]] = []
  /// Lines that name nobody: web addresses, the foot of a page.
  private(set) var others: [LetterLine] = []

  init(_ blocks: [[LetterLine]]) {
    for block in blocks {
      if block.count > 1, block.allSatisfy({ Self.isWhole($0.text) }) {
        groups += block.map { [$0] }
      } else if let last = groups.last, last.count == 1, continuesName(block) {
        groups[groups.count - 1] += block
      } else if Self.isName(block[0].text), block.count <= 8 {
        groups.append(block)
      } else {
        others += block
      }
    }
  }

  /// An office or a body under a name that stands alone.
  private func continuesName(_ block: [LetterLine]) -> Bool {
    block.count <= 4 && PartyBlock.kind(of: block[0].text) != .unknown
  }

  /// `Name, Office, Organisation` in one line, as joint letters are signed.
  private static func isWhole(_ line: String) -> Bool {
    let parts = line.split(separator: ",", maxSplits: 1).map(\.trimmed)
    return parts.count == 2 && PartyBlock.kind(of: parts[0]) == .unknown
      && PartyBlock.kind(of: parts[1]) != .unknown
  }

  private static func isName(_ line: String) -> Bool {
    let lower = line.lowercased()
    return line.split(separator: " ").count <= 12 && !lower.contains("www.")
      && !lower.contains("http") && !lower.contains("@") && line.last != ":"
      && line.contains(where: \.isLetter)
      && line.filter(\.isNumber).count < 5
  }
}
