import CaseModel
import TerminalUI

extension DeskState {
  func drawAgenda(in frame: inout Frame) {
    let screen = agendaScreen
    draw(screen, titledBy: agendaTitle, isReading: agenda.isReading, in: &frame)
    guard let area = screen.list else { return }
    let inside = screen.inside(area)
    let list = agenda.list
    if !agenda.isReading {
      let line = max(0, list.selectedLine - list.visible.lowerBound)
      frame.cursor = Point(column: inside.column, row: min(inside.row + line, size.rows - 1))
    }
    guard list.total > 0 else {
      frame.put(
        paragraph: list.isAnswered ? emptyAgenda : "The agenda is being put together.",
        in: inside.inset(columns: 1, rows: 0), style: Style(.dim))
      return
    }
    for number in list.visible {
      let row = inside.row + number - list.visible.lowerBound
      guard row < inside.endRow else { break }
      let area = Area(column: inside.column, row: row, columns: inside.columns, rows: 1)
      switch list.line(at: number) {
      case .heading(let section, let count): draw(section, count, in: &frame, area)
      case .row(let place):
        guard let row = list.row(at: place) else { continue }
        draw(row, isSelected: place == list.index, in: &frame, area)
      case nil: break
      }
    }
  }

  private var agendaTitle: Frame.BorderText {
    let list = agenda.list
    let whose = agenda.owner.map { $0.isEmpty ? ": nobody’s own" : " of \($0)" } ?? ""
    return Frame.BorderText(
      title: "Agenda\(whose)\(markedInTitle)",
      count: list.total == 0 ? "" : "\((list.index + 1).grouped) of \(list.total.grouped)",
      thumb: list.thumb)
  }

  private var emptyAgenda: String {
    if let owner = agenda.owner {
      let whose = owner.isEmpty ? "nobody owns" : "\(owner) owns"
      return "No open follow-up that \(whose). \(key(.back)) shows everything."
    }
    return """
      Nothing is due: no follow-up is open, and no letter waits for an answer. \
      \(key(.view(.desk))) shows the desk, where \(key(.new)) writes a follow-up.
      """
  }

  private func draw(
    _ section: AgendaSection, _ count: Int, in frame: inout Frame, _ area: Area
  ) {
    let style = section == .overdue ? Style(.overdue, bold: true) : Style(.heading, bold: true)
    let mark = section == .overdue ? "!" : ""
    frame.put(
      RowLine([
        Span(text: section.title, style: style),
        Span(text: "  \(count.grouped)\(mark)", style: section == .overdue ? style : Style(.dim)),
      ]), column: area.column, row: area.row, columns: area.columns)
  }

  private func draw(
    _ row: AgendaRow, isSelected: Bool, in frame: inout Frame, _ area: Area
  ) {
    let columns = area.columns - 2
    frame.put(
      row.line(columns: columns, today: today, dates: settings.dates),
      column: area.column + 2, row: area.row, columns: columns)
    if marked.contains(row.row.id, in: .agenda) { drawMark(in: &frame, area) }
    guard isSelected else { return }
    frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    if !agenda.isReading { frame.restyle(area) { $0 = $0.selected } }
  }
}

extension AgendaRow {
  /// The row as it is shown: its box or mark, what it is, its incident, its owner and when it is due.
  func line(columns: Int, today: Day, dates: DateHabits) -> RowLine {
    let (box, what, owner) = parts
    let section = AgendaSection(due: due, today: today, weekStart: dates.weekStart)
    let style: Style =
      switch section {
      case .overdue: Style(.overdue)
      case .today, .thisWeek: Style(.soon)
      case .later, .undated: Style(.dim)
      }
    let due = Span(text: spokenDue(today: today, dates.style), style: style)
    let head = [Span(text: box + " "), Span(text: what)]
    guard columns >= 60 else { return RowLine(head, right: [due]) }
    // What, the incident and the owner stand each in a column of their own.
    let dueColumns = 13
    let ownerColumns = columns >= 90 ? 16 : 8
    let rest = columns - box.count - 1 - ownerColumns - dueColumns - 5
    let whatColumns = rest * 59 / 100
    func cell(_ text: String, _ columns: Int) -> String {
      OneLine.padded(OneLine.truncated(text, to: columns), to: columns) + "  "
    }
    return RowLine(
      [
        Span(text: box + " "), Span(text: cell(what, whatColumns)),
        Span(text: cell(incidentTitle, rest - whatColumns), style: Style(.dim)),
        Span(text: OneLine.truncated(owner, to: ownerColumns)),
      ], right: [due])
  }

  /// `5 days over`, `today`, `Fri 27 Nov`; empty without a date.
  func spokenDue(today: Day, _ dates: DateStyle) -> String {
    guard let due else { return "no date" }
    let days = due.days(to: today)
    if days > 0 { return "\(days.grouped) day\(days == 1 ? "" : "s") over" }
    if days == 0 { return "today" }
    return "\(due.weekday.short) \(due.brief(today: today, dates))"
  }

  private var parts: (box: String, what: String, owner: String) {
    switch row {
    case .followUp(let row):
      let urgent = row.priority == .urgent ? "urgent: " : ""
      let repeats = row.repeats == nil ? "" : " (repeats)"
      return (row.status.box, "\(urgent)\(row.title)\(repeats)", row.owner)
    case .letter(let row):
      let office = row.addressee.body.isEmpty ? row.addressee.office : row.addressee.body
      let names = [row.addressee.name, office].filter { !$0.isEmpty }
      let name = names.isEmpty ? row.title : names.joined(separator: ", ")
      return (" \(Glyphs.outgoing) ", "Answer of \(name)", "")
    case .incident, .response: return ("   ", row.title, "")
    }
  }
}
