import CNcurses
import TerminalUI

/// The themes, a table each. Colours 16 to 255 look alike on all terminals that have them. The first
/// 16 are every terminal's own; these tables keep to those that are readable in the usual ones.
extension PaletteTable {
  private static let bold = Int32(casedesk_bold)
  private static let underline = Int32(casedesk_underline)
  private static let faint = Int32(casedesk_dim)

  static func of(_ theme: Theme, colours: Int) -> PaletteTable {
    switch colours {
    case 256: of256(theme)
    case 16..<256: of16(theme)
    // Beyond 256, colour numbers aren't places in the usual palette, but the first 8 are.
    case 8...: of8(theme)
    default: withoutColours
    }
  }

  private static func of256(_ theme: Theme) -> PaletteTable {
    switch theme {
    case .auto:
      PaletteTable(
        dim: Paint(foreground: 243), accent: Paint(foreground: 63),
        focusedBorder: Paint(foreground: 63, attributes: bold),
        overdue: Paint(foreground: 131, attributes: bold), soon: Paint(foreground: 163),
        done: Paint(foreground: 29), match: Paint(foreground: 163, attributes: underline))
    case .dark:
      PaletteTable(
        plain: 252, background: 234, dim: Paint(foreground: 246), accent: Paint(foreground: 75),
        focusedBorder: Paint(foreground: 75, attributes: bold),
        overdue: Paint(foreground: 210, attributes: bold), soon: Paint(foreground: 178),
        done: Paint(foreground: 114), match: Paint(foreground: 178, attributes: underline))
    case .light:
      PaletteTable(
        plain: 235, background: 231, dim: Paint(foreground: 241), accent: Paint(foreground: 25),
        focusedBorder: Paint(foreground: 25, attributes: bold),
        overdue: Paint(foreground: 124, attributes: bold), soon: Paint(foreground: 94),
        done: Paint(foreground: 22), match: Paint(foreground: 94, attributes: underline))
    case .highContrast:
      PaletteTable(
        plain: 231, background: 16, accent: Paint(foreground: 51),
        focusedBorder: Paint(foreground: 226, attributes: bold),
        overdue: Paint(foreground: 226, attributes: bold | underline),
        soon: Paint(foreground: 226), match: Paint(foreground: 226, attributes: underline))
    case .none: withoutColours
    }
  }

  private static func of16(_ theme: Theme) -> PaletteTable {
    switch theme {
    case .auto: of8(theme)
    case .dark:
      PaletteTable(
        plain: 7, background: 0, accent: Paint(foreground: 14),
        focusedBorder: Paint(foreground: 14, attributes: bold),
        overdue: Paint(foreground: 9, attributes: bold), soon: Paint(foreground: 11),
        done: Paint(foreground: 10), match: Paint(foreground: 11, attributes: underline))
    case .light:
      PaletteTable(
        plain: 0, background: 15, accent: Paint(foreground: 4),
        focusedBorder: Paint(foreground: 4, attributes: bold),
        overdue: Paint(foreground: 1, attributes: bold), soon: Paint(foreground: 5),
        match: Paint(foreground: 5, attributes: underline), emboldens: false)
    case .highContrast:
      PaletteTable(
        plain: 15, background: 0, accent: Paint(foreground: 14),
        focusedBorder: Paint(foreground: 11, attributes: bold),
        overdue: Paint(foreground: 11, attributes: bold | underline),
        soon: Paint(foreground: 11), match: Paint(foreground: 11, attributes: underline))
    case .none: withoutColours
    }
  }

  // Of 8 colours hardly one can be read on black as on white, so where the background isn't known
  // they only help bold text.
  private static func of8(_ theme: Theme) -> PaletteTable {
    switch theme {
    case .auto:
      PaletteTable(
        dim: Paint(attributes: faint), accent: Paint(attributes: bold),
        focusedBorder: Paint(attributes: bold),
        overdue: Paint(foreground: 1, attributes: bold),
        soon: Paint(foreground: 5, attributes: bold), done: Paint(attributes: faint),
        match: Paint(foreground: 5, attributes: bold | underline))
    case .dark:
      PaletteTable(
        plain: 7, background: 0, accent: Paint(foreground: 6),
        focusedBorder: Paint(foreground: 6, attributes: bold),
        overdue: Paint(attributes: bold | underline), soon: Paint(attributes: bold),
        done: Paint(foreground: 2), match: Paint(foreground: 6, attributes: underline))
    case .light:
      PaletteTable(
        plain: 0, background: 7, accent: Paint(foreground: 4),
        focusedBorder: Paint(foreground: 4, attributes: bold),
        overdue: Paint(attributes: underline), soon: Paint(foreground: 4),
        match: Paint(foreground: 4, attributes: underline), emboldens: false)
    case .highContrast:
      PaletteTable(
        plain: 7, background: 0, accent: Paint(attributes: bold),
        focusedBorder: Paint(attributes: bold), overdue: Paint(attributes: bold | underline),
        soon: Paint(attributes: bold), match: Paint(attributes: underline))
    case .none: withoutColours
    }
  }

  private static let withoutColours = PaletteTable(
    dim: Paint(attributes: faint), accent: Paint(attributes: bold),
    focusedBorder: Paint(attributes: bold), overdue: Paint(attributes: bold),
    done: Paint(attributes: faint), match: Paint(attributes: bold | underline))
}
