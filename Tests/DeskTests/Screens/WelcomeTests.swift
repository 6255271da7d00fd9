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
        "  ▸ Make a new casebook in a folder",
        "    Join a shared casebook",
        "    Open a casebook in a folder",
        "    Look at the sample casebook",
        "    Quit",
        "  Folder: /home/ana/cases",
        "",
        "",
        "",
        " Enter does it  Ctrl+Q quits",
      ])
  }

  @Test(
    "Enter does what is chosen",
    arguments: [
      (0, .make("/home/ana/cases")), (2, .open("/home/ana/cases")), (3, .openSample), (4, .quit),
    ] as [(Int, WelcomeEffect)])
  func choices(downs: Int, effect: WelcomeEffect) {
    var welcome = welcome()
    for _ in 0..<downs { _ = welcome.update(.event(.key(Key(.down)))) }
    #expect(welcome.update(.event(.key(Key(.enter)))) == [effect])
  }

  @Test("Without a sample there is no such choice")
  func withoutSample() {
    #expect(welcome(hasSample: false).choices == [.make, .join, .open, .quit])
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

  @Test("In a small window the reason is told to its end, and so is what was refused")
  func small() {
    var welcome = WelcomeState(
      reason: "/home/ana/cases: there is no such folder. Check the path, or make a casebook there.",
      path: "/home/ana/cases", hasSample: true, size: Size(columns: 40, rows: 12))
    _ = welcome.update(
      .refused(
        Refusal("/home/ana/cases: nothing was made, since this isn't your folder to write to.")))
    #expect(
      welcome.frame().lines == [
        "  /home/ana/cases: there is no such",
        "  folder. Check the path, or make a",
        "  casebook there.",
        "  ▸ Make a new casebook in a folder",
        "    Join a shared casebook",
        "    Open a casebook in a folder",
        "    Look at the sample casebook",
        "    Quit",
        "  Folder: /home/ana/cases",
        "  /home/ana/cases: nothing was made,",
        "  since this isn't your folder to",
        "  write to.",
      ])
  }

  @Test("Who joins is asked where, where to and who they are; all of it goes out")
  func joining() {
    var welcome = welcomeJoining(Size(columns: 80, rows: 24))
    press(&welcome, Key(.enter), .character("x"))
    #expect(welcome.frame().lines.joined(separator: "\n").contains("Who are you?"))
    press(&welcome, Key(.backspace))
    let effects = type(&welcome, "/media/stick/book")
    #expect(effects.last == .completePath(field: "place", text: "/media/stick/book"))
    _ = welcome.update(.paths(["/media/stick/bookcase/", "/media/stick/book.txt"], field: "place"))
    let screen = welcome.frame().lines.joined(separator: "\n")
    #expect(screen.contains("/media/stick/bookcase/"))
    #expect(!screen.contains("book.txt"))
    _ = welcome.update(.paths(["/media/"], field: "place"))
    #expect(!welcome.frame().lines.joined(separator: "\n").contains("Known"))
    _ = welcome.update(.paths(["/media/stick/bookcase/"], field: "place"))
    press(&welcome, Key(.down))
    press(&welcome, Key(.enter), Key(.tab), Key(.tab))
    _ = type(&welcome, "Ann Example")
    press(&welcome, Key(.tab))
    _ = type(&welcome, "ann@example.org")
    let wish = JoinWish(
      place: "/media/stick/bookcase/", folder: "/home/ana/cases",
      person: Person(name: "Ann Example", address: "ann@example.org"))
    #expect(press(&welcome, .control("s")) == [.join(wish)])
  }

  @Test("What is missing is said under its field")
  func unready() {
    var welcome = welcomeJoining(Size(columns: 80, rows: 24))
    #expect(press(&welcome, Key(.enter), .control("s")) == [])
    let screen = welcome.frame().lines.joined(separator: "\n")
    #expect(screen.contains("Type the folder on the stick or shared drive"))
    #expect(screen.contains("Type your name"))
    #expect(press(&welcome, Key(.escape)) == [])
    #expect(welcome.joining == nil)
  }

  @Test("It tells how far it is, is stopped by Esc, and says under the field what was refused")
  func joinAnswers() {
    var welcome = joinedUp(Size(columns: 40, rows: 12))
    _ = welcome.update(.joinProgress(SyncProgress(stage: .fetching, fraction: 0.4)))
    #expect(screen(welcome).contains("Receiving the casebook 40% …"))
    #expect(welcome.frame().lines.last == " Esc Stop")
    #expect(press(&welcome, .character("x")) == [])
    #expect(press(&welcome, Key(.escape), Key(.escape)) == [.stopJoining])
    _ = welcome.update(.joinFailed(.stopped))
    #expect(screen(welcome).contains("It was stopped"))
    #expect(press(&welcome, .control("s")).count == 1)
    _ = welcome.update(.joinFailed(.place(Refusal("Nobody sent one yet."))))
    #expect(screen(welcome).contains("Nobody sent one yet."))
    // The same may be tried again, as once a stick was plugged in.
    #expect(press(&welcome, .control("s")).count == 1)
    _ = welcome.update(.joinFailed(.folder(Refusal("This folder isn't empty."))))
    #expect(screen(welcome).contains("This folder isn't empty."))
    #expect(!screen(welcome).contains("Nobody sent"))
  }

  private func screen(_ welcome: WelcomeState) -> String {
    welcome.frame().lines.joined(separator: "\n")
  }

  @discardableResult
  private func press(_ welcome: inout WelcomeState, _ keys: Key...) -> [WelcomeEffect] {
    keys.flatMap { welcome.update(.event(.key($0))) }
  }

  private func type(_ welcome: inout WelcomeState, _ text: String) -> [WelcomeEffect] {
    text.flatMap { welcome.update(.event(.key(.character($0)))) }
  }

  private func welcomeJoining(_ size: Size) -> WelcomeState {
    var welcome = WelcomeState(
      reason: "There is no casebook in /home/ana.", path: "/home/ana/cases", hasSample: true,
      size: size)
    press(&welcome, Key(.down))
    return welcome
  }

  /// All that is needed was typed, and it was begun.
  private func joinedUp(_ size: Size) -> WelcomeState {
    var welcome = welcomeJoining(size)
    press(&welcome, Key(.enter))
    _ = type(&welcome, "ann@example.org:book")
    press(&welcome, Key(.tab), Key(.tab))
    _ = type(&welcome, "Ann")
    press(&welcome, .control("s"))
    return welcome
  }

  private func welcome(hasSample: Bool = true) -> WelcomeState {
    WelcomeState(
      reason: "There is no casebook in /home/ana.", path: "/home/ana/cases",
      hasSample: hasSample, size: Size(columns: 40, rows: 13))
  }
}
