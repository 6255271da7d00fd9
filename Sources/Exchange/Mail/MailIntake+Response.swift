internal import CaseModel

extension MailIntake {
  /// Proposes a mail from the other side as an official response.
  mutating func takeResponse(_ reading: Reading) {
    var remarks: [String] = []
    let offers = answers(reading)
    let certain = certainAnswer(offers)
    let letter = certain.flatMap { self.letter($0.letter) }
    let incidents = incidents(of: letter, offers)
    guard !incidents.isEmpty else {
      leaveOut(reading, MailIntake.needsIncident)
      return
    }
    guard !reading.from.shown.isEmpty else {
      leaveOut(reading, "The mail doesn't say whom it is from. Log it as a response by hand.")
      return
    }
    let isAutomatic = AutomaticMail.isAutoReply(reading.mail, subject: reading.subject)
    let words = QuotedText(reading.body.text, isForward: MailSubject.isForward(reading.subject))
    let reply = replyText(words, isKnown: letter != nil, &remarks)
    let id = id(.response, words: reading.from.shown, for: reading)
    let files = files(of: reading, for: id)
    let dates = dates(reading, &remarks)
    let response = OfficialResponse(
      id: id, title: letter == nil ? MailSubject.bare(reading.subject) : "", incidents: incidents,
      letters: letter.map { [$0.id] } ?? [],
      from: official(reading.from, answering: letter, &remarks),
      kind: isAutomatic ? .autoReply : ResponseWords.kind(of: words.reply), channel: .email,
      date: dates.given.map { PartialDate($0) }, received: dates.received,
      enclosures: files.map(\.enclosure), messageID: reading.messageID,
      text: MailIntake.kept(reply, &remarks))
    if response.kind == .reply, let refusal = ResponseWords.refusal(in: words.reply) {
      remarks.append(
        "“\(refusal)” may be a refusal; it was taken for a reply. Change the kind if it is one.")
    }
    propose(
      ProposedRecord(
        .create(.response(response), enclosing: files),
        fields: fields(response, reading) + enclosed(files, reading), answers: offers),
      from: reading, remarks: remarks)
  }

  // MARK: The letter

  /// Those of the letter that it answers; else the one that the person named; else those of the only
  /// letter that it may answer.
  private func incidents(of letter: Letter?, _ offers: [AnswerOffer]) -> [RecordID] {
    if let letter { return letter.incidents }
    if let incident = request.incident { return [incident] }
    guard offers.count == 1, let offer = offers.first else { return [] }
    return self.letter(offer.letter)?.incidents ?? []
  }

  /// The letters that a mail may answer, the likeliest first.
  private func answers(_ reading: Reading) -> [AnswerOffer] {
    var offers: [AnswerOffer] = []
    for record in named(by: reading) {
      guard let letter = letter(of: record), !offers.contains(where: { $0.letter == letter.id })
      else { continue }
      offers.append(AnswerOffer(letter.id, .reference))
    }
    let title = MailSubject.bare(reading.subject)
    if offers.isEmpty, !title.isEmpty {
      for letter in titled(title) {
        if let sent = letter.sent?.sortDay, let written = reading.written?.day, written < sent {
          continue
        }
        let isSender = comes(reading, fromAddresseeOf: letter)
        offers.append(AnswerOffer(letter.id, isSender ? .subjectAndSender : .subject))
      }
    }
    return offers.sorted { $0.evidence < $1.evidence }
  }

  /// The letter that a mail answers without doubt: one that it names, or the only one of its subject
  /// that went to whoever writes.
  private func certainAnswer(_ offers: [AnswerOffer]) -> AnswerOffer? {
    guard let first = offers.first else { return nil }
    switch first.evidence {
    case .reference: return first
    case .subjectAndSender:
      return offers.count { $0.evidence == .subjectAndSender } == 1 ? first : nil
    case .subject: return nil
    }
  }

  private func letter(_ id: RecordID) -> Letter? {
    if case .letter(let letter) = proposed(id) { letter } else { nil }
  }

  /// Letters of that subject, in the casebook and in this import.
  func titled(_ title: String) -> [Letter] {
    (letterTitles[title.lowercased()] ?? []) + request.known.lettersTitled(title)
  }

  // MARK: Words and days

  /// What the writer says. What it quotes of a letter that the casebook has is left to the mail
  /// itself; of anything else it is kept below.
  private func replyText(
    _ words: QuotedText, isKnown: Bool, _ remarks: inout [String]
  ) -> String {
    if words.isInterleaved {
      remarks.append("It answers between quoted lines, so that those stay in the text.")
    }
    guard !words.quoted.isEmpty else { return words.reply }
    guard isKnown else { return words.reply + "\n\n## Quoted in the mail\n\n" + words.quoted }
    let count = words.quoted.split(separator: "\n", omittingEmptySubsequences: false).count
    let lines = count == 1 ? "1 quoted line was" : "\(count) quoted lines were"
    remarks.append("\(lines) left out of the text; the mail itself has them.")
    return words.reply
  }

  /// When it was written and when it reached us. Clocks differ: a day's difference is a time zone's,
  /// more is a wrong clock, and the mail system's is right then.
  private func dates(_ reading: Reading, _ remarks: inout [String]) -> (given: Day?, received: Day?)
  {
    guard let written = reading.written else {
      if reading.mail.headers.has("date") {
        remarks.append("The mail's date can't be read.")
      }
      return (reading.received?.day, reading.received?.day)
    }
    let given = day(reading, &remarks)
    guard let received = reading.received else { return (given, nil) }
    if received.day >= written.day { return (given, received.day) }
    if received.seconds + 86_400 >= written.seconds { return (given, written.day) }
    remarks.append(
      """
      The mail says it was written on \(written.day.spoken), after it reached us on \
      \(received.day.spoken); the day on which it reached us was taken for both.
      """)
    return (received.day, received.day)
  }

  private func fields(_ response: OfficialResponse, _ reading: Reading) -> [UnderstoodField] {
    var fields = [
      UnderstoodField("subject", reading.subject, at: reading.places("subject")),
      UnderstoodField("from", response.from.oneLine, at: reading.places("from")),
      UnderstoodField("kind", response.kind.spoken, at: reading.places.body),
    ]
    if let date = response.date {
      fields.append(UnderstoodField("date", date.spoken, at: reading.places("date")))
    }
    if let received = response.received {
      fields.append(UnderstoodField("received", received.spoken, at: reading.places("received")))
    }
    if let letter = response.letters.first {
      let header = ["in-reply-to", "references"].first(where: reading.mail.headers.has)
      fields.append(
        UnderstoodField("answers", letter.text, at: reading.places(header ?? "subject")))
    }
    return fields
  }
}
