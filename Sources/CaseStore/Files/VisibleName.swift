/// File names as people may see them: what can't be shown or would mislead is spelled out.
enum VisibleName {
  /// The name, with invalid UTF-8 as `\xFF` and control, formatting and separating characters as
  /// `\u{202E}`.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    var visible = ""
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      if let (scalar, length) = firstScalar(of: rest) {
        visible += isPlain(scalar) ? String(scalar) : "\\u{" + hex(scalar.value, digits: 1) + "}"
        rest = rest.dropFirst(length)
      } else {
        visible += "\\x" + hex(UInt32(rest[rest.startIndex]), digits: 2)
        rest = rest.dropFirst()
      }
    }
    return visible
  }

  static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// Whether a name can be shown as it is.
  static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy(isPlain)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }

  private static func firstScalar(
    of bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
