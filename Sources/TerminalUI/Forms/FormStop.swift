/// Where the focus can be: a field, or one of the form's buttons.
package enum FormStop: Hashable, Sendable {
  case field(String)
  case add(group: String)
  case remove(group: String, serial: Int)
  case bringBack(group: String)
  case save, cancel
}

/// Where a field stands in a form.
enum FieldPath: Hashable {
  case own(section: Int, field: Int)
  case entry(section: Int, group: Int, entry: Int, field: Int)
}

extension Form {
  /// Every stop in the order in which Tab visits them.
  package var stops: [FormStop] {
    var stops: [FormStop] = []
    for section in sections {
      stops += section.fields.filter { !$0.isHidden }.map { .field($0.name) }
      for group in section.groups {
        for entry in group.entries {
          stops += entry.fields.filter { !$0.isHidden }.map { .field($0.name) }
          stops.append(.remove(group: group.name, serial: entry.serial))
        }
        if group.isOpen { stops.append(.add(group: group.name)) }
        if !group.removed.isEmpty { stops.append(.bringBack(group: group.name)) }
      }
    }
    return stops + [.save, .cancel]
  }

  /// The field in focus; nil on a button.
  package var focusedField: FormField? {
    if case .field(let name) = focus { field(name) } else { nil }
  }

  /// Puts the focus there. A text of one line is selected as a whole, so that typing replaces it.
  package mutating func moveFocus(to stop: FormStop, selecting: Bool = true) {
    followsFocus = true
    guard stop != focus else { return }
    popup = nil
    focus = stop
    guard selecting, case .field(let name) = stop, let path = path(of: name) else { return }
    if self[path].isTyped, self[path].input.isSingleLine { self[path].input.buffer.selectAll() }
  }

  /// Moves the focus by so many stops, no further than the ends.
  mutating func moveFocus(by count: Int, around: Bool = false) {
    let stops = self.stops
    let index = stops.firstIndex(of: focus) ?? 0
    let target = index + count
    if around {
      moveFocus(to: stops[(target % stops.count + stops.count) % stops.count])
    } else {
      moveFocus(to: stops[min(max(0, target), stops.count - 1)])
    }
  }

  /// After fields went: the focus goes to what is nearest.
  mutating func keepFocus() {
    let stops = self.stops
    guard !stops.contains(focus) else { return }
    popup = nil
    focus = stops.first ?? .save
  }

  func path(of name: String) -> FieldPath? {
    for (section, value) in sections.enumerated() {
      if let field = value.fields.firstIndex(where: { $0.name == name }) {
        return .own(section: section, field: field)
      }
      for (group, value) in value.groups.enumerated() {
        for (entry, value) in value.entries.enumerated() {
          if let field = value.fields.firstIndex(where: { $0.name == name }) {
            return .entry(section: section, group: group, entry: entry, field: field)
          }
        }
      }
    }
    return nil
  }

  func groupPath(of name: String) -> (section: Int, group: Int)? {
    for (section, value) in sections.enumerated() {
      if let group = value.groups.firstIndex(where: { $0.name == name }) { return (section, group) }
    }
    return nil
  }

  subscript(path: FieldPath) -> FormField {
    get {
      switch path {
      case .own(let section, let field): sections[section].fields[field]
      case .entry(let section, let group, let entry, let field):
        sections[section].groups[group][entry, field]
      }
    }
    _modify {
      switch path {
      case .own(let section, let field): yield &sections[section].fields[field]
      case .entry(let section, let group, let entry, let field):
        yield &sections[section].groups[group][entry, field]
      }
    }
  }
}
