import Testing

@testable import DeskMeter

@Suite("Figures")
struct FiguresTests {
  @Test("The median stands in the middle, p99 at the end, whatever the order")
  func places() {
    let figures = Figures((1...200).reversed().map(Double.init))
    #expect(figures.median == 101)
    #expect(figures.p99 == 199)
  }

  @Test("Of a single figure both are it, and of none there is neither")
  func few() {
    #expect(Figures([7]).median == 7)
    #expect(Figures([7]).p99 == 7)
    #expect(Figures().median == nil)
    #expect(Figures().p99 == nil)
  }

  @Test(
    "Figures show three digits that matter",
    arguments: [
      (Unit.time, 0.000_2, "0.2 ms"), (.time, 0.0123, "12.3 ms"), (.time, 3.8, "3.8 s"),
      (.time, 1_234, "1,234 s"), (.size, 983e6, "983 MB"), (.size, 1_250e6, "1,250 MB"),
      (.bytes, 600, "600 bytes"), (.bytes, 3_819, "3,819 bytes"), (.count, 1_000_000, "1,000,000"),
      (.time, 0, "0 ms"),
    ])
  func shown(unit: Unit, figure: Double, text: String) {
    #expect(unit.shown(figure) == text)
  }
}
