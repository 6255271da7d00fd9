import CaseModel
import TerminalUI

extension OfficialsView.Column {
  /// The head of the column.
  func head(isNarrow: Bool, isOffices: Bool) -> String {
    switch self {
    case .name: isOffices ? "Office" : "Body"
    case .letters: isNarrow ? "Sen" : "Sent"
    case .answered: isNarrow ? "Ans" : "Answ"
    case .unanswered: isNarrow ? "Non" : "None"
    case .days: isNarrow ? "Day" : "Days"
    case .granted: isNarrow ? "Gra" : "Granted"
    case .refused: isNarrow ? "Ref" : "Refused"
    case .open: isNarrow ? "Ope" : "Open"
    }
  }

  /// What the figure is, in the title while it is chosen; nil for the name.
  var spoken: String? {
    switch self {
    case .name: nil
    case .letters: "letters sent"
    case .answered: "letters answered"
    case .unanswered: "letters without an answer"
    case .days: "days to answer, median"
    case .granted: "asks granted or pledged"
    case .refused: "asks refused"
    case .open: "asks without an answer"
    }
  }

  /// Whether the figure is drawn as a bar beside it.
  var isBar: Bool { self == .granted || self == .refused || self == .open }

  /// Whether the head stands at the left of the column.
  var isLeading: Bool { self == .name || isBar }

  var barStyle: Style {
    switch self {
    case .granted: Style(.done)
    case .refused: Style(.overdue)
    default: Style(.dim)
    }
  }
}

extension OfficialLine {
  /// What is put for a body that no record names.
  var spokenBody: String { body.isEmpty ? "no body named" : body }

  /// The figures in words, for a screen reader: a line of letters, a line of asks.
  var spokenFigures: [String] {
    let days = medianDays.map { ", \($0.grouped) day\($0 == 1 ? "" : "s")" } ?? ""
    let rest = letters - answered
    return [
      "\(letters.grouped) sent, \(answered.grouped) answered, \(rest.grouped) not\(days)",
      "asks: \(granted.grouped) granted, \(refused.grouped) refused, \(open.grouped) open",
    ]
  }

  /// The figure of a column as it is shown.
  func text(of column: OfficialsView.Column) -> String {
    if column == .days { return medianDays?.grouped ?? Glyphs.none }
    return column.figure.map { count(of: $0).grouped } ?? ""
  }

  /// A bar as long as the figure's part of all asks; of anything at least a mark.
  func bar(of column: OfficialsView.Column, columns: Int) -> String {
    let all = granted + refused + open
    guard let figure = column.figure, all > 0, columns > 0 else { return "" }
    let count = count(of: figure)
    let length = count == 0 ? 0 : max(1, (count * columns + all / 2) / all)
    return String(repeating: Glyphs.bar, count: length)
  }
}

extension OfficialFigureScope {
  /// `Letters without an answer, U.S. Mission to the United Nations`.
  var spoken: String {
    let what =
      switch figure {
      case .letters: "Letters sent"
      case .answered: "Letters answered"
      case .unanswered: "Letters without an answer"
      case .granted: "Letters with asks granted"
      case .refused: "Letters with asks refused"
      case .open: "Letters with asks open"
      }
    let whose = [office, body].filter { !$0.isEmpty }.joined(separator: ", ")
    return whose.isEmpty ? what : "\(what), \(whose)"
  }
}
