/// Which officials are wanted: all bodies, or the offices of one.
package struct OfficialsQuery: Hashable, Sendable {
  /// The body whose offices are wanted; nil for all bodies.
  package var body: String?
  package var sort: OfficialsSort

  package init(body: String? = nil, sort: OfficialsSort = .letters) {
    self.body = body
    self.sort = sort
  }
}

/// In what order officials stand; names decide where figures are the same.
package enum OfficialsSort: String, CaseIterable, Hashable, Sendable {
  /// Those written to most first.
  case letters
  /// Those with most asks without an answer first.
  case unanswered
  /// Those that take longest to answer first; those without a known answer last.
  case slowest
  case name
}

/// A window of the officials' list.
package struct OfficialsPage: Hashable, Sendable {
  package var query: OfficialsQuery
  package var window: Window
  package var rows: [OfficialLine]
  package var total: Int
  /// The most letters that any of the list was sent, by which bars are drawn.
  package var mostLetters: Int

  package init(
    query: OfficialsQuery, window: Window, rows: [OfficialLine], total: Int, mostLetters: Int
  ) {
    self.query = query
    self.window = window
    self.rows = rows
    self.total = total
    self.mostLetters = mostLetters
  }
}

/// One body or office with its figures, as a list shows it.
package struct OfficialLine: Hashable, Sendable {
  package var body: String
  /// Empty for a whole body.
  package var office: String
  package var letters: Int
  package var answered: Int
  /// Nil where no answer's days are known.
  package var medianDays: Int?
  package var granted: Int
  package var refused: Int
  package var open: Int

  package init(
    body: String, office: String, letters: Int, answered: Int, medianDays: Int?, granted: Int,
    refused: Int, open: Int
  ) {
    self.body = body
    self.office = office
    self.letters = letters
    self.answered = answered
    self.medianDays = medianDays
    self.granted = granted
    self.refused = refused
    self.open = open
  }

  package init(_ row: OfficialRow) {
    let figures = row.figures
    self.init(
      body: row.body, office: row.office, letters: figures.letters, answered: figures.answered,
      medianDays: figures.medianDays, granted: figures.granted, refused: figures.refused,
      open: figures.open)
  }

  /// Whether there are too few letters to say anything of how it answers.
  package var isSmall: Bool { letters < OfficialFigures.few }
}

/// The letters behind one of an official's figures.
package struct OfficialFigureScope: Hashable, Sendable {
  package enum Figure: String, CaseIterable, Hashable, Sendable {
    case letters, answered, unanswered, granted, refused, open
  }

  package var body: String
  /// Empty for the whole body.
  package var office: String
  package var figure: Figure

  package init(body: String, office: String = "", figure: Figure) {
    self.body = body
    self.office = office
    self.figure = figure
  }
}
