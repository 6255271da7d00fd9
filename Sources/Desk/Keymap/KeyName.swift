package import TerminalUI

/// A key as a person writes it in the settings file: as hints and help write it, capitals of names
/// or not.
package enum KeyName {
  /// Why a key can't be used, as one or two sentences.
  package struct Refusal: Error, Hashable, Sendable {
    package let sentence: String
  }

  /// Reads `Ctrl+R`, `Alt+Left`, `F6`, `Space`, `w`. A letter of another script stands for the Latin
  /// one on the same key, which the desk takes for the same anyway.
  package static func key(_ text: String) throws(Refusal) -> Key {
    var parts = text.split(separator: "+", omittingEmptySubsequences: false)
    // The plus itself is a key too.
    if text == "+" || text.hasSuffix("++") { parts = parts.dropLast(2) + ["+"] }
    var modifiers: Key.Modifiers = []
    for part in parts.dropLast() {
      modifiers.insert(try modifier(part, of: text))
    }
    guard let code = code(parts.last ?? "") else { throw unknown(text) }
    let typed = Key(code, modifiers)
    let key = KeyboardLayouts.latin(typed) ?? typed
    return try sendable(key, as: text)
  }

  private static func unknown(_ text: String) -> Refusal {
    Refusal(
      sentence: """
        “\(text)” is no key. Write a character, F1 to F12, Space, Enter, Tab, Esc, Backspace, \
        Insert, Delete, Home, End, PageUp, PageDown, Up, Down, Left or Right, and before it Ctrl+, \
        Alt+ or Shift+ if you like; or none.
        """)
  }

  private static func modifier(
    _ part: Substring, of text: String
  ) throws(Refusal) -> Key.Modifiers {
    switch part.lowercased() {
    case "ctrl", "control": return .control
    case "alt", "meta", "option": return .alt
    case "shift": return .shift
    case "super", "win", "windows", "cmd", "command", "fn", "altgr":
      throw Refusal(
        sentence: """
          Terminals don't tell programs of \(part), so “\(text)” can't be used. Take Ctrl, Alt or a \
          key from F1 to F12.
          """)
    default: throw unknown(text)
    }
  }

  private static func code(_ name: Substring) -> Key.Code? {
    if name.count == 1, let character = name.first {
      return character.isWhitespace ? nil : .character(character)
    }
    let name = name.lowercased()
    if name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    return names[name]
  }

  private static let names: [String: Key.Code] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "tab": .tab, "esc": .escape,
    "escape": .escape, "backspace": .backspace, "insert": .insert, "ins": .insert,
    "delete": .delete, "del": .delete, "home": .home, "end": .end, "pageup": .pageUp,
    "pgup": .pageUp, "pagedown": .pageDown, "pgdn": .pageDown, "up": .up, "down": .down,
    "left": .left, "right": .right,
  ]

  // MARK: What terminals send

  /// The key as it comes from a terminal.
  private static func sendable(_ key: Key, as text: String) throws(Refusal) -> Key {
    switch key.code {
    case .character(let character): try sendable(character, key.modifiers, as: text)
    case .enter, .backspace:
      try only(.alt, key, as: text)
    case .escape: try only([], key, as: text)
    case .tab: try only(.shift, key, as: text)
    default: key
    }
  }

  private static func only(
    _ allowed: Key.Modifiers, _ key: Key, as text: String
  ) throws(Refusal) -> Key {
    guard key.modifiers.isSubset(of: allowed) else {
      throw Refusal(
        sentence: """
          Many terminals send “\(text)” like \(Key(key.code)), so it can't have a meaning of its \
          own. Take another key.
          """)
    }
    return key
  }

  private static func sendable(
    _ character: Character, _ modifiers: Key.Modifiers, as text: String
  ) throws(Refusal) -> Key {
    let isSpace = character == " "
    if modifiers.contains(.shift) {
      let capital = character.uppercased()
      let alternative =
        modifiers != .shift
        ? "Leave Shift out."
        : isSpace
          ? "Take another key."
          : character.isLetter
            ? "Write the capital alone: \(capital)." : "Write the character that it types."
      throw Refusal(
        sentence: "Terminals don't tell programs of Shift in “\(text)”. \(alternative)")
    }
    guard !modifiers.isEmpty else { return Key(.character(character)) }
    let small = Character(String(character.lowercased().prefix(1)))
    if modifiers.contains(.control) {
      return try control(small, modifiers, as: text)
    }
    guard !"[]_^\\".contains(small) else {
      throw Refusal(
        sentence: """
          Terminals send “\(text)” like the beginning of other keys. Take Alt with a letter.
          """)
    }
    return Key(.character(small), modifiers)
  }

  private static func control(
    _ character: Character, _ modifiers: Key.Modifiers, as text: String
  ) throws(Refusal) -> Key {
    let same = ["i": "Tab", "m": "Enter", "j": "Enter", "h": "Backspace", "[": "Esc"]
    if let other = same[String(character)] {
      throw Refusal(
        sentence: """
          Terminals send “\(text)” as \(other), so it can't have a meaning of its own. Take another \
          letter.
          """)
    }
    guard character == " " || ("a"..."z").contains(character) else {
      throw Refusal(
        sentence: """
          With Ctrl, terminals send letters and Space alone, so “\(text)” can't be used. Take a \
          letter, or Alt.
          """)
    }
    guard character != "c" || modifiers != .control else {
      throw Refusal(
        sentence: """
          “\(text)” ends or copies in other programs, so the desk keeps it for saying how to do \
          that. Take another letter.
          """)
    }
    return Key(.character(character), modifiers)
  }
}
