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

  @Test("The menu lists every binding exactly once, in the table's order")
  func palette() {
    let player = DeskPlayer(Chechnya.casebook)
    #expect(player.desk.paletteBindings(for: "") == Binding.standard)
  }

  @Test("Every action is reached without letters", arguments: Binding.standard.indices)
  func withoutLetters(place: Int) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(9)))
    for _ in 0..<place { player.press(Key(.down)) }
    guard case .palette(let finder) = player.desk.dialog else {
      Issue.record("The menu isn't open.")
      return
    }
    #expect(player.desk.paletteChoice(finder) == Binding.standard[place].command)
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
      for isSearched in [false, true] {
        let narrow = Binding.standard.filter {
          switch $0.place {
          case .anywhere: false
          case .panes(let panes): panes.contains(pane)
          case .searchedList: isSearched
          }
        }
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
      #expect(Keymap().command(for: .character(character), on: pane, isSearched: false) == nil)
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
