/// Cuts text into lines in one pass, for ``TextLayout``.
struct LineBreaker {
  private let text: String
  private let limit: Int
  private let tabColumns: Int
  private var lines: [TextLayout.Line] = []
  private var start = Spot()
  private var here = Spot()
  // The latest spot after the line's start where the line may break.
  private var chance: Spot?
  private var previous: Glance?
  private var beforePrevious: Glance?

  // A spot between two graphemes.
  private struct Spot {
    var position = 0
    var byte = 0
    // From the line's start; past the limit where blanks stand at the line's end.
    var column = 0
  }

  // What the rules need to know of a grapheme.
  private struct Glance {
    let only: Unicode.Scalar?
    let columns: Int

    var isBlank: Bool { only == " " || only == "\t" }
    var isHyphen: Bool { only == "-" || only == "\u{2010}" }
    var isLetter: Bool { only?.properties.isAlphabetic ?? false }
    var isWide: Bool { columns == 2 }
  }

  static func lines(of text: String, columns: Int, tabColumns: Int) -> [TextLayout.Line] {
    var breaker = LineBreaker(text: text, limit: columns, tabColumns: tabColumns)
    Grapheme.forEach(in: text) { grapheme in
      breaker.add(grapheme)
      return true
    }
    breaker.close(at: breaker.here, endsParagraph: true)
    return breaker.lines
  }

  private init(text: String, limit: Int, tabColumns: Int) {
    self.text = text
    self.limit = limit
    self.tabColumns = tabColumns
  }

  /// How many columns a grapheme takes when it starts at `column`. One wider than a whole line is
  /// shown as a mark of 1.
  static func columns(
    of grapheme: Grapheme, in text: String, at column: Int, limit: Int, tabColumns: Int
  ) -> Int {
    if grapheme.only == "\t" { return tabColumns - column % tabColumns }
    let columns = SafeText.columns(of: grapheme, in: text)
    return columns > limit ? 1 : columns
  }

  private mutating func add(_ grapheme: Grapheme) {
    var after = here
    after.position += 1
    after.byte = grapheme.bytes.upperBound
    if grapheme.only == "\n" || isCRLF(grapheme) {
      close(at: here, endsParagraph: true)
      after.column = 0
      begin(at: after)
      here = after
      previous = nil
      return
    }

    let width = Self.columns(
      of: grapheme, in: text, at: here.column, limit: limit, tabColumns: tabColumns)
    let glance = Glance(only: grapheme.only, columns: width)
    if here.position > start.position, mayBreak(before: glance) { chance = here }
    while !glance.isBlank, here.column > 0, here.column + width > limit {
      let end = chance ?? here
      close(at: end, endsParagraph: false)
      begin(at: end)
      here.column -= end.column
    }
    here.position = after.position
    here.byte = after.byte
    here.column += width
    beforePrevious = previous
    previous = glance
  }

  private mutating func close(at end: Spot, endsParagraph: Bool) {
    lines.append(
      TextLayout.Line(
        positions: start.position..<end.position, columns: min(limit, end.column),
        endsParagraph: endsParagraph, bytes: start.byte..<end.byte))
  }

  private mutating func begin(at spot: Spot) {
    start = spot
    start.column = 0
    chance = nil
  }

  private func mayBreak(before next: Glance) -> Bool {
    guard let previous, !next.isBlank else { return false }
    if previous.isBlank { return true }
    if previous.isHyphen, next.isLetter, let beforePrevious, beforePrevious.isLetter {
      return true
    }
    guard previous.isWide || next.isWide else { return false }
    if let scalar = next.only, Self.neverFirst.contains(scalar) { return false }
    if let scalar = previous.only, Self.neverLast.contains(scalar) { return false }
    return true
  }

  private func isCRLF(_ grapheme: Grapheme) -> Bool {
    grapheme.only == nil && grapheme.bytes.count == 2
      && grapheme.slice(of: text).elementsEqual(["\r", "\n"])
  }

  // Marks that don't begin a line in Chinese and Japanese, and those that don't end one.
  private static let neverFirst: Set<Unicode.Scalar> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "」", "』", "】", "》", "〉", "］", "｝", "々", "ー",
    ",", ".", ":", ";", "!", "?", ")", "]", "}", "»", "”", "’", "…",
  ]
  private static let neverLast: Set<Unicode.Scalar> = [
    "（", "「", "『", "【", "《", "〈", "［", "｛", "(", "[", "{", "«", "“", "‘",
  ]
}
