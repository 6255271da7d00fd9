import Testing

@testable import DeskMeter

@Suite("When the hits of a search show")
struct HitsTests {
  /// A screen of the desk's search with these rows in the list of hits.
  private func picture(_ milliseconds: Int, _ rows: [String], count: String)
    -> TerminalGuest.Picture
  {
    var screen = ShownText(columns: 40, rows: 8)
    let lines =
      [" Casedesk", " Search  hou", "", "┌ Hits \(count)┐┌ Letter ┐"]
      + rows.map { "│\($0)\u{1B}[24G│the reader 9│" }
    screen.take(lines.joined(separator: "\r\n").utf8)
    return TerminalGuest.Picture(time: .milliseconds(milliseconds), screen: screen)
  }

  @Test("Their number and the words around them may come later")
  func later() {
    let pictures = [
      picture(0, ["17 Apr 2017 Haley", "", "3 May 2016 Lavrov"], count: "7 hits"),
      picture(2, ["17 Apr 2017 Haley", "", "3 May 2016 Lavrov"], count: "3+ hits, counting"),
      picture(5, ["18 Apr 2017 Toner", "", "2 May 2016 Peskov"], count: "3+ hits, counting"),
      picture(30, ["18 Apr 2017 Toner", "", "2 May 2016 Peskov"], count: "1,204 hits"),
      picture(60, ["18 Apr 2017 Toner", "on housing", "2 May 2016 Peskov"], count: "1,204 hits"),
    ]
    #expect(pictures.hitsShown == .milliseconds(5))
  }

  @Test("Where they stay as they are, the first answer counts")
  func same() {
    let rows = ["17 Apr 2017 Haley"]
    let pictures = [
      picture(0, rows, count: "1 hit"), picture(3, rows, count: "counting"),
      picture(9, rows, count: "1 hit"),
    ]
    #expect(pictures.hitsShown == .milliseconds(3))
  }

  @Test("A screen that never answered shows none")
  func silent() {
    #expect([picture(0, ["17 Apr 2017 Haley"], count: "1 hit")].hitsShown == nil)
  }
}
