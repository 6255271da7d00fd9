import CaseModel
import TerminalUI

extension DeskState {
  var agendaScreen: ListScreen {
    ListScreen(size: size, isPlain: isPlain, isReading: agenda.isReading)
  }

  /// Where the list stands, or would if it were on the screen.
  private var agendaLines: Int {
    let shown = ListScreen(size: size, isPlain: isPlain, isReading: false)
    return shown.inside(shown.list).rows
  }

  /// Asks for the rows that are missing, where the agenda is shown.
  mutating func settleAgenda() -> [DeskEffect] {
    guard view == .agenda else { return [] }
    let query = AgendaQuery(owner: agenda.owner, weekStart: settings.dates.weekStart)
    if query != agenda.list.query { dropMarks(of: .agenda, "the agenda shows") }
    agenda.list.show(query)
    return agenda.list.settle(showing: agendaLines).map { [.fetchAgenda(query, $0)] } ?? []
  }

  mutating func agendaFailed(_ refusal: Refusal) {
    agenda.list.fail()
    notice = Notice(text: refusal.sentence, isProblem: true)
  }

  // MARK: Keys

  mutating func moveInAgenda(_ command: DeskCommand) {
    if command == .right { agenda.isReading = true }
    if let move = DeskState.move(command) { agenda.list.move(move, leaping: isHurrying) }
  }

  mutating func setReadingInAgenda(_ isReading: Bool) {
    agenda.isReading = isReading
    if !isReading { reader.leaveLinks() }
  }

  mutating func openInAgenda() -> [DeskEffect] {
    agenda.isReading ? followLink() : openOnDesk(agenda.list.selected)
  }

  mutating func backInAgenda() -> [DeskEffect] {
    if agenda.isReading {
      if !reader.history.isEmpty { return reader.goBack() }
      setReadingInAgenda(false)
    } else if markedCount > 0 {
      unmark()
    } else if agenda.owner != nil {
      showAgenda(of: nil)
    } else {
      return show(.desk)
    }
    return []
  }

  /// Shows what one person owns, what nobody does where the name is empty, or everything.
  mutating func showAgenda(of owner: String?) {
    agenda.owner = owner
    notice = Notice(
      text: owner.map {
        $0.isEmpty
          ? "Follow-ups that nobody owns. \(key(.back)) shows everything."
          : "Follow-ups of \($0). \(key(.back)) shows everything."
      } ?? "Follow-ups of everybody, and letters that wait for an answer.")
  }

  /// Why a command doesn't apply on the agenda, as a sentence; nil where it does, or where it is the
  /// same everywhere.
  func reasonInAgenda(against command: DeskCommand) -> String? {
    switch command {
    case .open where agenda.isReading: reasonAgainstFollowing
    case .open:
      agenda.list.selected == nil ? "There is nothing to open." : nil
    case .toggleDone: reasonAgainstTogglingLetter
    case .chooseOwner: nil
    case .sort: "The agenda always stands by what is due first."
    default: reasonAgainstListOfDesk(command)
    }
  }

  private var reasonAgainstTogglingLetter: String? {
    guard case .letter = reader.record, reader.history.isEmpty else { return nil }
    return """
      \(key(.toggleDone)) marks follow-ups. A letter is done once its answer is here: \
      \(key(.logResponse)) logs one.
      """
  }

  // MARK: The mouse

  mutating func pointInAgenda(at mouse: MouseEvent) -> [DeskEffect] {
    let screen = agendaScreen
    if let area = screen.reader, area.contains(mouse.point) {
      agenda.isReading = true
      return pointInReader(mouse, screen.inside(area))
    }
    let inside = screen.inside(screen.list)
    guard let area = screen.list, area.contains(mouse.point) else { return [] }
    setReadingInAgenda(false)
    guard inside.contains(mouse.point) else { return [] }
    let line = agenda.list.visible.lowerBound + mouse.point.row - inside.row
    guard agenda.list.rowNumber(onLine: line) != nil else { return [] }
    agenda.list.move(.to(line))
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  mutating func scrollAgenda(at point: Point, by rows: Int) {
    if agendaScreen.reader?.contains(point) ?? false {
      reader.scroll(by: rows, showing: readerRows)
    } else {
      agenda.list.scroll(by: rows)
    }
  }
}
