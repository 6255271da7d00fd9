import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("The first start")
struct WelcomeTests {
  @Test("One screen asks what to do")
  func screen() {
    #expect(
      welcome().frame().lines == [
        " Casedesk",
        "  There is no casebook in /home/ana.",
        "",
        "",
        "  ▸ Make a new casebook in a folder",
        "    Open a casebook in a folder",
        "    Look at the sample casebook",
        "    Quit",
        "",
        "  Folder: /home/ana/cases",
        "",
        "",
        " Enter does it  Ctrl+Q quits",
      ])
  }

  @Test(
    "Enter does what is chosen",
    arguments: [
      (0, .make("/home/ana/cases")), (1, .open("/home/ana/cases")), (2, .openSample), (3, .quit),
    ] as [(Int, WelcomeEffect)])
  func choices(downs: Int, effect: WelcomeEffect) {
    var welcome = welcome()
    for _ in 0..<downs { _ = welcome.update(.event(.key(Key(.down)))) }
    #expect(welcome.update(.event(.key(Key(.enter)))) == [effect])
  }

  @Test("Without a sample there is no such choice")
  func withoutSample() {
    #expect(welcome(hasSample: false).choices == [.make, .open, .quit])
  }

  @Test("Another folder is typed, q and all")
  func path() {
    var welcome = welcome()
    for letter in "/qa" { _ = welcome.update(.event(.key(.character(letter)))) }
    #expect(welcome.update(.event(.key(Key(.enter)))) == [.make("/home/ana/cases/qa")])
  }

  @Test("A refusal is said, and what was typed stays")
  func refused() {
    var welcome = welcome()
    _ = welcome.update(.refused(Refusal("The folder can't be written to. Choose another one.")))
    let screen = welcome.frame().lines.joined(separator: "\n")
    #expect(screen.contains("The folder can't be written to."))
    #expect(screen.contains("/home/ana/cases"))
  }

  @Test("Keys at random trap nothing, and the cursor stays on the screen")
  func random() throws {
    var chance = SplitMix64(seed: 11)
    var welcome = welcome()
    let codes: [Key.Code] = [
      .up, .down, .tab, .enter, .escape, .backspace, .home, .end, .left, .character("a"),
      .character("é"), .character("日"),
    ]
    for step in 0..<2_000 {
      if step % 50 == 0 {
        let size = [
          Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 9, rows: 2),
        ]
        _ = welcome.update(.event(.resized(size.randomElement(using: &chance) ?? size[0])))
      }
      _ = welcome.update(.event(.key(Key(codes.randomElement(using: &chance) ?? .up))))
      let frame = welcome.frame()
      let cursor = try #require(frame.cursor, "step \(step)")
      try #require(frame.area.contains(cursor), "step \(step)")
    }
  }

  private func welcome(hasSample: Bool = true) -> WelcomeState {
    WelcomeState(
      reason: "There is no casebook in /home/ana.", path: "/home/ana/cases",
      hasSample: hasSample, size: Size(columns: 40, rows: 13))
  }
}
