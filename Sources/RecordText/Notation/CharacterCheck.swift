/// Which characters a text may hold as they are.
enum CharacterCheck {
  /// Files start with their first character, not with a byte order mark.
  static func checkStart(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    throw Fault(0, "The file starts with a byte order mark. Save it as UTF-8 without one.")
  }

  /// The text of `bytes`, which must be UTF-8.
  static func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    throw Fault(
      offset, "This isn't text in UTF-8. Open the file in an editor and save it as UTF-8.")
  }

  /// Field lines hold no control characters, and nothing that some reader of YAML takes for the end
  /// of a line.
  static func checkFields(_ bytes: ArraySlice<UInt8>) throws(Fault) {
    _ = try text(bytes)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case .newline, .tab, 0x20...0x7E: offset += 1
      case .carriageReturn:
        throw Fault(
          offset,
          "A line ends in a carriage return, as Windows writes it. Save the file with LF line ends."
        )
      case 0..<0x20, 0x7F: throw control(UInt32(bytes[offset]), offset)
      case 0xC2 where bytes[offset + 1] < 0xA0: throw control(UInt32(bytes[offset + 1]), offset)
      case 0xE2, 0xEF:
        let scalar =
          (UInt32(bytes[offset]) & 0x0F) << 12 | (UInt32(bytes[offset + 1]) & 0x3F) << 6
          | UInt32(bytes[offset + 2]) & 0x3F
        let isForbidden = [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar)
        if isForbidden { throw control(scalar, offset) }
        offset += 3
      default: offset += 1
      }
    }
  }

  private static func control(_ number: UInt32, _ offset: Int) -> Fault {
    let digits = String(number, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: 4 - digits.count) + digits
    return Fault(
      offset,
      """
      The invisible character U+\(code) can't stand here as it is. Delete it, or put the text in \
      double quotes and write it as \\u\(code).
      """)
  }
}
