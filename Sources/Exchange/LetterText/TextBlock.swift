/// A paragraph of running text, or an item of a list.
struct TextBlock: Hashable {
  var text: PlacedText
  /// The number or sign that an item begins with; nil for a paragraph.
  var marker: ListMarker?
  /// How many lines it had.
  var lineCount: Int

  /// The blocks of a text. A line that begins with a list's sign begins an item; what follows
  /// belongs to it until a blank line or the next item. Lines quoted with `>` are left out.
  static func blocks(of lines: [LetterLine]) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var isOpen = false
    for line in lines {
      guard !line.isBlank, line.text.first != ">" else {
        isOpen = false
        continue
      }
      if let (marker, length) = ListMarker.read(line.text) {
        blocks.append(TextBlock(text: PlacedText(), marker: marker, lineCount: 0))
        isOpen = true
        append(line, skipping: length, to: &blocks)
      } else {
        if !isOpen { blocks.append(TextBlock(text: PlacedText(), marker: nil, lineCount: 0)) }
        isOpen = true
        append(line, skipping: 0, to: &blocks)
      }
    }
    return blocks
  }

  private static func append(
    _ line: LetterLine, skipping length: Int, to blocks: inout [TextBlock]
  ) {
    let last = blocks.count - 1
    blocks[last].text.append(
      line.text.dropFirst(length), line: line.number, column: line.column + length)
    blocks[last].lineCount += 1
  }

  /// A line of its own without an end of a sentence, which names what follows.
  var isHeading: Bool {
    guard marker == nil, lineCount == 1, let last = text.characters.last else { return false }
    return text.characters.first == "#"
      || (!".?!:;…”\"»)".contains(last) && text.text.split(separator: " ").count <= 12)
  }
}

/// What an item of a list begins with.
enum ListMarker: Hashable {
  case number(Int)
  case sign

  /// The marker at a line's start and how many characters it takes, blanks after it included.
  static func read(_ line: some StringProtocol) -> (marker: ListMarker, length: Int)? {
    guard let space = line.firstIndex(where: \.isWhitespace) else { return nil }
    let word = line[..<space]
    guard word.count <= 4, let marker = marker(String(word)) else { return nil }
    let rest = line[space...].drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    return (marker, line.distance(from: line.startIndex, to: rest.startIndex))
  }

  /// Of a word like `1.`, `2)`, `(3)`, `a)`, `(b)`, `iv.` or `•`.
  static func marker(_ word: String) -> ListMarker? {
    if ["-", "*", "•", "–", "—", "·", "▪", "◦", "‣", "○", "●", "■", "➢"].contains(word) {
      return .sign
    }
    guard let last = word.last, last == "." || last == ")" else { return nil }
    let isOpened = word.first == "(" && last == ")"
    let core = word.dropLast().drop { $0 == "(" }
    if (1...2).contains(core.count), let number = Int(core), number > 0 { return .number(number) }
    guard last == ")" || isOpened || core.allSatisfy({ "ivx".contains($0) }) else { return nil }
    if let place = romans.firstIndex(of: String(core)), last == "." || core.count > 1 {
      return .number(place + 1)
    }
    guard core.count == 1, let letter = core.first else { return nil }
    for alphabet in ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"] {
      if let place = alphabet.firstIndex(of: letter) {
        return .number(alphabet.distance(from: alphabet.startIndex, to: place) + 1)
      }
    }
    return nil
  }

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
}
