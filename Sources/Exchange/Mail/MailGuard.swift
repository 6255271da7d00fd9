/// Looks through a mail before the library reads it, for the two things whose reading would take it
/// more stack or time than anybody has: groups of addresses inside each other, and a head with
/// thousands of lists of addresses. No mailer writes either.
enum MailGuard {
  static let mostGroups = 500
  static let mostLists = 500

  static func check(_ bytes: [UInt8]) throws(MailProblem) {
    var (line, lists, groups) = (0, 0, 0)
    var isInList = false
    var index = 0
    while index < bytes.count {
      line += 1
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      let first = bytes[index]
      if first == 0x0A || first == 0x0D {
        // The blank line below a head. Parts and enclosed mails have heads of their own.
        (lists, isInList) = (0, false)
      } else if first != 0x20, first != 0x09 {
        isInList = isList(bytes, index)
        groups = 0
        if isInList { lists += 1 }
      }
      if isInList {
        for byte in bytes[index..<end] where byte == UInt8(ascii: ":") { groups += 1 }
      }
      if groups > mostGroups || lists > mostLists { throw .overgrown(line: line) }
      index = end + 1
    }
  }

  private static func isList(_ bytes: [UInt8], _ start: Int) -> Bool {
    let name = bytes[start...].prefix(24).prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A }
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
