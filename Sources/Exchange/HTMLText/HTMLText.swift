/// Turns HTML into plain text with the marks of Markdown: paragraphs, headings, lists, quotations and
/// links with their addresses. Scripts and styles are left out; nothing is fetched or run.
///
/// It is made for hostile input: each byte is read a few times at most, and whatever nests, however
/// deep, takes no stack.
enum HTMLText {
  static func text(of html: String) -> String {
    let bytes = Array(html.utf8)
    var writer = HTMLTextWriter()
    for token in HTMLTokens(bytes) {
      switch token {
      case .words(let range): writer.write(HTMLEntities.decode(bytes[range]))
      case .start(let name, let attributes): writer.open(name, attributes)
      case .end(let name): writer.close(name)
      }
    }
    return writer.finished()
  }
}

/// The text as far as it is written, and where in the page's structure it is.
private struct HTMLTextWriter {
  private var text = ""
  /// How many line ends come before the next word; two leave a blank line.
  private var breaks = 0
  private var isSpacePending = false
  private var isCellPending = false
  private var isAtLineStart = true
  private var quoteDepth = 0
  private var preDepth = 0
  private var lists: [List] = []
  /// What stands before the first words of a list's item or of a heading.
  private var marker: String?
  private var link: Link?

  private struct List {
    /// The next number; nil for a list without numbers.
    var number: Int?
  }

  private struct Link {
    var address: String
    var words = ""
  }

  // More would only push the words off the line, and a page may nest thousands.
  private static let deepestQuote = 8
  private static let deepestList = 8

  mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": breaks = min(breaks + 1, 2)
    case "hr":
      breakLine(2)
      write("---")
      breakLine(2)
    case "p", "dl": breakLine(2)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      breakLine(2)
      marker = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
    case "ul", "ol", "menu", "dir":
      breakLine(lists.isEmpty ? 2 : 1)
      let first = Int(attributes["start"] ?? "1").map { min(max($0, 0), 1_000_000) } ?? 1
      lists.append(List(number: name == "ol" ? first : nil))
    case "li":
      breakLine(1)
      startItem()
    case "blockquote":
      breakLine(2)
      quoteDepth += 1
    case "pre", "textarea", "listing":
      breakLine(2)
      preDepth += 1
    case "td", "th": isCellPending = true
    case "a":
      closeLink()
      if let address = HTMLTextWriter.shown(attributes["href"]) { link = Link(address: address) }
    case "img":
      let words = attributes["alt"]?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let words, !words.isEmpty { write("[\(words)]") }
    case _ where HTMLTextWriter.blocks.contains(name): breakLine(1)
    default: break
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "p", "dl", "h1", "h2", "h3", "h4", "h5", "h6":
      marker = nil
      breakLine(2)
    case "ul", "ol", "menu", "dir":
      _ = lists.popLast()
      breakLine(lists.isEmpty ? 2 : 1)
    case "li":
      marker = nil
      breakLine(1)
    case "blockquote":
      breakLine(2)
      quoteDepth = max(0, quoteDepth - 1)
    case "pre", "textarea", "listing":
      breakLine(2)
      preDepth = max(0, preDepth - 1)
    case "a": closeLink()
    case _ where HTMLTextWriter.blocks.contains(name): breakLine(1)
    default: break
    }
  }

  mutating func write(_ words: String) {
    if preDepth > 0 {
      let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { breaks = min(breaks + 1, 2) }
        if !line.isEmpty { put(line.filter { $0 != "\r" && $0 != "\r\n" }) }
      }
      return
    }
    var word = Substring.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case " ", "\n", "\r", "\t", "\u{C}", "\u{A0}":
        if !word.isEmpty { put(String(word)) }
        word = Substring.UnicodeScalarView()
        isSpacePending = true
      default: word.append(scalar)
      }
    }
    if !word.isEmpty { put(String(word)) }
  }

  mutating func finished() -> String {
    closeLink()
    return text
  }

  // MARK: Lines

  private mutating func breakLine(_ count: Int) { breaks = max(breaks, count) }

  private mutating func put(_ word: String) {
    if breaks > 0, !text.isEmpty {
      let quote = quotePrefix
      for index in 0..<breaks {
        text += index == 0 ? "\n" : trimmedEnd(quote) + "\n"
      }
      isAtLineStart = true
    }
    breaks = 0
    if isAtLineStart {
      text += quotePrefix + indentation + (marker ?? "")
      marker = nil
    } else if isCellPending {
      text += " | "
    } else if isSpacePending {
      text += " "
    }
    if link != nil {
      if isSpacePending, link?.words.isEmpty == false { link?.words += " " }
      link?.words += word
    }
    text += word
    (isAtLineStart, isSpacePending, isCellPending) = (false, false, false)
  }

  private var quotePrefix: String {
    String(repeating: "> ", count: min(quoteDepth, HTMLTextWriter.deepestQuote))
  }

  /// Under the words of the items around; a marker hangs to the left of its item's words.
  private var indentation: String {
    let depth = min(lists.count, HTMLTextWriter.deepestList)
    return String(repeating: "  ", count: marker == nil ? depth : max(0, depth - 1))
  }

  private func trimmedEnd(_ prefix: String) -> String {
    prefix.last == " " ? String(prefix.dropLast()) : prefix
  }

  private mutating func startItem() {
    guard let last = lists.indices.last, let number = lists[last].number else {
      marker = "- "
      return
    }
    marker = "\(number). "
    lists[last].number = number + 1
  }

  // MARK: Links

  private mutating func closeLink() {
    guard let link else { return }
    self.link = nil
    if link.words.isEmpty || HTMLTextWriter.says(link.words, link.address) { return }
    let space = isSpacePending
    isSpacePending = true
    put("(\(link.address))")
    isSpacePending = space
  }

  /// An address that a person may want to follow or write to; nil for places in the page, pictures
  /// inside the mail, and scripts.
  private static func shown(_ address: String?) -> String? {
    guard let address else { return nil }
    let clean = String(
      String.UnicodeScalarView(
        address.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 }
      ).prefix(2_000))
    let start = clean.prefix(8).lowercased()
    if start.hasPrefix("mailto:") { return String(clean.dropFirst(7)) }
    let isKnown = ["http://", "https://", "ftp://", "tel:"].contains(where: start.hasPrefix)
    return isKnown ? clean : nil
  }

  /// Whether a link's words are its address already.
  private static func says(_ words: String, _ address: String) -> Bool {
    bare(words) == bare(address)
  }

  private static func bare(_ address: String) -> Substring {
    var bare = Substring(address.lowercased())
    for start in ["https://", "http://", "ftp://", "mailto:", "tel:", "www."]
    where bare.hasPrefix(start) {
      bare = bare.dropFirst(start.count)
    }
    while bare.hasSuffix("/") { bare = bare.dropLast() }
    return bare
  }

  private static let blocks: Set<String> = [
    "div", "section", "article", "header", "footer", "center", "form", "fieldset", "address",
    "main", "aside", "figure", "figcaption", "dt", "dd", "tr", "table", "caption", "nav", "details",
    "summary", "body", "tbody", "thead", "tfoot", "legend",
  ]
}
