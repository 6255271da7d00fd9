import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Filters")
struct FilterTests {
  private func player(_ pane: Character, columns: Int = 80, rows: Int = 24) -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook, columns: columns, rows: rows)
    player.press(.character(pane), .character("f"))
    return player
  }

  private func shown(_ player: DeskPlayer) -> [String] {
    guard case .narrowing(let prompt) = player.desk.dialog else { return [] }
    return prompt.completions.map(\.shown)
  }

  @Test(
    "Each list offers the fields that its records have",
    arguments: [
      ("1", ["status:", "country:", "violation:", "tag:", "before:", "after:", "is:"]),
      ("2", ["to:", "from:", "status:", "kind:", "tag:", "before:", "after:", "is:", "asks:"]),
      ("3", ["from:", "kind:", "stance:", "outcome:", "tag:", "before:", "after:"]),
      ("4", ["owner:", "status:", "priority:", "tag:", "before:", "after:", "is:"]),
    ] as [(Character, [String])])
  func names(pane: Character, expected: [String]) {
    #expect(shown(player(pane)) == expected)
  }

  @Test(
    "After a field's name come its values: terms of the field, or what records have",
    arguments: [
      ("1", "status:", ["open", "monitoring", "closed"]), ("1", "status:mo", ["monitoring"]),
      ("1", "country:", ["RU", "SY"]), ("1", "country:s", ["SY"]),
      ("1", "-violation:dis", ["enforced-disappearance", "discrimination"]),
      ("2", "is:", ["overdue", "unanswered"]), ("2", "asks:", ["open"]),
      ("2", "to:haley", ["Nikki Haley"]), ("2", "to:\"united n", ["United Nations"]),
      ("3", "kind:stat", ["public-statement"]), ("3", "outcome:not", ["not-addressed"]),
      ("4", "owner:", ["Elisa"]), ("4", "priority:", ["urgent", "high", "normal", "low"]),
      ("4", "nothing:", []), ("4", "open", []),
    ] as [(Character, String, [String])])
  func values(pane: Character, typed: String, expected: [String]) {
    var player = player(pane)
    player.type(typed)
    #expect(Set(shown(player)).isSuperset(of: expected))
    if !typed.hasPrefix("to:") { #expect(shown(player).sorted() == expected.sorted()) }
  }

  @Test("A date says what it means")
  func dates() {
    var player = player("2")
    player.type("before:\"last month")
    #expect(player.screen.contains("May 2017"))
  }

  @Test("Tab takes the first completion, arrows and Enter another; each becomes a chip")
  func take() {
    var player = player("1")
    player.type("st")
    player.press(Key(.tab))
    player.press(Key(.down), Key(.down), Key(.enter))
    #expect(player.desk.narrowings[.incidents] == "status:monitoring ")
    #expect(player.desk[.incidents].rows.map(\.id) == [Chechnya.syria])
    player.press(Key(.enter))
    #expect(player.desk.dialog == nil)
    #expect(player.lines[2].hasPrefix("│[status:monitoring ×]"))
  }

  @Test("Values with blanks are put into quotes")
  func quoted() {
    var player = player("2")
    player.type("to:united")
    player.press(Key(.tab), Key(.enter))
    #expect(player.desk.narrowings[.letters] == "to:\"United Nations\" ")
    #expect(player.desk[.letters].rows.contains { $0.id == Chechnya.guterres })
  }

  @Test("Filters of several words find what goes with all; Backspace takes the last away")
  func several() {
    var player = player("4")
    player.type("status:open owner:elisa ")
    #expect(player.desk[.followUps].rows.map(\.id) == [Chechnya.askMission])
    player.press(Key(.backspace))
    #expect(player.desk[.followUps].total == 2)
    player.press(Key(.backspace))
    #expect(player.desk[.followUps].total == 3)
    #expect(player.desk.narrowings.isEmpty)
  }

  @Test(
    "How things stand filters too",
    arguments: [
      ("2", "is:overdue ", [Chechnya.haley]), ("2", "is:unanswered ", [Chechnya.haley]),
      ("4", "is:overdue ", [Chechnya.askMission]), ("4", "-is:open ", [Chechnya.thank]),
    ] as [(Character, String, [RecordID])])
  func standing(pane: Character, typed: String, expected: [RecordID]) {
    var player = player(pane)
    player.type(typed)
    let found = player.desk[player.desk.focus].rows.map(\.id)
    #expect(Set(found).isSuperset(of: expected))
    #expect(found.count < 3)
  }

  @Test("Values that come after the next key are passed over")
  func late() {
    var player = player("4")
    player.isSlow = true
    player.type("owner:")
    player.press(Key(.backspace), Key(.backspace))
    player.answerBehind()
    #expect(shown(player) == ["owner:"])
  }

  @Test("A click on a chip takes that word away")
  func click() throws {
    var player = player("4")
    player.type("status:open owner:elisa ")
    player.press(Key(.enter))
    let line = try #require(player.lines.firstIndex { $0.contains("[status:open ×]") })
    player.mouse(.press, 33, line)
    #expect(player.desk.narrowings[.followUps] == "owner:elisa ")
    player.mouse(.press, 33, line)
    #expect(player.desk.narrowings.isEmpty)
    #expect(player.desk[.followUps].total == 3)
  }

  @Test("A click on a completion takes it")
  func clickCompletion() throws {
    var player = player("1")
    let line = try #require(player.lines.firstIndex { $0.contains("country:") })
    player.mouse(.press, 40, line)
    #expect(player.status.contains("country:"))
    #expect(shown(player) == ["RU", "SY"])
  }

  @Test("Where not all words have room, the last that has says how many more there are")
  func manyWords() {
    var player = player("1")
    player.type("status:open country:RU violation:torture ")
    player.press(Key(.enter))
    #expect(player.lines[2].hasPrefix("│[status:open ×] +2"))
  }

  @Test("s says in the title in what order the list stands")
  func sorted() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("2"), .character("s"))
    #expect(player.lines[1].contains("┌ Letters, reversed ─"))
    player.press(.character("s"))
    #expect(player.lines[1].contains("┌ Letters, by title ─"))
    player.press(.character("1"), .character("s"))
    #expect(player.lines[1].contains("┌ Incidents ↑ ─"))
  }
}
