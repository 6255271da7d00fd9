import SeededRandom
import Testing

@testable import TerminalUI

@Suite("A frame")
struct FrameTests {
  @Test("Text is drawn where it is put and cut at the limit and the edge")
  func put() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    #expect(frame.put("abcdef", column: 1, row: 0, limit: 3) == 3)
    #expect(frame.put("abcdef", column: 4, row: 1) == 2)
    #expect(frame.lines == [" abc", "    ab"])
  }

  @Test("Nothing outside the frame is drawn", arguments: [(-1, 0), (0, -1), (6, 0), (0, 2)])
  func outside(column: Int, row: Int) {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    #expect(frame.put("abc", column: column, row: row) == 0)
    #expect(frame == Frame(size: Size(columns: 6, rows: 2)))
    #expect(frame[column, row] == .blank)
  }

  @Test("A wide character that doesn't fit whole isn't drawn")
  func wideAtEdge() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.put("東京都", column: 0, row: 0) == 4)
    #expect(frame.lines == ["東京"])
  }

  @Test("A grapheme that is drawn in several cells isn't cut either")
  func severalCells() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.put("a\u{202E}", column: 0, row: 0) == 1)
    #expect(frame.put("abcd🇳🇴", column: 0, row: 0) == 4)
    #expect(frame.lines == ["abcd"])
  }

  @Test(
    "Overwriting half of a wide character blanks its other half",
    arguments: [(0, "x 京"), (1, " x京"), (2, "東x"), (3, "東 x")])
  func halves(column: Int, expected: String) {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("東京", column: 0, row: 0)
    frame.put("x", column: column, row: 0)
    #expect(frame.lines == [expected])
  }

  @Test("A wide character over the halves of two others blanks the outer halves")
  func wideOverWide() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("東京", column: 0, row: 0)
    frame.put("都", column: 1, row: 0)
    #expect(frame.lines == [" 都"])
    #expect((0..<4).map { frame[$0, 0].text } == [" ", "都", "", " "])
  }

  @Test("Filling takes one narrow character and nothing unsafe")
  func fill() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    frame.fill(Area(column: -5, row: 1, columns: 7, rows: 9), with: "·")
    #expect(frame.lines == ["", "··"])
    for text in ["\u{1B}[2J", "東", "", "ab"] {
      frame.fill(frame.area, with: text)
      #expect(frame.lines == ["", ""])
    }
    frame.fill(frame.area, with: "\u{7}")
    #expect(frame.lines == ["␇␇␇", "␇␇␇"])
  }

  @Test("Restyling keeps the text")
  func restyle() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.put("abc", column: 0, row: 0)
    frame.restyle(Area(column: 1, row: 0, columns: 1, rows: 1)) { $0.reverse = true }
    #expect(frame.lines == ["abc"])
    #expect((0..<3).map { frame[$0, 0].style.reverse } == [false, true, false])
  }

  @Test("A frame of no size takes anything")
  func empty() {
    var frame = Frame(size: Size(columns: -3, rows: 0))
    frame.put("abc", column: 0, row: 0)
    frame.fill(Area(column: 0, row: 0, columns: 9, rows: 9))
    frame.drawBorder(Area(column: 0, row: 0, columns: 9, rows: 9))
    #expect(frame.lines == [])
  }

  @Test("Whatever is drawn wherever, wide halves stay paired", arguments: UInt64(1)...20)
  func paired(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var frame = Frame(size: Size(columns: 20, rows: 3))
    for _ in 0..<200 {
      frame.put(
        generator.text(length: 8), column: .random(in: -2...22, using: &generator),
        row: .random(in: -1...3, using: &generator), limit: .random(in: -1...20, using: &generator))
      for row in 0..<3 {
        for column in 0..<20 {
          let wide = SafeText.columns(frame[column, row].text) == 2
          let isFollowed = column < 19 && frame[column + 1, row].text.isEmpty
          #expect(wide == isFollowed)
        }
      }
    }
  }
}

@Suite("Borders")
struct BorderTests {
  @Test("A border has its title at the left and its count at the right")
  func texts() {
    var frame = Frame(size: Size(columns: 28, rows: 3))
    let inner = frame.drawBorder(frame.area, .init(title: "Incidents", count: "2 of 2"))
    #expect(
      frame.lines == [
        "┌ Incidents ─────── 2 of 2 ┐",
        "│                          │",
        "└──────────────────────────┘",
      ])
    #expect(inner == Area(column: 1, row: 1, columns: 26, rows: 1))
  }

  @Test(
    "Where room is short the count goes first, then the title is cut",
    arguments: [
      (17, "┌ Incidents ────┐"), (21, "┌ Inciden… ─ 2 of 2 ┐"), (9, "┌ Inci… ┐"), (5, "┌ … ┐"),
      (4, "┌──┐"), (2, "┌┐"),
    ])
  func narrow(columns: Int, upper: String) {
    var frame = Frame(size: Size(columns: columns, rows: 2))
    frame.drawBorder(frame.area, .init(title: "Incidents", count: "2 of 2"))
    #expect(frame.lines[0] == upper)
  }

  @Test("Borders that share an edge join")
  func joined() {
    var frame = Frame(size: Size(columns: 12, rows: 5))
    frame.drawBorder(Area(column: 0, row: 0, columns: 6, rows: 5))
    frame.drawBorder(Area(column: 5, row: 0, columns: 7, rows: 3))
    frame.drawBorder(Area(column: 5, row: 2, columns: 7, rows: 3), focused: true)
    #expect(
      frame.lines == [
        "┌────┬─────┐",
        "│    │     │",
        "│    ├─────┤",
        "│    │     │",
        "└────┴─────┘",
      ])
    #expect(frame[5, 2].style.role == .focusedBorder)
    #expect(frame[5, 0].style.role == .border)
  }

  @Test("A scroll mark stands in the right side")
  func thumb() {
    var frame = Frame(size: Size(columns: 4, rows: 5))
    frame.drawBorder(frame.area, .init(thumb: 1..<9))
    #expect(frame.lines == ["┌──┐", "│  │", "│  ┃", "│  ┃", "└──┘"])
    #expect(frame.withPlainBorders.lines == ["+--+", "|  |", "|  #", "|  #", "+--+"])
  }

  @Test("Plain borders leave other text alone")
  func plain() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.put("é─東…", column: 0, row: 0, style: Style(.overdue))
    #expect(frame.withPlainBorders.lines == ["é-東…"])
    #expect(frame.withPlainBorders[1, 0].style == Style(.overdue))
  }
}
