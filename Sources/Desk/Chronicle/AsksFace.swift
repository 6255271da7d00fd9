import CaseModel
import TerminalUI

/// Every ask that was ever put about an incident, or those of them that are wanted.
struct AsksFace: Hashable, Sendable {
  enum Shown: String, CaseIterable, Hashable, Sendable {
    case all, open, settled
  }

  private(set) var shown = Shown.all
  /// What the asks, or those asked, must say.
  private(set) var words = ""
  /// Whether letters that are pressed go into the words.
  private(set) var isTyping = false
  /// How many asks there are in all.
  private(set) var total = 0
  private(set) var lines: [IncidentAsks.Line] = []
  private(set) var places = ListState(rowHeight: 2)
  /// Which of the selected ask's answers is chosen.
  private(set) var answer = 0
  private var all: [IncidentAsks.Line] = []
  private var wordsBefore = ""

  var selected: IncidentAsks.Line? {
    lines.indices.contains(places.selection) ? lines[places.selection] : nil
  }

  var chosenAnswer: AskLedger.Answer? {
    guard let answers = selected?.entry.answers, answers.indices.contains(answer) else {
      return nil
    }
    return answers[answer]
  }

  /// Whether asks are left out that were put.
  var isNarrowed: Bool { shown != .all || !words.isEmpty }

  /// Whether a line says what narrows the asks.
  var hasRemark: Bool { isNarrowed || isTyping }

  mutating func take(_ asks: IncidentAsks) {
    all = asks.lines
    total = all.count
    choose()
  }

  /// Selects the first ask of a letter; nothing happens where none is shown.
  mutating func choose(letter: RecordID) {
    guard let place = lines.firstIndex(where: { $0.letter == letter }) else { return }
    move(.to(place))
  }

  /// Fits the list to so many lines of the screen.
  mutating func settle(showing rows: Int) { places.setHeight(rows) }

  mutating func move(_ move: ListState.Move) {
    let before = places.selection
    places.move(move)
    if places.selection != before { answer = 0 }
  }

  mutating func scroll(by rows: Int) { places.scroll(by: rows) }

  /// Chooses the next answer to the selected ask, or the one before.
  mutating func chooseAnswer(forward: Bool) {
    let count = selected?.entry.answers.count ?? 0
    answer = min(max(0, answer + (forward ? 1 : -1)), max(0, count - 1))
  }

  // MARK: Narrowing

  /// Goes on from all asks to the open ones, then to the settled ones.
  mutating func changeShown() {
    let all = Shown.allCases
    shown = all[((all.firstIndex(of: shown) ?? 0) + 1) % all.count]
    choose()
  }

  mutating func startTyping() {
    wordsBefore = words
    isTyping = true
  }

  mutating func stopTyping(keeping: Bool) {
    isTyping = false
    if !keeping { narrow(to: wordsBefore) }
  }

  mutating func type(_ text: String) {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    narrow(to: String((words + line).prefix(200)))
  }

  mutating func takeBack() { narrow(to: String(words.dropLast())) }

  /// Shows all asks again.
  mutating func widen() {
    shown = .all
    narrow(to: "")
  }

  mutating func narrow(to words: String) {
    self.words = words
    choose()
  }

  // The selection stays with its ask where that is still there.
  private mutating func choose() {
    let before = selected
    lines = all.filter { line in
      (shown == .all || line.isOpen == (shown == .open)) && (words.isEmpty || line.says(words))
    }
    let place = lines.firstIndex {
      $0.letter == before?.letter && $0.entry.ask.number == before?.entry.ask.number
    }
    if place == nil { answer = 0 }
    if let place {
      places.follow(to: place, of: lines.count)
    } else {
      places.setTotal(lines.count)
    }
    places.reveal()
  }
}
