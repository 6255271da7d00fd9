import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Rows that go by fast")
struct HurryTests {
  private static let down = TerminalEvent.key(Key(.down))

  private static func player() -> DeskPlayer {
    DeskPlayer(ManyIncidents.casebook(incidents: 100))
  }

  @Test("One key alone brings everything along at once")
  func alone() {
    var player = Self.player()
    player.send(.event(Self.down))
    #expect(!player.desk.isHurrying)
    #expect(player.desk.reader.record?.id == player.desk[.incidents].selected)
  }

  @Test("The next key right after it moves the list alone; the rest follows when the row rests")
  func linkedPanesWait() {
    var player = Self.player()
    player.send(.event(Self.down))
    let (letters, reader) = (player.desk[.letters], player.desk.reader)
    player.asked = []
    for _ in 0..<5 { player.send(.hurried(Self.down)) }
    #expect(player.desk.isHurrying)
    #expect(player.desk[.incidents].index == 6)
    #expect(player.desk[.letters] == letters && player.desk.reader == reader)
    #expect(player.asked == [])
    player.send(.rested)
    #expect(!player.desk.isHurrying)
    #expect(player.desk.reader.record?.id == player.desk[.incidents].selected)
    #expect(player.desk[.letters].query?.incident == player.desk[.incidents].selected)
  }

  @Test("Few cells change with a row that goes by, and only in its list")
  func cells() {
    var player = Self.player()
    player.send(.event(Self.down))
    for _ in 0..<40 {
      let before = player.desk.frame()
      let top = player.desk[.incidents].visible.lowerBound
      player.send(.hurried(Self.down))
      let after = player.desk.frame()
      var changed = 0
      for row in 0..<36 {
        for column in 0..<120 where before[column, row] != after[column, row] {
          changed += 1
          #expect(column < 30)
        }
      }
      let hasScrolled = player.desk[.incidents].visible.lowerBound != top
      #expect(hasScrolled || changed <= 4 * 28 + 12)
    }
  }

  @Test("A list that goes by seldom scrolls, by half a screen")
  func leaps() {
    var player = Self.player()
    player.send(.event(Self.down))
    var scrolls = 0
    for _ in 0..<80 {
      let top = player.desk[.incidents].visible.lowerBound
      player.send(.hurried(Self.down))
      if player.desk[.incidents].visible.lowerBound != top { scrolls += 1 }
      #expect(player.desk[.incidents].visible.contains(player.desk[.incidents].index))
    }
    #expect(scrolls <= 10)
  }

  @Test(
    "Any other key settles first, so that nothing is done to what isn't shown",
    arguments: [false, true])
  func settlesFirst(isHurried: Bool) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"))
    player.send(.hurried(Self.down))
    player.send(.hurried(Self.down))
    #expect(player.desk.reader.record?.id == Chechnya.askMission)
    let space = TerminalEvent.key(.character(" "))
    player.send(isHurried ? .hurried(space) : .event(space))
    #expect(!player.desk.isHurrying)
    #expect(player.desk.reader.record?.id == Chechnya.thank)
    let status = player.casebook.records.compactMap {
      if case .followUp(let followUp) = $0 { "\(followUp.id) \(followUp.status)" } else { nil }
    }
    #expect(
      status == [
        "\(Chechnya.askMission) open", "\(Chechnya.monthly) open", "\(Chechnya.thank) open",
      ])
  }

  @Test("The wheel hurries too, and a click settles")
  func mouse() {
    var player = Self.player()
    let wheel = TerminalEvent.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5)))
    player.send(.event(wheel))
    for _ in 0..<10 { player.send(.hurried(wheel)) }
    #expect(player.desk.isHurrying)
    player.mouse(.press, 5, 2)
    #expect(!player.desk.isHurrying)
    #expect(player.desk.reader.record?.id == player.desk[.incidents].selected)
  }

  @Test("Keys that follow each other in the reader, a dialog or a line of text are only keys")
  func elsewhere() {
    var player = Self.player()
    player.press(Key(.enter))
    player.send(.hurried(Self.down))
    #expect(!player.desk.isHurrying)
    player.press(Key(.escape), .control("p"))
    player.send(.hurried(Self.down))
    #expect(!player.desk.isHurrying)
    player.press(Key(.escape), .character("/"))
    for letter in "incident" { player.send(.hurried(.key(.character(letter)))) }
    #expect(!player.desk.isHurrying && player.desk.search.typed == "incident")
  }

  @Test("Hits that go by keep the reader where it is until they rest")
  func hits() {
    var player = Self.player()
    player.press(.character("/"))
    player.type("incident")
    player.press(Key(.enter))
    let shown = player.desk.reader.shown
    for _ in 0..<6 { player.send(.hurried(Self.down)) }
    #expect(player.desk.reader.shown == shown)
    player.send(.hurried(.key(Key(.enter))))
    #expect(player.desk.view == .desk)
    #expect(player.desk.reader.shown == player.desk.search.hits.selected?.id)
  }
}
