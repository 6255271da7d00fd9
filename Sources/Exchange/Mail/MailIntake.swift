internal import CaseModel
internal import SeededRandom

/// Takes in mails one after the other, and knows what earlier ones of the same import became.
struct MailIntake {
  /// A mail as it came.
  struct Original {
    var bytes: [UInt8]
    /// The line of the file on which it begins.
    var line: Int
    /// The name of its file, where it is one of a folder's.
    var name: String?
  }

  /// A mail that was read and waits for its place.
  struct Reading {
    var original: Original
    var mail: Mail
    var body: MailBody
    var subject: String
    var messageID: String
    var sha256: String
    var places: MailPlaces
    var remarks: [String]
    /// Whoever wrote it, as the mail says.
    var from: MailAddress
    var written: MailMoment?
    var received: MailMoment?
  }

  let request: ImportRequest
  private(set) var records: [ProposedRecord] = []
  private var alreadyThere: [RecordID] = []
  private var notPlaced: [NotPlaced] = []
  private var remarks: [String] = []
  /// Where in ``records`` a record stands.
  private var positions: [RecordID: Int] = [:]
  private var proposedMails: [String: RecordID] = [:]
  /// The letters that this import would make, by their titles in lower case.
  private(set) var letterTitles: [String: [Letter]] = [:]
  private var seen: Set<String> = []
  private var isOne = true

  init(_ request: ImportRequest) { self.request = request }

  /// Takes in all of them: first those that we sent, so that answers in the same file find the
  /// letter that they answer, wherever it stands.
  mutating func take(_ originals: some Sequence<Original>) {
    var waiting: [Reading] = []
    var count = 0
    for original in originals {
      count += 1
      isOne = count == 1 && original.name == nil
      guard let reading = read(original) else { continue }
      if !isReport(reading), isOurs(reading) {
        takeLetter(reading)
      } else {
        waiting.append(reading)
      }
    }
    isOne = count <= 1
    for reading in waiting {
      if isReport(reading) {
        takeReport(reading)
      } else if isOurs(reading) {
        // Only now is it known whose letter it belongs to.
        takeLetter(reading)
      } else {
        takeResponse(reading)
      }
    }
  }

  // Asked first, since our own mail system may write it, in the name of our domain.
  private func isReport(_ reading: Reading) -> Bool {
    AutomaticMail.isDeliveryReport(reading.mail, subject: reading.subject)
  }

  func proposal(_ kind: ImportRecord.Kind) -> ImportProposal {
    ImportProposal(
      kind, records: records, alreadyThere: alreadyThere,
      notPlaced: notPlaced.sorted { $0.place.line < $1.place.line }, remarks: remarks,
      isOriginalEnclosed: true)
  }

  // MARK: Reading

  private mutating func read(_ original: Original) -> Reading? {
    let sha256 = Digest.sha256(original.bytes)
    let words = MailIntake.start(of: original.bytes)
    guard seen.insert(sha256).inserted else {
      leaveOut(original, words, "The same mail stands further up.")
      return nil
    }
    let mail: Mail
    do throws(MailProblem) {
      mail = try Mail(original.bytes)
    } catch {
      leaveOut(original, words, error.sentence)
      return nil
    }
    let body = MailBody(of: mail, source: original.bytes)
    let subject = mail.headers.text("subject")
    var remarks = body.remarks + (subject?.remarks("subject") ?? [])
    let messageID = mail.headers.messageIDs("message-id").first ?? ""
    if !messageID.isEmpty, let known = record(ofMail: messageID) {
      if positions[known.id] != nil {
        leaveOut(original, words, "A mail with the same Message-ID stands further up.")
      } else {
        alreadyThere.append(known.id)
      }
      return nil
    }
    let sender = mail.headers.addresses("from").first ?? mail.headers.addresses("sender").first
    if mail.headers.all("from").count > 1 {
      remarks.append("The mail names its sender twice; the first was taken.")
    }
    return Reading(
      original: original, mail: mail, body: body,
      subject: MailIntake.cut(subject?.text ?? "", "subject", &remarks), messageID: messageID,
      sha256: sha256, places: MailPlaces(original.bytes, from: original.line), remarks: remarks,
      from: sender ?? MailAddress(name: "", address: ""),
      written: mail.headers.first("date").flatMap { MailMoment($0) },
      received: mail.headers.first("received").flatMap(MailIntake.receivedMoment))
  }

  /// What follows the last semicolon of the topmost `Received` is when the mail reached its mailbox.
  private static func receivedMoment(_ header: String) -> MailMoment? {
    header.split(separator: ";").last.flatMap { MailMoment(String($0)) }
  }

  /// Fields of a record are short; a subject or name of a thousand letters is an attack or an accident.
  static func cut(_ text: String, _ what: String, _ remarks: inout [String]) -> String {
    guard text.unicodeScalars.count > longestField else { return text }
    remarks.append("The mail's \(what) is far too long; its start was taken.")
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestField))) + "…"
  }

  private static let longestField = 300

  // MARK: What is known

  /// The record of a mail, in the casebook or in this import.
  func record(ofMail messageID: String) -> Record? {
    if let id = proposedMails[messageID] { return proposed(id) }
    return request.known.recordOfMail(messageID).map { proposed($0.id) ?? $0 }
  }

  /// The record of this id, as this import would leave it.
  func proposed(_ id: RecordID) -> Record? {
    positions[id].map { records[$0].step.record } ?? request.known.record(id)
  }

  /// The letters and responses that a mail names as those that it answers, the nearest first.
  func named(by reading: Reading) -> [Record] {
    let headers = reading.mail.headers
    let ids =
      headers.messageIDs("in-reply-to").prefix(20)
      + headers.messageIDs("references").suffix(50).reversed()
    return ids.compactMap { record(ofMail: $0) }
  }

  // MARK: Results

  /// Makes an id that is the same whenever the same mail comes again, and no other record's.
  func id(_ kind: RecordKind, words: String, for reading: Reading) -> RecordID {
    var random = SplitMix64(seed: Digest.seed(reading.original.bytes))
    while true {
      let id = RecordID.make(kind, words: words, using: &random)
      guard let other = proposed(id), !holds(other, reading) else { return id }
    }
  }

  /// Whether a record keeps this very mail.
  func holds(_ record: Record, _ reading: Reading) -> Bool {
    record.enclosures.contains { $0.sha256 == reading.sha256 }
  }

  mutating func propose(_ proposed: ProposedRecord, from reading: Reading, remarks more: [String]) {
    let id = proposed.step.record.id
    if positions[id] == nil, let there = request.known.record(id), holds(there, reading) {
      alreadyThere.append(id)
      return
    }
    if let position = positions[id] {
      // A second report on the same letter: both changes are one.
      records[position].step = merged(records[position].step, proposed.step)
      records[position].fields += proposed.fields
    } else {
      positions[id] = records.count
      records.append(proposed)
      if case .create(.letter(let letter), _) = proposed.step {
        letterTitles[letter.title.lowercased(), default: []].append(letter)
      }
      if !reading.messageID.isEmpty, case .create = proposed.step {
        proposedMails[reading.messageID] = id
      }
    }
    for remark in reading.remarks + more { remarks.append(prefix(reading) + remark) }
  }

  /// Notes that a mail says nothing new of a letter.
  mutating func saysNothingNew(_ reading: Reading, of id: RecordID) {
    if positions[id] == nil {
      alreadyThere.append(id)
    } else {
      leaveOut(reading, "A mail further up says the same of \(id).")
    }
  }

  mutating func leaveOut(_ reading: Reading, _ reason: String) {
    let shown =
      reading.subject.isEmpty ? MailIntake.start(of: reading.original.bytes) : reading.subject
    leaveOut(reading.original, shown, reason)
  }

  private mutating func leaveOut(_ original: Original, _ words: String, _ reason: String) {
    let shown = original.name.map { MailHeaders.oneLine($0) } ?? words
    notPlaced.append(NotPlaced(shown, at: TextPlace(line: original.line), reason: reason))
  }

  private func merged(_ first: Change.Step, _ second: Change.Step) -> Change.Step {
    switch (first, second) {
    case (.replace(let old, _, let files), .replace(_, let new, let more)):
      .replace(from: old, to: new, enclosing: files + more)
    case (.create(_, let files), .replace(_, let new, let more)):
      .create(new, enclosing: files + more)
    default: first
    }
  }

  /// Which of several mails a remark is about.
  private func prefix(_ reading: Reading) -> String {
    guard !isOne else { return "" }
    let name = reading.original.name.map { "“\(MailHeaders.oneLine($0))”" }
    return (name ?? "The mail at line \(reading.original.line)") + ": "
  }

  /// The first words of a mail, for one that can't be named otherwise.
  private static func start(of bytes: [UInt8]) -> String {
    let line = bytes.prefix(200).split(separator: 0x0A, maxSplits: 1).first ?? []
    return MailHeaders.oneLine(String(decoding: line.prefix(80), as: UTF8.self))
  }
}
