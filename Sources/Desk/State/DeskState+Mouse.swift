import CaseModel
import TerminalUI

extension DeskState {
  mutating func respond(to mouse: MouseEvent) -> [DeskEffect] {
    let screen = screen
    guard screen.form != .tooSmall else { return [] }
    switch dialog {
    case .narrowing, .naming, nil: return point(at: mouse, on: screen)
    case .confirmation(let confirmation): return point(at: mouse, in: confirmation)
    case .palette, .help, .problems, .things, .filters, .marksMenu, .deleted, .copying, .owners,
      .choices:
      return pointInFinder(at: mouse)
    case .clash(let clash): return respond(to: mouse, in: clash)
    case .importing(let importing): return respond(to: mouse, in: importing)
    case .choosing(let choosing): return respond(to: mouse, in: choosing)
    case .form: return []
    }
  }

  private mutating func point(at mouse: MouseEvent, on screen: Screen) -> [DeskEffect] {
    switch mouse.kind {
    case .press, .doubleClick:
      if let effects = pointInCompletions(at: mouse.point) { return effects }
      dialog = nil
      if mouse.point.row == screen.statusRow { return pointAtStatus(mouse) }
      if mouse.point.row == screen.titleRow { return pointAtTabs(mouse) }
      switch view {
      case .desk: break
      case .agenda: return pointInAgenda(at: mouse)
      case .timeline: return pointInChronicle(at: mouse)
      case .officials: return pointInOfficials(at: mouse)
      case .search: return pointInSearch(at: mouse)
      case .history: return pointInHistory(at: mouse)
      }
      if mouse.point.row == screen.tabs?.row {
        if let tab = tabs.first(where: { $0.columns.contains(mouse.point.column) }) {
          setFocus(tab.pane)
        }
        return []
      }
      draggedBorder = screen.border(at: mouse.point)
      if mouse.kind == .doubleClick, let border = draggedBorder {
        // Back to where it usually is.
        paneSizes.shares[border] = nil
      }
      guard let pane = screen.pane(at: mouse.point) else { return [] }
      guard pane != .reader else {
        setFocus(.reader)
        return pointInReader(mouse, screen.inside(.reader))
      }
      return point(at: mouse, in: pane, screen)
    case .wheelUp, .wheelDown:
      let rows = mouse.kind == .wheelUp ? -3 : 3
      switch view {
      case .desk: break
      case .agenda: scrollAgenda(at: mouse.point, by: rows)
      case .timeline: scrollChronicle(at: mouse.point, by: rows)
      case .officials: scrollOfficials(at: mouse.point, by: rows)
      case .search: scrollSearch(at: mouse.point, by: rows)
      case .history: scrollHistory(at: mouse.point, by: rows)
      }
      guard view == .desk else { return [] }
      guard let pane = screen.pane(at: mouse.point) else { return [] }
      if pane == .reader {
        reader.scroll(by: rows, showing: readerRows)
      } else {
        self[pane].scroll(by: rows)
      }
    case .drag:
      guard view == .desk, dialog == nil, let border = draggedBorder else { return [] }
      paneSizes = screen.sizes(paneSizes, dragging: border, to: mouse.point)
    case .release: draggedBorder = nil
    }
    return []
  }

  private mutating func point(
    at mouse: MouseEvent, in pane: Pane, _ screen: Screen
  ) -> [DeskEffect] {
    setFocus(pane)
    if let chip = chips(of: pane, on: screen).first(where: { $0.area.contains(mouse.point) }) {
      if let place = chip.place { removeChip(place, of: pane) }
      return []
    }
    let inside = screen.inside(pane)
    guard inside.contains(mouse.point) else { return [] }
    let place =
      self[pane].visible.lowerBound
      + (mouse.point.row - inside.row) / screen.lines(perRowOf: pane)
    guard self[pane].visible.contains(place) else { return [] }
    self[pane].move(.to(place))
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  private func viewTab(at point: Point) -> DeskView? {
    viewTabs.first { $0.columns.contains(point.column) }?.view
  }

  private mutating func pointAtTabs(_ mouse: MouseEvent) -> [DeskEffect] {
    viewTab(at: mouse.point).map { show($0) } ?? []
  }

  mutating func pointInReader(_ mouse: MouseEvent, _ inside: Area) -> [DeskEffect] {
    let line = reader.top + mouse.point.row - inside.row
    guard inside.contains(mouse.point), reader.page.lines.indices.contains(line),
      let link = reader.page.lines[line].link
    else { return [] }
    reader.choose(link, showing: readerRows)
    return mouse.kind == .doubleClick ? perform(.open) : []
  }

  private mutating func pointAtStatus(_ mouse: MouseEvent) -> [DeskEffect] {
    guard mouse.kind == .press else { return [] }
    guard !isTyping else { return [] }
    let hint = hints(within: hintRoom).first { $0.columns.contains(mouse.point.column) }
    return hint.map { perform($0.command) } ?? []
  }

  private mutating func point(
    at mouse: MouseEvent, in confirmation: Confirmation
  ) -> [DeskEffect] {
    guard mouse.kind == .press,
      let button = buttons(of: confirmation).first(where: { $0.area.contains(mouse.point) })
    else { return [] }
    dialog = nil
    return button.isCancel ? [] : carryOut(confirmation.deed)
  }

  private mutating func pointInFinder(at mouse: MouseEvent) -> [DeskEffect] {
    guard let box = dialog?.box(on: size, isPlain: isPlain) else { return [] }
    switch mouse.kind {
    case .wheelUp: changeFinder { $0.scroll(by: -3) }
    case .wheelDown: changeFinder { $0.scroll(by: 3) }
    case .press, .doubleClick:
      guard box.area.contains(mouse.point) else {
        dialog = nil
        return []
      }
      guard box.list.contains(mouse.point) else { return [] }
      let row = mouse.point.row - box.list.row
      changeFinder { finder in
        let place = finder.places.visible.lowerBound + row
        if finder.places.visible.contains(place) { finder.choose(place) }
      }
      return mouse.kind == .doubleClick ? pressInDialog(Key(.enter)) : []
    case .drag, .release: break
    }
    return []
  }

  /// Changes the finder of the open dialog, if it has one.
  mutating func changeFinder(_ change: (inout Finder) -> Void) {
    switch dialog {
    case .palette(var finder):
      change(&finder)
      dialog = .palette(finder)
    case .help(var finder):
      change(&finder)
      dialog = .help(finder)
    case .problems(var finder):
      change(&finder)
      dialog = .problems(finder)
    case .filters(var finder):
      change(&finder)
      dialog = .filters(finder)
    case .marksMenu(var finder):
      change(&finder)
      dialog = .marksMenu(finder)
    case .things(let things, var finder):
      change(&finder)
      dialog = .things(things, finder)
    case .deleted(let records, var finder):
      change(&finder)
      dialog = .deleted(records, finder)
    case .owners(let owners, var finder):
      change(&finder)
      dialog = .owners(owners, finder)
    case .choices(var finder):
      change(&finder)
      dialog = .choices(finder)
    case .copying(let offers, var finder):
      change(&finder)
      dialog = .copying(offers, finder)
    case .clash, .choosing, .importing, .narrowing, .naming, .confirmation, .form, nil: break
    }
  }
}
