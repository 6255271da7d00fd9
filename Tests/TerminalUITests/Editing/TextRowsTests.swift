import SeededRandom
import Testing

@testable import TerminalUI

@Suite("Rows of text under edit")
struct TextRowsTests {
  @Test("Random text, long lines too, is cut into rows without a gap", arguments: 0..<25)
  func rowsCoverLines(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(length: seed.isMultiple(of: 5) ? 9_000 : 60)
    let buffer = TextBuffer(text, singleLine: seed.isMultiple(of: 10))
    let columns = Int.random(in: 1...90, using: &random)
    let rows = TextRows(buffer, columns: columns)
    let all = rows.rows(from: rows.row(at: .start), limit: .max)
    var place = TextPlace.start
    for row in all {
      if row.line != place.line {
        #expect(place == buffer.endOfLine(place.line), "seed \(seed)")
        place = TextPlace(line: place.line + 1, offset: 0)
      }
      #expect(TextPlace(line: row.line, offset: row.start) == place, "seed \(seed)")
      place.offset = row.end
      let line = buffer.lines[row.line]
      let shown = line[line.index(byte: row.start)..<line.index(byte: row.end)]
      let trimmed = shown.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
      let width = trimmed.reduce(0) { $0 + TextRows.columns($1) }
      #expect(width <= columns || trimmed.count == 1, "seed \(seed): \(shown)")
    }
    #expect(place == buffer.end, "seed \(seed)")
  }

  @Test("Going down and up again visits the same rows", arguments: 0..<12)
  func downAndUp(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = random.text(length: seed.isMultiple(of: 3) ? 6_000 : 80)
    let buffer = TextBuffer(text, singleLine: seed.isMultiple(of: 6))
    let rows = TextRows(buffer, columns: Int.random(in: 5...60, using: &random))
    let all = rows.rows(from: rows.row(at: .start), limit: .max)
    var row = rows.row(at: .start)
    for expected in all.dropFirst() {
      row = rows.row(row, movedBy: 1)
      #expect(row == expected, "seed \(seed)")
    }
    for expected in all.dropLast().reversed() {
      row = rows.row(row, movedBy: -1)
      #expect(row == expected, "seed \(seed)")
    }
    #expect(rows.row(all[0], movedBy: all.count - 1) == all[all.count - 1])
    #expect(rows.row(all[all.count - 1], movedBy: 1 - all.count) == all[0])
  }

  @Test("A place has a row, and its column gives the place back", arguments: 0..<25)
  func places(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let buffer = TextBuffer(random.text(length: 50))
    let columns = Int.random(in: 8...40, using: &random)
    let rows = TextRows(buffer, columns: columns)
    var place = TextPlace.start
    while true {
      let row = rows.row(at: place)
      #expect(row.line == place.line && (row.start...row.end).contains(place.offset))
      let column = rows.column(of: place, in: row)
      // Blanks may hang over the edge, and all stand there.
      if column < columns {
        #expect(rows.place(in: row, column: column) == place, "seed \(seed) \(place)")
      }
      let next = buffer.place(after: place)
      guard next != place else { break }
      place = next
    }
  }
}
