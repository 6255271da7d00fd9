/// One thing that a form draws, where it stands in the form's whole length.
struct FormBox: Hashable {
  enum Content: Hashable {
    case heading(String)
    case label(String)
    case problem(String)
    case note(String)
    case input
    case button(String)
  }

  var content: Content
  var area: Area
  /// What a click here focuses.
  var stop: FormStop?
}

/// A form laid out at a width: labels at the left of the fields, or above them where it is narrow.
struct FormLayout {
  private(set) var boxes: [FormBox] = []
  private(set) var rows = 0
  private let width: Int
  private let isWide: Bool
  private let labelColumns: Int
  private let mostTextRows: Int
  private let showsAllProblems: Bool
  private let isLinear: Bool
  // Where the field before ended, for those that stand beside it.
  private var besideColumn = 0
  private var besideRow = 0
  private var nextRow = 0

  init(_ form: Form, size: Size) {
    width = max(1, size.columns - 2)
    isLinear = form.isLinear
    isWide = width >= 58 && !isLinear
    showsAllProblems = form.showsAllProblems
    mostTextRows = max(1, min(14, size.rows - 4))
    // Fields that may still be added count, so that nothing moves sideways when they are.
    let fields = form.sections.flatMap { $0.fields + $0.groups.flatMap(\.template) }
    let longest = fields.filter { $0.placement == .row }
      .reduce(8) { max($0, SafeText.columns($1.label)) }
    labelColumns = min(longest, 22)
    for section in form.sections { add(section) }
    nextRow += 1
    addButtons([(form.saveLabel, .save), ("Cancel", .cancel)])
    rows = nextRow
  }

  /// Where a stop's own box is: a field's input, a button.
  func area(of stop: FormStop) -> Area? {
    boxes.first { $0.stop == stop && $0.isTarget }?.area
  }

  /// The rows that should show while a stop is in focus: its label, its input, its problem.
  func rows(of stop: FormStop) -> Range<Int>? {
    let areas = boxes.filter { $0.stop == stop }.map(\.area)
    guard let first = areas.map(\.row).min(), let end = areas.map(\.endRow).max() else {
      return nil
    }
    return first..<end
  }

  private mutating func add(_ section: Form.Section) {
    guard section.fields.contains(where: { !$0.isHidden }) || !section.groups.isEmpty else {
      return
    }
    if !section.title.isEmpty {
      if nextRow > 0 { nextRow += 1 }
      line(.heading(section.title), column: 1, columns: width - 1)
    }
    for field in section.fields where !field.isHidden { add(field) }
    for group in section.groups { add(group) }
  }

  private mutating func add(_ group: FormGroup) {
    for (index, entry) in group.entries.enumerated() {
      if entry.fields.count == 1 {
        var field = entry.fields[0]
        // The button beside it needs its room, and so does a short note.
        let note = field.note.isEmpty ? 0 : SafeText.columns(field.note) + 2
        let beside = 14 + (note <= width / 3 ? note : 0)
        if isWide { field.columns = min(field.columns, max(10, width - labelColumns - beside)) }
        add(field)
        addRemoval(.remove(group: group.name, serial: entry.serial))
        continue
      }
      let name = group.singular.prefix(1).uppercased() + group.singular.dropFirst()
      line(.label("\(name) \(index + 1)"), column: 1, columns: width - 1)
      for field in entry.fields where !field.isHidden { add(field) }
      addButtons([
        ("Remove this \(group.singular)", .remove(group: group.name, serial: entry.serial))
      ])
    }
    var buttons: [(String, FormStop)] = []
    if group.isOpen { buttons.append(("Add \(group.indefinite)", .add(group: group.name))) }
    if !group.removed.isEmpty {
      buttons.append(("Bring the \(group.singular) back", .bringBack(group: group.name)))
    }
    if !buttons.isEmpty { addButtons(buttons) }
  }

  /// The button that removes an entry of one field, in its row where there is room.
  private mutating func addRemoval(_ stop: FormStop) {
    guard !isLinear, besideColumn + 10 <= width, besideRow + 1 == nextRow else {
      return addButtons([("Remove", stop)])
    }
    put(
      .button("Remove"), Area(column: besideColumn, row: besideRow, columns: 10, rows: 1), stop)
  }

  private mutating func add(_ field: FormField) {
    switch field.placement {
    case .row where isLinear, .beside where isLinear: addLine(field)
    case .row where isWide: addRow(field)
    case .sentence where isWide: addSentence(field)
    case .beside where isWide: addBeside(field)
    case .row, .beside, .sentence: addStacked(field)
    }
    if !field.problem.isEmpty, showsAllProblems || field.wasTouched { addProblem(field) }
  }

  // The label and what it is for, as they are read.
  private mutating func addLine(_ field: FormField) {
    let label = field.label + ":"
    let columns = SafeText.columns(label)
    guard columns + 20 <= width else { return addStacked(field) }
    put(
      .label(label), Area(column: 1, row: nextRow, columns: columns, rows: 1), .field(field.name))
    addInput(field, column: columns + 2, row: nextRow)
  }

  private mutating func addRow(_ field: FormField) {
    let row = nextRow
    put(
      .label(field.label),
      Area(column: 1, row: row, columns: labelColumns, rows: 1), .field(field.name))
    addInput(field, column: labelColumns + 2, row: row)
  }

  private mutating func addSentence(_ field: FormField) {
    let row = nextRow
    let columns = width * 2 / 5
    let lines = wrap(field.label, columns: columns)
    for (index, text) in lines.enumerated() {
      put(
        .label(text), Area(column: 1, row: row + index, columns: columns, rows: 1),
        .field(field.name))
    }
    addInput(field, column: columns + 2, row: row)
    nextRow = max(nextRow, row + lines.count)
  }

  private mutating func addBeside(_ field: FormField) {
    let label = SafeText.columns(field.label)
    guard besideColumn + label + 10 <= width else { return addStacked(field) }
    let (column, row, below) = (besideColumn, besideRow, nextRow)
    put(
      .label(field.label), Area(column: column, row: row, columns: label, rows: 1),
      .field(field.name))
    addInput(field, column: column + label + 1, row: row)
    nextRow = max(nextRow, below)
  }

  private mutating func addStacked(_ field: FormField) {
    let room = max(1, width - 2)
    for text in wrap(field.label, columns: room) {
      put(
        .label(text), Area(column: 1, row: nextRow, columns: room, rows: 1), .field(field.name))
      nextRow += 1
    }
    addInput(field, column: 1, row: nextRow)
  }

  private mutating func addInput(_ field: FormField, column: Int, row: Int) {
    let columns = max(1, min(field.columns, width - column))
    let height = field.kind == .text ? textRows(field, columns: columns) : 1
    let area = Area(column: column, row: row, columns: columns, rows: height)
    put(.input, area, .field(field.name))
    nextRow = row + height
    (besideColumn, besideRow) = (area.endColumn + 2, row)
    guard !field.note.isEmpty else { return }
    let room = width - area.endColumn - 2
    if SafeText.columns(field.note) <= room, height == 1, !isLinear {
      put(
        .note(field.note),
        Area(column: area.endColumn + 2, row: row, columns: room, rows: 1), nil)
      besideColumn += SafeText.columns(field.note) + 2
    } else {
      addLines(field.note, column: column) { .note($0) }
    }
  }

  private func textRows(_ field: FormField, columns: Int) -> Int {
    let needed = field.input.rowCount(columns: columns, upTo: mostTextRows)
    return min(max(field.leastRows, needed), mostTextRows)
  }

  private mutating func addProblem(_ field: FormField) {
    let column = isWide && field.placement == .row ? labelColumns + 2 : 1
    addLines("! " + field.problem, column: column, stop: .field(field.name)) { .problem($0) }
  }

  private mutating func addLines(
    _ text: String, column: Int, stop: FormStop? = nil, as content: (String) -> FormBox.Content
  ) {
    let columns = max(1, width - column)
    for text in wrap(text, columns: columns) {
      put(content(text), Area(column: column, row: nextRow, columns: columns, rows: 1), stop)
      nextRow += 1
    }
  }

  // Most labels fit and are plain, and a form is laid out anew for each key.
  private func wrap(_ text: String, columns: Int) -> [String] {
    let isPlain = text.utf8.count <= columns && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? [text] : TextLayout.wrap(text, columns: columns)
  }

  private mutating func addButtons(_ buttons: [(label: String, stop: FormStop)]) {
    var column = isWide ? labelColumns + 2 : 1
    for (label, stop) in buttons {
      let columns = SafeText.columns(label) + 4
      if column > 1, isLinear || column + columns > width {
        nextRow += 1
        column = 1
      }
      put(
        .button(label),
        Area(column: column, row: nextRow, columns: min(columns, width), rows: 1), stop)
      column += columns + 2
    }
    nextRow += 1
  }

  private mutating func line(_ content: FormBox.Content, column: Int, columns: Int) {
    put(content, Area(column: column, row: nextRow, columns: columns, rows: 1), nil)
    nextRow += 1
  }

  private mutating func put(_ content: FormBox.Content, _ area: Area, _ stop: FormStop?) {
    boxes.append(FormBox(content: content, area: area, stop: stop))
  }
}

extension FormBox {
  var isTarget: Bool {
    switch content {
    case .input, .button: true
    case .heading, .label, .problem, .note: false
    }
  }
}
