import CaseModel

/// Letters for printing, each in a file of its own.
enum LetterPrint {
  /// Plain text, wrapped at 72 columns.
  static func texts(of shown: ShownMaterial) throws(ExportRefusal) -> [Export.File] {
    try letters(of: shown).map { letter in
      Export.File("\(letter.id).txt", Array(text(of: LetterSheet(letter: letter)).utf8))
    }
  }

  /// A page of HTML without scripts or anything that would be loaded, laid out for A4.
  static func pages(of shown: ShownMaterial) throws(ExportRefusal) -> [Export.File] {
    try letters(of: shown).map { letter in
      Export.File("\(letter.id).html", Array(page(of: LetterSheet(letter: letter)).utf8))
    }
  }

  private static func letters(of shown: ShownMaterial) throws(ExportRefusal) -> [Letter] {
    let letters = shown.letters
    guard !letters.isEmpty else {
      throw ExportRefusal("There is no letter to print. Name one by its id.")
    }
    return letters
  }

  // MARK: Plain text

  static func text(of sheet: LetterSheet) -> String {
    var blocks: [String] = [sheet.head.joined(separator: "\n"), sheet.date]
    blocks += sheet.addressees.map { $0.joined(separator: "\n") }
    blocks.append(PlainLines.wrapped(sheet.letter.title))
    blocks.append(PlainLines.wrappedParagraphs(sheet.letter.text))
    if !sheet.asks.isEmpty {
      let asks = sheet.asks.map { PlainLines.wrapped($0.text, after: "\($0.number). ") }
      blocks.append("We ask:\n\n" + asks.joined(separator: "\n"))
    }
    blocks += sheet.signatories.map { "\n" + $0.joined(separator: "\n") }
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return PlainLines.printable(text) + "\n"
  }

  // MARK: HTML

  static func page(of sheet: LetterSheet) -> String {
    func lines(_ lines: [String]) -> String {
      lines.map { MarkdownHTML.escaped($0) }.joined(separator: "<br>\n")
    }
    func block(_ name: String, _ text: [String]) -> String {
      text.isEmpty ? "" : "<address class=\"\(name)\">\n\(lines(text))\n</address>\n"
    }
    let title = MarkdownHTML.escaped(sheet.letter.title)
    var asks = ""
    if !sheet.asks.isEmpty {
      let items = sheet.asks.map {
        "<li value=\"\($0.number)\">\(InlineHTML.html($0.text))</li>\n"
      }
      asks = "<section class=\"asks\">\n<p>We ask:</p>\n<ol>\n\(items.joined())</ol>\n</section>\n"
    }
    let date =
      sheet.date.isEmpty ? "" : "<p class=\"date\">\(MarkdownHTML.escaped(sheet.date))</p>\n"
    let signatories = sheet.signatories.map { block("signatory", $0) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(css)
      </style>
      </head>
      <body>
      <main>
      \(block("head", sheet.head))\(date)\(sheet.addressees.map { block("addressee", $0) }.joined())\
      <h1>\(title)</h1>
      <div class="text">
      \(MarkdownHTML.blocks(sheet.letter.text, heading: 2))</div>
      \(asks)\(signatories)</main>
      </body>
      </html>

      """
  }

  private static let css = """
    @page { size: A4; margin: 25mm 25mm 22mm; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #111; background: #fff; overflow-wrap: break-word;
      font: 11.5pt/1.5 "Source Serif 4", "Liberation Serif", "Noto Serif", Georgia, serif; }
    main { max-width: 41em; margin: 0 auto; padding: 2.5rem 1.25rem; }
    address { font-style: normal; margin: 0 0 1.5em; }
    .head { text-align: right; margin-bottom: 2em; }
    .date { margin: 0 0 2em; }
    h1 { font-size: 1em; margin: 2em 0 1.5em; }
    h2, h3, h4, h5, h6 { font-size: 1em; margin: 1.4em 0 .4em; break-after: avoid; }
    p { margin: 0 0 .9em; orphans: 3; widows: 3; }
    ol, ul { margin: 0 0 .9em; padding-left: 1.8em; }
    li { margin-bottom: .35em; break-inside: avoid; }
    blockquote { margin: 0 0 .9em 1.4em; }
    pre { white-space: pre-wrap; font-size: .9em; }
    hr { border: 0; border-top: 1px solid #999; margin: 1.5em 0; }
    a { color: inherit; }
    .signatory { margin-top: 3.5em; break-inside: avoid; }
    @media print { main { max-width: none; padding: 0; } a { text-decoration: none; } }
    """
}
