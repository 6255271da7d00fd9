extension Form {
  mutating func handle(_ mouse: MouseEvent, in area: Area, _ events: inout [FormEvent]) {
    let view = view(in: area)
    let layout = FormLayout(self, size: view.size)
    switch mouse.kind {
    case .press, .doubleClick:
      if pressInPopup(mouse.point, layout, view, &events) { return }
      press(at: mouse, layout, view, &events)
    case .drag: drag(to: mouse.point, layout, view)
    case .release: break
    case .wheelUp: turnWheel(-1, at: mouse.point, layout, view)
    case .wheelDown: turnWheel(1, at: mouse.point, layout, view)
    }
  }

  private mutating func pressInPopup(
    _ point: Point, _ layout: FormLayout, _ view: Area, _ events: inout [FormEvent]
  ) -> Bool {
    let scroll = visibleScroll(layout, rows: view.rows)
    guard let popup, let area = popupArea(popup, layout, scroll: scroll, view: view) else {
      return false
    }
    guard area.contains(point) else {
      self.popup = nil
      return false
    }
    if let match = popup.match(at: point, in: area) {
      self.popup?.select(match)
      takeSelection(&events)
    }
    return true
  }

  private mutating func press(
    at mouse: MouseEvent, _ layout: FormLayout, _ view: Area, _ events: inout [FormEvent]
  ) {
    let canvas = FormCanvas(view: view, scroll: visibleScroll(layout, rows: view.rows))
    let hit = layout.boxes.first { box in
      box.stop != nil && canvas.place(box.area)?.contains(mouse.point) == true
    }
    guard let hit, let stop = hit.stop, let area = canvas.place(hit.area) else { return }
    message = nil
    scroll = canvas.scroll
    moveFocus(to: stop, selecting: false)
    switch hit.content {
    case .button:
      // The first of two clicks has pressed it already.
      if mouse.kind == .press { press(stop, &events) }
    case .input:
      guard let field = focusedField, let path = path(of: field.name) else { return }
      guard field.isTyped else {
        return mouse.kind == .press ? open(field, &events) : ()
      }
      self[path].input.click(mouse.point, in: area)
      if mouse.kind == .doubleClick { self[path].input.selectWord() }
    case .heading, .label, .problem, .note: break
    }
  }

  private mutating func drag(to point: Point, _ layout: FormLayout, _ view: Area) {
    let canvas = FormCanvas(view: view, scroll: visibleScroll(layout, rows: view.rows))
    guard popup == nil, let field = focusedField, field.isTyped, let path = path(of: field.name),
      let area = layout.area(of: focus).flatMap(canvas.place)
    else { return }
    self[path].input.click(point, in: area, selecting: true)
  }

  private mutating func turnWheel(
    _ turns: Int, at point: Point, _ layout: FormLayout, _ view: Area
  ) {
    if popup != nil { return popup?.move(by: turns) ?? () }
    let canvas = FormCanvas(view: view, scroll: visibleScroll(layout, rows: view.rows))
    if let field = focusedField, field.kind == .text, let path = path(of: field.name),
      let area = layout.area(of: focus).flatMap(canvas.place), area.contains(point),
      self[path].input.scroll(by: 3 * turns, size: area.size)
    {
      return
    }
    scroll = min(max(0, canvas.scroll + 3 * turns), max(0, layout.rows - view.rows))
    followsFocus = false
  }

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
}
