import CaseModel
import Foundation
import RecordText
import Testing

/// How long merges take: printed by the command
///
///     CASEDESK_FIGURES=1 swift test -c release --filter MergeFigures
@Suite(
  "How long merges take",
  .enabled(if: ProcessInfo.processInfo.environment["CASEDESK_FIGURES"] != nil))
struct MergeFigures {
  @Test("Two typical letters; a letter with 200 asks and a text of 1 MB")
  func figures() throws {
    let typical = letter(asks: 4, paragraphs: 6)
    print("a typical letter: \(try time(typical, 200))")
    let large = letter(asks: 200, paragraphs: 5_000)
    print("200 asks and \(large.utf8.count) bytes: \(try time(large, 5))")
    let lines = large.replacing("\n\n", with: "\n").replacing(
      "---\nParagraph", with: "---\n\nParagraph")
    print("the same text without a blank line in it: \(try time(lines, 3))")
  }

  private func letter(asks: Int, paragraphs: Int) -> String {
    let asks = (1...asks).map { "  - number: \($0)\n    text: Do what is asked in number \($0).\n" }
    let text = (1...paragraphs).map { number in
      "Paragraph \(number) of the text.\n" + String(repeating: "It goes on for a while. ", count: 7)
    }
    return "---\ntitle: T\nincidents:\n  - a-0000\nkind: other\ndelivery: draft\nasks:\n"
      + asks.joined() + "---\n\n" + text.joined(separator: "\n\n") + "\n"
  }

  /// Each changed every third ask and paragraph, some of them both.
  private func time(_ base: String, _ count: Int) throws -> Duration {
    let edited = { (step: Int, word: String) in
      base.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { line in
        let isText = line.element.contains("    text: ") || line.element.hasPrefix("Paragraph")
        return isText && line.offset % step == 0 ? line.element + " \(word)" : String(line.element)
      }.joined(separator: "\n")
    }
    let (ann, bob) = (edited(5, "Ann"), edited(4, "Bob"))
    let clock = ContinuousClock()
    return try (0..<count).map { _ in
      try clock.measure { _ = try merged(base, ann: ann, bob: bob) } / 2
    }.min() ?? .zero
  }
}
