import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("A person's own keys")
struct RebindingTests {
  private static let casebookPlace = KeySituation(.letters)

  private func rebinding(_ choices: (String, String)...) -> Rebinding {
    Rebinding(
      choices.enumerated().map { line, choice in
        KeyChoice(
          command: choice.0, key: choice.1, commandPlace: FilePlace(line: line + 1, column: 3),
          keyPlace: FilePlace(line: line + 1, column: 20))
      })
  }

  private func command(_ key: Key, _ rebinding: Rebinding) -> DeskCommand? {
    rebinding.keymap.command(for: key, in: Self.casebookPlace)
  }

  @Test("An action has the keys that are chosen for it, and its usual ones no more")
  func rebound() {
    let own = rebinding(("log-a-response", "F11"), ("Log a response", "w"))
    #expect(own.problems == [])
    #expect(command(Key(.function(11)), own) == .logResponse)
    #expect(command(.character("w"), own) == .logResponse)
    #expect(command(.character("r"), own) == nil)
    #expect(own.keymap.binding(for: .logResponse)?.keysSpoken == "F11, w")
    #expect(Rebinding([]).keymap == Keymap())
  }

  @Test("Two actions can change their keys with each other")
  func swapped() {
    let own = rebinding(("log-a-response", "e"), ("edit", "r"))
    #expect(own.problems == [])
    #expect(command(.character("e"), own) == .logResponse)
    #expect(command(.character("r"), own) == .edit)
    #expect(command(Key(.function(4)), own) == nil)
  }

  @Test("Hints, help, menu and notices name the person's keys")
  func shown() {
    let own = rebinding(("log-a-response", "F11"), ("help", "Ctrl+G"), ("quit", "Ctrl+T"))
    #expect(own.problems == [])
    var player = DeskPlayer(
      Chechnya.casebook, columns: 200, rows: 50,
      options: DeskState.Options(keymap: own.keymap))
    #expect(player.status.contains("F11 Log response"))
    #expect(player.status.contains("Ctrl+G Help"))
    player.press(.control("c"))
    #expect(player.status.contains("Ctrl+T quits, c copies."))
    player.press(.control("g"))
    #expect(player.screen.contains("F11"))
    player.press(Key(.escape), .control("p"))
    player.type("log a response")
    #expect(player.lines.contains { $0.contains("Log a response") && $0.contains("F11") })
    player.press(Key(.escape), Key(.escape), .control("t"))
    #expect(player.asked.last == .quit)
  }

  @Test("A key that is taken says by what; the action keeps its usual keys")
  func taken() {
    let own = rebinding(("log-a-response", "e"))
    #expect(
      own.problems == [
        PreferenceProblem(
          FilePlace(line: 1, column: 20),
          """
          “e” is taken by edit (“Edit”). Choose another key, or give that action another one.
          """)
      ])
    #expect(own.keymap == Keymap())
  }

  @Test("Of two choices of one key the first counts")
  func twice() {
    let own = rebinding(("edit", "w"), ("log-a-response", "w"), ("log-a-response", "F11"))
    #expect(
      own.problems.map(\.message) == [
        """
        “w” is taken by edit (“Edit”). Choose another key, or give that action another one.
        """
      ])
    #expect(command(.character("w"), own) == .edit)
    #expect(command(Key(.function(11)), own) == .logResponse)
  }

  @Test("An action that keeps its usual keys keeps them from others, who then keep theirs")
  func chain() {
    // Edit's choice fails, so e stays with it, and what wanted e keeps r.
    let own = rebinding(("edit", "Ctrl+Z"), ("log-a-response", "e"))
    #expect(own.problems.map(\.place.line) == [1, 2])
    #expect(own.keymap == Keymap())
  }

  @Test("A key that two actions share in different places may stay shared")
  func shared() {
    let own = rebinding(("new-record", "n"), ("new-record", "w"))
    #expect(own.problems == [])
    #expect(own.keymap.binding(for: .new)?.keysSpoken == "n, w")
    let other = rebinding(("new-record", "r"))
    #expect(other.problems.count == 1)
  }

  @Test("What is no action, says so and what may be meant")
  func unknownAction() {
    let own = rebinding(("log-response", "F11"), ("xyzzy", "F11"))
    #expect(
      own.problems == [
        PreferenceProblem(
          FilePlace(line: 1, column: 3),
          """
          “log-response” is no action of the desk. Do you mean log-a-response? “casedesk settings” \
          lists them all.
          """),
        PreferenceProblem(
          FilePlace(line: 2, column: 3),
          "“xyzzy” is no action of the desk. “casedesk settings” lists them all."),
      ])
  }

  @Test("An action may go without a key, but not the ways out")
  func none() {
    let own = rebinding(("delete", "none"), ("quit", "none"))
    #expect(command(Key(.delete), own) == nil)
    #expect(own.keymap.binding(for: .delete)?.keys == [])
    #expect(command(.character("q"), own) == .quit)
    #expect(
      own.problems.map(\.message) == [
        "quit needs a key, or there would be no way out. Give it another one instead."
      ])
  }

  @Test(
    "A letter of another script stands for its key, on every keyboard",
    arguments: [("ц", "w"), ("Ц", "W"), ("ς", "w"), ("ص", "w"), ("Ctrl+ц", "Ctrl+W")])
  func otherScripts(written: String, shown: String) throws {
    let own = rebinding(("log-a-response", written))
    #expect(own.problems == [])
    #expect(own.keymap.binding(for: .logResponse)?.keysSpoken == shown)
    let typed = try #require(written.last)
    let modifiers: Key.Modifiers = written.hasPrefix("Ctrl") ? .control : []
    #expect(command(Key(.character(typed), modifiers), own) == .logResponse)
    let latin = try #require(own.keymap.binding(for: .logResponse)?.keys.first)
    #expect(command(latin, own) == .logResponse)
  }

  @Test(
    "A Latin key that is chosen works on a Cyrillic keyboard; one that is taken says whose it is")
  func cyrillic() {
    let own = rebinding(("log-a-response", "w"))
    #expect(command(.character("ц"), own) == .logResponse)
    #expect(command(.character("к"), own) == nil)
    #expect(
      rebinding(("log-a-response", "у")).problems.map(\.message) == [
        """
        “у”, on the key of e, is taken by edit (“Edit”). Choose another key, or give that action \
        another one.
        """
      ])
  }

  @Test("Every action has a name of its own for the settings file")
  func names() {
    let names = Binding.standard.map(\.commandName)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(Binding.commandName(of: name) == name)
      #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    }
  }

  @Test("Every key of the table can be written as help writes it")
  func tableKeys() throws {
    for key in Binding.standard.flatMap(\.keys) {
      #expect(try KeyName.key(key.description) == key)
    }
  }
}
