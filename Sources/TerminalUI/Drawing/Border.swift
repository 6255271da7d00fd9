extension Frame {
  /// What stands in a border beside its lines.
  package struct BorderText: Hashable, Sendable {
    /// At the left of the upper line.
    package var title: String
    /// At the right of the upper line, such as `2 of 14`; left out where there is no room.
    package var count: String
    /// The lines of the inner area that a scroll mark covers in the right side.
    package var thumb: Range<Int>?

    package init(title: String = "", count: String = "", thumb: Range<Int>? = nil) {
      self.title = title
      self.count = count
      self.thumb = thumb
    }
  }

  /// Draws a border at the edge of an area. Lines join with lines that are already there (`├`, `┬`),
  /// so that panes which share an edge are drawn one over the other's edge, the focused one last.
  /// - Returns: the area inside.
  @discardableResult
  package mutating func drawBorder(
    _ area: Area, _ text: BorderText = BorderText(), focused: Bool = false
  ) -> Area {
    let inner = area.inset(columns: 1, rows: 1)
    guard area.columns >= 2, area.rows >= 2 else { return inner }
    let style = Style(focused ? .focusedBorder : .border)
    let right = area.endColumn - 1
    let bottom = area.endRow - 1
    join([.right, .down], area.column, area.row)
    join([.left, .down], right, area.row)
    join([.right, .up], area.column, bottom)
    join([.left, .up], right, bottom)
    let (across, along): (LineArt, LineArt) = ([.left, .right], [.up, .down])
    for column in area.column + 1..<max(area.column + 1, right) {
      join(across, column, area.row)
      join(across, column, bottom)
    }
    for row in area.row + 1..<max(area.row + 1, bottom) {
      join(along, area.column, row)
      join(along, right, row)
    }

    func join(_ sides: LineArt, _ column: Int, _ row: Int) {
      let all = sides.union(LineArt(self[column, row].text))
      put(narrow: all.text, column: column, row: row, style: style)
    }

    if let thumb = text.thumb {
      for line in thumb.clamped(to: 0..<inner.rows) {
        put("┃", column: right, row: inner.row + line, style: style)
      }
    }
    drawTexts(text, in: area, focused: focused, style: style)
    return inner
  }

  private mutating func drawTexts(
    _ text: BorderText, in area: Area, focused: Bool, style: Style
  ) {
    let room = area.columns - 4
    guard room > 0 else { return }
    let countColumns = SafeText.columns(text.count)
    let titleColumns = SafeText.columns(text.title)
    // Three columns between: a blank, a piece of line, a blank.
    let showsCount =
      !text.count.isEmpty && min(titleColumns, 8) + 3 + countColumns <= room
      || titleColumns == 0 && countColumns <= room
    let titleRoom = showsCount ? room - countColumns - 3 : room
    if titleColumns > 0, titleRoom > 0 {
      let title = " " + OneLine.truncated(text.title, to: titleRoom) + " "
      let titleStyle = Style(focused ? .focusedBorder : .heading, bold: focused)
      put(title, column: area.column + 1, row: area.row, style: titleStyle)
    }
    if showsCount, countColumns > 0 {
      let column = area.endColumn - 3 - countColumns
      put(" " + text.count + " ", column: column, row: area.row, style: style)
    }
  }

  /// The frame with its borders in `+ - | #`, for terminals without line drawing and for screen
  /// readers.
  package var withPlainBorders: Frame {
    var plain = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        if let text = LineArt.plain(cell.text) {
          plain.put(text, column: column, row: row, style: cell.style)
        }
      }
    }
    return plain
  }
}

/// Which sides of a cell a line runs to.
struct LineArt: OptionSet, Hashable {
  let rawValue: Int

  static let up = LineArt(rawValue: 1)
  static let down = LineArt(rawValue: 2)
  static let left = LineArt(rawValue: 4)
  static let right = LineArt(rawValue: 8)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The sides of a line-drawing character; none of any other text.
  init(_ text: String) {
    // Most cells hold no line, and a line takes three bytes.
    let isLine = text.utf8.count == 3
    self.init(rawValue: !isLine ? 0 : text == "┃" ? 3 : Self.texts.lastIndex(of: text) ?? 0)
  }

  /// The character with lines to these sides.
  var text: String { Self.texts[rawValue] }

  /// What stands for a line-drawing character in ASCII; nil for any other text.
  static func plain(_ text: String) -> String? {
    guard text.utf8.count == 3 else { return nil }
    switch text {
    case "─": return "-"
    case "│": return "|"
    case "┃": return "#"
    default: return texts.contains(text) ? "+" : nil
    }
  }

  // By raw value; a line to one side only is drawn through.
  private static let texts = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}
