/// Something done to a form besides typing, so that it can be undone.
enum FormStep: Hashable, Sendable {
  case chose(field: String, from: String, to: String)
  case added(group: String, serial: Int)
  case removed(group: String, serial: Int)
}

/// Adding and removing entries, and undoing what isn't typing.
extension Form {
  mutating func add(to name: String, _ events: inout [FormEvent]) {
    guard let path = groupPath(of: name) else { return }
    let serial = sections[path.section].groups[path.group].add()
    did(.added(group: name, serial: serial))
    focusEntry(serial, of: name)
    events.append(.regrouped(name))
  }

  mutating func remove(_ serial: Int, from name: String, _ events: inout [FormEvent]) {
    guard let path = groupPath(of: name) else { return }
    sections[path.section].groups[path.group].remove(serial)
    did(.removed(group: name, serial: serial))
    moveFocus(to: .bringBack(group: name))
    let group = sections[path.section].groups[path.group]
    let note = group.removalNote.isEmpty ? "" : group.removalNote + " "
    message = Message(
      "Removed the \(group.singular). \(note)Ctrl+Z or Enter here brings it back.")
    events.append(.regrouped(name))
  }

  mutating func bringBack(to name: String, _ events: inout [FormEvent]) {
    guard let path = groupPath(of: name),
      let serial = sections[path.section].groups[path.group].removed.last?.entry.serial
    else { return }
    sections[path.section].groups[path.group].bringBack(serial)
    did(.added(group: name, serial: serial))
    focusEntry(serial, of: name)
    events.append(.regrouped(name))
  }

  mutating func did(_ step: FormStep) {
    steps.append(step)
    stepsBack = []
  }

  mutating func undoStep(_ events: inout [FormEvent]) {
    guard let step = steps.popLast() else { return }
    stepsBack.append(step)
    apply(inverse(of: step), &events)
  }

  mutating func redoStep(_ events: inout [FormEvent]) {
    guard let step = stepsBack.popLast() else { return }
    steps.append(step)
    apply(step, &events)
  }

  private func inverse(of step: FormStep) -> FormStep {
    switch step {
    case .chose(let field, let from, let to): .chose(field: field, from: to, to: from)
    case .added(let group, let serial): .removed(group: group, serial: serial)
    case .removed(let group, let serial): .added(group: group, serial: serial)
    }
  }

  private mutating func apply(_ step: FormStep, _ events: inout [FormEvent]) {
    switch step {
    case .chose(let name, _, let value):
      guard let path = path(of: name) else { return }
      self[path].set(value)
      moveFocus(to: .field(name))
      events.append(.changed(name))
    case .added(let group, let serial):
      guard let path = groupPath(of: group) else { return }
      sections[path.section].groups[path.group].bringBack(serial)
      focusEntry(serial, of: group)
      events.append(.regrouped(group))
    case .removed(let group, let serial):
      guard let path = groupPath(of: group) else { return }
      sections[path.section].groups[path.group].remove(serial)
      moveFocus(to: .bringBack(group: group))
      events.append(.regrouped(group))
    }
  }

  private mutating func focusEntry(_ serial: Int, of group: String) {
    let entry = entries(of: group).first { $0.serial == serial }
    guard let field = entry?.fields.first(where: { !$0.isHidden }) else { return }
    moveFocus(to: .field(field.name))
  }
}
