import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("The agenda")
struct AgendaTests {
  private func agenda(
    _ casebook: FakeCasebook = Chechnya.casebook, columns: Int = 120, rows: Int = 36,
    options: DeskState.Options = DeskState.Options()
  ) -> DeskPlayer {
    var player = DeskPlayer(casebook, columns: columns, rows: rows, options: options)
    player.press(Key(.function(3)))
    return player
  }

  private func followUp(_ id: RecordID, _ player: DeskPlayer) -> FollowUp? {
    if case .followUp(let followUp)? = player.casebook.record(id) { followUp } else { nil }
  }

  /// The headings and titles on the screen, in order.
  private func outline(_ player: DeskPlayer) -> [String] {
    player.desk.agenda.list.visible.compactMap { line in
      switch player.desk.agenda.list.line(at: line) {
      case .heading(let section, let count): "\(section.title) \(count)"
      case .row(let place): player.desk.agenda.list.row(at: place)?.row.title
      case nil: nil
      }
    }
  }

  // MARK: Sections

  private static func due(_ days: [String?]) -> FakeCasebook {
    FakeCasebook(
      days.enumerated().map { number, day in
        .followUp(
          FollowUp(
            id: RecordID("follow-up-\(number)"), title: day ?? "some day",
            incidents: [Chechnya.incident], due: day.map { Chechnya.day($0) }))
      }, today: Chechnya.today)
  }

  @Test(
    "This week ends where the person's week does; today is a Wednesday",
    arguments: [
      (Weekday.monday, ["2017-06-22", "2017-06-25"], ["2017-06-26"]),
      (.sunday, ["2017-06-22"], ["2017-06-25", "2017-06-26"]),
      (.saturday, ["2017-06-22"], ["2017-06-25", "2017-06-26"]),
    ])
  func weekStarts(start: Weekday, thisWeek: [String], later: [String]) {
    var options = DeskState.Options()
    options.settings.dates.weekStart = start
    let casebook = Self.due([
      nil, "2017-06-26", "2017-06-21", "2017-06-22", "2017-06-20", "2017-06-25",
    ])
    let player = agenda(casebook, options: options)
    #expect(
      outline(player) == ["Overdue 1", "2017-06-20", "Today 1", "2017-06-21"]
        + ["This week \(thisWeek.count)"] + thisWeek + ["Later \(later.count)"] + later
        + ["Without a date 1", "some day"])
  }

  @Test("On the last day of a week nothing more is due in it")
  func lastDayOfWeek() {
    var casebook = Self.due(["2017-06-25", "2017-06-26"])
    casebook.today = Chechnya.day("2017-06-25")
    #expect(outline(agenda(casebook)) == ["Today 1", "2017-06-25", "Later 1", "2017-06-26"])
  }

  @Test("Midnight moves what is due into other sections")
  func midnight() {
    var player = agenda(Self.due(["2017-06-21", "2017-06-22"]))
    #expect(outline(player) == ["Today 1", "2017-06-21", "This week 1", "2017-06-22"])
    player.casebook.today = Chechnya.day("2017-06-22")
    player.send(.dayChanged(Chechnya.day("2017-06-22")))
    #expect(outline(player) == ["Overdue 1", "2017-06-21", "Today 1", "2017-06-22"])
  }

  @Test("Days are written as the person writes them")
  func dateStyle() {
    var options = DeskState.Options()
    options.settings.dates.style = .dotted
    #expect(agenda(options: options).screen.contains("Fri 23.06."))
  }

  // MARK: Space

  @Test("Space marks a follow-up done: it goes, the next one is selected, and undo brings it back")
  func done() {
    var player = agenda()
    #expect(player.desk.agenda.list.selected == Chechnya.askMission)
    player.press(.character(" "))
    #expect(followUp(Chechnya.askMission, player)?.status == .done)
    #expect(player.status == " Marked done: Ask the Mission what it did · Ctrl+Z undoes")
    #expect(player.lines.first?.contains("[Agenda 1!]") == true)
    #expect(player.desk.agenda.list.selected == Chechnya.haley)
    #expect(player.desk.reader.shown == Chechnya.haley)
    player.press(.control("z"))
    #expect(followUp(Chechnya.askMission, player)?.status == .open)
    #expect(player.desk.agenda.list.selected == Chechnya.askMission)
    #expect(player.lines.first?.contains("[Agenda 2!]") == true)
  }

  @Test("One that repeats comes again on its next day, in the section of that day")
  func repeats() {
    var player = agenda()
    player.press(Key(.end))
    #expect(player.desk.agenda.list.selected == Chechnya.monthly)
    player.press(.character(" "))
    #expect(
      outline(player) == [
        "Overdue 2", "Ask the Mission what it did", "The persecution of gay men in Chechnya",
        "Later 1", "Call the State Department",
      ])
    #expect(player.desk.agenda.list.row(at: 2)?.due == Chechnya.day("2017-07-23"))
    #expect(player.desk.agenda.list.index == 2)
  }

  @Test("Space on a letter says why not, and what to do instead")
  func spaceOnLetter() {
    var player = agenda()
    player.press(Key(.down), .character(" "))
    #expect(
      player.status
        == " Space marks follow-ups. A letter is done once its answer is here: r logs one.")
    #expect(player.casebook.outside == [])
  }

  @Test("A change that is refused leaves the agenda as it is, and says why")
  func refused() {
    var casebook = Chechnya.casebook
    casebook.isReadOnly = true
    var player = agenda(casebook)
    player.press(.character(" "))
    #expect(player.status == " The folder can't be written to. Nothing was changed.")
    #expect(player.desk.agenda.list.total == 3)
  }

  // MARK: Other keys

  @Test("r, e and the prompts work on the selected record")
  func forms() {
    var player = agenda()
    player.press(Key(.down), .character("r"))
    #expect(player.screen.contains("Nikki Haley"))
    #expect(isForm(player))
    player.press(Key(.escape), Key(.up), .character("e"))
    #expect(isForm(player))
    #expect(player.screen.contains("Ask the Mission what it did"))
    for name in ["Remind me", "Due date by hand"] {
      player.press(Key(.escape), .control("p"))
      player.type(name)
      player.press(Key(.enter))
      #expect(isForm(player), "\(name)")
    }
  }

  private func isForm(_ player: DeskPlayer) -> Bool {
    if case .form = player.desk.dialog { true } else { false }
  }

  @Test("Enter opens on the desk, with the incident and the record selected; Esc comes back")
  func opens() {
    var player = agenda()
    player.press(Key(.end), Key(.enter))
    #expect(player.desk.view == .desk)
    #expect(player.desk.focus == .followUps)
    #expect(player.desk[.incidents].selected == Chechnya.incident)
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    player.press(Key(.escape))
    #expect(player.desk.view == .agenda)
    #expect(player.desk.agenda.list.selected == Chechnya.monthly)
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
    player.press(Key(.escape))
    #expect(player.status == " There is nothing to back out of. q quits.")
  }

  @Test("What is filed with no incident is read beside the list, and that is said")
  func withoutIncident() {
    var player = agenda(
      FakeCasebook(
        [.followUp(FollowUp(id: RecordID("follow-up-x"), title: "Alone", incidents: []))],
        today: Chechnya.today))
    player.press(Key(.enter))
    #expect(player.desk.view == .agenda)
    #expect(player.desk.isInReader)
    #expect(
      player.status
        == " This record is filed with no incident, so no list of the desk has it.")
  }

  @Test("Tab and Right go into the reader; Left, Tab and Esc come back")
  func reading() {
    var player = agenda(columns: 80, rows: 24)
    for (there, back) in [(Key(.right), Key(.left)), (Key(.right), Key(.escape))] {
      player.press(there)
      #expect(player.desk.isInReader)
      #expect(player.screen.contains("Follow-up"))
      player.press(back)
      #expect(!player.desk.isInReader)
      #expect(player.desk.view == .agenda)
    }
  }

  @Test(
    "Keys of the desk's lists say where they belong", arguments: ["f", "t", "1"] as [Character])
  func keysOfDesk(key: Character) {
    var player = agenda()
    player.press(.character(key))
    #expect(player.status == " \(key) is for the lists of the desk. F2 shows it.")
  }

  @Test("On the desk O says where it belongs")
  func ownerOnDesk() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("O"))
    #expect(player.status == " O is for the agenda. F3 shows it.")
  }

  // MARK: Owners

  @Test("O offers everybody, nobody and each owner; Esc shows everything again")
  func owners() {
    var player = agenda()
    player.press(.character("O"))
    #expect(player.desk.ownerChoices(["Elisa"], for: "") == [nil, "", "Elisa"])
    player.type("eli")
    player.press(Key(.enter))
    #expect(outline(player) == ["Overdue 1", "Ask the Mission what it did"])
    #expect(player.screen.contains("Agenda of Elisa"))
    player.press(.character("O"))
    player.type("nob")
    player.press(Key(.enter))
    #expect(outline(player) == ["This week 1", "Call the State Department"])
    player.press(Key(.escape))
    #expect(player.desk.view == .agenda)
    #expect(player.desk.agenda.list.total == 3)
  }

  @Test("Who owns nothing that is open is told so")
  func idleOwner() {
    var player = agenda()
    player.press(.character("O"))
    player.type("elisa")
    player.press(Key(.enter), .character(" "))
    #expect(
      player.screen.contains("No open follow-up that Elisa owns. Esc shows everything."))
  }

  // MARK: Answers

  @Test("An empty agenda says so, and the next step")
  func empty() {
    let player = agenda(FakeCasebook([], today: Chechnya.today), columns: 200)
    #expect(
      player.screen.contains(
        "Nothing is due: no follow-up is open, and no letter waits for an answer."))
    #expect(player.lines.first?.contains("[Agenda]") == true)
  }

  @Test("Until the first answer it says that it is being put together")
  func slow() {
    var player = DeskPlayer(Chechnya.casebook)
    player.isSlow = true
    player.press(Key(.function(3)))
    #expect(player.screen.contains("The agenda is being put together."))
    player.answerBehind()
    #expect(outline(player).first == "Overdue 2")
  }

  @Test("Rows of another owner that come late are dropped")
  func late() {
    var player = agenda()
    player.isSlow = true
    player.send(.casebookChanged)
    player.desk.showAgenda(of: "Elisa")
    player.send(.tick(now: "14:03"))
    player.answerBehind()
    #expect(outline(player) == ["Overdue 1", "Ask the Mission what it did"])
  }

  @Test("While records come, what was asked for is waited for, and then asked for anew")
  func comingRecords() {
    var player = agenda()
    player.isSlow = true
    let asked = player.asked.count { $0.isForAgenda }
    for _ in 0..<3 { player.send(.casebookChanged) }
    #expect(player.asked.count { $0.isForAgenda } == asked + 1)
    player.answerBehind()
    #expect(player.asked.count { $0.isForAgenda } == asked + 2)
    player.answerBehind()
    #expect(player.asked.count { $0.isForAgenda } == asked + 2)
  }

  @Test("What fails is said, and isn't asked for again by itself")
  func fails() {
    var player = DeskPlayer(Chechnya.casebook)
    player.isSlow = true
    player.press(Key(.function(3)))
    player.send(.agendaFailed(Refusal("The index can't be read.")))
    #expect(player.status == " The index can't be read.")
    let asked = player.asked.count
    player.send(.tick(now: "14:03"))
    #expect(player.asked.count == asked)
    player.isSlow = false
    player.send(.casebookChanged)
    #expect(outline(player).first == "Overdue 2")
  }

  @Test("The selection stays with its record when others change files")
  func changedElsewhere() {
    var player = agenda()
    player.press(Key(.end))
    player.casebook.records.append(
      .followUp(
        FollowUp(
          id: RecordID("follow-up-new"), title: "Earlier", incidents: [Chechnya.incident],
          due: Chechnya.day("2017-01-01"))))
    player.send(.casebookChanged)
    #expect(player.desk.agenda.list.index == 3)
    #expect(player.desk.agenda.list.selected == Chechnya.monthly)
  }

  // MARK: The mouse

  @Test("A click selects a row, not a heading; a double click opens")
  func clicks() {
    var player = agenda()
    player.mouse(.press, 5, 2)
    #expect(player.desk.agenda.list.index == 0)
    player.mouse(.press, 5, 4)
    #expect(player.desk.agenda.list.selected == Chechnya.haley)
    player.mouse(.doubleClick, 5, 6)
    #expect(player.desk.view == .desk)
    #expect(player.desk[.followUps].selected == Chechnya.monthly)
    player.mouse(.press, 26, 0)
    #expect(player.desk.view == .agenda)
  }

  @Test("The session keeps that the agenda was shown")
  func session() {
    let kept = DeskSession(text: agenda().desk.session.text)
    #expect(kept.view == .agenda)
    #expect(DeskPlayer(Chechnya.casebook, session: kept).desk.agenda.list.total == 3)
  }
}

extension DeskEffect {
  fileprivate var isForAgenda: Bool { if case .fetchAgenda = self { true } else { false } }
}
