import CWidth

/// How many columns a scalar takes, as the C library and so ncurses reckon it.
package enum ScalarWidth {
  /// 0 for a combining scalar, 1, or 2; nil for what the C library can't print, which ``SafeText``
  /// replaces: control characters and scalars that its version of Unicode doesn't know.
  package static func columns(of scalar: Unicode.Scalar) -> Int? {
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    let columns = Int(casedesk_columns_of(scalar.value))
    return columns < 0 ? nil : columns
  }
}
