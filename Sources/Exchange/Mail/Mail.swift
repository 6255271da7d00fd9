internal import CGMime

/// A mail as it was read: its headers, and its parts as a list in the order in which they stand.
struct Mail {
  var headers = MailHeaders()
  var parts: [MailPart] = []
  /// Whether parts were passed over, because there are too many or they nest too deep.
  var isCut = false

  static let mostParts = 1_000
  static let deepestPart = 100

  /// Whether mails can be read on this machine.
  static var canRead: Bool { casedesk_mail_available() }

  /// Reads a mail.
  init(_ bytes: [UInt8]) throws(MailProblem) {
    guard Mail.canRead else { throw .libraryMissing }
    let blanks: ClosedRange<UInt8> = 0x09...0x0D
    guard !bytes.allSatisfy({ $0 == 0x20 || blanks.contains($0) }) else { throw .empty }
    try MailGuard.check(bytes)
    let read = Mail.ended(bytes).withUnsafeBufferPointer { Mail.read($0) }
    guard let read else { throw .noMail }
    self = read
  }

  private init() {}

  /// With an end to its last line, where that is a boundary: else the library leaves half of the line
  /// end before it to the part.
  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return bytes[start...].starts(with: "--".utf8) ? bytes + [0x0D, 0x0A] : bytes
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Mail? {
    guard
      let source = casedesk_mail_read(
        bytes.baseAddress, bytes.count, Int32(mostParts), Int32(deepestPart))
    else { return nil }
    defer { casedesk_mail_free(source) }
    var mail = Mail()
    mail.headers = headers(source, Int32(casedesk_mail_itself))
    mail.isCut = casedesk_mail_is_cut(source)
    for index in 0..<casedesk_mail_part_count(source) { mail.parts.append(part(source, index)) }
    return mail
  }

  private static func headers(_ source: OpaquePointer, _ part: Int32) -> MailHeaders {
    var headers = MailHeaders()
    for index in 0..<casedesk_mail_header_count(source, part) {
      var value: UnsafePointer<CChar>?
      guard let name = casedesk_mail_header(source, part, index, &value) else { continue }
      headers.append(String(cString: name), value.map(bytes) ?? [])
    }
    return headers
  }

  private static func part(_ source: OpaquePointer, _ index: Int32) -> MailPart {
    let found = casedesk_mail_part(source, index)
    var part = MailPart(
      kind: found.kind, parent: found.parent < 0 ? nil : Int(found.parent),
      type: word(found.type), subtype: word(found.subtype), disposition: word(found.disposition))
    part.headers = headers(source, index)
    part.fileName = fileName(found.file_name, part.headers)
    func parameter(_ name: String) -> String? {
      casedesk_mail_parameter(source, index, name).map {
        String(decoding: bytes($0), as: UTF8.self)
      }
    }
    part.charset = parameter("charset")
    part.isFlowed = parameter("format")?.lowercased() == "flowed"
    part.deletesSpaces = parameter("delsp")?.lowercased() == "yes"
    if part.kind != casedesk_part_multipart {
      var count = 0
      if let content = casedesk_mail_content(source, index, &count) {
        part.content = Array(UnsafeBufferPointer(start: content, count: count))
      }
    }
    return part
  }

  /// A file name as the library decodes it; where its header has bytes beyond ASCII, which names no
  /// character set, decoded as the bytes show.
  private static func fileName(_ found: UnsafePointer<CChar>?, _ headers: MailHeaders) -> String? {
    for (header, parameter) in [("content-disposition", "filename"), ("content-type", "name")]
    where headers.isEightBit(header) {
      guard let value = headers.first(header),
        let name = casedesk_text_file_name(value, parameter)
      else { continue }
      defer { casedesk_text_free(name) }
      return String(cString: name)
    }
    return found.map { EncodedWords.decode(String(decoding: bytes($0), as: UTF8.self)).text }
  }

  private static func word(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(decoding: bytes($0), as: UTF8.self).lowercased() } ?? ""
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = text
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return bytes
  }
}

/// A part of a mail: a text, an attachment, another mail, or a frame around other parts.
struct MailPart {
  var kind: casedesk_part_kind
  /// The part around it; nil for the outermost.
  var parent: Int?
  /// `text` of `text/plain`; in lower case, as all but the name.
  var type: String
  var subtype: String
  /// `attachment`, `inline`, or empty.
  var disposition: String
  /// Of another mail, those of that mail.
  var headers = MailHeaders()
  /// Any characters at all; nil where it has no name.
  var fileName: String?
  /// As the mail names it; nil where it names none.
  var charset: String?
  /// Whether its lines may be joined (RFC 3676).
  var isFlowed = false
  var deletesSpaces = false
  /// Without its transfer encoding; of another mail, the whole of it. Empty for a frame.
  var content: [UInt8] = []

  init(
    kind: casedesk_part_kind, parent: Int?, type: String, subtype: String, disposition: String
  ) {
    self.kind = kind
    self.parent = parent
    self.type = type
    self.subtype = subtype
    self.disposition = disposition
  }

  /// `text/plain`.
  var mediaType: String { "\(type)/\(subtype)" }
}

/// Why a mail can't be read.
enum MailProblem: Error, Hashable {
  case libraryMissing, empty, noMail
  /// At this line it asks for more work than a mail ever does; see ``MailGuard``.
  case overgrown(line: Int)

  /// What it is and what to do.
  var sentence: String {
    switch self {
    case .libraryMissing:
      """
      Mails are read with GMime 3, which isn't installed here. Install the package libgmime-3.0-0, \
      and import again.
      """
    case .empty: "The mail is empty."
    case .noMail: "This isn't a mail: no headers were found at its start."
    case .overgrown(let line):
      """
      From line \(line) on this isn't what a mailer writes: addresses or parts stand inside each other \
      without end. Take its text out by hand.
      """
    }
  }
}
