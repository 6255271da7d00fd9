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
      try StandardOutput.write(lines(columns: columns))
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
  func lines(columns room: Int) -> [String] {
    let shown = parts.map { part in
      part.rows.map { row in columns.map { SafeText.string($0.shown(row)) } }
    }
    let widths = columns.indices.dropLast().map { column in
      shown.joined().map { SafeText.columns($0[column]) }.max() ?? 0
    }
    let isOneLine = room - widths.reduce(0) { $1 == 0 ? $0 : $0 + $1 + 2 } >= 30
    var lines: [String] = []
    for (part, rows) in zip(parts, shown) where !rows.isEmpty {
      if !lines.isEmpty { lines.append("") }
      if !part.heading.isEmpty { lines.append(OneLine.truncated(part.heading, to: room)) }
      for row in rows {
        if isOneLine {
          let beginning = zip(row, widths).filter { $1 > 0 }
            .reduce("") { $0 + OneLine.padded($1.0, to: $1.1) + "  " }
          let title = row.last ?? ""
          lines.append(
            trimmed(beginning + OneLine.truncated(title, to: room - SafeText.columns(beginning))))
        } else {
          lines += twoLines(row, widths: widths, room: room)
        }
      }
    }
    return lines
  }

  private func twoLines(_ row: [String], widths: [Int], room: Int) -> [String] {
    var first = ""
    var taken = 0
    var second: [String] = []
    for (text, width) in zip(row, widths) where width > 0 {
      let needed = (first.isEmpty ? 0 : 2) + width
      if second.isEmpty, first.isEmpty || taken + needed <= room {
        first += (first.isEmpty ? "" : "  ") + OneLine.padded(text, to: width)
        taken += needed
      } else {
        second.append(text)
      }
    }
    second.append(row.last ?? "")
    let rest = second.filter { !$0.isEmpty }.joined(separator: " · ")
    let lines = [OneLine.truncated(trimmed(first), to: room)]
    return rest.isEmpty ? lines : lines + ["  " + OneLine.truncated(rest, to: room - 2)]
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

/// A column of an answer: what programs get, and what people see.
struct AnswerColumn<Row> {
  /// As help calls it.
  var name: String
  var plain: (Row) -> String
  /// Empty in all rows where people do without the column.
  var shown: (Row) -> String

  init(_ name: String, _ plain: @escaping (Row) -> String, shown: ((Row) -> String)? = nil) {
    self.name = name
    self.plain = plain
    self.shown = shown ?? plain
  }

  /// What help says of the columns that programs get.
  static func names(_ columns: [AnswerColumn]) -> String {
    "To a pipe, a line has: \(columns.map(\.name).joined(separator: ", "))."
  }
}
