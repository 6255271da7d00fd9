import CNcurses
import TerminalUI

/// How each role looks in a theme, with the colours that there are. What matters differs in more
/// than colour: in words and marks, and where colours are few in bold or underlined text.
struct Palette {
  /// How a cell is drawn.
  struct Look: Hashable {
    var attributes: Int32
    /// The number of ncurses's colour pair; 0 for the terminal's own colours.
    var pair: Int32
  }

  /// Two colours by their numbers; -1 for the terminal's own.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// Each pair that is used, from pair 1 on.
  let pairs: [Pair]
  private let looks: [Style.Role: Look]
  private let emboldens: Bool

  /// - Parameter colours: how many colours the terminal has; 0 for none.
  init(_ theme: Theme = .auto, colours: Int) {
    var looks: [Style.Role: Look] = [:]
    var pairs: [Pair] = []
    let table = PaletteTable.of(theme, colours: colours)
    for role in Style.Role.allCases {
      let paint = table.paint(role)
      var look = Look(attributes: paint.attributes, pair: 0)
      let pair = Pair(
        foreground: paint.foreground ?? table.plain, background: table.background)
      if pair.foreground >= 0 || pair.background >= 0 {
        let place = pairs.firstIndex(of: pair)
        if place == nil { pairs.append(pair) }
        look.pair = Int32((place ?? pairs.count - 1) + 1)
      }
      looks[role] = look
    }
    self.looks = looks
    self.pairs = pairs
    emboldens = table.emboldens
  }

  func look(of style: Style) -> Look {
    var look = looks[style.role] ?? Look(attributes: 0, pair: 0)
    if style.bold { look.attributes |= Int32(casedesk_bold) }
    if style.underline { look.attributes |= Int32(casedesk_underline) }
    if style.reverse { look.attributes |= Int32(casedesk_reverse) }
    if !emboldens, look.attributes & Int32(casedesk_bold) != 0 {
      look.attributes &= ~Int32(casedesk_bold)
      look.attributes |= Int32(casedesk_underline)
    }
    return look
  }
}

/// The colours of one theme, for one number of colours.
struct PaletteTable {
  /// How a role is painted.
  struct Paint: Hashable {
    /// Nil for the theme's plain text.
    var foreground: Int32?
    var attributes: Int32 = 0
  }

  /// The colour of plain text; -1 for the terminal's own.
  var plain: Int32 = -1
  /// -1 for the terminal's own.
  var background: Int32 = -1
  /// Of dim text, borders and hints.
  var dim = Paint()
  /// Of what is set off without being urgent.
  var accent = Paint()
  var focusedBorder = Paint()
  var overdue = Paint()
  var soon = Paint()
  var done = Paint()
  var match = Paint()
  /// Whether bold text may be drawn bold. Many terminals draw it in a lighter colour where colours
  /// are few, which can't be read on a light background; underlined text takes its place there.
  var emboldens = true

  func paint(_ role: Style.Role) -> Paint {
    switch role {
    case .plain: Paint()
    case .heading: Paint(attributes: Int32(casedesk_bold))
    case .dim, .border, .hint: dim
    case .accent, .notice: accent
    case .focusedBorder: focusedBorder
    case .overdue, .problem: overdue
    case .soon: soon
    case .done: done
    case .match: match
    }
  }
}
