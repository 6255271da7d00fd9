internal import CGMime

/// Bytes of a mail as text, and what has to be said about it.
struct MailText: Hashable {
  var text: String
  /// How many bytes or pieces couldn't be read; each stands as U+FFFD.
  var unread = 0
  /// What the bytes were read as, where that isn't what the mail says.
  var otherwise: Otherwise?

  /// A character set that was chosen because the named one doesn't fit.
  struct Otherwise: Hashable {
    /// As the mail has it; empty where it names none.
    var named: String
    var readAs: String
  }
}

/// Finds the character set that a mail's bytes are in: the one that it names, unless the bytes show
/// that this can't be. Mailers often name the wrong one.
enum MailCharset {
  static func decode(_ bytes: [UInt8], named: String?) -> MailText {
    let name = (named ?? "").lowercased().filter { !$0.isWhitespace }
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if isPlain, !usesPlainBytes(name) { return MailText(text: decoded(bytes)) }
    switch name {
    case "", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "unknown", "8bit", "default", "none",
      "utf-8", "utf8", "unicode-1-1-utf-8":
      return guessed(bytes, named: name)
    case "iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252":
      // Almost nothing but UTF-8 is valid UTF-8, and whole words of accented letters are Cyrillic.
      let likely = likely(bytes)
      if likely != western { return guessed(bytes, named: name) }
      return converted(bytes, to: name.hasSuffix("15") ? name : western)
        ?? guessed(bytes, named: name)
    case _ where name.hasPrefix("utf-16") && isPlain && !bytes.contains(0):
      return MailText(
        text: decoded(bytes), otherwise: MailText.Otherwise(named: name, readAs: "us-ascii"))
    default:
      guard let text = converted(bytes, to: name) else { return guessed(bytes, named: name) }
      if text.unread > 0, likely(bytes) == "utf-8" { return guessed(bytes, named: name) }
      return text
    }
  }

  /// The text in the character set that the bytes show.
  static func guessed(_ bytes: [UInt8], named: String) -> MailText {
    let isNamed = ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(named)
    let likely = isNamed && isMostlyUTF8(bytes) ? "utf-8" : likely(bytes)
    var text =
      likely == "utf-8"
      ? MailText(text: decoded(bytes), unread: unreadPieces(bytes))
      : converted(bytes, to: likely) ?? MailText(text: decoded(bytes), unread: unreadPieces(bytes))
    if likely != "utf-8" || !isNamed && !named.isEmpty {
      text.otherwise = MailText.Otherwise(named: named, readAs: likely)
    }
    return text
  }

  private static let western = "windows-1252"

  /// Whether text in that character set can be all bytes below 128 and yet not ASCII.
  private static func usesPlainBytes(_ name: String) -> Bool {
    ["utf-16", "utf-32", "ucs-", "utf-7", "iso-2022", "hz-gb", "unicode", "utf16", "csiso2022"]
      .contains(where: name.hasPrefix)
  }

  private static func likely(_ bytes: [UInt8]) -> String {
    switch EncodingGuess.encoding(of: bytes) {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .windows1251: isKOI8(bytes) ? "koi8-r" : "windows-1251"
    // Mails in MacRoman are named so; a guess at it is more often wrong than right.
    case .windows1252, .macRoman: western
    }
  }

  /// Of Cyrillic letters most are small. KOI8-R has those where Windows-1251 has capitals.
  private static func isKOI8(_ bytes: [UInt8]) -> Bool {
    let low = bytes.count { (0xC0...0xDF).contains($0) }
    let high = bytes.count { $0 >= 0xE0 }
    return low > high
  }

  private static func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether at least as many of its characters beyond ASCII are valid as aren't.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let (read, unread) = pieces(bytes)
    return read >= unread
  }

  private static func unreadPieces(_ bytes: [UInt8]) -> Int { pieces(bytes).unread }

  /// How many characters beyond ASCII are there as UTF-8 has them, and how many pieces aren't.
  private static func pieces(_ bytes: [UInt8]) -> (read: Int, unread: Int) {
    var (read, unread) = (0, 0)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): read += scalar.count > 1 ? 1 : 0
      case .error: unread += 1
      case .emptyInput: return (read, unread)
      }
    }
  }

  /// Nil where nobody knows the character set.
  private static func converted(_ bytes: [UInt8], to name: String) -> MailText? {
    bySystem(bytes, to: name) ?? byTable(bytes, to: name)
  }

  /// What the system lacks or can't load just now: the commonest are known without it.
  static func byTable(_ bytes: [UInt8], to name: String) -> MailText? {
    guard let upper = TextEncoding(rawValue: name)?.upperHalf else { return nil }
    let scalars = bytes.lazy.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return MailText(text: String(text), unread: text.count { $0 == "\u{FFFD}" })
  }

  static func bySystem(_ bytes: [UInt8], to name: String) -> MailText? {
    var length = 0
    var unread = 0
    let converted = bytes.withUnsafeBufferPointer {
      casedesk_charset_decode(name, $0.baseAddress, $0.count, &length, &unread)
    }
    guard let converted else { return nil }
    defer { casedesk_text_free(converted) }
    let text = converted.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
    return MailText(text: text, unread: unread)
  }
}
