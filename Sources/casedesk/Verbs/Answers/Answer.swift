import CaseModel
import TerminalUI

/// What a verb answers with: rows as values, before it is known who reads them, and the columns in
/// which they are written.
struct Answer<Row> {
  /// Rows that stand together; the heading is for people.
  struct Part {
    var heading: String = ""
    var rows: [Row]
  }

  var columns: [AnswerColumn<Row>]
  var parts: [Part]

  /// Writes it to standard output, as whatever that is asks for.
  func write() throws(Refusal) {
    if let columns = StandardOutput.columns {
      try StandardOutput.write(
        lines(columns: columns).map { StandardOutput.isColoured ? $0.coloured : $0.plain })
    } else {
      try StandardOutput.write(plainLines)
    }
  }

  /// For programs: a line a row, tabs between the values.
  var plainLines: [String] {
    parts.flatMap(\.rows).map { row in
      columns.map { SafeText.string($0.plain(row)) }.joined(separator: "\t")
    }
  }

  /// For people: aligned, in lines of at most so many columns. The last column, the title, takes the
  /// room that is left. Where that is too little, a row has two lines, and what doesn't fit into the
  /// first stands in the second, before the title.
  func lines(columns room: Int) -> [AnswerLine] {
    let shown = parts.map { part in
      part.rows.map { row in
        columns.map { AnswerLine.Piece(SafeText.string($0.shown(row)), $0.style(row)) }
      }
    }
    let widths = columns.indices.dropLast().map { column in
      shown.joined().map { SafeText.columns($0[column].text) }.max() ?? 0
    }
    let isOneLine = room - widths.reduce(0) { $1 == 0 ? $0 : $0 + $1 + 2 } >= 30
    var lines: [AnswerLine] = []
    for (part, rows) in zip(parts, shown) where !rows.isEmpty {
      if !lines.isEmpty { lines.append(AnswerLine()) }
      if !part.heading.isEmpty {
        lines.append(AnswerLine([.init(part.heading, Style(.heading))]).truncated(to: room))
      }
      for row in rows {
        lines += isOneLine ? [line(row, widths, room)] : twoLines(row, widths: widths, room: room)
      }
    }
    return lines
  }

  private func line(_ row: [AnswerLine.Piece], _ widths: [Int], _ room: Int) -> AnswerLine {
    var line = AnswerLine()
    for (piece, width) in zip(row, widths) where width > 0 { line.append(piece, width: width + 2) }
    if let title = row.last { line.pieces.append(title) }
    return line.truncated(to: room)
  }

  private func twoLines(
    _ row: [AnswerLine.Piece], widths: [Int], room: Int
  ) -> [AnswerLine] {
    var first = AnswerLine()
    var taken = 0
    var second: [AnswerLine.Piece] = []
    for (piece, width) in zip(row, widths) where width > 0 {
      let gap = taken == 0 ? 0 : 2
      if second.isEmpty, taken == 0 || taken + gap + width <= room {
        first.append(AnswerLine.Piece(""), width: gap)
        first.append(piece, width: width)
        taken += gap + width
      } else {
        second.append(piece)
      }
    }
    if let title = row.last { second.append(title) }
    let rest = second.filter { !$0.text.isEmpty }
    guard !rest.isEmpty else { return [first.truncated(to: room)] }
    var below = AnswerLine([.init("  ")])
    for (place, piece) in rest.enumerated() {
      if place > 0 { below.pieces.append(.init(" · ")) }
      below.pieces.append(piece)
    }
    return [first.truncated(to: room), below.truncated(to: room)]
  }
}

/// A column of an answer: what programs get, and what people see.
struct AnswerColumn<Row> {
  /// As help calls it.
  var name: String
  var plain: (Row) -> String
  /// Empty in all rows where people do without the column.
  var shown: (Row) -> String
  /// How people see it.
  var style: (Row) -> Style

  init(
    _ name: String, _ plain: @escaping (Row) -> String, shown: ((Row) -> String)? = nil,
    style: @escaping (Row) -> Style = { _ in .plain }
  ) {
    self.name = name
    self.plain = plain
    self.shown = shown ?? plain
    self.style = style
  }

  /// What help says of the columns that programs get.
  static func names(_ columns: [AnswerColumn]) -> String {
    "To a pipe, a line has: \(columns.map(\.name).joined(separator: ", "))."
  }
}
