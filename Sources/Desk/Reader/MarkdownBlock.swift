/// A piece of Markdown as the reader tells them apart.
struct MarkdownBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case heading, paragraph, quotation
    /// A list's item: its mark (`-`, `1.`), and how far it is indented.
    case item(mark: String, indent: Int)
    /// A line of a code block.
    case verbatim
  }

  let kind: Kind
  private var lines: [Substring]

  private init(_ kind: Kind, _ line: Substring) {
    self.kind = kind
    lines = [line]
  }

  /// The words, the lines of a paragraph run together.
  var text: String { lines.joined(separator: " ") }

  /// Takes time linear in the text.
  static func blocks(of text: Substring) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    // Whether a line without a mark goes on with the last block.
    var isOpen = false
    var isFenced = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix("```") {
        isFenced.toggle()
        isOpen = false
      } else if isFenced {
        blocks.append(MarkdownBlock(.verbatim, line))
      } else if words.isEmpty {
        isOpen = false
      } else if let block = marked(words, indent: min(8, line.count - words.count)) {
        let goesOn = isOpen && block.kind == .quotation && blocks.last?.kind == .quotation
        if goesOn {
          blocks[blocks.count - 1].lines += block.lines
        } else {
          blocks.append(block)
        }
        isOpen = block.kind != .heading
      } else if isOpen, !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(words)
      } else {
        blocks.append(MarkdownBlock(.paragraph, words))
        isOpen = true
      }
    }
    return blocks
  }

  // A line that begins with a mark of Markdown, without it.
  private static func marked(_ words: Substring, indent: Int) -> MarkdownBlock? {
    let hashes = words.prefix(7).prefix { $0 == "#" }.count
    if (1...6).contains(hashes), words.dropFirst(hashes).first == " " {
      return MarkdownBlock(.heading, words.dropFirst(hashes + 1))
    }
    if words.hasPrefix(">") {
      return MarkdownBlock(.quotation, words.dropFirst().drop { $0 == " " })
    }
    if let first = words.first, "-*+".contains(first), words.dropFirst().first == " " {
      return MarkdownBlock(.item(mark: "-", indent: indent), words.dropFirst(2))
    }
    let digits = words.prefix(4).prefix { $0.isASCII && $0.isNumber }
    let rest = words.dropFirst(digits.count)
    if (1...3).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") {
      return MarkdownBlock(.item(mark: "\(digits).", indent: indent), rest.dropFirst(2))
    }
    return nil
  }
}
