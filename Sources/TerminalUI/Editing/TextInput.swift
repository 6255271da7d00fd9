/// A text under edit with the part of it that shows: a text area that wraps and scrolls, or one
/// line that scrolls sideways.
package struct TextInput: Hashable, Sendable {
  package var buffer: TextBuffer
  /// Where what shows begins, as it was last seen.
  var top: TextPlace = .start
  /// Whether the cursor has to show; not while the wheel looks elsewhere.
  var followsCursor = true

  package init(_ text: String = "", singleLine: Bool = false) {
    buffer = TextBuffer(text, singleLine: singleLine)
  }

  /// The whole text.
  package var text: String { buffer.text }
  /// Whether line feeds are taken for blanks, and the text scrolls sideways.
  package var isSingleLine: Bool { buffer.isSingleLine }

  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case changed, moved
    /// The selected text was copied, and deleted where `cut`.
    case copied(String, cut: Bool)
    /// The key means nothing in a text, or there is nowhere to go.
    case ignored
  }

  /// Takes a key of editing: characters, moving and selecting, Backspace and Delete (with Ctrl by
  /// words), Ctrl+A, X, C and V, Ctrl+Z and Ctrl+Y.
  /// - Parameters:
  ///   - size: of the area in which the text is drawn.
  ///   - clipboard: what Ctrl+V inserts.
  package mutating func handle(_ key: Key, size: Size, clipboard: String) -> Outcome {
    let outcome: Outcome
    if case .character(let character) = key.code {
      outcome = handle(character, key.modifiers, clipboard)
    } else {
      outcome = handle(key.code, key.modifiers, size)
    }
    if outcome != .ignored { settle(in: size) }
    return outcome
  }

  /// Puts in a pasted text, line ends and all; one step of undo.
  package mutating func paste(_ text: String, size: Size) {
    buffer.insert(text)
    buffer.moveCursor(to: buffer.cursor)
    settle(in: size)
  }

  /// Shows the cursor again, and keeps what shows where it is as far as that allows.
  package mutating func settle(in size: Size) {
    followsCursor = true
    top = visibleTop(in: size)
  }

  private mutating func handle(
    _ character: Character, _ modifiers: Key.Modifiers, _ clipboard: String
  ) -> Outcome {
    guard modifiers.contains(.control) else {
      guard modifiers.isEmpty else { return .ignored }
      buffer.insert(String(character))
      return .changed
    }
    switch character {
    case "a": buffer.selectAll()
    case "c", "x":
      let text = buffer.selectedText
      guard !text.isEmpty else { return .ignored }
      if character == "x" { buffer.delete(to: buffer.cursor) }
      return .copied(text, cut: character == "x")
    case "v":
      guard !clipboard.isEmpty else { return .ignored }
      buffer.insert(clipboard)
      buffer.moveCursor(to: buffer.cursor)
      return .changed
    case "z": return buffer.undo() ? .changed : .ignored
    case "y": return buffer.redo() ? .changed : .ignored
    default: return .ignored
    }
    return .moved
  }

  private mutating func handle(
    _ code: Key.Code, _ modifiers: Key.Modifiers, _ size: Size
  ) -> Outcome {
    let byWord = modifiers.contains(.control)
    switch code {
    case .enter:
      guard !isSingleLine, modifiers.isEmpty else { return .ignored }
      buffer.insert("\n")
      return .changed
    case .backspace:
      return delete(
        to: byWord ? buffer.word(before: buffer.cursor) : buffer.place(before: buffer.cursor))
    case .delete:
      return delete(
        to: byWord ? buffer.word(after: buffer.cursor) : buffer.place(after: buffer.cursor))
    default: return move(code, modifiers, size)
    }
  }

  private mutating func delete(to place: TextPlace) -> Outcome {
    guard buffer.selection != nil || place != buffer.cursor else { return .ignored }
    buffer.delete(to: place)
    return .changed
  }

  private mutating func move(
    _ code: Key.Code, _ modifiers: Key.Modifiers, _ size: Size
  ) -> Outcome {
    let before = (buffer.cursor, buffer.selection)
    let selecting = modifiers.contains(.shift)
    let control = modifiers.contains(.control)
    let cursor = buffer.cursor
    let columns = textColumns(in: size)
    switch code {
    case .left where selecting || control || buffer.selection == nil:
      buffer.moveCursor(
        to: control ? buffer.word(before: cursor) : buffer.place(before: cursor),
        selecting: selecting)
    case .right where selecting || control || buffer.selection == nil:
      buffer.moveCursor(
        to: control ? buffer.word(after: cursor) : buffer.place(after: cursor),
        selecting: selecting)
    case .left: buffer.moveCursor(to: buffer.selection?.lowerBound ?? cursor)
    case .right: buffer.moveCursor(to: buffer.selection?.upperBound ?? cursor)
    case .home where control || isSingleLine: buffer.moveCursor(to: .start, selecting: selecting)
    case .end where control || isSingleLine:
      buffer.moveCursor(to: buffer.end, selecting: selecting)
    case .home, .end:
      buffer.moveInRow(toEnd: code == .end, columns: columns, selecting: selecting)
    case .up where !isSingleLine: buffer.moveRows(-1, columns: columns, selecting: selecting)
    case .down where !isSingleLine: buffer.moveRows(1, columns: columns, selecting: selecting)
    case .pageUp where !isSingleLine:
      buffer.moveRows(-max(1, size.rows - 1), columns: columns, selecting: selecting)
    case .pageDown where !isSingleLine:
      buffer.moveRows(max(1, size.rows - 1), columns: columns, selecting: selecting)
    default: return .ignored
    }
    return before == (buffer.cursor, buffer.selection) ? .ignored : .moved
  }
}
