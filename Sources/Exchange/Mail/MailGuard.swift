/// Looks through a mail before the library reads it, for what would take that more stack or time than
/// anybody has. No mailer writes it; a few kilobytes of it made on purpose would stop the desk.
///
/// - Groups of addresses inside each other are read by a function that calls itself.
/// - What can't be read in a list of addresses is tried again from its next character, so that the
///   work grows with the square of the list's length; each further list in a head reads the earlier
///   ones again.
/// - Each line that may be a boundary is held against all boundaries of the frames around it.
struct MailGuard {
  private static let mostGroups = 500
  /// A list of 5,000 addresses is half of it.
  private static let mostListWork = 40_000_000_000
  private static let mostBoundaryWork = 50_000_000

  private var line = 0
  private var groups = 0
  private var isInList = false
  /// Of the head that is being read.
  private var listBytes = 0
  private var listWork = 0
  private var boundaries = 0
  private var boundaryLines = 0

  static func check(_ bytes: [UInt8]) throws(MailProblem) {
    var check = MailGuard()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      check.take(bytes[start..<end])
      if check.isOvergrown { throw .overgrown(line: check.line) }
      start = end + 1
    }
  }

  private var isOvergrown: Bool {
    groups > Self.mostGroups || listWork + listBytes * listBytes > Self.mostListWork
      || boundaries * boundaryLines > Self.mostBoundaryWork
  }

  private mutating func take(_ words: ArraySlice<UInt8>) {
    line += 1
    switch words.first {
    case nil, 0x0D:
      // The blank line below a head. Parts and enclosed mails have heads of their own.
      listWork += listBytes * listBytes
      (listBytes, groups, isInList) = (0, 0, false)
    case 0x20, 0x09: break
    default:
      isInList = MailGuard.isList(words)
      groups = 0
      if words.starts(with: MailGuard.dashes) { boundaryLines += 1 }
    }
    if MailGuard.namesBoundary(words) { boundaries += 1 }
    guard isInList else { return }
    listBytes += words.count
    for byte in words where byte == UInt8(ascii: ":") { groups += 1 }
  }

  private static let dashes = Array("--".utf8)

  private static func namesBoundary(_ words: ArraySlice<UInt8>) -> Bool {
    var index = words.startIndex
    while let equals = words[index...].firstIndex(of: UInt8(ascii: "=")) {
      let name = words[..<equals].suffix(8).map { $0 | 0x20 }
      // RFC 2231 may cut it in pieces: `boundary*0=`.
      if name.elementsEqual(boundary) || words[..<equals].last == UInt8(ascii: "*")
        || words[..<equals].suffix(3).first == UInt8(ascii: "*")
      {
        return true
      }
      index = equals + 1
    }
    return false
  }

  private static let boundary = Array("boundary".utf8)

  private static func isList(_ words: ArraySlice<UInt8>) -> Bool {
    let name = words.prefix(32).prefix { $0 != UInt8(ascii: ":") }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let trimmed = name.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
    return names.contains(Array(trimmed))
  }

  private static let names: Set<[UInt8]> = Set(
    [
      "from", "sender", "reply-to", "to", "cc", "bcc", "resent-from", "resent-sender",
      "resent-reply-to", "resent-to", "resent-cc", "resent-bcc", "disposition-notification-to",
    ].map { Array($0.utf8) })
}
