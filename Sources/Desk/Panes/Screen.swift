import TerminalUI

/// Where everything stands on a screen of a given size.
struct Screen: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// Smaller than the desk can use.
    case tooSmall
    /// The focused pane alone, under a line of tabs.
    case narrow
    /// All lists; the reader opens over them.
    case medium
    /// All lists and the reader.
    case wide
  }

  let form: Form
  let size: Size
  /// The area of each pane on the screen, with its border where it has one.
  let panes: [Pane: Area]
  /// The line of tabs of a narrow screen.
  let tabs: Area?
  /// The panes whose first line shows what they are filtered by.
  let filtered: Set<Pane>
  let titleRow = 0
  var statusRow: Int { size.rows - 1 }

  /// The smallest size that the desk can use.
  static let smallest = Size(columns: 40, rows: 12)

  /// - Parameter isPlain: whether one pane stands alone whatever the size, for a screen reader.
  init(
    size: Size, focus: Pane, filtered: Set<Pane> = [], isPlain: Bool = false,
    sizes: PaneSizes = PaneSizes()
  ) {
    self.size = size
    self.filtered = filtered
    form = Screen.form(for: size, isPlain: isPlain)
    let body = Area(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    switch form {
    case .tooSmall:
      panes = [:]
      tabs = nil
    case .narrow:
      let (tabs, rest) = body.split(top: 1)
      self.tabs = tabs
      panes = [focus: rest]
    case .medium:
      tabs = nil
      panes = focus == .reader ? [.reader: body] : Screen.lists(in: body, incidentsShare: 38, sizes)
    case .wide:
      tabs = nil
      let (lists, reader) = body.split(
        left: sizes.first(
          .lists, of: size.columns, usually: size.columns * 63 / 100,
          least: 2 * Screen.leastColumns))
      panes = Screen.lists(in: lists, incidentsShare: 40, sizes).merging([.reader: reader]) { $1 }
    }
  }

  /// Where a pane's rows stand: inside its borders, below the line of its filter.
  func inside(_ pane: Pane) -> Area {
    let area = withinBorder(pane)
    return chips(of: pane) == nil ? area : area.split(top: 1).rest
  }

  /// The line that shows what a pane is filtered by; nil where it isn't, or has no room for it.
  func chips(of pane: Pane) -> Area? {
    let area = withinBorder(pane)
    return filtered.contains(pane) && area.rows > lines(perRowOf: pane)
      ? area.split(top: 1).top : nil
  }

  private func withinBorder(_ pane: Pane) -> Area {
    guard let area = panes[pane] else { return Area(column: 0, row: 0, columns: 0, rows: 0) }
    guard form != .narrow else { return area }
    return Area(
      column: area.column + 1, row: area.row + 1, columns: area.columns - 2,
      rows: area.rows - (sharesBottom(pane) ? 1 : 2))
  }

  /// Whether the line below a pane is the upper line of the next: so in the middle.
  func sharesBottom(_ pane: Pane) -> Bool { pane == .letters || pane == .responses }

  /// How many lines of the screen a row of a list takes.
  func lines(perRowOf pane: Pane) -> Int {
    switch pane {
    case .incidents: 2
    case .letters: form == .medium ? 1 : 2
    case .responses, .followUps, .reader: 1
    }
  }

  /// How many whole rows of a list are on the screen; 0 where the pane isn't.
  func visibleRows(of pane: Pane) -> Int { inside(pane).rows / lines(perRowOf: pane) }

  /// The pane drawn at a cell.
  func pane(at point: Point) -> Pane? {
    Pane.allCases.first { panes[$0]?.contains(point) ?? false }
  }

  static func form(for size: Size, isPlain: Bool = false) -> Form {
    if size.columns < smallest.columns || size.rows < smallest.rows { return .tooSmall }
    if isPlain || size.columns < 72 || size.rows < 18 { return .narrow }
    return size.columns < 120 ? .medium : .wide
  }

  private static func lists(
    in area: Area, incidentsShare: Int, _ sizes: PaneSizes
  ) -> [Pane: Area] {
    let (incidents, middle) = area.split(
      left: sizes.first(
        .incidents, of: area.columns, usually: area.columns * incidentsShare / 100,
        least: leastColumns))
    // The letters get the most rows: theirs are the tallest.
    let share = (middle.rows - 1) * 3 / 10
    let (upper, followUps) = middle.split(
      top: min(
        max(
          2 * leastRows,
          sizes.first(
            .responses, of: middle.rows, usually: middle.rows - share - 1, least: leastRows)),
        middle.rows - leastRows))
    let (letters, responses) = upper.split(
      top: min(
        sizes.first(.letters, of: middle.rows, usually: upper.rows - share, least: leastRows),
        max(leastRows, upper.rows - leastRows)))
    return [
      .incidents: incidents, .letters: letters, .responses: responses, .followUps: followUps,
    ]
  }
}
