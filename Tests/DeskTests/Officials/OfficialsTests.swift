import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Officials")
struct OfficialsTests {
  private func officials(
    _ casebook: FakeCasebook = Ministries.casebook, columns: Int = 120, rows: Int = 36
  ) -> DeskPlayer {
    var player = DeskPlayer(casebook, columns: columns, rows: rows)
    player.press(Key(.function(7)))
    return player
  }

  private func names(_ player: DeskPlayer) -> [String] {
    player.desk.officials.list.rows.map { $0.office.isEmpty ? $0.body : $0.office }
  }

  // MARK: Figures

  @Test("Each body stands with what was sent to it and what came back")
  func figures() {
    let row = officials().desk.officials.list.rows.first
    #expect(
      row
        == OfficialLine(
          body: Ministries.justice, office: "", letters: 6, answered: 3, medianDays: 20,
          granted: 2, refused: 1, open: 9))
  }

  @Test("Fewer than five letters are marked as few")
  func few() {
    let lines = officials().lines
    #expect(lines.contains { $0.contains("Ministry of the Interior few") })
    #expect(lines.contains { $0.contains(Ministries.justice) && !$0.contains("few") })
  }

  @Test(
    "A bar is as long as its part of all asks, and of anything at least a mark",
    arguments: [
      (0, 10, 10, ""), (1, 99, 10, "█"), (5, 5, 10, "█████"), (10, 0, 10, "██████████"),
      (1, 1, 0, ""),
    ])
  func bars(granted: Int, open: Int, columns: Int, bar: String) {
    let line = OfficialLine(
      body: "B", office: "", letters: 1, answered: 0, medianDays: nil, granted: granted,
      refused: 0, open: open)
    #expect(line.bar(of: .granted, columns: columns) == bar)
  }

  @Test("Without asks there is no bar, and without an answer no number of days")
  func nothingAsked() {
    let line = OfficialLine(
      body: "B", office: "", letters: 1, answered: 0, medianDays: nil, granted: 0, refused: 0,
      open: 0)
    #expect(line.bar(of: .open, columns: 10) == "")
    #expect(line.text(of: .days) == "–")
  }

  // MARK: Offices

  @Test("Enter on a body shows its offices; Esc shows the bodies again, the same one selected")
  func offices() {
    var player = officials()
    player.press(Key(.enter))
    #expect(names(player) == ["Minister", "Prison service"])
    #expect(player.screen.contains("Offices of Ministry of Justice"))
    player.press(Key(.enter))
    #expect(player.status == " Right chooses a figure; Enter lists the letters behind it.")
    player.press(Key(.escape), Key(.down), Key(.enter), Key(.escape))
    #expect(player.desk.officials.list.selected?.body == Ministries.interior)
    player.press(Key(.escape))
    #expect(player.desk.view == .desk)
  }

  // MARK: The letters behind a figure

  @Test(
    "Right chooses a figure, and Enter lists exactly the letters that it counts",
    arguments: [
      (1, [6, 5, 4, 3, 2, 1]), (2, [3, 2, 1]), (3, [6, 5, 4]), (4, [3, 2, 1]), (5, [2, 1]),
      (6, [3]), (7, [6, 5, 4, 3, 2, 1]),
    ])
  func behind(rights: Int, letters: [Int]) {
    var player = officials()
    for _ in 0..<rights { player.press(Key(.right)) }
    player.press(Key(.enter))
    #expect(
      player.desk.officials.letters.rows.map(\.id) == letters.map { RecordID("letter-\($0)") })
  }

  @Test("Of an office the letters to that office alone are listed")
  func behindOffice() {
    var player = officials()
    player.press(Key(.enter), Key(.down), Key(.right), Key(.enter))
    #expect(player.screen.contains("Letters sent, Prison service, Ministry of Justice"))
    #expect(
      player.desk.officials.letters.rows.map(\.id) == [RecordID("letter-6"), RecordID("letter-5")])
  }

  @Test("The reader shows the letter, Enter opens it on the desk, and Esc comes back all the way")
  func opens() {
    var player = officials()
    player.press(Key(.right), Key(.right), Key(.enter))
    #expect(player.desk.reader.shown == RecordID("letter-3"))
    player.press(Key(.enter))
    #expect(player.desk.view == .desk)
    #expect(player.desk[.letters].selected == RecordID("letter-3"))
    player.press(Key(.escape))
    #expect(player.desk.view == .officials)
    #expect(player.desk.officials.scope?.figure == .answered)
    player.press(Key(.escape))
    #expect(player.desk.officials.scope == nil)
    #expect(player.desk.officials.column == .answered)
  }

  @Test("A figure of nothing says that no letter is behind it")
  func nothingBehind() {
    var player = officials()
    player.press(Key(.down), Key(.right), Key(.right), Key(.enter))
    #expect(player.status == " No letter is behind this figure.")
    #expect(player.desk.officials.scope == nil)
  }

  @Test("A reply that is logged on a letter behind a figure changes the figures")
  func changes() {
    var player = officials()
    player.press(Key(.right), Key(.right), Key(.right), Key(.enter))
    #expect(player.desk.officials.letters.total == 3)
    player.casebook.records.append(
      .response(
        OfficialResponse(
          id: RecordID("response-late"), incidents: [Chechnya.incident],
          letters: [RecordID("letter-6")], from: Party(body: Ministries.justice), kind: .reply,
          date: PartialDate("2017-02-01"))))
    player.send(.casebookChanged)
    #expect(player.desk.officials.letters.total == 2)
    player.press(Key(.escape))
    #expect(player.desk.officials.list.selected?.answered == 4)
  }

  // MARK: Order, answers, the mouse

  @Test("s sorts by letters, asks unanswered, slowness and name, and says how")
  func sorts() {
    var player = officials(Chechnya.casebook)
    player.press(.character("s"))
    #expect(player.status == " Those with most asks unanswered stand first.")
    #expect(names(player) == ["U.S. Mission to the United Nations", "United Nations"])
    player.press(.character("s"))
    #expect(player.status == " Those that take longest to answer stand first.")
    player.press(.character("s"))
    #expect(player.status == " Officials stand by name.")
    player.press(.character("s"))
    #expect(player.status == " Those written to most stand first.")
  }

  @Test("Until the first answer it says that the figures are being worked out")
  func slow() {
    var player = DeskPlayer(Ministries.casebook)
    player.isSlow = true
    player.press(Key(.function(7)))
    #expect(player.screen.contains("The figures are being worked out."))
    player.answerBehind()
    #expect(names(player) == [Ministries.justice, Ministries.interior])
  }

  @Test("Bodies that were left before their figures came are asked for again")
  func leftEarly() {
    var player = officials()
    player.isSlow = true
    player.send(.casebookChanged)
    player.press(Key(.enter), Key(.escape))
    player.answerBehind()
    player.answerBehind()
    #expect(names(player) == [Ministries.justice, Ministries.interior])
    var bodies = player.desk.officials.bodies
    let window = bodies.settle(showing: 31, linesPerRow: 1)
    #expect(window == nil)
  }

  @Test("What fails is said, and isn't asked for again by itself")
  func fails() {
    var player = DeskPlayer(Ministries.casebook)
    player.isSlow = true
    player.press(Key(.function(7)))
    player.send(.officialsFailed(OfficialsQuery(), Refusal("The index can't be read.")))
    #expect(player.status == " The index can't be read.")
    let asked = player.asked.count
    player.send(.tick(now: "14:03"))
    #expect(player.asked.count == asked)
  }

  @Test("Where no letter is out, it says so")
  func empty() {
    let player = officials(FakeCasebook([], today: Chechnya.today))
    #expect(player.screen.contains("No letter is out yet."))
  }

  @Test("Keys that change a record say that none is selected among figures")
  func noRecord() {
    var player = officials()
    player.press(.character("e"))
    #expect(player.status == " There is no record to edit.")
  }

  @Test("A click chooses a figure; a double click lists what is behind it")
  func clicks() {
    var player = officials(columns: 80, rows: 24)
    let table = OfficialsTable(
      player.desk.officialsScreen.inside(player.desk.officialsScreen.list), isNarrow: false)
    let column = table.columns[.answered]?.lowerBound ?? 0
    player.mouse(.press, column, table.rows.row + 1)
    #expect(player.desk.officials.column == .answered)
    #expect(player.desk.officials.list.selected?.body == Ministries.interior)
    player.mouse(.doubleClick, column, table.rows.row)
    #expect(player.desk.officials.scope?.figure == .answered)
  }

  @Test("Of 100,000 officials never more than a few screenfuls are held or asked for")
  func bounded() {
    var list = OfficialList(OfficialsQuery())
    func settle() {
      while let window = list.settle(showing: 30, linesPerRow: 1) {
        #expect(window.limit <= 90)
        let rows = (window.offset..<min(100_000, window.offset + window.limit)).map {
          OfficialLine(
            body: "\($0)", office: "", letters: 1, answered: 0, medianDays: nil, granted: 0,
            refused: 0, open: 0)
        }
        list.take(
          OfficialsPage(
            query: list.query, window: window, rows: rows, total: 100_000, mostLetters: 1))
      }
    }
    settle()
    for step in 0..<4_000 {
      list.move(.pageDown, leaping: step.isMultiple(of: 2))
      settle()
      #expect(list.rows.count <= 90)
    }
    #expect(list.selected?.body == "99999")
  }
}
