import Testing

@testable import DeskMeter

@Suite("What the meter is asked for")
struct InvocationTests {
  @Test("Sizes, chapters and a folder are taken in any order")
  func words() throws {
    let invocation = try Invocation(["100000", "--only", "keys,search", "--keep", "/tmp/x", "1000"])
    #expect(invocation.incidents == [1_000, 100_000])
    #expect(invocation.chapters == [.keys, .search])
    #expect(invocation.kept == "/tmp/x")
    #expect(!invocation.isShort)
  }

  @Test("Without words two sizes are measured whole")
  func nothing() throws {
    let invocation = try Invocation([])
    #expect(invocation.incidents == [1_000, 10_000])
    #expect(invocation.chapters == Chapter.allCases)
  }

  @Test(
    "What isn't understood is named",
    arguments: [
      (["--fast"], "“--fast” isn't understood."), (["0"], "“0” isn't understood."),
      (["--only", "keys,rows"], "“rows” is none of the chapters."),
      (["--keep"], "--keep needs a value."), (["--keep", "--short"], "--keep needs a value."),
    ])
  func refused(words: [String], sentence: String) {
    let error = #expect(throws: NotMeasured.self) { try Invocation(words) }
    #expect(error?.sentence == sentence + "\n\n" + Invocation.help)
  }
}
