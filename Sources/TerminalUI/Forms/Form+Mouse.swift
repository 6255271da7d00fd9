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
      // What was clicked stays under the pointer.
      followsFocus = false
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
}
