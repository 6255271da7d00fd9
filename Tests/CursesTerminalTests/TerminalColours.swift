import Glibc

/// What the numbers of colours usually look like.
struct TerminalColours {
  let name: String
  private let first16: [RGB]

  /// xterm's, those of VGA text screens and the Linux console, and Windows Terminal's.
  static let usual = [xterm, vga, windows]

  static let xterm = TerminalColours(
    "xterm",
    [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ])
  static let vga = TerminalColours(
    "VGA",
    [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ])
  static let windows = TerminalColours(
    "Windows Terminal",
    [
      0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC,
      0x767676, 0xE74856, 0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
    ])

  private init(_ name: String, _ first16: [Int]) {
    self.name = name
    self.first16 = first16.map { RGB($0) }
  }

  /// The colour of that number; nil where there is none.
  subscript(number: Int32) -> RGB? {
    switch Int(number) {
    case 0..<16: first16[Int(number)]
    case 16..<232: RGB(cube: Int(number) - 16)
    case 232..<256: RGB((8 + 10 * (Int(number) - 232)) * 0x10101)
    default: nil
    }
  }
}

/// A colour by its red, green and blue, from 0 to 255.
struct RGB {
  static let black = RGB(0x000000)
  static let white = RGB(0xFFFFFF)

  let parts: [Int]

  init(_ hex: Int) { parts = [hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF] }

  /// One of the 216 colours of the cube that follows the first 16.
  init(cube place: Int) {
    parts = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  /// WCAG 2's contrast ratio, from 1 to 21.
  func contrast(with other: RGB) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// WCAG 2's relative luminance.
  private var luminance: Double {
    zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double(part.0) / 255
      return sum + part.1 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
