internal import CaseModel

extension MailIntake {
  /// Proposes what a mail system says of a letter: that it bounced, or was delivered.
  mutating func takeReport(_ reading: Reading) {
    let report = DeliveryReport(reading.mail, words: reading.body.text)
    var remarks: [String] = []
    guard report.action != .delayed else {
      leaveOut(
        reading, "The mail system says that a mail is late, not that it failed; nothing changes.")
      return
    }
    guard let (letter, evidence) = reported(report) else {
      leaveOut(
        reading,
        """
        A mail system returned a mail that isn't a letter in the casebook. If it is one, mark that \
        letter as bounced by hand.
        """)
      return
    }
    let record = Record.letter(letter)
    let delivery: Delivery = report.action == .failed ? .bounced : .delivered
    guard !holds(record, reading), letter.delivery != delivery else {
      saysNothingNew(reading, of: letter.id)
      return
    }
    if report.action == .failed, letter.addressees.count > 1 {
      let whom =
        report.recipients.isEmpty ? "one of them" : report.recipients.joined(separator: ", ")
      remarks.append(
        "The letter went to \(letter.addressees.count) addressees; it came back from \(whom).")
    }
    if evidence == .subject {
      remarks.append("The letter was found by its subject; make sure that it is the one.")
    }
    var changed = letter
    changed.delivery = delivery
    let files = files(of: reading, for: letter.id, withAttachments: false)
    changed.enclosures += files.map(\.enclosure)
    var fields = [
      UnderstoodField("delivery", delivery.spoken, at: reading.places.body)
    ]
    if !report.recipients.isEmpty {
      fields.append(
        UnderstoodField(
          "addressee", report.recipients.prefix(10).joined(separator: ", "), at: reading.places.body
        ))
    }
    if !report.reason.isEmpty {
      fields.append(UnderstoodField("reason", report.reason, at: reading.places.body))
    }
    propose(
      ProposedRecord(
        .replace(from: record, to: .letter(changed), enclosing: files),
        fields: fields + enclosed(files, reading), answers: [AnswerOffer(letter.id, evidence)]),
      from: reading, remarks: remarks)
  }

  /// The letter that a report is about: by its Message-ID, or the only one of its subject that was
  /// sent by mail.
  private func reported(_ report: DeliveryReport) -> (Letter, AnswerOffer.Evidence)? {
    if !report.messageID.isEmpty, case .letter(let letter) = record(ofMail: report.messageID) {
      return (letter, .reference)
    }
    guard !report.subject.isEmpty else { return nil }
    let letters = titled(MailSubject.bare(report.subject)).filter {
      ($0.channel == .email || $0.channel == nil) && $0.delivery != .draft
    }
    return letters.count == 1 ? letters.first.map { ($0, .subject) } : nil
  }
}
