/// One character as a person counts them, by its place in a text's UTF-8.
struct Grapheme {
  /// Where it starts and ends, in UTF-8 bytes from the text's start.
  let bytes: Range<Int>
  /// The scalar, if it is but one.
  let only: Unicode.Scalar?

  /// Calls `body` with each grapheme of the text in turn until it returns false.
  ///
  /// The borders are those of Swift's `Character`. Between two scalars of plain letters there always
  /// is one, so that most text doesn't pay for the full rules.
  static func forEach(in text: String, _ body: (Grapheme) -> Bool) {
    var bytes = text
    bytes.withUTF8 { buffer in
      var offset = 0
      var ahead = scalar(at: 0, in: buffer)
      while let (current, length, isPlain) = ahead {
        let next = scalar(at: offset + length, in: buffer)
        var grapheme = Grapheme(bytes: offset..<offset + length, only: current)
        if isPlain, next?.isPlain ?? true {
          ahead = next
        } else {
          grapheme = full(at: offset, in: text)
          ahead = scalar(at: grapheme.bytes.upperBound, in: buffer)
        }
        offset = grapheme.bytes.upperBound
        guard body(grapheme) else { return }
      }
    }
  }

  /// The part of the text that the grapheme is.
  func slice(of text: String) -> Substring.UnicodeScalarView {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return text.unicodeScalars[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }

  // The grapheme at the offset by the full rules.
  private static func full(at offset: Int, in text: String) -> Grapheme {
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    let rest = Substring(text.unicodeScalars[start...])
    let scalars = rest.prefix(1).unicodeScalars
    let length = rest.utf8.distance(from: rest.startIndex, to: scalars.endIndex)
    let only = scalars.index(after: scalars.startIndex) == scalars.endIndex ? scalars.first : nil
    return Grapheme(bytes: offset..<offset + length, only: only)
  }

  private static func scalar(
    at offset: Int, in buffer: UnsafeBufferPointer<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int, isPlain: Bool)? {
    guard offset < buffer.count else { return nil }
    let lead = buffer[offset]
    if lead < 0x80 {
      return (Unicode.Scalar(lead), 1, lead >= 0x20 && lead != 0x7F || lead == 0x09 || lead == 0x0A)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in buffer[offset + 1..<min(offset + length, buffer.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return (scalar, length, isPlain(scalar))
  }

  // Scalars beyond ASCII that never join with one another: basic letters and punctuation.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x5D0..<0x5EB, 0x620..<0x64B, 0x2010..<0x2028,
      0x2500..<0x2580, 0x3041..<0x3097, 0x30A1..<0x30FB, 0x4E00..<0xA000:
      true
    default: false
    }
  }
}
