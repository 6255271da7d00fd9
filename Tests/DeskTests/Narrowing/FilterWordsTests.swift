import Testing

@testable import Desk

@Suite("A filter's words")
struct FilterWordsTests {
  @Test(
    "Blanks part them, outside of quotes",
    arguments: [
      ("", [], ""), ("state", [], "state"), ("state ", ["state"], ""),
      ("status:open tag:lgbt", ["status:open"], "tag:lgbt"),
      ("  a   b ", ["a", "b"], ""),
      ("from:\"law enforcement\" -x", ["from:\"law enforcement\""], "-x"),
      ("from:\"law enf", [], "from:\"law enf"), ("«a b»c", ["«a b»"], "c"),
    ] as [(String, [String], String)])
  func words(text: String, finished: [String], open: String) {
    let words = FilterWords(text)
    #expect(words.finished == finished)
    #expect(words.open == open)
    // Reading what was written changes nothing.
    #expect(FilterWords(words.text) == words)
  }

  @Test("Backspace takes back a letter of the open word, and after a blank the word before")
  func takeBack() {
    var words = FilterWords("status:open ta")
    for expected in ["status:open t", "status:open ", "", ""] {
      words.takeBack()
      #expect(words.text == expected)
    }
  }

  @Test("A word is taken away by its place; a place without one is passed over")
  func remove() {
    var words = FilterWords("a b c")
    words.remove(at: 7)
    words.remove(at: 1)
    #expect(words.text == "a c")
    words.remove(at: 1)
    #expect(words.text == "a ")
  }

  @Test(
    "A value with blanks stands in quotes",
    arguments: [
      ("lgbt", "lgbt"), ("United Nations", "\"United Nations\""), ("“said” so", "\"said so\""),
    ])
  func quoted(value: String, expected: String) {
    #expect(FilterWords.quoted(value) == expected)
  }
}
