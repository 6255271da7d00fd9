/// How a text's characters are written as bytes: what files of mailboxes, spreadsheets and old
/// editors come in.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case macRoman = "macroman"

  /// As people know it: `Windows-1251`.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 (little-endian)"
    case .utf16BigEndian: "UTF-16 (big-endian)"
    case .windows1251: "Windows-1251"
    case .windows1252: "Windows-1252"
    case .macRoman: "MacRoman"
    }
  }

  /// The characters of the bytes 0x80 to 0xFF, where one byte is one character; nil for the others.
  var upperHalf: [Unicode.Scalar]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1251: UpperHalf.windows1251
    case .windows1252: UpperHalf.windows1252
    case .macRoman: UpperHalf.macRoman
    }
  }
}

/// The upper halves of encodings with one byte a character, from the mapping tables that the Unicode
/// Consortium publishes (CP1251.TXT, CP1252.TXT, ROMAN.TXT). A byte that stands for nothing gives
/// U+FFFD.
enum UpperHalf {
  static let windows1251 = Array(
    """
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\
    \u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя
    """.unicodeScalars)

  static let windows1252 = Array(
    """
    €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
    """.unicodeScalars)

  static let macRoman = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªº\u{3A9}æø\
    ¿¡¬√ƒ≈\u{2206}«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
    \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars)
}
