import CaseModel
import TerminalUI

/// Versions of one thing that people wrote without seeing each other's, with who and when. One is
/// chosen; until then all are kept.
struct ChoiceDialog: Hashable, Sendable {
  /// Where the focus can be.
  enum Stop: Hashable, Sendable {
    case offer(Int)
    case save, back
  }

  /// What a key or a click came to.
  enum Outcome: Hashable, Sendable {
    case stays, goesBack
    case chose(Choice.Offer)
  }

  let open: OpenChoice
  let dates: DateStyle
  private(set) var focus = Stop.offer(0)
  private(set) var chosen: Int?
  private(set) var remark = ""
  private var top = 0

  init(_ open: OpenChoice, dates: DateStyle) {
    self.open = open
    self.dates = dates
  }

  var title: String { open.choice.place.spoken }

  /// The keys, for the bottom line.
  static let hints = [
    FormHint("Space", "Choose"), FormHint("Ctrl+S", "Settle it so", briefly: "Settle"),
    FormHint("Esc", "Back"), FormHint("↑↓", "Move"),
  ]

  private var offers: [Choice.Offer] { open.choice.offers }
  private var stops: [Stop] { offers.indices.map { .offer($0) } + [.save, .back] }

  mutating func press(_ key: Key, in area: Area) -> Outcome {
    remark = ""
    switch (key.code, key.modifiers) {
    case (.escape, _): return .goesBack
    case (.character("s"), .control): return save(in: area)
    case (.up, _), (.left, _), (.tab, .shift): move(by: -1)
    case (.down, _), (.right, _), (.tab, _): move(by: 1)
    case (.home, _): move(by: -stops.count)
    case (.end, _): move(by: stops.count)
    case (.pageUp, _): scroll(by: -max(1, area.rows - 2), in: area)
    case (.pageDown, _): scroll(by: max(1, area.rows - 2), in: area)
    case (.enter, _), (.character(" "), _): return take(focus, in: area)
    default: break
    }
    if key.code != .pageUp, key.code != .pageDown { reveal(in: area) }
    return .stays
  }

  mutating func respond(to mouse: MouseEvent, in area: Area) -> Outcome {
    switch mouse.kind {
    case .press, .doubleClick:
      let lines = lines(columns: area.columns)
      let row = mouse.point.row - area.row + top
      guard area.contains(mouse.point), lines.indices.contains(row), let stop = lines[row].stop
      else { return .stays }
      remark = ""
      focus = stop
      return mouse.kind == .press ? take(stop, in: area) : .stays
    case .wheelUp: scroll(by: -3, in: area)
    case .wheelDown: scroll(by: 3, in: area)
    case .drag, .release: break
    }
    return .stays
  }

  func draw(into frame: inout Frame, area: Area) {
    let lines = lines(columns: area.columns)
    frame.cursor = nil
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let isFocused = line.stop == focus
      let style = isFocused ? Style(.accent, bold: true, reverse: line.isButton) : line.style
      frame.put(
        line.text, column: area.column, row: area.row + row, limit: area.columns, style: style)
      guard isFocused, frame.cursor == nil else { continue }
      frame.put("▸", column: area.column, row: area.row + row, style: Style(.accent, bold: true))
      frame.cursor = Point(column: area.column, row: area.row + row)
    }
    let edge = area.endColumn - 1
    if top > 0 { frame.put("↑", column: edge, row: area.row, style: Style(.hint)) }
    if top + area.rows < lines.count {
      frame.put("↓", column: edge, row: area.endRow - 1, style: Style(.hint))
    }
    if frame.cursor == nil { frame.cursor = area.origin }
  }

  // MARK: What stands there

  private struct Line {
    var text: String
    var style: Style = .plain
    var stop: Stop?
    var isButton = false
  }

  private func lines(columns: Int) -> [Line] {
    let room = max(1, columns - 2)
    let head = TextLayout.wrap(open.spokenRecord, columns: room).map {
      Line(text: " " + $0, style: Style(.heading, bold: true))
    }
    var lines = head + TextLayout.wrap(intro, columns: room).map { Line(text: " " + $0) }
    for place in offers.indices {
      lines.append(Line(text: ""))
      lines += version(place, columns: columns)
    }
    lines.append(Line(text: ""))
    if !remark.isEmpty {
      lines += TextLayout.wrap("! " + remark, columns: room).map {
        Line(text: " " + $0, style: Style(.problem))
      }
    }
    lines.append(
      Line(text: " [ Settle it so ]", style: Style(.accent), stop: .save, isButton: true))
    lines.append(
      Line(text: " [ Leave it open ]", style: Style(.accent), stop: .back, isButton: true))
    return lines
  }

  private var intro: String {
    let what =
      open.choice.place == .record
      ? "Somebody deleted this while somebody else changed it. It stays until one is chosen."
      : """
      \(title) was written by several people who didn't see each other's version. The newest \
      stands for now; all are kept.
      """
    return "\(what) What you choose is saved as a change, and can be undone."
  }

  // Who and when, and below it what they wrote, all of it.
  private func version(_ place: Int, columns: Int) -> [Line] {
    let offer = offers[place]
    let stop = Stop.offer(place)
    let mark = chosen == place ? "(•)" : "( )"
    let who = "\(offer.who.name), \(offer.when.spoken(in: dates)):"
    let room = max(8, columns - 6)
    let head = TextLayout.wrap(who, columns: room).enumerated().map {
      Line(
        text: ($0.offset == 0 ? " \(mark) " : "     ") + $0.element, style: Style(.hint), stop: stop
      )
    }
    let value = offer.value.map { $0.isEmpty ? "empty" : $0 } ?? absent
    let text = value.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let wrapped = TextLayout.wrap(String(line), columns: room)
      return wrapped.isEmpty ? [""] : wrapped
    }
    return head + text.map { Line(text: "     " + $0, stop: stop) }
  }

  private var absent: String {
    open.choice.place == .record ? "deleted it" : "nothing: it was taken away"
  }

  // MARK: Choosing

  private mutating func take(_ stop: Stop, in area: Area) -> Outcome {
    switch stop {
    case .offer(let place):
      chosen = place
      focus = .save
      reveal(in: area)
      return .stays
    case .save: return save(in: area)
    case .back: return .goesBack
    }
  }

  private mutating func save(in area: Area) -> Outcome {
    guard let chosen else {
      remark = "Choose one of the versions first."
      focus = .offer(0)
      top = 0
      return .stays
    }
    return .chose(offers[chosen])
  }

  private mutating func move(by count: Int) {
    let all = stops
    let place = (all.firstIndex(of: focus) ?? 0) + count
    focus = all[min(max(0, place), all.count - 1)]
  }

  private mutating func scroll(by rows: Int, in area: Area) {
    let most = max(0, lines(columns: area.columns).count - area.rows)
    top = min(max(0, top + rows), most)
  }

  private mutating func reveal(in area: Area) {
    let lines = lines(columns: area.columns)
    let most = max(0, lines.count - area.rows)
    guard let first = lines.firstIndex(where: { $0.stop == focus }) else { return }
    let last = lines.lastIndex { $0.stop == focus } ?? first
    if last >= top + area.rows { top = last - area.rows + 1 }
    if first - 1 < top { top = first - 1 }
    top = min(max(0, top), most)
    if first <= area.rows - 1, last < area.rows { top = 0 }
  }
}
