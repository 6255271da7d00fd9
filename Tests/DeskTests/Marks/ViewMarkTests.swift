import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Marks on the agenda and in the search")
struct ViewMarkTests {
  private let down = Key(.down, .shift)
  private let up = Key(.up, .shift)

  private func agenda() -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(Key(.function(3)))
    return player
  }

  private func search(_ words: String) -> DeskPlayer {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type(words)
    player.press(Key(.enter))
    return player
  }

  private func marked(_ player: DeskPlayer) -> [RecordID] {
    player.desk.marked.all(on: player.desk.view)
  }

  private func followUp(_ id: RecordID, _ player: DeskPlayer) -> FollowUp? {
    if case .followUp(let followUp)? = player.casebook.record(id) { followUp } else { nil }
  }

  // MARK: The agenda

  @Test("Rows of the agenda are marked by v and by Shift with arrows, and Esc takes the marks off")
  func agendaRows() {
    var player = agenda()
    player.press(down, down)
    #expect(marked(player) == [Chechnya.askMission, Chechnya.monthly, Chechnya.haley].sorted())
    player.press(up, .character("v"))
    #expect(marked(player) == [Chechnya.askMission])
    #expect(player.status == " 1 marked. b does something to all of them, Esc takes the marks off.")
    #expect(player.lines[1].hasPrefix("┌ Agenda · 1 marked ─"))
    #expect(player.screen.contains("│ +[ ] Ask the Mission"))
    player.press(Key(.escape))
    #expect(marked(player).isEmpty && player.desk.view == .agenda)
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
  }

  @Test("M marks what one person owns; with another owner the marks go")
  func agendaOfOwner() {
    var player = agenda()
    player.press(.character("O"))
    player.type("elisa")
    player.press(Key(.enter), .character("M"))
    #expect(marked(player) == [Chechnya.askMission])
    player.press(.character("O"), Key(.enter))
    #expect(marked(player).isEmpty)
    #expect(player.desk.agenda.owner == nil)
    player.press(.character("M"))
    #expect(marked(player).count == 3)
  }

  @Test("An owner for all that is marked; a letter among it is said to have none")
  func owner() {
    var player = agenda()
    player.press(.character("M"), .character("b"))
    player.type("owner")
    player.press(Key(.enter))
    #expect(player.screen.contains("1 of 3 is a letter; it has no owner."))
    player.type("Maria")
    player.press(.control("s"))
    #expect(followUp(Chechnya.askMission, player)?.owner == "Maria")
    #expect(followUp(Chechnya.monthly, player)?.owner == "Maria")
    #expect(player.desk.view == .agenda && marked(player).count == 3)
  }

  @Test("What is marked done together leaves the agenda, and its marks with it")
  func done() {
    var player = agenda()
    player.press(.character("M"), .character(" "))
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    #expect(followUp(Chechnya.monthly, player)?.status == .done)
    #expect(marked(player) == [Chechnya.haley])
    player.press(.control("z"))
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
    #expect(marked(player) == [Chechnya.haley])
  }

  @Test("So it is in a list whose filter it may leave, and not in one that shows all")
  func doneInLists() {
    for (filter, isKept) in [("", true), ("is:open", false)] {
      var player = DeskPlayer(Chechnya.casebook)
      player.press(.character("4"), .character("f"))
      player.type(filter)
      player.press(Key(.enter), .character("v"), .character(" "))
      #expect(followUp(Chechnya.askMission, player)?.status == .done)
      #expect(marked(player) == (isKept ? [Chechnya.askMission] : []), "\(filter)")
    }
  }

  // MARK: The search

  @Test("Hits are marked and deleted together, and one step of undo brings them back")
  func hits() {
    var player = search("state department")
    player.press(down, Key(.delete))
    #expect(player.screen.contains("Delete 2 follow-ups?"))
    player.press(Key(.tab), Key(.enter))
    #expect(player.casebook.record(Chechnya.monthly) == nil)
    #expect(player.casebook.record(Chechnya.thank) == nil)
    #expect(marked(player).isEmpty)
    player.press(.control("z"))
    #expect(player.casebook.record(Chechnya.monthly) != nil)
    #expect(player.casebook.record(Chechnya.thank) != nil)
  }

  @Test("M marks all hits, whichever are on the screen; another search takes the marks off")
  func allHits() {
    var player = search("kind:letter")
    player.press(.character("M"))
    #expect(marked(player) == [Chechnya.haley, Chechnya.guterres].sorted())
    #expect(player.screen.contains("Hits · 2 marked"))
    #expect(player.screen.contains("│▸+17 Apr 2017  letter"))
    player.press(.character("s"))
    #expect(marked(player).count == 2)
    player.press(.character("/"))
    player.type("x")
    #expect(marked(player).isEmpty)
    #expect(player.status == " The marks are off: the search finds other records now.")
  }

  @Test("Under their incidents hits are marked as a stretch too, and taken off again")
  func grouped() {
    var player = search("kind:follow-up")
    player.press(.character("g"), down, down)
    #expect(marked(player).count == 3)
    player.press(up, up)
    #expect(marked(player) == [player.desk.search.hits.selected?.id].compactMap { $0 })
  }

  @Test("A tag for all hits, completed from the tags that records have")
  func tag() {
    var player = search("kind:letter")
    player.casebook.records.append(
      .incident(Incident(id: RecordID("other"), title: "Other", tags: ["archive"])))
    player.press(.character("M"), .character("b"))
    player.type("add a tag")
    player.press(Key(.enter))
    player.type("arch")
    #expect(player.screen.contains("archive"))
    player.press(Key(.down), Key(.enter), .control("s"))
    #expect(player.casebook.record(Chechnya.haley)?.tags == ["archive"])
    #expect(player.casebook.record(Chechnya.guterres)?.tags == ["archive"])
  }

  @Test("Each view has marks of its own, and keys act on those that are seen")
  func apart() {
    var player = search("kind:letter")
    player.press(.character("M"), Key(.function(3)))
    #expect(marked(player).isEmpty)
    player.press(.character(" "))
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    player.press(Key(.function(12)))
    #expect(marked(player).count == 2)
    // In the reader, keys act on what it shows.
    player.press(Key(.tab), .character("b"))
    #expect(
      player.status
        == " Marks are for lists; the focus is on the reader. Esc leads to the list.")
  }

  // MARK: Where nothing is marked

  @Test(
    "Where rows can't be marked, the key says why and where they can",
    arguments: [
      (6, [], "A row of the timeline isn't a record of its own, so it can't be marked."),
      (7, [], "Officials are figures and not records, so they can't be marked."),
      (
        7, [Key(.right), Key(.enter)], "The letters behind a figure can't be marked."
      ),
    ] as [(Int, [Key], String)])
  func nowhere(view: Int, keys: [Key], sentence: String) {
    for key in [.character("v"), .character("M"), down, up, .character("b")] {
      var player = DeskPlayer(Chechnya.casebook)
      player.press(Key(.function(view)))
      for key in keys { player.press(key) }
      player.press(key)
      #expect(player.status == " \(sentence) F2, F3 and / lead to lists whose rows can be.")
    }
  }

  @Test("While the search is typed, Shift and Down say where hits are")
  func inLine() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("/"))
    player.type("torture")
    player.press(down)
    #expect(player.status == " Marks are for what the search finds. Down goes to the hits.")
  }
}
