/// Markdown inside a line or paragraph as HTML; see ``MarkdownHTML``.
enum InlineHTML {
  /// - Parameter text: with U+0000 at the end of a line that is to be broken.
  static func html(_ text: String) -> String {
    var reader = InlineReader(text)
    return reader.html()
  }

  /// An address that may stand in a page: the web's and mail's.
  static func isSafe(_ address: String) -> Bool {
    let start = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { start.hasPrefix($0) }
      && !address.contains { $0.isWhitespace }
      && !address.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  static func link(_ address: String, _ html: String) -> String {
    "<a href=\"\(MarkdownHTML.escaped(address))\" rel=\"noreferrer\">\(html)</a>"
  }
}

private struct InlineReader {
  /// What becomes HTML: text that is ready, or a row of `*` or `_` that may open or close emphasis.
  private enum Piece {
    case html(String)
    case mark(Character, count: Int, opens: Bool, closes: Bool)
  }

  private let text: [Character]
  private var place = 0
  private var pieces: [Piece] = []
  private var plain = ""

  init(_ text: String) { self.text = Array(text) }

  mutating func html() -> String {
    while place < text.count { step() }
    flush()
    return joined()
  }

  private mutating func flush() {
    guard !plain.isEmpty else { return }
    pieces.append(.html(MarkdownHTML.escaped(plain)))
    plain = ""
  }

  private mutating func add(_ html: String) {
    flush()
    pieces.append(.html(html))
  }

  private mutating func step() {
    let character = text[place]
    switch character {
    case "\u{0}":
      add("<br>")
      place += 1
    case "\\" where place + 1 < text.count && "\\`*_{}[]()<>#+-.!|~\"'".contains(text[place + 1]):
      plain.append(text[place + 1])
      place += 2
    case "`" where code(): break
    case "[" where link(): break
    case "<" where autolink(): break
    case "h" where bareAddress(): break
    case "*", "_": mark(character)
    default:
      plain.append(character)
      place += 1
    }
  }

  // MARK: Code and links

  private mutating func code() -> Bool {
    let count = text[place...].prefix { $0 == "`" }.count
    var end = place + count
    while end < text.count {
      guard text[end] == "`" else {
        end += 1
        continue
      }
      let closing = text[end...].prefix { $0 == "`" }.count
      if closing == count {
        let code = String(text[(place + count)..<end].filter { $0 != "\u{0}" })
        add("<code>\(MarkdownHTML.escaped(code))</code>")
        place = end + closing
        return true
      }
      end += closing
    }
    plain += String(repeating: "`", count: count)
    place += count
    return true
  }

  /// `[words](address)`; an address that mayn't stand in a page leaves the words.
  private mutating func link() -> Bool {
    guard let close = text[place...].prefix(2_000).firstIndex(of: "]"), close + 1 < text.count,
      text[close + 1] == "(",
      let end = text[close...].prefix(2_000).firstIndex(of: ")")
    else { return false }
    let inside = String(text[(close + 2)..<end])
    let address = String(inside.split(separator: " ").first ?? "")
    let words = InlineHTML.html(String(text[(place + 1)..<close]).replacing("[", with: ""))
    guard InlineHTML.isSafe(address) else { return false }
    add(InlineHTML.link(address, words))
    place = end + 1
    return true
  }

  private mutating func autolink() -> Bool {
    guard let end = text[place...].prefix(2_000).firstIndex(of: ">") else { return false }
    let address = String(text[(place + 1)..<end])
    guard InlineHTML.isSafe(address) else { return false }
    add(InlineHTML.link(address, MarkdownHTML.escaped(address)))
    place = end + 1
    return true
  }

  /// An address that stands in the text as it is.
  private mutating func bareAddress() -> Bool {
    let rest = text[place...]
    guard rest.starts(with: "https://") || rest.starts(with: "http://"),
      place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
    else { return false }
    var end = place
    while end < text.count, !text[end].isWhitespace, text[end] != "\u{0}",
      !"<>\"“”«»`".contains(text[end])
    {
      end += 1
    }
    while end > place, ".,;:!?)]*_'’".contains(text[end - 1]) { end -= 1 }
    let address = String(text[place..<end])
    guard address.count > 8, InlineHTML.isSafe(address) else { return false }
    add(InlineHTML.link(address, MarkdownHTML.escaped(address)))
    place = end
    return true
  }

  // MARK: Emphasis

  private mutating func mark(_ character: Character) {
    let count = text[place...].prefix { $0 == character }.count
    let before = place > 0 ? text[place - 1] : " "
    let after = place + count < text.count ? text[place + count] : " "
    flush()
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{0}" }
    var opens = !isBlank(after) && (isWord(after) || isBlank(before) || !isWord(before))
    var closes = !isBlank(before) && (isWord(before) || isBlank(after) || !isWord(after))
    if character == "_" {
      if isWord(before) { opens = false }
      if isWord(after) { closes = false }
    }
    pieces.append(.mark(character, count: count, opens: opens, closes: closes))
    place += count
  }

  /// Pairs marks from the inside out.
  private func joined() -> String {
    // More marks than any paragraph has are no emphasis.
    guard pieces.count < 4_000 else { return pieces.map(plainHTML).joined() }
    var out = pieces
    var open: [Int] = []
    var closer = 0
    while closer < out.count {
      guard case .mark(let sign, let count, let opens, let closes) = out[closer] else {
        closer += 1
        continue
      }
      if closes, let place = open.lastIndex(where: { isMark(out[$0], sign) }),
        case .mark(_, let openCount, let openOpens, let openCloses) = out[open[place]]
      {
        let used = min(count, openCount) >= 2 ? 2 : 1
        let name = used == 2 ? "strong" : "em"
        let opener = open[place]
        open.removeSubrange((place + 1)...)
        let inside = out[(opener + 1)..<closer].map(plainHTML).joined()
        var replaced: [Piece] = []
        if openCount > used {
          replaced.append(
            .mark(sign, count: openCount - used, opens: openOpens, closes: openCloses))
        } else {
          open.removeLast()
        }
        replaced.append(.html("<\(name)>\(inside)</\(name)>"))
        if count > used {
          replaced.append(.mark(sign, count: count - used, opens: opens, closes: closes))
        }
        out.replaceSubrange(opener...closer, with: replaced)
        closer = opener + replaced.count - (count > used ? 1 : 0)
        continue
      }
      if opens { open.append(closer) }
      closer += 1
    }
    return out.map(plainHTML).joined()
  }

  private func isMark(_ piece: Piece, _ sign: Character) -> Bool {
    if case .mark(sign, _, _, _) = piece { true } else { false }
  }

  private func plainHTML(_ piece: Piece) -> String {
    switch piece {
    case .html(let html): html
    case .mark(let sign, let count, _, _): String(repeating: sign, count: count)
    }
  }
}
