import SeededRandom
import Testing

@testable import TerminalUI

@Suite("A list's selection and scrolling")
struct ListStateTests {
  @Test("Moving keeps the selection in range and in view")
  func moves() {
    var list = ListState(total: 10, height: 4)
    let steps: [(ListState.Move, Int, Range<Int>)] = [
      (.up, 0, 0..<4), (.down, 1, 0..<4), (.pageDown, 5, 2..<6), (.end, 9, 6..<10),
      (.down, 9, 6..<10), (.pageUp, 5, 5..<9), (.home, 0, 0..<4), (.to(7), 7, 4..<8),
      (.to(99), 9, 6..<10), (.to(-3), 0, 0..<4),
    ]
    for (move, selection, visible) in steps {
      list.move(move)
      #expect(list.selection == selection, "after \(move)")
      #expect(list.visible == visible, "after \(move)")
    }
  }

  @Test("Rows of two lines: half as many fit, and both lines are the row")
  func tallRows() {
    var list = ListState(total: 10, rowHeight: 2, height: 7)
    list.move(.to(3))
    #expect(list.visible == 1..<4)
    let area = Area(column: 2, row: 5, columns: 20, rows: 7)
    #expect(list.area(of: 3, in: area) == Area(column: 2, row: 9, columns: 20, rows: 2))
    #expect(list.area(of: 4, in: area) == nil)
    #expect(list.row(at: Point(column: 2, row: 9), in: area) == 3)
    #expect(list.row(at: Point(column: 21, row: 10), in: area) == 3)
    #expect(list.row(at: Point(column: 2, row: 11), in: area) == nil)
    #expect(list.row(at: Point(column: 1, row: 9), in: area) == nil)
  }

  @Test("The wheel scrolls without moving the selection; the next move comes back to it")
  func wheel() {
    var list = ListState(total: 100, height: 10)
    list.scroll(by: 30)
    #expect(list.visible == 30..<40)
    #expect(list.selection == 0)
    list.scroll(by: .max)
    #expect(list.visible == 90..<100)
    list.move(.down)
    #expect(list.visible == 1..<11)
    list.scroll(by: .min)
    #expect(list.visible == 0..<10)
  }

  @Test("A shorter list keeps the selection in range and no empty lines in view")
  func shrinking() {
    var list = ListState(total: 100, height: 10)
    list.move(.end)
    list.setTotal(50)
    #expect(list.selection == 49)
    #expect(list.visible == 40..<50)
    list.setTotal(0)
    #expect(list.selection == 0)
    #expect(list.visible == 0..<0)
    #expect(list.isEmpty)
    list.move(.down)
    #expect(list.selection == 0)
  }

  @Test("A resize keeps the selection in view")
  func resizing() {
    var list = ListState(total: 100, height: 20)
    list.move(.to(19))
    list.setHeight(5)
    #expect(list.visible == 15..<20)
    list.setHeight(0)
    #expect(list.visible.isEmpty)
    list.setHeight(10)
    #expect(list.visible.contains(19))
  }

  @Test("A selected record that moves in the list stays on its line of the screen")
  func following() {
    var list = ListState(total: 100, height: 10)
    list.move(.to(50))
    list.scroll(by: 4)
    #expect(list.selection - list.first == 5)
    list.follow(to: 53, of: 103)
    #expect(list.selection == 53)
    #expect(list.first == 48)
    list.follow(to: 1, of: 4)
    #expect(list.visible == 0..<4)
  }

  @Test("The scroll mark spans what is in view, and reaches both ends")
  func thumb() {
    var list = ListState(total: 100, height: 10)
    #expect(list.thumb == 0..<1)
    list.move(.end)
    #expect(list.thumb == 9..<10)
    list.setTotal(20)
    list.move(.home)
    #expect(list.thumb == 0..<5)
    list.setTotal(10)
    #expect(list.thumb == nil)
  }

  @Test("Any moves whatever: selection in range, window in range", arguments: UInt64(1)...20)
  func properties(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var list = ListState(rowHeight: .random(in: 1...2, using: &generator))
    for _ in 0..<500 {
      var moved = false
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: list.setTotal(.random(in: -1...30, using: &generator))
      case 1: list.setHeight(.random(in: -1...12, using: &generator))
      case 2: list.scroll(by: .random(in: -40...40, using: &generator))
      default:
        let row = ListState.Move.to(.random(in: -5...40, using: &generator))
        list.move(
          [.up, .down, .pageUp, .pageDown, .home, .end, row].randomElement(using: &generator) ?? .up
        )
        moved = true
      }
      #expect(list.selection >= 0 && list.selection < max(1, list.total))
      #expect(list.visible.upperBound <= list.total || list.height == 0)
      #expect(list.first >= 0 && list.first <= max(0, list.total - list.page))
      if moved, list.height > 0, list.total > 0 { #expect(list.visible.contains(list.selection)) }
    }
  }
}
