/// Character references of HTML: `&amp;`, `&#1044;`, `&#x414;`.
enum HTMLEntities {
  /// The text of `bytes` with its references resolved; what is no known reference stays as it is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == ampersand, let (scalar, end) = reference(in: bytes, at: index) {
        if let encoded = UTF8.encode(scalar) { decoded.append(contentsOf: encoded) }
        index = end
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static let ampersand = UInt8(ascii: "&")
  private static let longest = 12

  private static func reference(
    in bytes: ArraySlice<UInt8>, at start: Int
  ) -> (Unicode.Scalar, end: Int)? {
    let rest = bytes[(start + 1)...].prefix(longest)
    let name = rest.prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "#") }
    guard !name.isEmpty else { return nil }
    let hasEnd = name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
    let end = name.endIndex + (hasEnd ? 1 : 0)
    let text = String(decoding: name, as: UTF8.self)
    if text.hasPrefix("#") {
      let digits = text.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.map { (scalar($0), end) }
    }
    // Without the semicolon only those count that are older than the rule, so that an address's
    // “&copy=1” stays itself.
    guard hasEnd || old.contains(text), let value = named[text] else { return nil }
    return (value, end)
  }

  /// Numbers from 128 to 159 mean what Windows-1252 has there, as browsers read them. What no
  /// character has becomes U+FFFD.
  private static func scalar(_ number: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(number) { return UpperHalf.windows1252[Int(number - 0x80)] }
    if number < 0x20, number != 0x09, number != 0x0A { return "\u{FFFD}" }
    return Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let old: Set<String> = ["amp", "lt", "gt", "quot", "nbsp"]

  /// Those of HTML 4 that mails use.
  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′",
      "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "oline": "‾", "frasl": "⁄", "euro": "€",
      "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−",
      "infin": "∞", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "loz": "◊", "check": "✓",
      "numero": "№", "NewLine": "\n", "Tab": "\t", "colon": ":", "commat": "@", "num": "#",
      "lpar": "(", "rpar": ")", "excl": "!", "quest": "?", "sol": "/", "equals": "=", "plus": "+",
    ]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    for (offset, name) in greek.split(separator: " ").enumerated() where name != "-" {
      let value = UInt32(0x391 + offset)
      table[String(name)] = Unicode.Scalar(value)
      table[name.lowercased()] = Unicode.Scalar(value + 0x20)
    }
    return table
  }()

  // In the order of U+00A0 to U+00FF.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  // In the order of U+0391 on; the small letters follow 32 places later.
  private static let greek = """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma \
    Tau Upsilon Phi Chi Psi Omega
    """
}
