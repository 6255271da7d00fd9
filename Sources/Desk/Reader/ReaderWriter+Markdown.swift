import CaseModel
import TerminalUI

extension ReaderWriter {
  /// How much of a text the reader wraps: some 60 pages. The rest is for an editor.
  private static let longest = 200_000

  /// The record's own words, with light rendering: headings, lists, quotations and bold words are
  /// set off, and lines of one paragraph run together. Everything else stays as it was typed.
  mutating func write(markdown text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    heading("Text")
    let isWhole = text.utf8.count <= ReaderWriter.longest
    let shown = isWhole ? Substring(text) : text.prefix(ReaderWriter.longest)
    for block in MarkdownBlock.blocks(of: shown) { write(block) }
    if !isWhole {
      blank()
      paragraph("The text goes on; your editor shows it all.", style: Style(.dim))
    }
  }

  private mutating func write(_ block: MarkdownBlock) {
    switch block.kind {
    case .heading: heading(block.text)
    case .paragraph:
      blankBetweenParagraphs()
      paragraph(markdown: block.text)
    case .item(let mark, let indent): paragraph(markdown: block.text, mark: mark, indent: indent)
    case .quotation:
      blankBetweenParagraphs()
      paragraph(markdown: block.text, indent: 2, style: Style(.dim))
    case .verbatim: paragraph(block.text, style: Style(.dim))
    }
  }

  private mutating func blankBetweenParagraphs() {
    guard page.lines.last?.spans.last?.style.role != .heading else { return }
    blank()
  }
}
