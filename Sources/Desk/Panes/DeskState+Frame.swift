package import TerminalUI

extension DeskState {
  /// The screen. Only rows that are on it are worked out.
  package func frame() -> Frame { Frame(size: size) }
}
