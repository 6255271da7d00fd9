/// The scalars of a text with those that are written in signs, as `&#1082;` in HTML and `%D0%9A` in
/// web addresses, in their stead.
enum SpelledOut {
  typealias Scalar = (scalar: Unicode.Scalar, place: Int)

  /// Each with where it stands in the text, in scalars.
  static func scalars(of text: String) -> [Scalar] {
    let plain = Array(text.unicodeScalars)
    guard plain.contains(where: { $0 == "&" || $0 == "%" }) else {
      return plain.enumerated().map { ($1, $0) }
    }
    var scalars: [Scalar] = []
    scalars.reserveCapacity(plain.count)
    var place = 0
    while place < plain.count {
      if let (found, end) = reference(in: plain, at: place) ?? escape(in: plain, at: place) {
        scalars += found.map { ($0, place) }
        place = end
      } else {
        scalars.append((plain[place], place))
        place += 1
      }
    }
    return scalars
  }

  /// A character reference of HTML: `&#1082;`, `&#x43A;`, and the few names for what shows nothing.
  private static func reference(
    in text: [Unicode.Scalar], at place: Int
  ) -> (found: [Unicode.Scalar], end: Int)? {
    guard text[place] == "&",
      let end = text[place..<min(place + 12, text.count)].firstIndex(of: ";")
    else { return nil }
    let name = String(String.UnicodeScalarView(text[(place + 1)..<end]))
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { ([$0], end + 1) }
    }
    return names[name].map { ([$0], end + 1) }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]

  /// Bytes of UTF-8 as addresses write them (RFC 3986, 2.1).
  private static func escape(
    in text: [Unicode.Scalar], at place: Int
  ) -> (found: [Unicode.Scalar], end: Int)? {
    var bytes: [UInt8] = []
    var end = place
    while end + 2 < text.count, text[end] == "%",
      let byte = UInt8(String(String.UnicodeScalarView(text[(end + 1)...(end + 2)])), radix: 16)
    {
      bytes.append(byte)
      end += 3
    }
    guard !bytes.isEmpty, let decoded = String(validating: bytes, as: UTF8.self) else { return nil }
    return (Array(decoded.unicodeScalars), end)
  }
}
