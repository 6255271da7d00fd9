import TerminalUI
import Testing

@testable import Desk

@Suite("Markdown")
struct MarkdownTests {
  @Test(
    "Blocks are told apart",
    arguments: [
      ("one\ntwo\n\nthree", ["paragraph: one two", "paragraph: three"]),
      ("# Title\ntext", ["heading: Title", "paragraph: text"]),
      ("#tag", ["paragraph: #tag"]),
      ("- one\n  goes on\n- two", ["- 0: one goes on", "- 0: two"]),
      ("  * nested", ["- 2: nested"]), ("1. one\n12) two", ["1. 0: one", "12. 0: two"]),
      ("2017. was", ["paragraph: 2017. was"]),
      ("> said\n> he\nfreely", ["quotation: said he freely"]),
      ("> one\n\n> two", ["quotation: one", "quotation: two"]),
      (
        "```\n# kept  as is\n\n```\nend",
        ["verbatim: # kept  as is", "verbatim: ", "paragraph: end"]
      ),
      ("a\r\nb", ["paragraph: a b"]), ("", []), ("\n\n", []), ("-", ["paragraph: -"]),
    ] as [(String, [String])])
  func blocks(text: String, expected: [String]) {
    #expect(MarkdownBlock.blocks(of: text[...]).map { spoken($0) } == expected)
  }

  @Test(
    "Pairs of asterisks, or of two each, close around words make them bold",
    arguments: [
      ("**Read** it", "Read it", [0..<4]), ("a **b c** d **e**", "a b c d e", [2..<5, 8..<9]),
      ("2 ** 3 ** 4", "2 ** 3 ** 4", []), ("**open", "**open", []), ("****", "****", []),
      ("**a** b**", "a b**", [0..<1]), ("***x***", "*x*", [0..<2]), ("", "", []),
      ("**é日** x", "é日 x", [0..<2]), ("*Novaya Gazeta* wrote", "Novaya Gazeta wrote", [0..<13]),
      ("(*likely*, **sure**)", "(likely, sure)", [1..<7, 9..<13]), ("3*4*5", "3*4*5", []),
      ("a * b * c", "a * b * c", []), ("*open **and** on", "*open and on", [6..<9]),
      ("**so *very* it**", "so *very* it", [0..<12]), ("**", "**", []), ("*", "*", []),
    ] as [(String, String, [Range<Int>])])
  func emphasis(markdown: String, text: String, bold: [Range<Int>]) {
    let emphasis = Emphasis(markdown: markdown)
    #expect(emphasis.text == text)
    #expect(emphasis.bold == bold)
  }

  @Test("Bold words stay bold across the lines that they wrap into")
  func boldWraps() {
    var writer = ReaderWriter(columns: 16)
    writer.write(markdown: "Some **words that are bold** here.")
    let bold = writer.page.lines.dropFirst().map { line in
      line.spans.filter(\.style.bold).map(\.text).joined()
    }
    #expect(writer.page.plainText == "Text\nSome words that\nare bold here.")
    #expect(bold == ["words that", "are bold"])
  }

  @Test("A quotation's emphasis is rendered too")
  func quotation() {
    var writer = ReaderWriter(columns: 60)
    writer.write(markdown: "> No doubt, as *The Moscow Times* quoted him.")
    #expect(writer.page.plainText == "Text\n  No doubt, as The Moscow Times quoted him.")
  }

  @Test("A very long text is cut, and the reader says so")
  func long() {
    var writer = ReaderWriter(columns: 60)
    writer.write(markdown: String(repeating: "words and words\n", count: 20_000))
    #expect(writer.page.plainText.hasSuffix("The text goes on; your editor shows it all."))
    #expect(writer.page.lines.count < 4_000)
  }

  private func spoken(_ block: MarkdownBlock) -> String {
    switch block.kind {
    case .heading: "heading: \(block.text)"
    case .paragraph: "paragraph: \(block.text)"
    case .quotation: "quotation: \(block.text)"
    case .item(let mark, let indent): "\(mark) \(indent): \(block.text)"
    case .verbatim: "verbatim: \(block.text)"
    }
  }
}
