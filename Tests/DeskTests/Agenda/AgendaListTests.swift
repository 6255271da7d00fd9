import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("The agenda's lines")
struct AgendaListTests {
  /// Answers windows of an agenda whose sections have so many rows, and keeps what was asked.
  private struct Source {
    var sections: [AgendaSection: Int]
    var asked: [Window] = []

    mutating func settle(_ list: inout AgendaList, showing lines: Int) {
      for _ in 0..<10 {
        guard let window = list.settle(showing: lines) else { return }
        asked.append(window)
        let total = sections.values.reduce(0, +)
        let from = min(window.offset, total)
        let rows = (from..<min(total, from + window.limit)).map { row($0) }
        list.take(
          AgendaPage(query: list.query, window: window, rows: rows, sections: sections))
      }
      Issue.record("The list asks for ever.")
    }

    private func row(_ number: Int) -> AgendaRow {
      let id = RecordID("follow-up-\(number)")
      let row = FollowUpRow(
        id: id, title: "\(number)", status: .open, due: nil, done: nil, owner: "",
        priority: .normal, repeats: nil, letters: [])
      return AgendaRow(row: .followUp(row), due: nil, incident: nil, incidentTitle: "")
    }
  }

  @Test("Each row stands on one line, under the heading of its section", arguments: 1...20)
  func linesAndRows(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var sections: [AgendaSection: Int] = [:]
    for section in AgendaSection.allCases where Bool.random(using: &random) {
      sections[section] = Int.random(in: 1...40, using: &random)
    }
    var list = AgendaList()
    var source = Source(sections: sections)
    source.settle(&list, showing: 10)
    let total = sections.values.reduce(0, +)
    var (line, row) = (0, 0)
    for section in AgendaSection.allCases {
      guard let count = sections[section] else { continue }
      #expect(list.line(at: line) == .heading(section, count), "seed \(seed)")
      line += 1
      for _ in 0..<count {
        #expect(list.line(at: line) == .row(row), "seed \(seed)")
        #expect(list.lineNumber(ofRow: row) == line, "seed \(seed)")
        (line, row) = (line + 1, row + 1)
      }
    }
    #expect(row == total)
    #expect(list.line(at: line) == nil)
  }

  @Test(
    "Whatever is pressed, a row is selected and on the screen with its heading", arguments: 1...20)
  func moves(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var source = Source(sections: [.overdue: 3, .today: 1, .thisWeek: 40, .undated: 2])
    var list = AgendaList()
    let height = Int.random(in: 2...12, using: &random)
    source.settle(&list, showing: height)
    for _ in 0..<200 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: list.move(.up)
      case 1: list.move(.down)
      case 2: list.move(.pageUp)
      case 3: list.move(.pageDown)
      case 4: list.move(.home)
      case 5: list.move(.end)
      case 6: list.move(.to(Int.random(in: -3...60, using: &random)))
      default: list.scroll(by: Int.random(in: -5...5, using: &random))
      }
      source.settle(&list, showing: height)
      #expect(list.selected == RecordID("follow-up-\(list.index)"), "seed \(seed)")
      #expect(list.visible.contains(list.selectedLine), "seed \(seed)")
      #expect(list.rowNumber(onLine: list.selectedLine) == list.index, "seed \(seed)")
      if list.selectedLine == list.visible.lowerBound, list.selectedLine > 0 {
        #expect(list.rowNumber(onLine: list.selectedLine - 1) != nil, "seed \(seed)")
      }
    }
  }

  @Test("Of 100,000 rows never more than a few screenfuls are held or asked for")
  func bounded() {
    var source = Source(sections: [.overdue: 40_000, .later: 60_000])
    var list = AgendaList()
    source.settle(&list, showing: 30)
    for step in 0..<4_000 {
      list.move(.pageDown, leaping: step.isMultiple(of: 2))
      source.settle(&list, showing: 30)
      #expect(list.rows.count <= 90)
    }
    #expect(list.index == 99_999)
    list.move(.home)
    source.settle(&list, showing: 30)
    #expect(list.selected == RecordID("follow-up-0"))
    #expect(source.asked.allSatisfy { $0.limit <= 90 })
    #expect(source.asked.count <= 4_002)
  }

  @Test("Rows that are counted and don't come aren't waited for")
  func fewerThanCounted() {
    var list = AgendaList()
    let window = list.settle(showing: 10)
    #expect(window != nil)
    list.take(
      AgendaPage(
        query: AgendaQuery(), window: window ?? Window(offset: 0, limit: 0), rows: [],
        sections: [.today: 4]))
    #expect(list.total == 0)
    #expect(list.settle(showing: 10) == nil)
  }
}
