/// A file's bytes as text: which encoding they are in, and what had to be said about it.
package struct DecodedText: Hashable, Sendable {
  /// The text in UTF-8, always valid, without a byte order mark at its start and without NULs.
  package let utf8: [UInt8]
  package let encoding: TextEncoding
  /// Sentences for the person; none where the file is clean UTF-8.
  package let remarks: [String]

  package var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Reads bytes as text.
  /// - Parameter given: the encoding, where the person named it; else it is found.
  package init(_ bytes: [UInt8], as given: TextEncoding? = nil) {
    let mark = ByteOrderMark(bytes)
    let guess = given ?? mark?.encoding ?? EncodingGuess.encoding(of: bytes)
    encoding = guess
    let start = mark?.encoding == guess ? mark?.length ?? 0 : 0
    var remarks: [String] = []
    if given == nil, mark == nil, guess != .utf8 {
      remarks.append(
        """
        The file doesn't say how its letters are written; it was read as \(guess.name). If letters \
        look wrong, save it as UTF-8 and import it again.
        """)
    }
    var decoded = Self.decoded(bytes[start...], as: guess)
    if decoded.hasHalfCharacter {
      remarks.append("The file ends in the middle of a character: its last byte was left out.")
    }
    if decoded.unreadable > 0 {
      let what = decoded.unreadable == 1 ? "1 place isn't" : "\(decoded.unreadable) places aren't"
      remarks.append("\(what) valid \(guess.name); � stands there.")
    }
    let nuls = Self.replaceNULs(in: &decoded.utf8)
    if nuls > 0 {
      let what = nuls == 1 ? "1 NUL character" : "\(nuls) NUL characters"
      remarks.append("The file holds \(what); � stands there.")
    }
    utf8 = decoded.utf8
    self.remarks = remarks
  }

  private struct Decoded {
    var utf8: [UInt8] = []
    var unreadable = 0
    var hasHalfCharacter = false
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) -> Decoded {
    switch encoding {
    case .utf8: eightBitUnits(bytes)
    case .utf16LittleEndian, .utf16BigEndian:
      sixteenBitUnits(bytes, isBigEndian: encoding == .utf16BigEndian)
    case .windows1251, .windows1252, .macRoman: singleBytes(bytes, encoding.upperHalf ?? [])
    }
  }

  private static func eightBitUnits(_ bytes: ArraySlice<UInt8>) -> Decoded {
    if String(validating: bytes, as: UTF8.self) != nil { return Decoded(utf8: Array(bytes)) }
    var result = Decoded()
    result.utf8.reserveCapacity(bytes.count)
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): result.utf8.append(contentsOf: scalar)
      case .error:
        result.unreadable += 1
        result.utf8.append(contentsOf: replacement)
      case .emptyInput: return result
      }
    }
  }

  private static func sixteenBitUnits(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Decoded {
    var result = Decoded(hasHalfCharacter: bytes.count % 2 == 1)
    let high = isBigEndian ? 0 : 1
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - bytes.count % 2, by: 2).lazy
      .map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }
    result.utf8.reserveCapacity(bytes.count)
    var parser = UTF16.ForwardParser()
    var iterator = units.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): append(UTF16.decode(scalar), to: &result.utf8)
      case .error:
        result.unreadable += 1
        result.utf8.append(contentsOf: replacement)
      case .emptyInput: return result
      }
    }
  }

  private static func singleBytes(
    _ bytes: ArraySlice<UInt8>, _ upperHalf: [Unicode.Scalar]
  ) -> Decoded {
    var result = Decoded()
    result.utf8.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.utf8.append(byte)
        continue
      }
      let scalar = upperHalf[Int(byte - 0x80)]
      if scalar == "\u{FFFD}" { result.unreadable += 1 }
      append(scalar, to: &result.utf8)
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to utf8: inout [UInt8]) {
    if let encoded = UTF8.encode(scalar) { utf8.append(contentsOf: encoded) }
  }

  /// No text means a NUL, and what stores texts may take it for their end.
  private static func replaceNULs(in utf8: inout [UInt8]) -> Int {
    guard utf8.contains(0) else { return 0 }
    var count = 0
    var kept: [UInt8] = []
    kept.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0 {
        count += 1
        kept.append(contentsOf: replacement)
      } else {
        kept.append(byte)
      }
    }
    utf8 = kept
    return count
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

/// The mark with which a file says its encoding.
private struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else {
      return nil
    }
  }
}
