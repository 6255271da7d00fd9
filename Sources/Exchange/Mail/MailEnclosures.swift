internal import CaseModel

extension MailIntake {
  /// The files that a record keeps of a mail: the mail itself as `mail-….eml`, and its attachments
  /// under clean names that end as the record's id does.
  func files(of reading: Reading, for id: RecordID, withAttachments: Bool = true) -> [IncomingFile]
  {
    let symbols = id.text.split(separator: "-").last.map(String.init) ?? ""
    var taken: Set<String> = []
    if let there = proposed(id) { taken = Set(there.enclosures.map(\.file)) }
    var known: Set<String> = []
    var files: [IncomingFile] = []
    func add(_ name: String, _ bytes: [UInt8], _ sha256: String, _ title: String) {
      // A logo comes in every mail of a thread, and sometimes twice in one.
      guard known.insert(sha256).inserted else { return }
      // A backslash stands between folders where the mailer runs on Windows.
      let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
      let file = EnclosureName.clean(last, suffix: symbols, taken: taken)
      taken.insert(file)
      files.append(
        IncomingFile(
          bytes: bytes, enclosure: Enclosure(file: file, sha256: sha256, title: title)))
    }
    add("mail.eml", reading.original.bytes, reading.sha256, "The mail as it came")
    guard withAttachments else { return files }
    for attachment in reading.body.attachments {
      add(
        attachment.name, attachment.bytes, Digest.sha256(attachment.bytes), attachment.title)
    }
    return files
  }

  /// Text that is kept in a record, with what is beyond any letter's length left to the mail itself.
  static func kept(_ text: String, _ remarks: inout [String]) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    while let first = text.first, first.isNewline { text.removeFirst() }
    guard text.utf8.count > longestText else { return String(text) }
    remarks.append(
      "The mail's text is longer than \(longestText / 1_000) kB; the rest is only in the mail itself."
    )
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestText / 4)))
  }

  private static let longestText = 1_000_000
}
