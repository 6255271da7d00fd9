import CNcurses
import Glibc
import TerminalUI

extension Terminal {
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8)
  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// Whether the terminal can report the mouse and pastes, as it can if it has the one.
  static var canReport: Bool { capability("kmous") != nil }

  /// Asks the terminal to report pastes as such, and the mouse if that is wanted.
  static func reportsOn(canReport: Bool, mouse: Bool) -> [UInt8] {
    canReport ? pasteOn + (mouse ? mouseOn : []) : []
  }

  static func reportsOff(canReport: Bool) -> [UInt8] {
    canReport ? mouseOff + pasteOff : []
  }

  /// Remembers the way back to an orderly terminal: no reports, ordinary keys, attributes and
  /// cursor, the screen that was there before, or an empty one.
  static func prepareRescue(lastWords: String) {
    var farewell = reportsOff(canReport: canReport)
    for name in ["rmkx", "sgr0", "op", "cnorm"] { farewell += capability(name) ?? [] }
    farewell += capability("rmcup") ?? capability("clear") ?? []
    let words = lastWords.isEmpty ? [] : Array((lastWords + "\n").utf8)
    farewell.withUnsafeBytes { farewell in
      words.withUnsafeBytes { words in
        casedesk_rescue_prepare(
          STDOUT_FILENO, farewell.baseAddress, farewell.count, words.baseAddress, words.count)
      }
    }
  }

  /// A string capability of the terminal, without the pauses that printing terminals needed.
  static func capability(_ name: String) -> [UInt8]? {
    guard let bytes = casedesk_screen_capability(name) else { return nil }
    var kept: [UInt8] = []
    var rest = UnsafeRawBufferPointer(start: bytes, count: strlen(bytes))[...]
    while let byte = rest.first {
      if rest.starts(with: Array("$<".utf8)), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  /// How large the terminal says that it is; 80 by 24 if it doesn't.
  static func measure() -> Size {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return Size(columns: 80, rows: 24) }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Writes bytes past ncurses, whose own are always sent by then.
  static func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if sent > 0 {
        rest = rest.dropFirst(sent)
      } else if sent == 0 || (errno != EINTR && errno != EAGAIN) {
        return
      }
    }
  }
}

/// Which terminal this is, as the terminal database knows it.
enum TerminalName {
  static func known() throws(TerminalProblem) -> String {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty else { throw .noName }
    guard name != "dumb" else { throw .printsOnly(name) }
    switch casedesk_screen_look_up(name) {
    case casedesk_obstacle_none: return name
    case casedesk_obstacle_database: throw .noDatabase
    case casedesk_obstacle_cursor: throw .printsOnly(name)
    default: break
    }
    // Newer terminals are often unknown to the computer at the other end of SSH, and all of these
    // understand what xterm does.
    let isLikeXterm = likeXterm.contains { name.hasPrefix($0) }
    guard isLikeXterm, casedesk_screen_look_up("xterm-256color") == casedesk_obstacle_none else {
      throw .unknownName(name)
    }
    return "xterm-256color"
  }

  private static let likeXterm = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole",
    "mlterm",
    "rio", "vte", "wezterm",
  ]
}
