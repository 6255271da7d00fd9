import TerminalUI

/// A list with type-to-find: what was typed, and the place in what is found.
struct Finder: Hashable, Sendable {
  private(set) var typed = ""
  private(set) var places = ListState()

  /// What a key came to.
  enum Outcome: Hashable, Sendable {
    case stays, chosen, closes
  }

  /// Takes a key, with what `count` of the rows are found for the text typed.
  mutating func press(_ key: Key, count: (String) -> Int) -> Outcome {
    places.setTotal(count(typed))
    switch key.code {
    case .escape:
      guard !typed.isEmpty else { return .closes }
      type("")
    case .enter: return places.isEmpty ? .stays : .chosen
    case .up: places.move(.up)
    case .down: places.move(.down)
    case .tab: places.move(key.modifiers.contains(.shift) ? .up : .down)
    case .pageUp: places.move(.pageUp)
    case .pageDown: places.move(.pageDown)
    case .home: places.move(.home)
    case .end: places.move(.end)
    case .backspace: type(String(typed.dropLast()))
    case .character(let character) where key.modifiers.isEmpty: type(typed + String(character))
    case .character("u") where key.modifiers == .control: type("")
    default: break
    }
    places.setTotal(count(typed))
    return .stays
  }

  mutating func paste(_ text: String) {
    type(typed + (text.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""))
  }

  /// Goes to a row by its number.
  mutating func choose(_ place: Int) { places.move(.to(place)) }

  mutating func scroll(by rows: Int) {
    for _ in 0..<abs(rows) { places.move(rows > 0 ? .down : .up) }
  }

  /// Fits the list to what is found and to the lines that the screen has for it.
  mutating func settle(total: Int, height: Int) {
    places.setTotal(total)
    places.setHeight(height)
    places.reveal()
  }

  /// Whether a text has every word that was typed, case ignored.
  func finds(_ text: String) -> Bool { Finder.finds(typed, in: text) }

  static func finds(_ typed: String, in text: String) -> Bool {
    let text = text.lowercased()
    return typed.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }

  private mutating func type(_ text: String) {
    guard text.count <= 100 else { return }
    typed = text
    places.move(.home)
  }
}
