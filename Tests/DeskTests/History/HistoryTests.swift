import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The history on the desk")
struct HistoryTests {
  @Test("A record's history has only what touched it, and a step back leads where one was")
  func ofRecord() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(.character("2"), .character("H"))
    #expect(player.desk.view == .history)
    #expect(player.desk.history.entries.map(\.version) == [version("3"), version("2")])
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
    #expect(player.desk.focus == .letters)
  }

  @Test("An earlier version opens, closes step by step, and is brought back after a question")
  func restore() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(.character("2"), .character("H"), Key(.enter), Key(.enter))
    #expect(player.screen.contains("An earlier version: so it was after"))
    player.press(.character("R"))
    #expect(player.screen.contains("Bring “The persecution of gay men in Chechnya” back"))
    // Cancel has the focus.
    player.press(Key(.enter))
    let wanted = EarlierVersion(record: Chechnya.haley, version: version("3"))
    #expect(!player.asked.contains(.restoreVersion(wanted)))
    player.press(.character("R"), Key(.tab), Key(.enter))
    #expect(player.asked.contains(.restoreVersion(wanted)))
    #expect(player.status.contains("Restored letter-haley-k7f3 · Ctrl+Z undoes"))
    player.press(Key(.escape))
    #expect(player.desk.history.opened == nil && player.desk.history.isReading)
    player.press(Key(.escape))
    #expect(!player.desk.history.isReading)
  }

  @Test("A step is taken back after a question")
  func undo() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), .character("u"))
    #expect(player.screen.contains("Take back “Marked done: Thank the State"))
    player.press(Key(.right), Key(.enter))
    #expect(player.asked.last { $0 == .undoVersion(version("5")) } != nil)
  }

  @Test("What can't be taken back says why")
  func reasons() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), Key(.down), .character("u"))
    #expect(player.status.contains("brought together what several people did"))
    player.press(Key(.end), .character("u"))
    #expect(player.status.contains("how the casebook began"))
    player.press(Key(.up), .character("R"))
    #expect(player.status.contains("This step touched several records."))
  }

  @Test("Of a step that touched several records, the chosen one is brought back")
  func several() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), Key(.end), Key(.up), Key(.enter), Key(.tab))
    #expect(
      player.desk.versionInHand
        == EarlierVersion(record: Chechnya.statement, version: version("2")))
    player.press(Key(.enter))
    #expect(player.status.contains("The record wasn't there then."))
  }

  @Test("Further steps are asked for on the way down, and never more than a stretch at once")
  func stretches() {
    var casebook = Chechnya.casebookWithHistory
    casebook.history?.entries = (0..<500).map { number in
      let digits = String(number, radix: 16)
      let text = String(repeating: "a", count: 40 - digits.count) + digits
      return HistoryEntry(
        version: VersionID(text) ?? version("0"), before: version("0"),
        sentence: "Step \(number)", who: Chechnya.ann,
        when: Moment(seconds: 1_498_000_000 - number))
    }
    var player = DeskPlayer(casebook)
    player.press(Key(.function(8)))
    #expect(player.desk.history.entries.count < 100)
    for _ in 0..<10 { player.press(Key(.end)) }
    #expect(player.desk.history.entries.count == 500)
    let limits = player.asked.compactMap {
      if case .fetchHistory(let request) = $0 { request.limit } else { nil }
    }
    #expect(limits.allSatisfy { $0 <= 100 })
    #expect(player.screen.contains("Step 499"))
  }

  @Test("The selection stays with its step while others are noted")
  func newSteps() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), Key(.down), Key(.down))
    player.casebook.history?.entries.insert(
      HistoryEntry(
        version: version("6"), before: version("5"), sentence: "New", who: Chechnya.ann,
        when: Chechnya.moment("2017-06-21", 900)), at: 0)
    player.send(.historyNoted(.on))
    #expect(player.desk.history.selected?.version == version("3"))
    #expect(player.desk.history.entries.count == 6)
  }

  @Test(
    "The history is filtered by words, people, records, marks and days",
    arguments: [
      ("", 5), ("marked", 1), ("Mark sta", 1), ("by:maria", 2), ("by:example.org", 5),
      ("maria response", 1), ("outside", 1), ("merged", 1), ("haley", 2),
      ("after:2017-06-15", 2), ("after:yesterday", 1), ("before:2017", 1),
      ("by:ann after:2016", 2), ("after:\"1 jun 2017\" signed", 0), ("nothing", 0),
    ])
  func filter(typed: String, count: Int) {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), .character("/"))
    player.type(typed)
    player.press(Key(.enter))
    #expect(player.desk.history.entries.count == count, "\(player.screen)")
  }

  @Test("Esc takes a filter back that is typed, then the one before, and then leads back")
  func escapeFromFilter() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), .character("f"))
    player.type("by:maria")
    player.press(Key(.enter), .character("f"))
    player.type(" outside")
    #expect(player.screen.contains("Filter: by:maria outside"))
    #expect(player.desk.history.entries.count == 1)
    player.press(Key(.escape))
    #expect(player.desk.history.entries.count == 2)
    player.press(Key(.escape))
    #expect(player.desk.history.entries.count == 5)
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
  }

  @Test("Elsewhere than in the history, its filter says where it belongs")
  func filterElsewhere() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    _ = player.desk.perform(.filterHistory)
    #expect(player.screen.contains("That is for the history."))
    #expect(!player.desk.history.isTyping)
  }

  @Test("The selected step stays selected under a filter that keeps it")
  func selectionInFilter() {
    var player = DeskPlayer(Chechnya.casebookWithHistory)
    player.press(Key(.function(8)), Key(.down), Key(.down), .character("/"))
    player.type("maria")
    #expect(player.desk.history.selected?.version == version("3"))
    player.type(" nobody")
    #expect(player.screen.contains("No step says that. Esc shows all of them again."))
    player.press(Key(.escape))
    #expect(player.desk.history.entries.count == 5)
  }

  @Test("Where no history is kept, the history says why and the last line has a mark")
  func off() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.historyNoted(.off("The history is off: git isn't here.")))
    #expect(player.status.contains("No history"))
    player.press(Key(.function(8)))
    #expect(player.screen.contains("The history is off: git isn't here."))
    player.press(.control("r"))
    #expect(player.status.contains("Sync needs a history."))
  }

  @Test("Where none was begun, the way to begin one is the menu's, and no command is named")
  func notBegun() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.historyNoted(.notBegun))
    if case .off(let why) = HistoryStanding.notBegun { player.send(.historyOffIsNews(why)) }
    player.press(.control("r"))
    let way = "“Begin a history” in the menu (Ctrl+P) begins one."
    #expect(player.lines.suffix(2).joined(separator: " ").contains("none yet."))
    player.press(.character("4"), .character(" "))
    #expect(player.screen.contains("The history is off: this casebook has none yet."))
    player.press(Key(.function(8)))
    #expect(player.screen.contains("The history is off"))
    #expect(!player.screen.contains("casedesk init"))
    #expect(player.desk.whyHistoryIsOff?.hasSuffix(way) ?? false)
  }

  @Test("Who begins a history is asked at once who they are, and isn't told any more it is off")
  func begun() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.historyNoted(.notBegun))
    player.send(.historyOffIsNews("The history is off."))
    player.press(.control("p"))
    player.type("begin a history")
    player.press(Key(.enter))
    #expect(player.asked.contains(.beginHistory))
    player.send(.historyNoted(.waitingForPerson))
    #expect(player.screen.contains("Who are you?"))
    player.send(.personSet(Chechnya.ann))
    player.press(Key(.escape), .character("4"), .character(" "))
    #expect(!player.screen.contains("The history is off"))
  }

  @Test("With the first change it is said, once for good, that nothing is noted")
  func offIsNews() {
    var player = DeskPlayer(Chechnya.casebook)
    let why = "The history is off: git isn't here."
    player.send(.historyOffIsNews(why))
    #expect(!player.screen.contains("git isn't here"))
    player.press(.character("4"), .character(" "))
    #expect(player.screen.contains("Ctrl+Z undoes. The history is off: git isn't here."))
    let notice = DeskState.historyNotice(why, on: Chechnya.today)
    #expect(player.asked.contains(.saveDraft(notice)))
    player.press(.character(" "))
    #expect(!player.screen.contains("git isn't here"))
  }

  @Test("The person is asked who they are once, after the first change, and never who only reads")
  func person() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.historyNoted(.waitingForPerson))
    #expect(player.desk.dialog == nil)
    #expect(player.status.contains("History waits"))
    player.press(.character("4"), .character(" "))
    player.send(.historyNoted(.waitingForPerson))
    #expect(player.screen.contains("Who are you?"))
    player.press(Key(.escape))
    player.press(.character(" "))
    player.send(.historyNoted(.waitingForPerson))
    #expect(player.desk.dialog == nil)
  }

  @Test("Name and address go out as they were typed")
  func typedPerson() {
    var player = DeskPlayer(Chechnya.casebook)
    player.send(.formPrepared(.person, FormMaterial()))
    player.type("Ann Example")
    player.press(Key(.tab))
    player.type("ann@example.org")
    player.press(Key(.enter))
    #expect(player.asked.contains(.form(.setPerson(Chechnya.ann))))
    player.send(.personSet(Chechnya.ann))
    #expect(player.desk.dialog == nil)
    #expect(player.status.contains("Your changes are noted as by Ann Example."))
  }

  private func version(_ digit: Character) -> VersionID { Chechnya.version(digit) }
}
