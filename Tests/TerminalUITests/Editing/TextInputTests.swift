import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Text areas and fields")
struct TextInputTests {
  private let size = Size(columns: 12, rows: 3)

  private func draw(_ input: TextInput, _ size: Size) -> Frame {
    var frame = Frame(size: size)
    input.draw(into: &frame, area: frame.area, isFocused: true)
    return frame
  }

  @Test("A text area wraps, scrolls to the cursor and marks what it hides")
  func wraps() {
    var input = TextInput("one two three four five six seven")
    _ = input.handle(Key(.home, .control), size: size, clipboard: "")
    #expect(draw(input, size).lines == ["one two", "three four", "five six   ↓"])
    _ = input.handle(Key(.end, .control), size: size, clipboard: "")
    #expect(draw(input, size).lines == ["three four ↑", "five six", "seven"])
    #expect(draw(input, size).cursor == Point(column: 5, row: 2))
    _ = input.handle(Key(.home, .control), size: size, clipboard: "")
    #expect(draw(input, size).cursor == Point(column: 0, row: 0))
  }

  @Test("Down keeps to its column over a short line")
  func column() {
    var input = TextInput("abcdef\nab\nabcdef")
    input.buffer.moveCursor(to: TextPlace(line: 0, offset: 5))
    for _ in 0..<2 { _ = input.handle(Key(.down), size: size, clipboard: "") }
    #expect(input.buffer.cursor == TextPlace(line: 2, offset: 5))
  }

  @Test("Shift and arrows select, Ctrl+X cuts, Ctrl+V pastes")
  func clipboard() {
    var input = TextInput("word and word")
    for _ in 0..<4 { _ = input.handle(Key(.left, .shift), size: size, clipboard: "") }
    let outcome = input.handle(.control("x"), size: size, clipboard: "")
    #expect(outcome == .copied("word", cut: true))
    #expect(input.text == "word and ")
    _ = input.handle(.control("v"), size: size, clipboard: "more\nlines")
    #expect(input.text == "word and more\nlines")
    _ = input.handle(.control("z"), size: size, clipboard: "")
    #expect(input.text == "word and ")
  }

  @Test("What is selected is set off")
  func selection() {
    var input = TextInput("abc")
    _ = input.handle(Key(.left, .shift), size: size, clipboard: "")
    let frame = draw(input, size)
    #expect((0..<4).map { frame[$0, 0].style.reverse } == [false, false, true, false])
  }

  @Test("A click places the cursor, in wide text at a character's start")
  func click() {
    var input = TextInput("one two three\n東京都")
    let area = Area(column: 5, row: 2, columns: 12, rows: 3)
    input.buffer.moveCursor(to: .start)
    input.settle(in: area.size)
    input.click(Point(column: 8, row: 4), in: area)
    #expect(input.buffer.cursor == TextPlace(line: 1, offset: 3))
    input.click(Point(column: 6, row: 3), in: area)
    #expect(input.buffer.cursor == TextPlace(line: 0, offset: 9))
    input.click(Point(column: 99, row: 99), in: area)
    #expect(input.buffer.cursor == input.buffer.end)
  }

  @Test("The wheel looks elsewhere and leaves the cursor; the next key comes back to it")
  func wheel() {
    var input = TextInput("1\n2\n3\n4\n5\n6")
    _ = input.handle(Key(.home, .control), size: size, clipboard: "")
    input.scroll(by: 2, size: size)
    #expect(draw(input, size).lines == ["3          ↑", "4", "5          ↓"])
    #expect(draw(input, size).cursor == nil)
    let scrolls = [9, 1].map { input.scroll(by: $0, size: size) }
    #expect(scrolls == [true, false])
    _ = input.handle(.character("x"), size: size, clipboard: "")
    #expect(draw(input, size).lines == ["x1", "2", "3          ↓"])
  }

  @Test("A field of one line scrolls sideways, and shows where it goes on")
  func line() {
    var input = TextInput("abcdefghijklmnop", singleLine: true)
    let size = Size(columns: 8, rows: 1)
    #expect(draw(input, size).lines == ["jklmnop"])
    #expect(draw(input, size).cursor == Point(column: 7, row: 0))
    _ = input.handle(Key(.home), size: size, clipboard: "")
    #expect(draw(input, size).lines == ["abcdefg…"])
    #expect(draw(input, size).cursor == Point(column: 0, row: 0))
  }

  @Test("Random keys keep the cursor in sight, in areas of every size", arguments: 0..<20)
  func cursorInArea(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var input = TextInput(random.text(length: 80), singleLine: seed.isMultiple(of: 3))
    let codes: [Key.Code] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .backspace, .delete,
      .character("w"), .character("東"), .character("\u{301}"), .character(" "),
    ]
    for step in 0..<300 {
      let size = Size(
        columns: Int.random(in: 1...40, using: &random), rows: Int.random(in: 1...8, using: &random)
      )
      let modifiers: [Key.Modifiers] = [[], [], [], .shift, .control, [.shift, .control]]
      let key = Key(
        codes.randomElement(using: &random) ?? .up, modifiers.randomElement(using: &random) ?? [])
      _ = input.handle(key, size: size, clipboard: "clip")
      input.settle(in: size)
      let frame = draw(input, size)
      guard let cursor = frame.cursor, frame.area.contains(cursor) else {
        Issue.record("seed \(seed), step \(step), \(key), \(size)")
        return
      }
    }
  }
}
