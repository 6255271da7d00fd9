/// The mails of a file in which they stand one after the other (mbox, RFC 4155), each below a line
/// `From ana@example.org Mon Apr 17 09:12:00 2017`.
///
/// Such a line counts where it has a time and a year, at the start or below a blank line, so that “From here on
/// …” in an old mailbox, where nobody marked it, doesn't cut a mail in two. One `>` is taken off
/// lines that were marked (`>From `, in the form mboxrd also `>>From `).
package struct MailboxReader: Sequence, IteratorProtocol {
  package struct Entry: Hashable, Sendable {
    /// The mail as it was sent.
    package var bytes: [UInt8]
    /// The line of the file on which its own first line stands.
    package var line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func next() -> Entry? {
    // What stands above the first separator is no mail of its own unless it isn't blank.
    while position < bytes.count {
      let end = lineEnd(position)
      let isBlank = bytes[position..<end].allSatisfy { $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
      let isSeparator = Self.isSeparator(bytes[position..<end])
      guard isBlank || isSeparator else { break }
      position = end + 1
      line += 1
      if isSeparator { break }
    }
    guard position < bytes.count else { return nil }
    let first = line
    var mail: [UInt8] = []
    var isAfterBlank = false
    while position < bytes.count {
      let end = lineEnd(position)
      let words = bytes[position..<end]
      if isAfterBlank, Self.isSeparator(words) { break }
      isAfterBlank = words.isEmpty || words.count == 1 && words.first == 0x0D
      mail.append(contentsOf: Self.isMarked(words) ? words.dropFirst() : words)
      if end < bytes.count { mail.append(Self.newline) }
      position = end + 1
      line += 1
    }
    // The blank line before the next separator belongs to the file.
    if isAfterBlank { mail.removeLast(mail.suffix(2) == [0x0D, 0x0A] ? 2 : 1) }
    return Entry(bytes: mail, line: first)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let longestLine = 1_000
  private static let from = Array("From ".utf8)

  private func lineEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: Self.newline) ?? bytes.count
  }

  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestLine, line.starts(with: from) else { return false }
    var (digits, hasYear, hasTime) = (0, false, false)
    for byte in line {
      if byte == UInt8(ascii: ":"), digits == 1 || digits == 2 { hasTime = true }
      digits = (0x30...0x39).contains(byte) ? digits + 1 : 0
      if digits == 4 { hasYear = true }
    }
    return hasYear && hasTime
  }

  private static func isMarked(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: ">") else { return false }
    return line.drop { $0 == UInt8(ascii: ">") }.starts(with: from)
  }
}
