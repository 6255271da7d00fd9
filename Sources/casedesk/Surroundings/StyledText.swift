import Glibc
import TerminalUI

extension StandardOutput {
  /// Whether answers are coloured: on a terminal that knows more than plain text, unless the person
  /// wants none (no-color.org).
  static var isColoured: Bool {
    guard isatty(STDOUT_FILENO) == 1, Places.environment("NO_COLOR") == nil else { return false }
    return Places.environment("TERM").map { $0 != "dumb" } ?? false
  }
}

extension Style {
  /// The text between the sequences that set it off and take that back (ECMA-48, SGR), with the
  /// eight colours that every terminal has. The text must be safe already.
  func around(_ text: String) -> String {
    let codes = role.codes + (bold && !role.codes.contains(1) ? [1] : []) + (underline ? [4] : [])
    guard !codes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

extension Style.Role {
  fileprivate var codes: [Int] {
    switch self {
    case .plain, .border, .focusedBorder, .notice: []
    case .dim, .hint: [2]
    case .accent: [36]
    case .heading: [1]
    case .overdue: [1, 31]
    case .problem: [31]
    case .soon: [33]
    case .done: [32]
    case .match: [7]
    }
  }
}
