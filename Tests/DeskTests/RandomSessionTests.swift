import CaseModel
import SeededRandom
import TerminalUI
import Testing

@testable import Desk

@Suite("Random sessions")
struct RandomSessionTests {
  @Test(
    "Keys, mouse and resizes at random trap nothing and keep the desk in order",
    arguments: [1, 2, 3, 4] as [UInt64])
  func random(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    var player = DeskPlayer(ManyIncidents.casebook(incidents: 40), columns: 80, rows: 24)
    for step in 0..<5_000 {
      let event = Self.event(using: &chance, size: player.desk.size)
      if step % 50 == 0 { player.casebook.isReadOnly = .random(using: &chance) }
      // What is found behind the desk is answered now or later.
      if step % 40 == 0 { player.isSlow = .random(using: &chance) }
      if step % 7 == 0 { player.answerBehind() }
      player.send(event)
      let place: Comment = "seed \(seed), step \(step), \(event)"
      let frame = player.desk.frame()
      let cursor = try #require(frame.cursor, place)
      try #require(frame.area.contains(cursor), place)
      let hits = player.desk.search.hits
      try #require(hits.rows.count <= 1_200, place)
      try #require(hits.rows.isEmpty || hits.selected != nil, place)
      try #require(hits.rows.isEmpty || hits.visible.contains(hits.selection), place)
      try #require(player.desk.jumps.places.count <= 101, place)
      try #require(player.desk.filters.count <= 100, place)
      // Whatever is marked is of the list's own incident.
      if !player.isSlow {
        for id in player.desk.marked.all(on: .desk)
        where player.desk[.incidents].selected != nil {
          let record = player.casebook.record(id)
          let belongs = record?.incidents.contains { $0 == player.desk[.incidents].selected }
          try #require(
            record?.kind == .incident || belongs != false || player.desk.isHurrying, place)
        }
      }
      for pane in Pane.lists where !player.isSlow || player.desk.narrowings.isEmpty {
        let list = player.desk[pane]
        try #require(list.rows.count <= 150, place)
        guard let id = list.selected else {
          try #require(list.total == 0, place)
          continue
        }
        try #require(player.casebook.record(id) != nil, place)
        try #require(list.selectedRow?.id == id, place)
        try #require(list.visible.contains(list.index), place)
      }
    }
  }

  private static func event(
    using chance: inout SplitMix64, size: Size
  ) -> DeskAction {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<50: return .event(.key(key(using: &chance)))
    case 50..<68: return .hurried(.key(key(using: &chance)))
    case 68..<70: return .rested
    case 70..<88:
      let kinds: [MouseEvent.Kind] = [
        .press, .press, .doubleClick, .drag, .release, .wheelUp, .wheelDown,
      ]
      let point = Point(
        column: Int.random(in: -1...size.columns, using: &chance),
        row: Int.random(in: -1...size.rows, using: &chance))
      return .event(.mouse(MouseEvent(kinds.randomElement(using: &chance) ?? .press, at: point)))
    case 88..<93:
      // Small ones more often, since a session in them is drawn faster.
      let sizes = [
        (120, 36), (200, 50), (80, 24), (72, 18), (119, 17), (40, 12), (40, 12), (60, 16),
        (60, 16), (39, 11), (1, 1),
      ]
      let (columns, rows) = sizes.randomElement(using: &chance) ?? (80, 24)
      return .event(.resized(Size(columns: columns, rows: rows)))
    case 93: return .event(.paste("a line\nand another\u{1B}[31m"))
    case 94: return .casebookChanged
    case 95: return .dayChanged(Day(number: Int.random(in: 17_000..<21_000, using: &chance)))
    case 96: return .tick(now: "14:03")
    case 97: return .problems([FileProblem(path: "cases/x.md", line: 3, message: "No title.")])
    case 98: return .progress(Progress(text: "Reading", fraction: 0.5))
    default: return .notice("Something happened.")
    }
  }

  private static let marking: [Key] = [
    .character("v"), .character("v"), .character("M"), .character("b"), Key(.down, .shift),
    Key(.up, .shift), Key(.left, .alt), Key(.right, .alt), .character("f"), .character("F"),
  ]

  private static func key(using chance: inout SplitMix64) -> Key {
    let bound = Binding.standard.flatMap(\.keys)
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: return marking.randomElement(using: &chance) ?? .character("v")
    case 1..<6: return bound.randomElement(using: &chance) ?? Key(.enter)
    case 6: return Key(.escape)
    case 7:
      let code: [Key.Code] = [.up, .down, .left, .right, .enter, .tab, .backspace, .pageDown, .end]
      return Key(code.randomElement(using: &chance) ?? .down)
    default:
      let letters = Array("abcdefghijklmnopqrstuvwxyzйцукеф αق日e\u{301} /?123")
      return .character(letters.randomElement(using: &chance) ?? "x")
    }
  }
}
