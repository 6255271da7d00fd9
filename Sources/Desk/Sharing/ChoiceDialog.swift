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
  private(set) var chosen: Int?
  private(set) var remark = ""
  private var page = StopPage(focus: Stop.offer(0))

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

  mutating func press(_ key: Key, in area: Area) -> Outcome {
    remark = ""
    switch (key.code, key.modifiers) {
    case (.escape, _): return .goesBack
    case (.character("s"), .control): return save(in: area)
    case (.enter, _), (.character(" "), _): return take(page.focus, in: area)
    default: page.move(key, lines(columns: area.columns), in: area)
    }
    return .stays
  }

  mutating func respond(to mouse: MouseEvent, in area: Area) -> Outcome {
    guard let stop = page.respond(to: mouse, lines(columns: area.columns), in: area) else {
      return .stays
    }
    remark = ""
    return take(stop, in: area)
  }

  func draw(into frame: inout Frame, area: Area) {
    page.draw(lines(columns: area.columns), into: &frame, area: area)
  }

  // MARK: What stands there

  private typealias Line = StopPage<Stop>.Line

  private func lines(columns: Int) -> [Line] {
    var lines = StopPage<Stop>.wrapped(
      open.spokenRecord, columns: columns, style: Style(.heading, bold: true))
    lines += StopPage.wrapped(
      "\(what) What you choose is saved as a change, and can be undone.", columns: columns)
    for place in offers.indices {
      lines.append(Line(text: ""))
      if place == 0, !remark.isEmpty {
        lines += StopPage.wrapped("! " + remark, columns: columns, style: Style(.problem))
      }
      lines += version(place, columns: columns)
    }
    lines.append(Line(text: ""))
    lines.append(StopPage.button("Settle it so", .save))
    lines.append(StopPage.button("Leave it open", .back))
    return lines
  }

  // What came about, and what stands for now: nothing that somebody wrote is taken away unasked.
  private var what: String {
    let isWithout = offers.contains { $0.value == nil }
    if open.choice.place == .record {
      return "Somebody deleted this while somebody else changed it. It stays until one is chosen."
    }
    if isWithout, open.choice.unwritten == nil {
      return """
        \(title) was taken away by somebody while somebody else changed it. What was changed stands \
        for now; all are kept.
        """
    }
    let standing = isWithout ? open.choice.unwritten.map { "What isn't \($0)" } : nil
    return """
      \(title) was written by several people who didn't see each other's version. \
      \(standing ?? "The newest") stands for now; all are kept.
      """
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
    let value =
      offer.value.map { $0.isEmpty ? "empty" : $0 } ?? open.choice.unwritten ?? absent
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
      page.focus = .save
      page.reveal(lines(columns: area.columns), in: area)
      return .stays
    case .save: return save(in: area)
    case .back: return .goesBack
    }
  }

  private mutating func save(in area: Area) -> Outcome {
    guard let chosen else {
      remark = "Choose one of the versions first."
      page.focus = .offer(0)
      page.reveal(lines(columns: area.columns), in: area)
      return .stays
    }
    return .chose(offers[chosen])
  }
}
