import TerminalUI
import Testing

@testable import Desk

@Suite("The table of bindings")
struct BindingTableTests {
  @Test("Help lists every binding exactly once", arguments: Pane.allCases)
  func help(pane: Pane) {
    var player = DeskPlayer(Chechnya.casebook)
    player.desk.setFocus(pane)
    let listed = player.desk.helpBindings(for: "")
    #expect(listed.count == Binding.standard.count)
    #expect(Set(listed) == Set(Binding.standard))
  }

  @Test("The menu lists every binding exactly once, what applies first, else in the table's order")
  func palette() {
    let player = DeskPlayer(Chechnya.casebook)
    let listed = player.desk.paletteBindings(for: "")
    let applies = listed.map { player.desk.reason(against: $0.command) == nil }
    #expect(applies.firstIndex(of: false) == applies.count { $0 })
    let split = applies.count { $0 }
    for part in [listed[..<split], listed[split...]] {
      #expect(Array(part) == Binding.standard.filter { part.contains($0) })
    }
    #expect(Set(listed) == Set(Binding.standard) && listed.count == Binding.standard.count)
  }

  @Test("Every action is reached without letters")
  func withoutLetters() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(9)))
    var reached: Set<DeskCommand> = []
    for _ in Binding.standard {
      guard case .palette(let finder) = player.desk.dialog else {
        Issue.record("The menu isn't open.")
        return
      }
      if let command = player.desk.paletteChoice(finder) { reached.insert(command) }
      player.press(Key(.down))
    }
    #expect(reached == Set(Binding.standard.map(\.command)))
  }

  @Test("Every binding has a name and a sentence of its own")
  func sentences() {
    #expect(Set(Binding.standard.map(\.name)).count == Binding.standard.count)
    #expect(Set(Binding.standard.map(\.help)).count == Binding.standard.count)
    #expect(Binding.standard.allSatisfy { $0.help.hasSuffix(".") && !$0.name.hasSuffix(".") })
  }

  @Test("A key has one meaning in one place")
  func unambiguous() {
    for pane in Pane.allCases {
      for view in DeskView.allCases {
        let situation = KeySituation(pane, view: view, hasHits: true)
        let narrow = Binding.standard.filter { $0.place.isNarrow && $0.place.holds(in: situation) }
        let narrowKeys = narrow.flatMap(\.keys)
        #expect(Set(narrowKeys).count == narrowKeys.count)
      }
    }
    let wide = Binding.standard.filter { $0.place == .anywhere }.flatMap(\.keys)
    #expect(Set(wide).count == wide.count)
  }

  @Test(
    "Keys that mean different things elsewhere, or need AltGr, are free",
    arguments: ["d", "[", "]", "{", "}", "@", "~"] as [Character])
  func free(character: Character) {
    for pane in Pane.allCases {
      #expect(Keymap().command(for: .character(character), in: KeySituation(pane)) == nil)
    }
  }

  @Test("The hints at the bottom come from the table")
  func hints() {
    let player = DeskPlayer(Chechnya.casebook, columns: 200, rows: 50)
    let hinted = player.desk.hints(within: 200)
    for hint in hinted {
      let binding = Binding.standard.first { $0.command == hint.command }
      #expect(binding?.hint == hint.word)
      #expect(binding?.keys.first?.description == hint.key)
    }
    #expect(hinted.last?.command == .help)
  }
}
