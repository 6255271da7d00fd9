/// The list that stands open under a field: the options of a choice, or suggestions.
struct FormPopup: Hashable, Sendable {
  let field: String
  private var labels: [String]
  /// What each suggestion puts into the field; empty for a choice.
  let texts: [String]
  /// Whether typing narrows the list, as it does for a choice; suggestions follow the field's own
  /// text instead.
  let isChoice: Bool
  private(set) var filter = ""
  /// Which of the labels show, by their numbers.
  private(set) var matches: [Int]
  /// The place among the matches; nil while none is selected.
  private(set) var selected: Int?

  init(choiceOf field: FormField) {
    self.field = field.name
    isChoice = true
    texts = []
    labels = field.options.map(\.label)
    matches = Array(labels.indices)
    selected = field.options.firstIndex { $0.value == field.chosen } ?? 0
  }

  init(suggestions: [FormSuggestion], for field: String) {
    self.field = field
    isChoice = false
    labels = suggestions.map(\.label)
    texts = suggestions.map(\.text)
    matches = Array(labels.indices)
  }

  private static let nothingFits = "Nothing fits"

  /// The number of the selected option or suggestion.
  var selection: Int? { selected.flatMap { matches.indices.contains($0) ? matches[$0] : nil } }

  var count: Int { matches.count }

  func label(_ place: Int) -> String { labels[matches[place]] }

  var heading: String {
    guard isChoice else { return "Known" }
    return filter.isEmpty ? "Type to find" : "Find: \(filter)"
  }

  mutating func select(_ place: Int) {
    selected = matches.isEmpty ? nil : min(max(0, place), matches.count - 1)
  }

  /// Moves the selection; above the first suggestion there is none.
  mutating func move(by count: Int) {
    let place = (selected ?? -1) + count
    if place < 0, !isChoice {
      selected = nil
    } else {
      select(place)
    }
  }

  /// Narrows the list to labels in which a word begins so, or else to those that hold it.
  mutating func find(_ text: String) {
    filter = text
    matches = fitting(text)
    selected = matches.isEmpty ? nil : 0
  }

  /// Takes the labels of more options, of which those are shown too that the owner found for what is
  /// typed. What is selected stays so.
  mutating func take(labels: [String], found: [Int]) {
    let kept = selection
    self.labels = labels
    let fitting = filter.isEmpty ? Array(labels.indices) : fitting(filter)
    matches = fitting + found.filter { labels.indices.contains($0) && !fitting.contains($0) }
    selected = kept.flatMap { matches.firstIndex(of: $0) } ?? (matches.isEmpty ? nil : 0)
  }

  private func fitting(_ text: String) -> [Int] {
    let wanted = text.lowercased()
    let beginning = labels.indices.filter { index in
      let label = labels[index].lowercased()
      return label.hasPrefix(wanted) || label.contains(" " + wanted) || label.contains("-" + wanted)
    }
    return beginning.isEmpty
      ? labels.indices.filter { labels[$0].lowercased().contains(wanted) } : beginning
  }

  /// Where the list is drawn: below the field, or above it where there is more room.
  func area(under field: Area, in view: Area) -> Area {
    let wanted = max(1, count) + 2
    let below = view.endRow - field.endRow
    let above = field.row - view.row
    let isBelow = below >= min(wanted, 6) || below >= above
    let rows = min(wanted, max(3, isBelow ? below : above), view.rows)
    // As wide as anything that finding may bring, so that it stays where it is.
    let longest = labels.reduce(FormPopup.nothingFits.count) { max($0, SafeText.columns($1)) }
    let columns = min(max(longest + 4, min(field.columns, 40)), view.columns)
    let column = min(field.column, view.endColumn - columns)
    let row = isBelow ? min(field.endRow, view.endRow - rows) : max(view.row, field.row - rows)
    return Area(column: max(view.column, column), row: row, columns: columns, rows: rows)
  }

  /// The first match that shows in a list of so many rows.
  func top(rows: Int) -> Int {
    guard rows > 0 else { return 0 }
    return min(max(0, (selected ?? 0) - rows / 2), max(0, count - rows))
  }

  /// The match that is drawn at a place of the list's area.
  func match(at point: Point, in area: Area) -> Int? {
    let inside = area.inset(columns: 1, rows: 1)
    guard inside.contains(point) else { return nil }
    let place = top(rows: inside.rows) + point.row - inside.row
    return matches.indices.contains(place) ? place : nil
  }

  func draw(into frame: inout Frame, area: Area) {
    frame.fill(area)
    let rows = max(0, area.rows - 2)
    var text = Frame.BorderText(title: heading)
    if count > rows, count > 0 {
      text.thumb = top(rows: rows) * rows / count..<(top(rows: rows) + rows) * rows / count
    }
    drawMatches(into: &frame, area: frame.drawBorder(area, text, focused: true))
  }

  private func drawMatches(into frame: inout Frame, area: Area) {
    guard !area.isEmpty else { return }
    guard count > 0 else {
      frame.put(
        "  " + FormPopup.nothingFits, column: area.column, row: area.row, limit: area.columns)
      return
    }
    let top = top(rows: area.rows)
    for (row, place) in (top..<min(count, top + area.rows)).enumerated() {
      let isSelected = place == selected
      let style = isSelected ? Style.plain.selected : .plain
      let line = Area(column: area.column, row: area.row + row, columns: area.columns, rows: 1)
      frame.fill(line, style: style)
      frame.put(
        (isSelected ? "▸ " : "  ") + OneLine.truncated(label(place), to: max(0, line.columns - 2)),
        column: line.column, row: line.row, limit: line.columns, style: style)
      if isSelected, isChoice { frame.cursor = line.origin }
    }
  }
}
