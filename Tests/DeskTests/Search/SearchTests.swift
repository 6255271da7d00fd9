import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The search")
struct SearchTests {
  @Test("/ opens it from anywhere with the cursor in its line, and hits come as it is typed")
  func typed() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.enter), .character("/"))
    #expect(player.desk.view == .search && player.desk.search.focus == .line)
    #expect(player.desk.frame().cursor == Point(column: 9, row: 1))
    player.type("invest")
    #expect(player.desk.search.hits.rows.map(\.hit?.id) == [Chechnya.haley, Chechnya.statement])
    #expect(player.desk.reader.shown == Chechnya.haley)
    #expect(player.screen.contains("1 of 2 hits"))
    player.type("x")
    #expect(player.screen.contains("No record says this."))
  }

  @Test("Enter on a hit shows it on the desk with its incident, n and N go on, Esc goes back")
  func opened() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.down), .character("/"))
    player.type("state department")
    player.press(Key(.enter))
    #expect(player.desk.search.focus == .hits)
    player.press(Key(.enter))
    #expect(player.desk.view == .desk && player.desk.focus == .followUps)
    #expect(player.desk[.incidents].selected == Chechnya.incident)
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    #expect(player.desk.reader.record?.id == Chechnya.monthly)
    player.press(.character("n"))
    #expect(player.desk[.followUps].selected == Chechnya.thank)
    #expect(player.desk.reader.record?.id == Chechnya.thank)
    player.press(.character("n"))
    #expect(player.status == " That is the last hit.")
    player.press(.character("N"))
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    player.press(Key(.escape))
    #expect(player.desk.view == .search && player.desk.search.focus == .hits)
    #expect(player.desk.search.hits.selected?.id == Chechnya.monthly)
    player.press(Key(.escape), .character("n"))
    guard case .form = player.desk.dialog else {
      Issue.record("n doesn't write something new, though the search was left.")
      return
    }
  }

  @Test("A hit is shown on the desk though its list was narrowed, limited, or shows another record")
  func openedThroughFilters() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), .character("f"))
    player.type("ask")
    player.press(Key(.enter), .character("1"), .character("f"))
    player.type("syria")
    player.press(Key(.enter), .character("2"), .character("/"))
    player.type("thank")
    player.press(Key(.enter), Key(.enter))
    #expect(player.desk[.incidents].selected == Chechnya.incident)
    #expect(player.desk[.followUps].selected == Chechnya.thank)
    #expect(player.desk.focus == .followUps)
    #expect(player.desk.narrowings.isEmpty)
  }

  @Test("Every kind of record is found again on the desk")
  func everyKind() {
    for (words, pane, id) in [
      ("syria", Pane.incidents, Chechnya.syria), ("arbitrary torture", .letters, Chechnya.guterres),
      ("disinformation", .responses, Chechnya.denial),
      ("mission did", .followUps, Chechnya.askMission),
    ] {
      var player = DeskPlayer(Chechnya.casebook)
      player.press(.character("/"))
      player.type(words)
      player.press(Key(.enter))
      while player.desk.search.hits.selected?.id != id, player.status.contains("last hit") == false
      {
        player.press(.character("n"))
      }
      player.press(Key(.enter))
      #expect(player.desk.focus == pane, "\(words)")
      #expect(player.desk[pane].selected == id, "\(words)")
    }
  }

  @Test("A record that is filed with no incident is read in the search")
  func filedNowhere() {
    var casebook = Chechnya.casebook
    casebook.records.append(.letter(Letter(id: RecordID("letter-lost"), title: "Lost and found")))
    var player = DeskPlayer(casebook)
    player.press(.character("/"))
    player.type("lost")
    player.press(Key(.enter), Key(.enter))
    #expect(player.desk.view == .search && player.desk.search.focus == .reader)
    #expect(player.status.contains("no list of the desk has it"))
  }

  @Test("What is found is set off in rows and in the reader by more than colour")
  func highlighted() throws {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("INVEST")
    let frame = player.desk.frame()
    var words: [String] = []
    for row in 2..<35 {
      var word = ""
      for column in 0..<120 {
        let cell = frame[column, row]
        guard cell.style.role == .match else { continue }
        #expect(cell.style.bold && cell.style.underline)
        word += cell.text
      }
      if !word.isEmpty { words.append(word) }
    }
    #expect(words == Array(repeating: "investigation", count: 4))
  }

  @Test("The reader begins where something is found, and stays where it was scrolled to")
  func readerPlace() throws {
    var casebook = Chechnya.casebook
    let text = (1...200).map { "Line \($0).\n" }.joined(separator: "\n") + "\nThe needle.\n"
    casebook.records.append(
      .incident(
        Incident(id: RecordID("long"), title: "Long", date: PartialDate("2027"), text: text)))
    var player = DeskPlayer(casebook)
    player.press(.character("/"))
    player.type("needle")
    #expect(player.screen.contains("The needle."))
    player.press(Key(.tab), Key(.tab), Key(.home))
    #expect(player.desk.reader.top == 0)
    player.send(.casebookChanged)
    #expect(player.desk.reader.top == 0)
  }

  @Test("Recent searches are kept once each, newest first, and offered with Down in the empty line")
  func recent() {
    var player = DeskPlayer(Chechnya.casebook)
    for words in ["torture", "ask  the mission", "torture"] {
      player.press(.character("/"))
      player.type(words)
      player.press(Key(.enter), Key(.escape))
    }
    #expect(player.desk.session.searches == ["torture", "ask the mission"])
    var again = DeskPlayer(Chechnya.casebook, session: player.desk.session)
    again.press(.character("/"), Key(.down), Key(.down))
    #expect(again.screen.contains("▸ ask the mission"))
    again.press(Key(.enter))
    #expect(again.desk.search.typed == "ask the mission")
    #expect(again.desk.search.hits.selected?.id == Chechnya.askMission)
    for number in 0..<30 {
      again.press(.character("/"))
      again.type("ask \(number)")
      again.press(Key(.enter))
    }
    #expect(again.desk.session.searches.count == 20)
    #expect(again.desk.session.searches.first == "ask 29")
  }

  @Test("Hits stand under their incidents, or in one list, and the choice is kept")
  func grouped() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("kind:follow-up")
    player.press(Key(.enter), Key(.down), .character("g"))
    #expect(player.desk.search.hits.rows.first?.hit == nil)
    #expect(player.desk.search.hits.rows.count == 4)
    #expect(player.desk.search.hits.selected?.id == Chechnya.askMission)
    #expect(player.desk.session.areHitsGrouped)
    player.press(Key(.home))
    #expect(player.desk.search.hits.selection == 1)
    player.press(.character("g"))
    #expect(player.desk.search.hits.rows.count == 3)
    #expect(player.status == " Hits stand in one list, newest first.")
  }

  @Test("s puts the hits of one list in order of how well they fit, and newest first again")
  func order() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.press(Key(.enter))
    player.asked = []
    player.press(.character("s"), .character("s"))
    let orders = player.asked.compactMap { effect -> SearchOrder? in
      if case .search(let request) = effect { request.order } else { nil }
    }
    #expect(orders == [.relevance, .newest])
    #expect(player.status == " Hits stand newest first.")
    player.press(.character("g"), .character("s"))
    #expect(player.status.hasPrefix(" Under their incidents hits stand newest first."))
  }

  @Test(
    "A slip is told below the line, and finds what it finds",
    arguments: [
      ("form:haley", "form: is looked for as a word. Did you mean from:?"),
      (
        "before:soon x",
        """
        before:soon is left out of the search: after the colon comes a date such as 2018, 2018-04 \
        or 2018-04-17.
        """
      ),
    ])
  func slips(typed: String, sentence: String) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type(typed)
    #expect(player.lines[2] == " \(sentence)")
  }

  @Test("Letters, Space and digits are typed while the cursor is in the line; Ctrl+Z undoes typing")
  func typing() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("q n 12?/")
    #expect(player.desk.search.typed == "q n 12?/")
    #expect(player.desk.view == .search && player.casebook.outside.isEmpty)
    for _ in 0..<5 { player.press(.control("z")) }
    #expect(player.desk.search.typed == "")
    #expect(player.desk.unanswered.isEmpty && player.desk.notice == nil)
    player.send(.event(.paste("two lines\nof text")))
    #expect(player.desk.search.typed == "two lines")
    player.press(.character("/"))
    player.press(Key(.function(12)), Key(.function(2)), .character("/"), .character("x"))
    #expect(player.desk.search.typed == "x")
    player.press(.control("q"))
    #expect(player.casebook.outside == [.quit])
  }

  @Test("A follow-up that was found is marked done in the search, and its row says so")
  func done() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("mission did")
    player.press(Key(.enter), .character(" "))
    #expect(player.desk.view == .search)
    #expect(player.status.hasPrefix(" Marked done: Ask the Mission"))
    #expect(player.screen.contains("done 21 Jun"))
    player.press(.control("z"))
    #expect(player.screen.contains("5 days over"))
  }

  @Test("The search stays as it was left, and its session comes back")
  func kept() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.press(Key(.enter), Key(.down), Key(.function(2)), Key(.function(12)))
    #expect(player.desk.search.hits.number == 2)
    #expect(player.desk.search.focus == .hits)
    let again = DeskPlayer(Chechnya.casebook, session: player.desk.session)
    #expect(again.desk.view == .search)
  }

  @Test("Keys that are of the desk's lists say so", arguments: ["f", "t", "1", "5"] as [Character])
  func reasons(key: Character) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.press(Key(.enter), .character(key))
    #expect(player.status == " \(key) is for the lists of the desk. F2 shows it.")
  }

  @Test("Tabs, the line, hits and links take clicks")
  func mouse() throws {
    var player = DeskPlayer(Chechnya.casebook)
    let tab = try #require(player.desk.viewTabs.last)
    player.mouse(.press, tab.columns.lowerBound + 1, 0)
    #expect(player.desk.view == .search)
    player.type("state department")
    player.mouse(.press, 10, 6)
    #expect(player.desk.search.hits.number == 2 && player.desk.search.focus == .hits)
    player.mouse(.press, 10, 1)
    #expect(player.desk.search.focus == .line)
    player.mouse(.press, 10, 4)
    player.mouse(.doubleClick, 10, 4)
    #expect(player.desk.view == .desk && player.desk[.followUps].selected == Chechnya.monthly)
    let desk = try #require(player.desk.viewTabs.first)
    player.mouse(.press, desk.columns.lowerBound + 1, 0)
    #expect(!player.desk.isFollowingHits)
  }
}
