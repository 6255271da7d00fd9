import CaseModel

/// How bodies and offices answer: their figures, and the letters behind each.
struct OfficialsView: Hashable, Sendable {
  /// What is told of each, in the order of Left and Right.
  enum Column: Int, CaseIterable, Hashable, Sendable {
    case name, letters, answered, unanswered, days, granted, refused, open
  }

  var bodies = OfficialList(OfficialsQuery())
  /// The offices of the body that was opened; nil while bodies are shown.
  var offices: OfficialList?
  /// The letters behind the figure that was opened.
  var letters = RowList()
  /// The figure that was opened; nil while figures are shown.
  private(set) var scope: OfficialFigureScope?
  var column = Column.name
  var isReading = false

  /// The figures that are shown, or lie under the letters behind one.
  var list: OfficialList {
    get { offices ?? bodies }
    set { if offices == nil { bodies = newValue } else { offices = newValue } }
  }

  /// The selected letter, where letters are shown.
  var selected: RecordID? { scope == nil ? nil : letters.selected }

  /// Shows the letters behind a figure.
  mutating func open(_ scope: OfficialFigureScope?) {
    self.scope = scope
    letters = RowList()
    isReading = false
    guard let scope else { return }
    letters.show(ListQuery(.letter, official: scope))
  }

  /// Asks anew, since records changed.
  mutating func reload() -> [DeskEffect] {
    bodies.reload()
    offices?.reload()
    return scope == nil ? [] : letters.reload()
  }

  mutating func take(_ page: OfficialsPage) {
    if page.query.body == nil { bodies.take(page) } else { offices?.take(page) }
  }
}

extension OfficialsView.Column {
  /// The letters that the column counts; nil for the name.
  var figure: OfficialFigureScope.Figure? {
    switch self {
    case .name: nil
    case .letters: .letters
    // The days are those of the letters that were answered.
    case .answered, .days: .answered
    case .unanswered: .unanswered
    case .granted: .granted
    case .refused: .refused
    case .open: .open
    }
  }
}
