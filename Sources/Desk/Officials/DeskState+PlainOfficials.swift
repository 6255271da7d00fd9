import CaseModel
import TerminalUI

/// The officials for a screen reader: figures in words under the name, no columns.
extension DeskState {
  /// The chosen figure of the selected row, in the line over the rows: `Asks refused: 1`.
  func drawPlainFigure(in frame: inout Frame, _ table: OfficialsTable) {
    let column = officials.column
    guard let what = column.spoken, let row = officials.list.selected else { return }
    let value = column == .days && row.medianDays == nil ? "not known" : row.text(of: column)
    frame.put(
      OneLine.truncated(
        "\(what.prefix(1).uppercased() + what.dropFirst()): \(value)", to: table.heads.columns - 1),
      column: table.heads.column, row: table.heads.row, style: Style(.accent, bold: true))
  }

  func drawPlain(
    _ row: OfficialLine, isSelected: Bool, in frame: inout Frame, _ area: Area
  ) {
    // Few letters say little of how anybody answers.
    let name = row.office.isEmpty ? row.spokenBody : row.office
    let lines = [name + (row.isSmall ? ", few letters" : "")] + row.spokenFigures
    for (number, line) in lines.enumerated() {
      frame.put(
        RowLine(line), column: area.column + 2, row: area.row + number, columns: area.columns - 2)
    }
    guard isSelected else { return }
    frame.put(Glyphs.selection, column: area.column, row: area.row, style: Style(.accent))
    frame.restyle(area) { $0 = $0.selected }
    frame.cursor = area.origin
  }
}
