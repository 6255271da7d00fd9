import Exchange
import Testing

@Suite("What an import found")
struct ImportProposalTests {
  @Test(
    "is placed by line, and by column where it isn't at the start",
    arguments: [
      (TextPlace(line: 12), "line 12"),
      (TextPlace(line: 12, column: 3), "line 12, column 3"),
    ])
  func place(_ place: TextPlace, says words: String) { #expect(place.description == words) }
}
