/// A key as a person presses it.
enum PressedKey: Hashable {
  case up, down, pageUp, pageDown, home, end, tab, enter, escape, backspace, space
  case control(Character)
  case function(Int)
  case character(Character)

  /// What xterm sends. Programs that ask for it get arrows in the form of application keys.
  func bytes(sendingApplicationKeys: Bool) -> String {
    let arrow = sendingApplicationKeys ? "\u{1B}O" : "\u{1B}["
    return switch self {
    case .up: arrow + "A"
    case .down: arrow + "B"
    case .home: arrow + "H"
    case .end: arrow + "F"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .tab: "\t"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .space: " "
    case .control(let letter): String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
    case .function(let number): Self.functions[number] ?? ""
    case .character(let character): String(character)
    }
  }

  private static let functions = [1: "\u{1B}OP", 4: "\u{1B}OS", 5: "\u{1B}[15~"]
}
