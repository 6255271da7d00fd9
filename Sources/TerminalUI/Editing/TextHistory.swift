/// What was done to a text, in steps as a person thinks of them: a word typed is one, a paste is
/// one, a run of deletions is one.
struct TextHistory: Hashable, Sendable {
  /// One replacement, with the cursor as it was before.
  struct Edit: Hashable, Sendable {
    var start: TextPlace
    var removed: String
    var inserted: String
    var cursor: TextPlace
    var anchor: TextPlace?
  }

  enum Kind: Hashable, Sendable { case typing, deleting, other }

  private var done: [[Edit]] = []
  private var undone: [[Edit]] = []
  /// The step that further edits may join; nil once the cursor went elsewhere.
  private var open: OpenStep?

  private struct OpenStep: Hashable, Sendable {
    var kind: Kind
    /// Where the step's last edit left the cursor.
    var end: TextPlace
  }

  /// Ends the step that is being typed, so that what follows is one of its own.
  mutating func closeGroup() { open = nil }

  /// Keeps an edit that was made.
  mutating func record(_ edit: Edit, as kind: Kind, endingAt end: TextPlace) {
    undone = []
    if joins(edit, kind), let last = done.indices.last {
      join(edit, into: last)
    } else {
      done.append([edit])
    }
    open = kind == .other ? nil : OpenStep(kind: kind, end: end)
  }

  /// The last step, which thereby can be done again.
  mutating func stepBack() -> [Edit]? {
    open = nil
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  mutating func stepForward() -> [Edit]? {
    open = nil
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  private func joins(_ edit: Edit, _ kind: Kind) -> Bool {
    guard let open, open.kind == kind, let last = done.last?.last else { return false }
    switch kind {
    case .typing:
      guard edit.removed.isEmpty, open.end == edit.start else { return false }
      return !(isBlank(last.inserted.last) && !isBlank(edit.inserted.last))
    case .deleting:
      guard open.end == edit.cursor else { return false }
      return isBlank(last.removed.first) == isBlank(edit.removed.first)
    case .other: return false
    }
  }

  // Typing that goes on lengthens the last edit, so that a long word is one edit too.
  private mutating func join(_ edit: Edit, into index: Int) {
    guard var last = done[index].popLast() else { return }
    if edit.removed.isEmpty {
      last.inserted += edit.inserted
      done[index].append(last)
    } else {
      done[index] += [last, edit]
    }
  }

  private func isBlank(_ character: Character?) -> Bool { character?.isWhitespace ?? true }
}
