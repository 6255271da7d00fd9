import CaseModel
import Exchange
import TerminalUI

/// Writes steps of history as whoever reads them needs them.
enum HistoryAnswer {
  static func write(
    _ steps: [HistoryStep], as format: AnswerFormat, hasWords: Bool
  ) throws(Refusal) {
    if format.isJSON { return try StandardOutput.write(steps.map(\.object.line)) }
    guard hasWords else {
      return try Answer(columns: HistoryStep.columns, parts: [.init(rows: steps)]).write()
    }
    guard let columns = StandardOutput.columns else { return try writeWords(of: steps) }
    var lines: [AnswerLine] = []
    for step in steps {
      let heading = Answer(columns: HistoryStep.columns, parts: [.init(rows: [step])])
      if !lines.isEmpty { lines.append(AnswerLine()) }
      lines += heading.lines(columns: columns)
      for change in step.changes ?? [] { lines += self.lines(of: change, columns: columns) }
    }
    try write(lines)
  }

  /// One step at length, with the lines of texts.
  static func write(_ step: HistoryStep, as format: AnswerFormat) throws(Refusal) {
    if format.isJSON { return try StandardOutput.write([step.object.line]) }
    guard let columns = StandardOutput.columns else { return try writeWords(of: [step]) }
    let who = step.entry.who
    let person = who.address.isEmpty ? who.name : "\(who.name) <\(who.address)>"
    let signature: [String] =
      switch step.entry.signature {
      case .none, .unchecked: []
      case .good(let name): ["Signed by \(name)."]
      case .doubtful(let why): [why]
      }
    var lines = [
      AnswerLine([
        .init(String(step.entry.version.short), Style(.accent)),
        .init("  \(step.entry.when.spoken(in: .spelled))  \(SafeText.string(person))"),
      ]).truncated(to: columns)
    ]
    lines += wrapped(step.entry.sentence, Style(.heading), columns: columns)
    for sentence in signature { lines += wrapped(sentence, columns: columns) }
    for change in step.changes ?? [] {
      lines.append(AnswerLine())
      lines += self.lines(of: change, hasTexts: true, columns: columns)
    }
    let untold = step.entry.records.count - (step.changes?.count ?? 0)
    if step.changes?.count == 200, untold > 0 {
      lines += wrapped("… and \(untold) more records.", columns: columns)
    }
    if step.entry.otherFiles > 0 {
      lines += ["", "And \(counted(step.entry.otherFiles, "other file"))."].flatMap {
        wrapped($0, columns: columns)
      }
    }
    try write(lines)
  }

  private static func write(_ lines: [AnswerLine]) throws(Refusal) {
    try StandardOutput.write(lines.map { StandardOutput.isColoured ? $0.coloured : $0.plain })
  }

  private static func writeWords(of steps: [HistoryStep]) throws(Refusal) {
    try Answer(columns: HistoryWord.columns, parts: [.init(rows: steps.flatMap(\.words))]).write()
  }

  /// What became of one record.
  private static func lines(
    of change: RecordDifference, hasTexts: Bool = false, columns: Int
  ) -> [AnswerLine] {
    var lines = wrapped("\(change.heading) (\(change.id))", indent: 2, columns: columns)
    for field in change.fields {
      lines += wrapped(field.sentence, indent: 4, columns: columns)
      for line in hasTexts ? field.lines : [] {
        let (mark, text, style) =
          switch line {
          case .same(let text): (" ", text, Style(.dim))
          case .removed(let text): ("-", text, Style(.problem))
          case .added(let text): ("+", text, Style(.done))
          }
        let rows = wrapped(text, style, indent: 8, columns: columns)
        for (place, row) in (rows.isEmpty ? [AnswerLine()] : rows).enumerated() {
          var row = row
          let begin = place == 0 ? "      \(mark) " : "        "
          if !row.pieces.isEmpty { row.pieces.removeFirst() }
          row.pieces.insert(.init(begin, style), at: 0)
          lines.append(row)
        }
      }
    }
    return lines
  }

  private static func wrapped(
    _ text: String, _ style: Style = .plain, indent: Int = 0, columns: Int
  ) -> [AnswerLine] {
    let blanks = String(repeating: " ", count: indent)
    return TextLayout.wrap(SafeText.string(text), columns: max(20, columns - indent)).map {
      AnswerLine([.init(blanks), .init($0, style)])
    }
  }
}
