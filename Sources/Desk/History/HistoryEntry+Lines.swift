import CaseModel
import TerminalUI

extension HistoryEntry {
  /// The entry as a list shows it, in one line or in two.
  func lines(_ count: Int, columns: Int, today: Day, dates: DateStyle) -> [RowLine] {
    let right = marks.isEmpty ? [] : [Span(text: marks.joined(separator: ", "), style: markStyle)]
    guard count == 1 else {
      return [
        RowLine(sentence, right: right),
        RowLine("\(who.name), \(day(today: today, dates)) \(when.clock)", style: Style(.dim)),
      ]
    }
    let day = OneLine.padded(day(today: today, dates), to: 12)
    let whoColumns = columns >= 100 ? 18 : 12
    let who = OneLine.padded(OneLine.truncated(who.name, to: whoColumns), to: whoColumns)
    return [
      RowLine(
        [
          Span(text: "\(day)\(when.clock)  ", style: Style(.dim)), Span(text: who + "  "),
          Span(text: sentence),
        ], right: right)
    ]
  }

  private func day(today: Day, _ dates: DateStyle) -> String {
    switch when.day.days(to: today) {
    case 0: "today"
    case 1: "yesterday"
    default: when.day.spoken(in: dates)
    }
  }

  /// What sets the entry off from what a person did at the desk.
  private var marks: [String] {
    let how = mark.isEmpty ? [] : [mark]
    return how + (isDoubtful ? ["! signature"] : isSigned ? ["signed"] : [])
  }

  private var markStyle: Style { isDoubtful ? Style(.problem) : Style(.hint) }

  private var isDoubtful: Bool { if case .doubtful = signature { true } else { false } }
  private var isSigned: Bool { if case .good = signature { true } else { false } }

  /// The record that the entry is about; nil where it touched several, or none.
  var onlyRecord: Touch? { records.count == 1 ? records.first : nil }

  /// The step after which a record was as the entry is about: before it, where that deleted it.
  func version(of record: RecordID) -> VersionID? {
    let touch = records.first { $0.id == record }
    return touch?.deed == .deleted ? before : version
  }
}
