internal import CGMime

/// What a mail says and carries: its words as one text, and its attachments.
struct MailBody {
  /// With LF line ends; quotations are still in it.
  var text = ""
  var attachments: [Attachment] = []
  /// What the person should know, as whole sentences.
  var remarks: [String] = []

  struct Attachment: Hashable {
    /// As the mail names it: any characters.
    var name: String
    var bytes: [UInt8]
    /// What the mail says that it is; mostly empty.
    var title = ""
  }

  /// - Parameter source: the mail's bytes, for one whose parts can't be told apart.
  init(of mail: Mail, source: [UInt8]) {
    var reading = MailBodyReading(mail)
    if !mail.parts.isEmpty {
      let piece = reading.piece(0)
      text = piece.text
      attachments = piece.attachments
    }
    remarks = reading.remarks
    if mail.isCut {
      remarks.append(
        """
        The mail has more than \(Mail.mostParts) parts, or they nest deeper than \
        \(Mail.deepestPart); the others are only in the mail itself.
        """)
    }
    if text.isBlankText, attachments.isEmpty, mail.parts.first?.kind == casedesk_part_multipart {
      text = reading.words(of: MailBody.body(of: source))
      remarks.append("The mail's parts can't be told apart; all of it stands in the text.")
    }
  }

  /// What stands below the head.
  static func body(of source: [UInt8]) -> [UInt8] {
    var index = 0
    while index < source.count {
      let end = source[index...].firstIndex(of: 0x0A) ?? source.count
      if end == index || end == index + 1 && source[index] == 0x0D {
        return Array(source.dropFirst(end + 1))
      }
      index = end + 1
    }
    return []
  }
}

extension String {
  /// Whether there is nothing to read in it.
  var isBlankText: Bool { allSatisfy(\.isWhitespace) }
}

/// Goes through the parts of a mail.
struct MailBodyReading {
  private let mail: Mail
  private var children: [[Int]]
  private(set) var remarks: [String] = []

  struct Piece {
    var text = ""
    var isHTML = false
    var attachments: [MailBody.Attachment] = []
  }

  init(_ mail: Mail) {
    self.mail = mail
    children = Array(repeating: [], count: mail.parts.count)
    for (index, part) in mail.parts.enumerated() {
      if let parent = part.parent, parent < index { children[parent].append(index) }
    }
  }

  /// The words and attachments of a part and of those in it. The parts nest at most
  /// ``Mail/deepestPart`` deep.
  mutating func piece(_ index: Int) -> Piece {
    let part = mail.parts[index]
    switch part.kind {
    case casedesk_part_multipart: return frame(index)
    case casedesk_part_mail: return Piece(attachments: [enclosedMail(part)])
    default: return leaf(part)
    }
  }

  // MARK: Frames

  private mutating func frame(_ index: Int) -> Piece {
    let inside = children[index]
    switch mail.parts[index].subtype {
    case "alternative": return alternative(inside)
    case "report":
      // The words for people come first; what follows is for programs, and stands in the mail.
      return inside.first.map { piece($0) } ?? Piece()
    case "encrypted":
      remarks.append(
        "The mail is encrypted, so that the desk can't read it. Its parts are kept as enclosures.")
    default: break
    }
    return inside.map { piece($0) }.reduce(into: Piece()) { $0.append($1) }
  }

  /// The same words in several forms: the plain one, unless it only says to look at the other.
  private mutating func alternative(_ inside: [Int]) -> Piece {
    let pieces = inside.map { piece($0) }
    let attachments = pieces.flatMap(\.attachments)
    let plain = pieces.first { !$0.isHTML && !$0.text.isBlankText }
    let html = pieces.last { $0.isHTML && !$0.text.isBlankText }
    guard let plain else {
      return Piece(text: html?.text ?? "", isHTML: true, attachments: attachments)
    }
    guard let html, html.text.utf8.count > 200,
      plain.text.utf8.count * 4 < html.text.utf8.count
    else {
      return Piece(text: plain.text, attachments: attachments)
    }
    remarks.append(
      "The mail's plain text is far shorter than its HTML; the HTML's words were taken.")
    return Piece(text: html.text, isHTML: true, attachments: attachments)
  }

  // MARK: Leaves

  private mutating func leaf(_ part: MailPart) -> Piece {
    let isNamed = !(part.fileName ?? "").isEmpty
    guard part.textType != nil, part.disposition != "attachment", !isNamed else {
      return attachment(part)
    }
    switch part.textType {
    case "html":
      return Piece(text: HTMLText.text(of: words(of: part.content, part.charset)), isHTML: true)
    case "plain", "":
      let words = words(of: part.content, part.charset)
      let text =
        part.isFlowed
        ? FlowedText.unfolded(words, deletesSpaces: part.deletesSpaces) : words
      return Piece(text: text)
    default: return attachment(part)
    }
  }

  /// The text of bytes, with LF line ends and without control characters; what had to be guessed or
  /// couldn't be read becomes a remark.
  mutating func words(of bytes: [UInt8], _ charset: String? = nil) -> String {
    var decoded = MailCharset.decode(bytes, named: charset)
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in decoded.text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\n": if !isAfterReturn { text.append(scalar) }
      case "\r", "\u{C}": text.append("\n")
      case "\u{FEFF}" where text.isEmpty: break
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F:
        text.append("\u{FFFD}")
        decoded.unread += 1
      default: text.append(scalar)
      }
    }
    remark(on: decoded, "text")
    return String(text)
  }

  mutating func remark(on text: MailText, _ what: String) {
    for remark in text.remarks(what) where !remarks.contains(remark) { remarks.append(remark) }
  }

  private mutating func attachment(_ part: MailPart) -> Piece {
    if part.mediaType == "application/ms-tnef" {
      remarks.append(
        "Outlook packed attachments into one file that the desk can't open; it is kept as it is.")
    }
    let isSecret = part.subtype == "pkcs7-mime" || part.subtype == "x-pkcs7-mime"
    if isSecret {
      remarks.append("The mail is encrypted or signed as one piece, which the desk can't open.")
    }
    let name = part.fileName.flatMap { $0.isBlankText ? nil : $0 } ?? Self.name(of: part)
    let title = part.headers.text("content-description")?.text ?? ""
    return Piece(
      attachments: [
        MailBody.Attachment(name: name, bytes: part.content, title: String(title.prefix(200)))
      ])
  }

  private func enclosedMail(_ part: MailPart) -> MailBody.Attachment {
    let subject = part.headers.text("subject")?.text ?? ""
    // A slash in a subject is no folder.
    let name = subject.replacing("/", with: "-").prefix(60)
    return MailBody.Attachment(
      name: (name.isEmpty ? "enclosed mail" : name) + ".eml", bytes: part.content)
  }

  private static func name(of part: MailPart) -> String {
    let ending =
      switch part.mediaType {
      case "text/plain": "txt"
      case "text/html": "html"
      case "text/calendar": "ics"
      case "text/csv": "csv"
      case "text/rtf", "application/rtf": "rtf"
      case "image/jpeg": "jpg"
      case "image/png": "png"
      case "image/gif": "gif"
      case "image/tiff": "tif"
      case "application/pdf": "pdf"
      case "application/msword": "doc"
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx"
      case "message/rfc822": "eml"
      default: "bin"
      }
    return "attachment.\(ending)"
  }
}

extension MailPart {
  /// The subtype of a text; nil for what is none. A type that can't be one means plain text, as no
  /// type does (RFC 2045, 5.2).
  fileprivate var textType: String? {
    if type == "text" { return subtype }
    let isBroken = headers.first("content-type").map { !$0.contains("/") } ?? false
    return isBroken ? "plain" : nil
  }
}

extension MailBodyReading.Piece {
  fileprivate mutating func append(_ other: MailBodyReading.Piece) {
    attachments += other.attachments
    if other.text.isBlankText { return }
    isHTML = isHTML || other.isHTML
    text = text.isBlankText ? other.text : trimmedEnd(text) + "\n\n" + other.text
  }

  private func trimmedEnd(_ text: String) -> Substring {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension MailText {
  /// What the person should know of how it was read, as sentences about `what`, as `text` or
  /// `subject`.
  func remarks(_ what: String) -> [String] {
    var remarks: [String] = []
    if let otherwise {
      let said =
        otherwise.named.isEmpty
        ? "The mail doesn't say how the letters of its \(what) are written"
        : "The mail says that its \(what) is written in “\(otherwise.named)”, which doesn't fit"
      remarks.append("\(said); it was read as \(otherwise.readAs).")
    }
    if unread > 0 {
      let places = unread == 1 ? "1 place" : "\(unread) places"
      remarks.append("\(places) of the \(what) couldn't be read; � stands there.")
    }
    return remarks
  }
}
