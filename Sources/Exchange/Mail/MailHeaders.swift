internal import CGMime
internal import CaseModel

/// The headers of a mail, or of a part of it, in their order.
struct MailHeaders: Hashable {
  private var fields: [Field] = []

  private struct Field: Hashable {
    /// In lower case.
    var name: String
    /// As it stands, folded and encoded.
    var value: [UInt8]
  }

  init() {}

  mutating func append(_ name: String, _ value: [UInt8]) {
    fields.append(Field(name: name.lowercased(), value: value))
  }

  /// The values of all headers of that name (in lower case), unfolded and in UTF-8, but with their
  /// encoded words.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map { MailHeaders.unfolded($0.value) }
  }

  /// The first header of that name.
  func first(_ name: String) -> String? {
    fields.first { $0.name == name }.map { MailHeaders.unfolded($0.value) }
  }

  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Whether a header of that name holds bytes beyond ASCII, which it shouldn't.
  func isEightBit(_ name: String) -> Bool {
    fields.first { $0.name == name }?.value.contains { $0 >= 0x80 } ?? false
  }

  /// The first header of that name for people: decoded, in one line, without control characters.
  func text(_ name: String) -> MailText? {
    guard let header = first(name) else { return nil }
    var text = EncodedWords.decode(header)
    text.text = MailHeaders.oneLine(text.text)
    return text
  }

  /// The people of the first header of that name.
  func addresses(_ name: String) -> [MailAddress] { first(name).map(MailAddress.read) ?? [] }

  /// The message ids in all headers of that name, without angle brackets.
  func messageIDs(_ name: String) -> [String] { all(name).flatMap(MailHeaders.messageIDs) }

  /// The message ids in a header (RFC 5322, 3.6.4), without angle brackets; of one without brackets,
  /// which some mailers write, its words that have an `@`.
  static func messageIDs(in header: String) -> [String] {
    var found: [String] = []
    var rest = header[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      found.append(String(rest[rest.index(after: open)..<close].filter { !$0.isWhitespace }))
      rest = rest[rest.index(after: close)...]
    }
    if found.isEmpty {
      found = header.split(whereSeparator: \.isWhitespace).map(String.init).filter {
        $0.contains("@")
      }
    }
    return found.filter { !$0.isEmpty && $0.utf8.count <= 998 }
  }

  private static func unfolded(_ value: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    for byte in value where byte != 0x0D && byte != 0x0A {
      bytes.append(byte == 0x09 ? 0x20 : byte)
    }
    let trimmed = bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
    return MailCharset.guessed(Array(trimmed), named: "").text
  }

  /// Blanks in a row as one space, control characters as none.
  static func oneLine(_ text: String) -> String {
    let spaced = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
    return spaced.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A person or office as a mail names it.
struct MailAddress: Hashable {
  /// Decoded; empty where there is none.
  var name: String
  /// `press@mission.example`; may be empty in a broken header.
  var address: String

  /// What follows the `@`, in lower case.
  var domain: String {
    address.lastIndex(of: "@").map { address[address.index(after: $0)...].lowercased() } ?? ""
  }

  /// The name, else the address.
  var shown: String { name.isEmpty ? address : name }

  /// Reads a list of addresses (RFC 5322, 3.4), the members of groups among them.
  static func read(_ header: String) -> [MailAddress] {
    var list: [MailAddress] = []
    // Encoded words are hidden from the library, so that all are decoded in one way, with what
    // couldn't be read known.
    let hidden = header.replacing("=?", with: "=!").prefix(longest)
    withUnsafeMutablePointer(to: &list) { pointer in
      casedesk_addresses_read(String(hidden), pointer) { context, name, address in
        guard let list = context?.assumingMemoryBound(to: [MailAddress].self) else { return }
        let name = name.map { String(cString: $0).replacing("=!", with: "=?") } ?? ""
        let address = address.map { String(cString: $0) } ?? ""
        list.pointee.append(
          MailAddress(
            name: MailHeaders.oneLine(EncodedWords.decode(name).text),
            address: MailHeaders.oneLine(address.replacing("=!", with: "=?"))))
      }
    }
    return list
  }

  // A header of more addresses than that is a list, of which the first tell enough.
  private static let longest = 50_000
}

/// When a mail was written, or passed on.
struct MailMoment: Hashable {
  /// The day on the clock of whoever wrote the date.
  var day: Day
  /// Seconds since 1970 began.
  var seconds: Int64

  /// Reads the date of a header (RFC 5322, 3.3), and what mailers write instead. Nil for what is no
  /// date.
  init?(_ header: String) {
    var moment = casedesk_moment()
    guard casedesk_moment_read(String(header.prefix(200)), &moment),
      let day = Day(year: Int(moment.year), month: Int(moment.month), day: Int(moment.day))
    else { return nil }
    self.day = day
    seconds = moment.seconds
  }
}
