/// Finds the encoding of a text that doesn't say it.
///
/// UTF-16 shows by its high bytes, which are all alike; UTF-8 by being valid, which other text hardly
/// ever is. Of the encodings with one byte a character, Cyrillic shows by whole words of high bytes;
/// the Western ones are told apart by how well the characters fit their neighbours.
enum EncodingGuess {
  static func encoding(of bytes: [UInt8]) -> TextEncoding {
    let start = bytes.prefix(sampled)
    if let wide = sixteenBit(start) { return wide }
    if isLikelyUTF8(bytes) { return .utf8 }
    // Files often begin with plain ASCII; what tells is around the high bytes, wherever they are.
    let telling = windowsAroundHighBytes(bytes)
    if isCyrillic(telling) { return .windows1251 }
    return fit(telling, .macRoman) > fit(telling, .windows1252) ? .macRoman : .windows1252
  }

  private static let sampled = 65_536

  // MARK: UTF-16

  /// The high bytes of Latin and Cyrillic letters, spaces and line ends are 0x00 and 0x04, which no
  /// text has as bytes of their own.
  private static func sixteenBit(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let units = bytes.count / 2
    guard units >= 2 else { return nil }
    var alike = (even: 0, odd: 0)
    for unit in 0..<units {
      if bytes[unit * 2] == 0 || bytes[unit * 2] == 4 { alike.even += 1 }
      if bytes[unit * 2 + 1] == 0 || bytes[unit * 2 + 1] == 4 { alike.odd += 1 }
    }
    if alike.odd * 10 >= units * 7, alike.even * 10 < units * 3 { return .utf16LittleEndian }
    if alike.even * 10 >= units * 7, alike.odd * 10 < units * 3 { return .utf16BigEndian }
    return nil
  }

  // MARK: UTF-8

  /// Valid, or torn in a few places only.
  private static func isLikelyUTF8(_ bytes: [UInt8]) -> Bool {
    if String(validating: bytes, as: UTF8.self) != nil { return true }
    var (valid, invalid) = (0, 0)
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): valid += scalar.count > 1 ? 1 : 0
      case .error: invalid += 1
      case .emptyInput: return valid >= invalid * 4
      }
    }
  }

  // MARK: One byte a character

  /// High bytes with the two bytes on each side.
  private static func windowsAroundHighBytes(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var lastKept = -1
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      let from = max(lastKept + 1, index - 2)
      if from > lastKept + 1 { kept.append(0x20) }
      let to = min(index + 2, bytes.count - 1)
      if from <= to { kept.append(contentsOf: bytes[from...to]) }
      lastKept = max(lastKept, to)
      if kept.count > sampled { break }
    }
    return kept
  }

  private static func isCyrillic(_ bytes: [UInt8]) -> Bool {
    let isLetter = UpperHalf.windows1251.map { (0x400...0x4FF).contains($0.value) }
    var (letters, inWords, high) = (0, 0, 0)
    for index in bytes.indices where bytes[index] >= 0x80 {
      high += 1
      guard isLetter[Int(bytes[index] - 0x80)] else { continue }
      letters += 1
      let neighbours = [index - 1, index + 1].filter { bytes.indices.contains($0) }
      if neighbours.contains(where: { bytes[$0] >= 0x80 && isLetter[Int(bytes[$0] - 0x80)] }) {
        inWords += 1
      }
    }
    return letters * 2 > high && inWords * 10 > letters * 6
  }

  private static func fit(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    guard let upperHalf = encoding.upperHalf else { return .min }
    let scalars = bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : upperHalf[Int($0 - 0x80)] }
    var sum = 0
    for index in scalars.indices where bytes[index] >= 0x80 {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      sum += fit(scalars[index], between: before, and: after)
    }
    return sum
  }

  private static func fit(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar, and after: Unicode.Scalar
  ) -> Int {
    let isInWord = before.properties.isAlphabetic || after.properties.isAlphabetic
    switch scalar {
    case "\u{FFFD}": return -8
    case "’" where before.properties.isAlphabetic: return 3
    case "“", "‘", "«": return after.properties.isAlphabetic ? 3 : 0
    case "”", "’", "»", "…": return before == " " ? 0 : 2
    case "–", "—", "•", "€", "£", "§", "°", "\u{A0}", "©", "™": return 1
    case _ where common.contains(scalar): return isInWord ? 2 : 0
    case _ where scalar.properties.isUppercase:
      return before.properties.isLowercase ? -3 : (commonCapitals.contains(scalar) ? 1 : 0)
    case _ where scalar.properties.isAlphabetic: return isInWord ? 0 : -1
    default: return -2
    }
  }

  private static let common = Set("éèêëàâäáãåçñóòôöõúùûüíìîïßøæœ".unicodeScalars)
  private static let commonCapitals = Set("ÉÈÀÄÖÜÅÇÑÓÁØÆ".unicodeScalars)
}
