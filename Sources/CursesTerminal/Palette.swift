import CNcurses
import TerminalUI

/// How each role looks with the colours that there are. Every foreground is readable on black and on
/// white, since the background is the terminal's own. What matters differs in more than colour.
struct Palette {
  /// How a cell is drawn.
  struct Look: Hashable {
    var attributes: Int32
    /// The number of ncurses's colour pair; 0 for the terminal's own colours.
    var pair: Int32
  }

  private let looks: [Style.Role: Look]
  /// The foreground colour of each pair, from pair 1 on.
  let foregrounds: [Int32]

  /// - Parameter colours: how many colours the terminal has; 0 for none.
  init(colours: Int) {
    var looks: [Style.Role: Look] = [:]
    var foregrounds: [Int32] = []
    for role in Style.Role.allCases {
      let paint = Self.paint(of: role)
      // Beyond 256, colour numbers aren't places in the usual palette, but the first 8 are.
      let foreground = colours == 256 ? paint.of256 : colours >= 8 ? paint.of8 : nil
      var attributes = paint.attributes
      if foreground == nil { attributes |= paint.withoutColour }
      var look = Look(attributes: attributes, pair: 0)
      if let foreground {
        look.pair = Int32(foregrounds.count + 1)
        foregrounds.append(foreground)
      }
      looks[role] = look
    }
    self.looks = looks
    self.foregrounds = foregrounds
  }

  func look(of style: Style) -> Look {
    var look = looks[style.role] ?? Look(attributes: 0, pair: 0)
    if style.bold { look.attributes |= Int32(casedesk_bold) }
    if style.underline { look.attributes |= Int32(casedesk_underline) }
    if style.reverse { look.attributes |= Int32(casedesk_reverse) }
    return look
  }

  private struct Paint {
    var of256: Int32?
    var of8: Int32?
    var attributes: Int32 = 0
    // Only where the role has no colour.
    var withoutColour: Int32 = 0
  }

  private static func paint(of role: Style.Role) -> Paint {
    let bold = Int32(casedesk_bold)
    let dim = Int32(casedesk_dim)
    let underline = Int32(casedesk_underline)
    return switch role {
    case .plain: Paint()
    case .heading: Paint(attributes: bold)
    case .dim, .border, .hint: Paint(of256: 244, withoutColour: dim)
    case .accent, .notice: Paint(of256: 32, of8: 6, withoutColour: bold)
    case .focusedBorder: Paint(of256: 32, of8: 6, attributes: bold)
    case .overdue, .problem: Paint(of256: 167, of8: 1, attributes: bold)
    case .soon: Paint(of256: 136, of8: 5)
    case .done: Paint(of256: 71, of8: 2, withoutColour: dim)
    case .match: Paint(of256: 136, of8: 5, attributes: underline, withoutColour: bold)
    }
  }
}
