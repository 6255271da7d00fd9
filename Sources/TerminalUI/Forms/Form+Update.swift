extension Form {
  /// Takes what the terminal reports.
  /// - Parameter area: where the form is drawn.
  /// - Returns: what that came to, in order.
  package mutating func update(_ event: TerminalEvent, in area: Area) -> [FormEvent] {
    if offer != nil { return answerOffer(event, in: area) }
    let before = focus
    var events: [FormEvent] = []
    switch event {
    case .key(let key):
      message = nil
      followsFocus = true
      handle(key, FormLayout(self, size: view(in: area).size), area, &events)
    case .paste(let text):
      message = nil
      paste(text, FormLayout(self, size: view(in: area).size), &events)
    case .mouse(let mouse): handle(mouse, in: area, &events)
    case .resized: break
    }
    if focus != before, case .field(let name) = before { events.append(.left(name)) }
    settle(in: area)
    return events
  }

  /// Brings the focus into view, as after a change of the fields.
  package mutating func settle(in area: Area) {
    let view = view(in: area)
    scroll = visibleScroll(FormLayout(self, size: view.size), rows: view.rows)
  }

  /// Shows suggestions under a field if it still has the focus; none closes the list.
  package mutating func suggest(_ suggestions: [FormSuggestion], for field: String) {
    guard focus == .field(field), self.field(field)?.kind == .completing else { return }
    popup = suggestions.isEmpty ? nil : FormPopup(suggestions: suggestions, for: field)
  }

  /// Lists further options of a choice, wherever it stands; where its list is open, also those that
  /// the words typed there don't show, since they were found for them.
  /// - Parameter typed: what they were found for.
  package mutating func add(_ options: [FormOption], to name: String, for typed: String) {
    guard let path = path(of: name) else { return }
    self[path].add(options)
    guard popup?.field == name, popup?.isChoice == true, popup?.filter == typed else { return }
    let all = self[path].options
    popup?.take(
      labels: all.map(\.label),
      found: options.compactMap { option in all.firstIndex { $0.value == option.value } })
  }

  private mutating func handle(
    _ key: Key, _ layout: FormLayout, _ area: Area, _ events: inout [FormEvent]
  ) {
    if popup != nil, handleInPopup(key, layout, area, &events) { return }
    switch (key.code, key.modifiers) {
    case (.character("s"), .control): return events.append(.save)
    case (.escape, _): return events.append(.close)
    case (.tab, .shift): return moveFocus(by: -1, around: true)
    case (.tab, _): return moveFocus(by: 1, around: true)
    default: break
    }
    let isHandled =
      switch focusedField?.kind {
      case .line, .completing, .text: type(key, layout, &events)
      case .choice, .yesNo: handleInChoice(key, &events)
      case nil: handleOnButton(key, &events)
      }
    if !isHandled { navigate(key, layout, view(in: area).rows, &events) }
  }

  private mutating func navigate(
    _ key: Key, _ layout: FormLayout, _ page: Int, _ events: inout [FormEvent]
  ) {
    let isTyped = focusedField?.isTyped ?? false
    switch (key.code, key.modifiers) {
    case (.up, []): moveFocus(by: -1)
    case (.enter, []) where savesOnEnter: events.append(.save)
    case (.down, []), (.enter, []): moveFocus(by: 1)
    case (.pageUp, _): moveFocus(byRows: -max(1, page - 2), layout)
    case (.pageDown, _): moveFocus(byRows: max(1, page - 2), layout)
    case (.home, _) where !isTyped: moveFocus(by: -stops.count)
    case (.end, _) where !isTyped: moveFocus(by: stops.count)
    case (.character("z"), .control) where !isTyped: undoStep(&events)
    case (.character("y"), .control) where !isTyped: redoStep(&events)
    default: break
    }
  }

  private mutating func moveFocus(byRows count: Int, _ layout: FormLayout) {
    let stops = self.stops
    guard let row = layout.area(of: focus)?.row else { return }
    let wanted = row + count
    let nearest =
      count > 0
      ? stops.first { (layout.area(of: $0)?.row ?? 0) >= wanted }
      : stops.last { (layout.area(of: $0)?.row ?? 0) <= wanted }
    moveFocus(to: nearest ?? (count > 0 ? .save : stops[0]))
  }

  // MARK: Typing

  private mutating func type(
    _ key: Key, _ layout: FormLayout, _ events: inout [FormEvent]
  ) -> Bool {
    guard case .field(let name) = focus, let path = path(of: name),
      let area = layout.area(of: focus)
    else { return false }
    if key == Key(.function(4)) {
      events.append(.editExternally(field: name, text: self[path].text))
      return true
    }
    // An arrow in the last row leaves the text rather than going to its end.
    if key.modifiers.isEmpty, key.code == .down || key.code == .up,
      self[path].input.isAtEdge(down: key.code == .down, size: area.size)
    {
      return false
    }
    switch self[path].input.handle(key, size: area.size, clipboard: clipboard) {
    case .changed: changed(path, &events)
    case .moved: break
    case .copied(let text, let cut):
      clipboard = text
      events.append(.copied(text))
      if cut { changed(path, &events) }
    case .ignored: return false
    }
    return true
  }

  private mutating func paste(
    _ text: String, _ layout: FormLayout, _ events: inout [FormEvent]
  ) {
    if popup?.isChoice == true { return find(text, &events) }
    guard let field = focusedField, field.isTyped, let path = path(of: field.name),
      let area = layout.area(of: focus)
    else {
      message = Message("A paste goes into a text: move to one first.")
      return
    }
    self[path].input.paste(text, size: area.size)
    changed(path, &events)
  }

  private mutating func changed(_ path: FieldPath, _ events: inout [FormEvent]) {
    self[path].wasTouched = true
    let field = self[path]
    events.append(.changed(field.name))
    guard field.kind == .completing else { return }
    if field.isEmpty { popup = nil }
    events.append(.wantsSuggestions(field: field.name, text: field.text))
  }

  // MARK: Choices and buttons

  private mutating func handleInChoice(_ key: Key, _ events: inout [FormEvent]) -> Bool {
    guard let field = focusedField else { return false }
    switch (key.code, key.modifiers) {
    case (.enter, []), (.character(" "), []):
      open(field, &events)
    case (.left, []), (.right, []):
      guard field.kind == .yesNo else { return false }
      open(field, &events)
    case (.backspace, _), (.delete, _):
      guard field.options.contains(where: { $0.value.isEmpty }) else { return false }
      choose("", in: field.name, &events)
    case (.character(let character), []):
      guard field.kind != .yesNo else { return true }
      popup = FormPopup(choiceOf: field)
      find(String(character), &events)
    default: return false
    }
    return true
  }

  /// Opens the list of a choice; a yes becomes a no and the other way round.
  mutating func open(_ field: FormField, _ events: inout [FormEvent]) {
    if field.kind == .yesNo {
      choose(field.isYes ? "no" : "yes", in: field.name, &events)
    } else {
      popup = FormPopup(choiceOf: field)
    }
  }

  mutating func choose(_ value: String, in name: String, _ events: inout [FormEvent]) {
    guard let path = path(of: name), self[path].chosen != value else { return }
    did(.chose(field: name, from: self[path].chosen, to: value))
    self[path].set(value)
    self[path].wasTouched = true
    events.append(.changed(name))
  }

  private mutating func handleOnButton(_ key: Key, _ events: inout [FormEvent]) -> Bool {
    switch (key.code, key.modifiers) {
    case (.enter, []), (.character(" "), []): press(focus, &events)
    case (.left, []): moveFocus(by: -1)
    case (.right, []): moveFocus(by: 1)
    default: return false
    }
    return true
  }

  mutating func press(_ stop: FormStop, _ events: inout [FormEvent]) {
    switch stop {
    case .save: events.append(.save)
    case .cancel: events.append(.close)
    case .add(let group): add(to: group, &events)
    case .remove(let group, let serial): remove(serial, from: group, &events)
    case .bringBack(let group): bringBack(to: group, &events)
    case .field: break
    }
  }

  // MARK: The open list

  private mutating func handleInPopup(
    _ key: Key, _ layout: FormLayout, _ area: Area, _ events: inout [FormEvent]
  ) -> Bool {
    guard let popup else { return false }
    switch (key.code, key.modifiers) {
    case (.escape, _): self.popup = nil
    case (.up, []) where !popup.isChoice && popup.selected == nil:
      self.popup = nil
      return false
    case (.up, []): self.popup?.move(by: -1)
    case (.down, []): self.popup?.move(by: 1)
    case (.pageUp, []): self.popup?.move(by: -8)
    case (.pageDown, []): self.popup?.move(by: 8)
    case (.enter, []), (.tab, []): return take(key.code, &events)
    case (.home, []) where popup.isChoice: self.popup?.select(0)
    case (.end, []) where popup.isChoice: self.popup?.select(popup.count - 1)
    case (.backspace, _) where popup.isChoice:
      find(String(popup.filter.dropLast()), &events)
    case (.character(let character), []) where popup.isChoice:
      find(popup.filter + String(character), &events)
    default:
      if popup.isChoice { self.popup = nil }
      return false
    }
    return true
  }

  /// Narrows the open list of a choice, and asks for more where there is more than it lists.
  private mutating func find(_ text: String, _ events: inout [FormEvent]) {
    popup?.find(text)
    guard let name = popup?.field, field(name)?.isOpenEnded == true, !text.isEmpty else { return }
    events.append(.wantsOptions(field: name, text: text))
  }

  private mutating func take(_ key: Key.Code, _ events: inout [FormEvent]) -> Bool {
    guard let popup else { return false }
    guard popup.selection != nil else {
      // With nothing selected, Enter and Tab mean what they mean without a list.
      if !popup.isChoice { self.popup = nil }
      return popup.isChoice
    }
    takeSelection(&events)
    if key == .tab, popup.isChoice { moveFocus(by: 1) }
    return true
  }

  /// Takes what is selected in the open list into its field.
  mutating func takeSelection(_ events: inout [FormEvent]) {
    guard let popup, let selection = popup.selection else { return }
    self.popup = nil
    if popup.isChoice {
      guard let options = field(popup.field)?.options, options.indices.contains(selection) else {
        return
      }
      choose(options[selection].value, in: popup.field, &events)
    } else {
      set(popup.texts[selection], of: popup.field)
      events.append(.changed(popup.field))
      events.append(.took(field: popup.field, suggestion: selection))
    }
  }
}
