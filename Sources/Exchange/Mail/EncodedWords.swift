/// The words of a header that are written with letters beyond ASCII (RFC 2047):
/// `=?utf-8?B?0J7RgtCy0LXRgg==?=`.
enum EncodedWords {
  /// The header's text. Words of one character set that follow each other are decoded together, since
  /// mailers cut characters between them. What isn't a proper encoded word stays as it is.
  static func decode(_ header: String) -> MailText {
    let bytes = Array(header.utf8)
    var result = MailText(text: "")
    var plain: [UInt8] = []
    var run = Run()
    var index = 0
    while index < bytes.count {
      if bytes[index] == equals, let word = word(in: bytes, at: index) {
        let isSpace = plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if run.isEmpty || !isSpace {
          run.flush(into: &result)
          result.text += String(decoding: plain, as: UTF8.self)
        } else if run.charset != word.charset {
          run.flush(into: &result)
        }
        plain = []
        run.charset = word.charset
        run.bytes.append(contentsOf: word.content)
        index = word.end
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    run.flush(into: &result)
    result.text += String(decoding: plain, as: UTF8.self)
    return result
  }

  private struct Run {
    var charset = ""
    var bytes: [UInt8] = []

    var isEmpty: Bool { charset.isEmpty }

    mutating func flush(into result: inout MailText) {
      guard !isEmpty else { return }
      let decoded = MailCharset.decode(bytes, named: charset)
      result.text += decoded.text
      result.unread += decoded.unread
      result.otherwise = result.otherwise ?? decoded.otherwise
      self = Run()
    }
  }

  private struct Word {
    var charset: String
    var content: [UInt8]
    var end: Int
  }

  private static func word(in bytes: [UInt8], at start: Int) -> Word? {
    guard start + 1 < bytes.count, bytes[start + 1] == mark else { return nil }
    let charsetStart = start + 2
    guard let charsetEnd = bytes[charsetStart...].prefix(60).firstIndex(of: mark),
      charsetEnd > charsetStart, charsetEnd + 2 < bytes.count, bytes[charsetEnd + 2] == mark
    else { return nil }
    let contentStart = charsetEnd + 3
    guard let contentEnd = end(of: contentStart, in: bytes) else { return nil }
    // RFC 2231 lets a language follow the character set after an asterisk.
    let charset = bytes[charsetStart..<charsetEnd].prefix { $0 != UInt8(ascii: "*") }
    let content = bytes[contentStart..<contentEnd]
    switch bytes[charsetEnd + 1] | 0x20 {
    case UInt8(ascii: "b"):
      return Word(
        charset: name(charset), content: base64(content), end: contentEnd + 2)
    case UInt8(ascii: "q"):
      return Word(charset: name(charset), content: quoted(content), end: contentEnd + 2)
    default: return nil
    }
  }

  private static let equals = UInt8(ascii: "=")
  private static let mark = UInt8(ascii: "?")
  // RFC 2047 allows 75; some mailers write whole subjects into one.
  private static let longest = 20_000

  private static func name(_ charset: ArraySlice<UInt8>) -> String {
    let name = String(decoding: charset, as: UTF8.self).lowercased()
    return name.isEmpty ? "us-ascii" : name
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    let limit = min(bytes.count - 1, start + longest)
    while index < limit {
      if bytes[index] == mark {
        // A content can't hold a question mark, so that this must be the end.
        return bytes[index + 1] == equals ? index : nil
      }
      index += 1
    }
    return nil
  }

  private static func base64(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in content {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte - 0x41)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte - 0x61) + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte - 0x30) + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  private static func quoted(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      index += 1
      if byte == UInt8(ascii: "_") {
        decoded.append(0x20)
      } else if byte == equals, index + 1 < content.endIndex,
        let high = digit(content[index]), let low = digit(content[index + 1])
      {
        decoded.append(high << 4 | low)
        index += 2
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x41 + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x61 + 10
    default: nil
    }
  }
}
