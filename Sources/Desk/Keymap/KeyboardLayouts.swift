import TerminalUI

/// Which Latin letter sits on the key that types a letter of another script, so that shortcuts work
/// without switching the keyboard.
enum KeyboardLayouts {
  /// The key as a Latin keyboard would have sent it; nil where it has no counterpart.
  static func latin(_ key: Key) -> Key? {
    guard case .character(let typed) = key.code else { return nil }
    if let letter = counterparts[typed] { return Key(.character(letter), key.modifiers) }
    guard let small = typed.lowercased().first, small != typed, let letter = counterparts[small],
      let capital = letter.uppercased().first
    else { return nil }
    return Key(.character(capital), key.modifiers)
  }

  private static let counterparts: [Character: Character] = {
    var map: [Character: Character] = [:]
    for (theirs, latin) in rows {
      for (letter, counterpart) in zip(theirs, latin) where map[letter] == nil {
        map[letter] = counterpart
      }
    }
    return map
  }()

  // Cyrillic (Russian, then what Ukrainian and Belarusian have besides), Greek, Persian, Arabic; then
  // the digits of Persian and Arabic. Where two layouts differ, the first named wins.
  private static let rows: [(String, String)] = [
    ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"),
    ("іў", "so"),
    ("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"),
    ("ضصثقفغعهخحشسیبلاتنمظطزرذدئ", "qwertyuiopasdfghjklzxcvbnm"),
    ("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "qwertyuiopasdfghjklzxcvnm"),
    ("۱۲۳۴۵", "12345"), ("١٢٣٤٥", "12345"),
  ]
}
