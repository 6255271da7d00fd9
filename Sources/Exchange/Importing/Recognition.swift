package import CaseModel

/// What a file is that somebody wants to import, by its bytes first and its name second.
package enum Recognition {
  /// The kind of original; whatever is text and nothing else is taken for a letter.
  /// - Throws: why no importer can read the file, and what to do.
  package static func kind(
    name: String, bytes: [UInt8]
  ) throws(ImportRefusal) -> ImportRecord.Kind {
    guard !bytes.isEmpty else { throw ImportRefusal("“\(name)” is empty.") }
    if bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if let what = OtherFormat(bytes) { throw ImportRefusal("“\(name)” \(what.sentence)") }
    let text = DecodedText(Array(bytes.prefix(sampled)))
    guard isText(text.utf8) else {
      throw ImportRefusal(
        "“\(name)” isn't text. Letters come as plain text, mail or PDF, tables as CSV.")
    }
    let start = text.text
    if start.hasPrefix("From "), MailStart.isMailHead(start.drop { !$0.isNewline }.dropFirst()) {
      return .mailbox
    }
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    if MailStart.isMailHead(start[...]) { return .mail }
    if let first = start.first(where: { !$0.isWhitespace }), first == "{" || first == "[",
      ending == "json" || ending == "jsonl" || looksLikeJSON(start)
    {
      return .json
    }
    switch ending {
    case "csv", "tsv", "tab": return .table
    case "eml" where start.hasPrefix("From ") || start.contains(":"): return .mail
    case "mbox" where start.hasPrefix("From "): return .mailbox
    default: return Tables.begins(text.utf8) ? .table : .letterText
    }
  }

  private static let sampled = 65_536

  /// Whether there are next to no control characters but line ends, tabs and form feeds.
  private static func isText(_ utf8: [UInt8]) -> Bool {
    let controls = utf8.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
    let unreadable = String(decoding: utf8, as: UTF8.self).unicodeScalars.count {
      $0 == "\u{FFFD}"
    }
    return (controls + unreadable) * 20 <= utf8.count
  }

  /// A brace or bracket, then a name in quotes and a colon.
  private static func looksLikeJSON(_ text: String) -> Bool {
    let rest = text.drop { $0.isWhitespace || $0 == "[" || $0 == "{" }
    guard rest.first == "\"" else { return false }
    return rest.dropFirst().prefix(200).drop { $0 != "\"" }.dropFirst()
      .first { !$0.isWhitespace } == ":"
  }
}

/// Formats that people have letters and tables in, and that the desk doesn't read.
private enum OtherFormat {
  case office, oldOffice, richText, image, archive

  init?(_ bytes: [UInt8]) {
    let known: [(start: [UInt8], format: OtherFormat)] = [
      ([0x50, 0x4B, 0x03, 0x04], .office), ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
      (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47], .image),
      ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), ([0x1F, 0x8B], .archive),
      (Array("7z".utf8) + [0xBC, 0xAF], .archive), (Array("Rar!".utf8), .archive),
    ]
    guard let found = known.first(where: { bytes.starts(with: $0.start) }) else { return nil }
    self = found.format
  }

  /// The end of a sentence that begins with the file's name.
  var sentence: String {
    switch self {
    case .office:
      """
      is a document, a spreadsheet or an archive of the kind that LibreOffice and Word write. Save \
      a spreadsheet as CSV, a letter as plain text or PDF, and import that.
      """
    case .oldOffice:
      """
      is an old Office document. Save a spreadsheet as CSV, a letter as plain text or PDF, and \
      import that.
      """
    case .richText: "is rich text. Save it as plain text or PDF, and import that."
    case .image: "is an image. Attach it to a record as an enclosure."
    case .archive: "is a packed archive. Unpack it, and import the files."
    }
  }
}

/// How mails begin.
private enum MailStart {
  /// Whether a text begins with headers of which one is known from mails alone: a letter, too, may
  /// begin with “To:” and “Date:”.
  static func isMailHead(_ text: Substring) -> Bool {
    var telling = 0
    for line in text.split(maxSplits: 200, whereSeparator: \.isNewline).prefix(200) {
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.prefix(80).firstIndex(of: ":"),
        line[..<colon].allSatisfy({
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
        })
      else { break }
      if headers.contains(line[..<colon].lowercased()) { telling += 1 }
    }
    return telling > 0
  }

  // RFC 5322, 3.6, and RFC 2045, 3, without those that a letter may have as well.
  private static let headers: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type",
    "content-transfer-encoding", "in-reply-to", "references", "x-mailer", "dkim-signature",
    "authentication-results", "x-gmail-labels", "resent-from", "x-mozilla-status",
  ]
}
