/// Why a text isn't JSON: where, and what was expected there.
package struct JSONError: Error, Hashable, Sendable {
  /// In Unicode scalars, from 1.
  package let column: Int
  /// The end of a sentence: `a comma or a closing bracket was expected`.
  package let message: String
}

/// Reads one value of JSON (RFC 8259): strictly, with no name twice in an object, and not nested
/// deeper than 64.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private static let deepest = 64

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  static func value(in bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == bytes.endIndex else { throw reader.error("the end was expected") }
    return value
  }

  private func error(_ message: String) -> JSONError {
    let before = bytes[..<place].count { $0 & 0b1100_0000 != 0b1000_0000 }
    return JSONError(column: before + 1, message: message)
  }

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      place += 1
    }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    let isThere = text.withUTF8Buffer { bytes[place...].starts(with: $0) }
    if isThere { place += count }
    return isThere
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("it is nested too deep") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-"), .some(0x30...0x39): return .number(try number())
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      throw error("a value was expected")
    }
  }

  private mutating func list(depth: Int) throws(JSONError) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return .list([]) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .list(values) }
      guard take(",") else { throw error("a comma or a closing bracket was expected") }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    place += 1
    var fields: [JSONField] = []
    var names: Set<String> = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw error("a name in double quotes was expected") }
      let start = place
      let name = try text()
      guard names.insert(name).inserted else {
        place = start
        throw error("this name stands twice in one object")
      }
      skipBlanks()
      guard take(":") else { throw error("a colon was expected") }
      fields.append(JSONField(name, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return .object(fields) }
      guard take(",") else { throw error("a comma or a closing brace was expected") }
    }
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> String {
    let start = place
    _ = take("-")
    if !take("0"), digits() == 0 { throw error("a digit was expected") }
    if take("."), digits() == 0 { throw error("a digit was expected") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw error("a digit was expected") }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place - start
  }

  // MARK: Texts

  private mutating func text() throws(JSONError) -> String {
    place += 1
    var out: [UInt8] = []
    var start = place
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        out += bytes[start..<place]
        guard let text = String(validating: out, as: UTF8.self) else {
          throw error("the text before here isn't valid UTF-8")
        }
        place += 1
        return text
      case UInt8(ascii: "\\"):
        out += bytes[start..<place]
        out += String(try escape()).utf8
        start = place
      case ..<0x20: throw error("a control character has to be written as \\u and four digits")
      default: place += 1
      }
    }
    throw error("a closing quote was expected")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    place += 1
    defer { if place < bytes.endIndex { place += 1 } }
    switch next {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw error("a backslash can't stand before this")
    }
  }

  /// What `\u` and four digits mean, twice for what is above U+FFFF; ends at the last digit.
  private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    place += 1
    guard UTF16.isLeadSurrogate(UInt16(first)), take("\\"), next == UInt8(ascii: "u") else {
      throw error("the other half of a pair was expected")
    }
    let second = try unit()
    guard UTF16.isTrailSurrogate(UInt16(second)),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error("the other half of a pair was expected") }
    return scalar
  }

  /// The four digits after a `u`; ends at the last.
  private mutating func unit() throws(JSONError) -> UInt32 {
    guard place + 4 < bytes.endIndex else { throw error("four digits were expected") }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      place += 1
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x61 + 10)
      default: throw error("four digits were expected")
      }
    }
    return unit
  }
}
