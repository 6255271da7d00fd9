/// Text as the index can keep it: a NUL, which would end it, and the mark between the items of a
/// list become the pictures that screens show for them.
func kept(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0 || $0 == 0x1F }) else { return text }
  let scalars = text.unicodeScalars.map { (scalar) -> Unicode.Scalar in
    switch scalar {
    case "\0": return "\u{2400}"
    case "\u{1F}": return "\u{241F}"
    default: return scalar
    }
  }
  return String(String.UnicodeScalarView(scalars))
}

/// A list of texts, none of them empty, as one text.
enum KeptList {
  static let separator = "\u{1F}"

  static func joined(_ items: [String]) -> String {
    items.map(kept).joined(separator: separator)
  }

  static func items(_ text: String) -> [String] {
    text.split(separator: separator).map(String.init)
  }
}

/// A fingerprint as the index keeps it: what is 32 bytes in hexadecimal digits takes 32 bytes.
enum KeptFingerprint {
  static func cell(_ text: String) -> any Bindable {
    bytes(text) ?? kept(text)
  }

  static func text(_ row: Columns, _ column: Int32) throws -> String {
    guard let bytes = row.bytes(column) else { return try row.text(column) }
    let digits = bytes.flatMap { [digit($0 >> 4), digit($0 & 15)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
