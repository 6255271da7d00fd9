/// A question with a few named answers, which stands in place of the form until it is answered.
package struct FormOffer: Hashable, Sendable {
  /// One or two whole sentences.
  package var sentence: String
  package var choices: [String]
  package internal(set) var selected = 0

  package init(_ sentence: String, choices: [String]) {
    self.sentence = sentence
    self.choices = choices
  }
}

extension Form {
  /// While something is offered, arrows and Tab choose, Enter and a click answer; Esc closes.
  mutating func answerOffer(_ event: TerminalEvent, in area: Area) -> [FormEvent] {
    guard let offer else { return [] }
    switch event {
    case .key(let key):
      switch key.code {
      case .down, .right: select(offer.selected + 1)
      case .up, .left: select(offer.selected - 1)
      case .tab:
        let step = key.modifiers.contains(.shift) ? offer.choices.count - 1 : 1
        select((offer.selected + step) % max(1, offer.choices.count))
      case .enter, .character(" "): return answer(offer.selected)
      case .escape: return [.close]
      default: break
      }
    case .mouse(let mouse) where mouse.kind == .press || mouse.kind == .doubleClick:
      for index in offer.choices.indices
      where offerRow(offer, index, in: area) == mouse.point.row && area.contains(mouse.point) {
        return answer(index)
      }
    case .mouse, .paste, .resized: break
    }
    return []
  }

  private mutating func select(_ choice: Int) {
    guard let count = offer?.choices.count, count > 0 else { return }
    offer?.selected = min(max(0, choice), count - 1)
  }

  private mutating func answer(_ choice: Int) -> [FormEvent] {
    offer = nil
    return [.answered(choice)]
  }

  func draw(_ offer: FormOffer, into frame: inout Frame, area: Area) {
    var row = area.row + 2
    for line in TextLayout.wrap(offer.sentence, columns: max(1, area.columns - 2)) {
      frame.put(line, column: area.column + 1, row: row, limit: max(0, area.columns - 2))
      row += 1
    }
    for (index, choice) in offer.choices.enumerated() {
      let isSelected = index == offer.selected
      let place = offerRow(offer, index, in: area)
      guard place < area.endRow else { break }
      frame.put(
        (isSelected ? "▸" : " ") + "[ \(choice) ]", column: area.column, row: place,
        limit: area.columns,
        style: isSelected ? Style(.accent, bold: true, reverse: true) : Style(.accent))
      if isSelected { frame.cursor = Point(column: area.column + 1, row: place) }
    }
  }

  func offerRow(_ offer: FormOffer, _ index: Int, in area: Area) -> Int {
    let lines = TextLayout.wrap(offer.sentence, columns: max(1, area.columns - 2)).count
    return area.row + min(3 + lines, max(1, area.rows - offer.choices.count)) + index
  }
}
