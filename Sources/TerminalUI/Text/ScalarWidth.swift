import CWidth
import Glibc

/// How many columns a scalar takes, as the C library and so ncurses reckon it.
package enum ScalarWidth {
  /// 0 for a combining scalar, 1, or 2; 0 for control characters, which ``SafeText`` replaces.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    _ = locale
    return max(0, Int(casedesk_columns_of(scalar.value)))
  }

  // The C library knows widths only in a UTF-8 locale, whatever the person's language.
  private static let locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil
}
