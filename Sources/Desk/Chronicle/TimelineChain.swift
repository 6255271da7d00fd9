import CaseModel

/// An incident's timeline as lines of a list: its entries, the line of today, the heading over what
/// has no date, and beside them the lanes that join a letter with what belongs to it.
struct TimelineChain: Hashable, Sendable {
  enum Row: Hashable, Sendable {
    case entry(TimelineEntry)
    case today
    /// Over what has no date.
    case undated
  }

  /// A piece of a lane.
  struct Cell: Hashable, Sendable {
    var text: String
    /// Whether a line goes on from it to the right, to the next lane or to the text.
    var goesOn: Bool
  }

  private(set) var rows: [Row] = []
  /// How many lanes there are.
  private(set) var lanes = 0
  /// The longest silence, in days.
  private(set) var longestSilence = 0
  private var cells: [[Cell]] = []

  /// More letters than this that wait at once have no lane.
  static let mostLanes = 6

  init() {}

  /// Takes time linear in the records, times the lanes.
  init(of material: IncidentMaterial, today: Day) {
    let entries = material.timeline(today: today).entries
    let firstUndated = entries.firstIndex { $0.date == nil } ?? entries.count
    for (place, entry) in entries.enumerated() {
      if place == firstUndated { rows.append(.undated) }
      rows.append(.entry(entry))
    }
    let ahead = entries.prefix(firstUndated).firstIndex { entry in
      entry.date.map { $0.sortDay > today } ?? false
    }
    rows.insert(.today, at: ahead ?? firstUndated)
    longestSilence = entries.reduce(0) { max($0, $1.silence?.days ?? 0) }
    drawLanes()
  }

  /// The pieces of the lanes beside a row.
  func cells(beside row: Int) -> [Cell] {
    let known = cells.indices.contains(row) ? cells[row] : []
    // Lanes that begin further down are blank here, or passed by the line to the text.
    let goesOn = known.contains { $0.goesOn }
    let rest = Cell(text: goesOn ? "─" : " ", goesOn: goesOn)
    return known + Array(repeating: rest, count: lanes - known.count)
  }

  /// Which of the entries a row is, from 1, and how many there are.
  func number(of row: Int) -> (number: Int, total: Int) {
    let headings = [rows.firstIndex(of: .today), rows.firstIndex(of: .undated)].compactMap { $0 }
    return (row + 1 - headings.count { $0 < row }, rows.count - headings.count)
  }

  /// The row of a record, or nil where the timeline lacks it; of a letter, that of its sending.
  func row(of id: RecordID) -> Int? { rows.firstIndex { $0.entry?.record.id == id } }

  // MARK: Lanes

  private mutating func drawLanes() {
    var spans: [RecordID: ClosedRange<Int>] = [:]
    for (place, row) in rows.enumerated() {
      for letter in row.entry?.chain ?? [] {
        spans[letter] = (spans[letter]?.lowerBound ?? place)...place
      }
    }
    // A letter alone joins nothing.
    spans = spans.filter { $0.value.count > 1 }
    var holders: [RecordID?] = []
    var taken: [RecordID: Int] = [:]
    for (place, row) in rows.enumerated() {
      let chain = row.entry?.chain ?? []
      for letter in chain where spans[letter]?.lowerBound == place && taken[letter] == nil {
        if let free = holders.firstIndex(of: nil) {
          holders[free] = letter
          taken[letter] = free
        } else if holders.count < TimelineChain.mostLanes {
          taken[letter] = holders.count
          holders.append(letter)
        }
      }
      let joined = Set(chain.compactMap { taken[$0] })
      cells.append(TimelineChain.cells(holders, spans, at: place, joining: joined))
      for (lane, letter) in holders.enumerated() {
        if let letter, spans[letter]?.upperBound == place { holders[lane] = nil }
      }
    }
    lanes = holders.count
  }

  private static func cells(
    _ holders: [RecordID?], _ spans: [RecordID: ClosedRange<Int>], at place: Int,
    joining joined: Set<Int>
  ) -> [Cell] {
    let first = joined.min()
    return holders.enumerated().map { lane, letter in
      let goesOn = first.map { lane >= $0 } ?? false
      guard let span = letter.flatMap({ spans[$0] }) else {
        return Cell(text: goesOn ? "─" : " ", goesOn: goesOn)
      }
      // Where it isn't joined, its line passes over the one that goes to the text.
      let text =
        joined.contains(lane)
        ? TimelineChain.corner(
          up: span.lowerBound < place, down: span.upperBound > place, left: lane != first)
        : "│"
      return Cell(text: text, goesOn: goesOn)
    }
  }

  /// Where lines meet that go to the right and to these sides.
  private static func corner(up: Bool, down: Bool, left: Bool) -> String {
    switch (up, down) {
    case (true, true): left ? "┼" : "├"
    case (true, false): left ? "┴" : "└"
    case (false, true): left ? "┬" : "┌"
    case (false, false): "─"
    }
  }
}

extension TimelineChain.Row {
  var entry: TimelineEntry? { if case .entry(let entry) = self { entry } else { nil } }
}

extension TimelineEntry {
  var silence: Silence? { if case .silence(let silence) = what { silence } else { nil } }

  /// The letters in whose lanes the line stands: those that it belongs with, and for a letter the one
  /// that it follows up or was passed on from. What has no date stands in none.
  var chain: [RecordID] {
    guard date != nil else { return [] }
    guard case .letter(let letter) = record, silence == nil else { return letters }
    return letters + [letter.follows, letter.passedOnFrom].compactMap { $0 }
  }
}
