import CWidth

/// How many columns a scalar takes, as the C library and so ncurses reckon it.
package enum ScalarWidth {
  /// 0 for a combining scalar, 1, or 2; nil for what the C library can't print, which ``SafeText``
  /// replaces: control characters and scalars that its version of Unicode doesn't know.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    settled(scalar) ?? measured(scalar)
  }

  /// What needs no look-up: most letters, dashes and quotes, and line drawing.
  static func settled(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x400..<0x483, 0x48A..<0x530, 0x5D0..<0x5EB, 0x620..<0x64B,
      0x2010..<0x2028, 0x2500..<0x2580:
      1
    case 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0xA000, 0xAC00..<0xD7A4: 2
    default: nil
    }
  }

  /// What the C library says.
  static func measured(_ scalar: Unicode.Scalar) -> Int? {
    let columns = Int(casedesk_columns_of(scalar.value))
    return columns < 0 ? nil : columns
  }
}
