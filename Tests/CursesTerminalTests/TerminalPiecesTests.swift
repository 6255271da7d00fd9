import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Parts of the terminal")
struct TerminalPiecesTests {
  @Test(
    "What is overdue or a problem stands out in bold, however many colours there are",
    arguments: [0, 8, 16, 88, 256, 1 << 24])
  func standsOut(colours: Int) {
    let palette = Palette(colours: colours)
    let bold = palette.look(of: Style(bold: true)).attributes
    for role in [Style.Role.overdue, .problem] {
      #expect(palette.look(of: Style(role)).attributes & bold == bold)
    }
    #expect(palette.look(of: .plain) == Palette.Look(attributes: 0, pair: 0))
    let reversed = palette.look(of: Style.plain.selected)
    #expect(reversed.attributes != 0 && reversed.pair == 0)
  }

  @Test(
    "Copied text is encoded in base 64",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("Привет", "0J/RgNC40LLQtdGC"),
      ("~~~?", "fn5+Pw=="),
    ])
  func base64(text: String, encoded: String) {
    #expect(String(decoding: Base64.encoded(text.utf8), as: UTF8.self) == encoded)
  }

  @Test("Values left by many threads all come, each thread's in its order, and wake the wait")
  func inbox() async throws {
    let waker = try Waker()
    let inbox = Inbox<[Int]>(waking: waker)
    await withTaskGroup { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<200 { inbox.post([task, number]) }
        }
      }
    }
    let values = inbox.takeAll()
    #expect(values.count == 1_600)
    for task in 0..<8 {
      #expect(values.filter { $0[0] == task }.map { $0[1] } == Array(0..<200))
    }
    #expect(inbox.takeAll() == [])
    #expect(waker.drain())
    #expect(!waker.drain())
  }

  @Test(
    "The environment chooses colours and the delay of Esc",
    arguments: [
      ([:], true, 25), (["NO_COLOR": "1"], false, 25), (["NO_COLOR": ""], true, 25),
      (["ESCDELAY": "100"], true, 100), (["ESCDELAY": "soon"], true, 25),
      (["ESCDELAY": "-1"], true, 25), (["ESCDELAY": "99999"], true, 25),
    ] as [([String: String], Bool, Int)])
  func environment(variables: [String: String], colours: Bool, delay: Int) {
    let options = TerminalOptions { variables[$0] }
    #expect(options.colours == colours)
    #expect(options.escapeDelay == .milliseconds(delay))
  }

  @Test(
    "Each problem is said in a sentence that ends with what to do",
    arguments: [
      TerminalProblem.noTerminal("input"), .noName, .printsOnly("dumb"), .unknownName("\u{1B}[2J"),
      .noDatabase, .noCharacters, .alreadyOpen, .noPipe("Too many open files"), .refused("xterm"),
      .copyTooLong(limit: 74_000), .copyNotSupported("linux"),
    ])
  func problems(problem: TerminalProblem) {
    #expect(problem.message.hasSuffix("."))
    #expect(problem.message.split(separator: ". ").count >= 2)
    #expect(!problem.message.contains("\u{1B}"))
  }
}
