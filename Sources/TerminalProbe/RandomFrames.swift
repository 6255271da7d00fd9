import TerminalUI

/// Frames of letters of every width at random places, each drawn over the one before.
struct RandomFrames {
  private var state: UInt64
  private(set) var frame: Frame

  init(seed: UInt64, size: Size) {
    state = seed
    frame = Frame(size: size)
  }

  mutating func next() {
    for _ in 0..<8 {
      let roles = Style.Role.allCases
      var style = Style(roles[random(roles.count)])
      style.reverse = random(4) == 0
      let text = (0..<1 + random(12)).map { _ in Self.pieces[random(Self.pieces.count)] }.joined()
      frame.put(
        text, column: random(frame.size.columns), row: random(frame.size.rows), style: style)
    }
    if random(5) == 0 {
      frame.fill(
        Area(
          column: random(frame.size.columns), row: random(frame.size.rows), columns: random(20),
          rows: random(4)))
    }
    // ncurses can't put the very last cell after a wide one where a terminal always wraps there.
    frame.put("  ", column: frame.size.columns - 2, row: frame.size.rows - 1)
  }

  private static let pieces = [
    "a", "B", " ", "  ", "…", "é", "e\u{301}", "ж", "東", "京", "한", "─", "│", "م", "ש", "▸",
  ]

  // Knuth's linear congruential generator.
  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int(state >> 33) % limit : 0
  }
}
