import CaseModel
import TerminalUI

extension DeskState {
  var officialsScreen: ListScreen {
    ListScreen(
      size: size, isPlain: isPlain, isReading: officials.isReading,
      hasReader: officials.scope != nil)
  }

  /// How many lines a row takes: on a narrow screen the figures stand under the name, for a screen
  /// reader in two lines of words.
  var linesPerOfficial: Int { isPlain ? 3 : screen.form == .narrow ? 2 : 1 }

  /// Asks for the rows that are missing, where officials are shown.
  mutating func settleOfficials() -> [DeskEffect] {
    guard view == .officials else { return [] }
    let shown = ListScreen(
      size: size, isPlain: isPlain, isReading: false, hasReader: officials.scope != nil)
    let inside = shown.inside(shown.list)
    if officials.scope != nil {
      return officials.letters.settle(showing: inside.rows)
    }
    let query = officials.list.query
    return officials.list.settle(showing: inside.rows - 1, linesPerRow: linesPerOfficial)
      .map { [.fetchOfficials(query, $0)] } ?? []
  }

  mutating func officialsFailed(_ query: OfficialsQuery, _ refusal: Refusal) {
    if query == officials.list.query { officials.list.fail() }
    notice = Notice(text: refusal.sentence, isProblem: true)
  }

  // MARK: Keys

  mutating func moveInOfficials(_ command: DeskCommand) {
    if let move = DeskState.move(command) {
      if officials.scope != nil {
        officials.letters.move(move, leaping: isHurrying)
      } else {
        officials.list.move(move, leaping: isHurrying)
      }
      return
    }
    guard officials.scope == nil else {
      if command == .right { officials.isReading = true }
      return
    }
    let place = officials.column.rawValue + (command == .left ? -1 : 1)
    officials.column = OfficialsView.Column(rawValue: place) ?? officials.column
  }

  mutating func setReadingInOfficials(_ isReading: Bool) {
    officials.isReading = isReading && officials.scope != nil
    if !isReading { reader.leaveLinks() }
  }

  mutating func openInOfficials() -> [DeskEffect] {
    if officials.isReading { return followLink() }
    if officials.scope != nil { return openOnDesk(officials.letters.selected) }
    guard let row = officials.list.selected else { return [] }
    if let figure = officials.column.figure {
      officials.open(OfficialFigureScope(body: row.body, office: row.office, figure: figure))
    } else {
      officials.bodies.leave()
      officials.offices = OfficialList(
        OfficialsQuery(body: row.body, sort: officials.bodies.query.sort))
    }
    return []
  }

  mutating func backInOfficials() -> [DeskEffect] {
    if officials.isReading {
      if !reader.history.isEmpty { return reader.goBack() }
      setReadingInOfficials(false)
    } else if officials.scope != nil {
      officials.open(nil)
    } else if officials.offices != nil {
      officials.offices = nil
    } else {
      return show(.desk)
    }
    return []
  }

  mutating func sortOfficials() {
    let all = OfficialsSort.allCases
    let place = all.firstIndex(of: officials.list.query.sort) ?? 0
    let next = all[(place + 1) % all.count]
    officials.list.sort(by: next)
    notice = Notice(text: "\(next.spoken).")
  }

  /// Why a command doesn't apply among officials, as a sentence; nil where it does, or where it is
  /// the same everywhere.
  func reasonInOfficials(against command: DeskCommand) -> String? {
    switch command {
    case .open where officials.isReading: reasonAgainstFollowing
    case .open where officials.scope != nil:
      officials.letters.selected == nil ? "There is no letter to open." : nil
    case .open: reasonAgainstOpeningFigure
    case .sort:
      officials.scope == nil
        ? nil : "The letters behind a figure stand newest first. \(key(.back)) goes back."
    default: reasonAgainstListOfDesk(command)
    }
  }

  private var reasonAgainstOpeningFigure: String? {
    guard let row = officials.list.selected else { return "There is nothing to open." }
    guard let figure = officials.column.figure else {
      return officials.offices == nil
        ? nil : "\(key(.right)) chooses a figure; \(key(.open)) lists the letters behind it."
    }
    return row.count(of: figure) == 0 ? "No letter is behind this figure." : nil
  }

  // MARK: The mouse

  mutating func pointInOfficials(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = officialsScreen
    if let area = screen.reader, area.contains(mouse.point) {
      officials.isReading = true
      return pointInReader(mouse, screen.inside(area))
    }
    guard let area = screen.list, area.contains(mouse.point) else { return [] }
    setReadingInOfficials(false)
    let inside = screen.inside(area)
    if officials.scope != nil {
      let place = officials.letters.visible.lowerBound + mouse.point.row - inside.row
      guard inside.contains(mouse.point), officials.letters.visible.contains(place) else {
        return []
      }
      officials.letters.move(.to(place))
    } else {
      let table = OfficialsTable(inside, isNarrow: screen.form == .narrow)
      guard let place = officials.list.place(at: mouse.point, in: table.rows) else { return [] }
      officials.list.move(.to(place))
      officials.column = table.column(at: mouse.point.column) ?? officials.column
    }
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  mutating func scrollOfficials(at point: Point, by rows: Int) {
    if officialsScreen.reader?.contains(point) ?? false {
      reader.scroll(by: rows, showing: readerRows)
    } else if officials.scope != nil {
      officials.letters.scroll(by: rows)
    } else {
      officials.list.scroll(by: rows)
    }
  }
}

extension OfficialsSort {
  /// `By letters`, for a notice.
  fileprivate var spoken: String {
    switch self {
    case .letters: "Those written to most stand first"
    case .unanswered: "Those with most asks unanswered stand first"
    case .slowest: "Those that take longest to answer stand first"
    case .name: "Officials stand by name"
    }
  }
}

extension OfficialLine {
  /// The figure as the list shows it.
  func count(of figure: OfficialFigureScope.Figure) -> Int {
    switch figure {
    case .letters: letters
    case .answered: answered
    case .unanswered: letters - answered
    case .granted: granted
    case .refused: refused
    case .open: open
    }
  }
}
