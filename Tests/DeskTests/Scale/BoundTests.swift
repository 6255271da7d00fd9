import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("A hundred thousand incidents")
struct BoundTests {
  /// A desk on a huge casebook.
  private struct Session {
    var desk: DeskState
    var casebook: HugeCasebook

    init(incidents: Int = 100_000) {
      casebook = HugeCasebook(incidents: incidents)
      desk = DeskState(
        casebook: "huge", size: Size(columns: 120, rows: 36), today: Chechnya.today, seed: 1)
      run(desk.start())
    }

    mutating func send(_ action: DeskAction) { run(desk.update(action)) }
    mutating func press(_ key: Key) { send(.event(.key(key))) }

    private mutating func run(_ effects: [DeskEffect]) {
      for effect in effects {
        for action in casebook.answer(effect) { run(desk.update(action)) }
      }
    }
  }

  @Test("Scrolled through to its end, a list never holds more than a few screenfuls")
  func rowsHeld() {
    var session = Session()
    for step in 0..<7_000 {
      session.send(step % 3 == 0 ? .event(.key(Key(.pageDown))) : .hurried(.key(Key(.pageDown))))
      #expect(session.desk[.incidents].rows.count <= 48)
    }
    session.send(.rested)
    #expect(session.desk[.incidents].index == 99_999)
    #expect(session.desk.reader.shown == RecordID("incident-99999"))
  }

  @Test("Hits that are scrolled through are held as few")
  func hitsHeld() {
    var session = Session()
    session.press(.character("/"))
    session.press(.character("i"))
    session.press(Key(.enter))
    for _ in 0..<2_000 {
      session.press(Key(.pageDown))
      #expect(session.desk.search.hits.rows.count <= 90)
      #expect(session.desk.search.excerpts.count <= 90)
    }
    session.press(Key(.end))
    #expect(session.desk.search.hits.number == 100_000)
  }

  @Test(
    "A key asks as few questions however long the list is",
    arguments: [
      (Key(.down), 6), (Key(.end), 7), (Key(.home), 7), (Key(.pageDown), 7), (Key(.tab), 1),
    ])
  func questions(key: Key, most: Int) {
    for incidents in [1_000, 100_000] {
      var session = Session(incidents: incidents)
      session.press(Key(.down))
      (session.casebook.questions, session.casebook.rowsGiven) = (0, 0)
      session.press(key)
      #expect(session.casebook.questions <= most, "\(incidents)")
      #expect(session.casebook.rowsGiven <= 48, "\(incidents)")
    }
  }

  @Test("Marking, acting on marks, filtering and going back ask a bounded number of questions too")
  func finding() {
    for incidents in [1_000, 100_000] {
      var session = Session(incidents: incidents)
      func asked(_ key: Key, atMost most: Int) {
        (session.casebook.questions, session.casebook.rowsGiven) = (0, 0)
        session.press(key)
        #expect(session.casebook.questions <= most, "\(incidents), \(key)")
        #expect(session.casebook.rowsGiven <= 48, "\(incidents), \(key)")
      }
      asked(.character("v"), atMost: 0)
      asked(Key(.down, .shift), atMost: 6)
      asked(.character("M"), atMost: 1)
      // Five thousand records are read with one question.
      asked(Key(.delete), atMost: 1)
      asked(Key(.escape), atMost: 0)
      asked(.character("f"), atMost: 0)
      for character in "country:R" { asked(.character(character), atMost: 6) }
      asked(Key(.escape), atMost: 8)
      asked(Key(.enter), atMost: 1)
      asked(Key(.escape), atMost: 0)
      asked(Key(.down), atMost: 6)
      asked(Key(.left, .alt), atMost: 8)
    }
  }

  @Test("The start and a typed letter ask a bounded number of questions too")
  func startAndTyping() {
    for incidents in [1_000, 100_000] {
      var session = Session(incidents: incidents)
      #expect(session.casebook.questions <= 6)
      session.press(.character("/"))
      session.casebook.questions = 0
      session.press(.character("p"))
      // The hits, their count, the words around them, and the record in the reader.
      #expect(session.casebook.questions <= 4)
    }
  }
}
