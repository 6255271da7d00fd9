import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("ASCII alone")
struct ASCIITests {
  @Test(
    "Nothing that the desk draws is beyond ASCII",
    arguments: [
      [.character("2")], [.character("3"), Key(.enter), Key(.tab)], [.control("p")],
      [Key(.function(1))], [.character("2"), .character("r")], [.character("4"), .character("n")],
      [.character("4"), .character("f"), .character("x")], [.character("/")],
      [.character("/"), .character("i"), .character("n"), .character("c"), Key(.enter)],
      [.character("/"), .character("l"), .character("e"), Key(.enter), .character("g")],
      [.character("/"), .character("x"), .character("y"), .character(":"), .character("z")],
      [.character("2"), Key(.delete)],
      [.character("d")], [.character("4"), .character(" ")],
      [.character("4"), .character(" "), .control("z")], [.character("1"), .character("n")],
      [.character("2"), .character("n"), .control("s")],
      [.character("4"), .character("n"), .control("s"), Key(.tab), .character("f")],
      [.character("3"), .character("e"), Key(.tab), Key(.tab), Key(.tab), Key(.enter)],
      [.character("2"), .character("r"), .character("x"), Key(.escape), .character("r")],
      [.character("2"), .character("r"), Key(.pageDown), Key(.pageDown), Key(.enter)],
      [.character("4"), Key(.end), .character("a")], [.character("p")],
      [.character("1"), Key(.end)],
    ] as [[Key]])
  func screens(keys: [Key]) {
    for (columns, rows) in [(120, 36), (80, 24), (40, 12)] {
      var player = DeskPlayer(
        ManyIncidents.casebook(incidents: 40), columns: columns, rows: rows,
        options: DeskState.Options(isASCII: true))
      player.send(.problems([FileProblem(path: "cases/x.md", line: 3, message: "No title.")]))
      player.send(.progress(Progress(text: "Reading", fraction: 0.5)))
      for key in [Key(.down)] + keys { player.press(key) }
      let strange = player.screen.unicodeScalars.filter { !$0.isASCII }
      #expect(strange.isEmpty, "\(String(String.UnicodeScalarView(strange)))")
    }
  }

  @Test("The words of records keep their letters, and controls in them are marked in ASCII")
  func records() {
    var casebook = Chechnya.casebook
    casebook.records.append(
      .incident(
        Incident(
          id: RecordID("evil"), title: "Гро́зный \u{1B}[2J\u{202E}", date: PartialDate("2027"))))
    let player = DeskPlayer(casebook, options: DeskState.Options(isASCII: true))
    #expect(player.screen.contains("Гро́зный ?[2J<RLO>"))
  }
}
