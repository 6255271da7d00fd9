internal import CaseModel

extension MailIntake {
  /// Proposes a mail that we sent as a letter.
  mutating func takeLetter(_ reading: Reading) {
    var remarks: [String] = []
    let answered = named(by: reading).first
    let previous = letter(of: answered)
    let incidents = request.incident.map { [$0] } ?? previous?.incidents ?? []
    guard !incidents.isEmpty else {
      leaveOut(reading, MailIntake.needsIncident)
      return
    }
    let words = QuotedText(reading.body.text, isForward: MailSubject.isForward(reading.subject))
    if !words.quoted.isEmpty {
      remarks.append("What our mail quotes was left out of the text; the mail itself has it.")
    }
    let title = MailSubject.bare(reading.subject)
    let addressees = ["to", "cc"].map { reading.mail.headers.addresses($0) }
    let first = addressees.first { !$0.isEmpty } ?? []
    let shownTitle = title.isEmpty ? "Mail to \(first.first?.shown ?? "nobody named")" : title
    let id = id(.letter, words: first.first?.shown ?? shownTitle, for: reading)
    let files = files(of: reading, for: id)
    let text = MailIntake.kept(words.reply, &remarks)
    var letter = Letter(
      id: id, title: shownTitle, incidents: incidents,
      kind: previous == nil ? .other : .followUpLetter, channel: .email, delivery: .sent,
      sent: day(reading, &remarks).map { PartialDate($0) },
      senders: [
        Party(
          name: MailIntake.cut(reading.from.shown, "sender", &remarks), body: request.organisation)
      ],
      addressees: first.prefix(20).map { address in
        let name = MailIntake.cut(address.shown, "addressee", &remarks)
        return previous?.addressees.first { agree($0.name, name) } ?? Party(name: name)
      },
      asks: AskSearch(organisation: request.organisation).asks(in: text).map(\.ask),
      follows: previous?.id, enclosures: files.map(\.enclosure),
      messageID: reading.messageID, text: text)
    if letter.sent == nil { letter.delivery = .draft }
    var fields = [
      UnderstoodField("subject", letter.title, at: reading.places("subject")),
      UnderstoodField("from", reading.from.shown, at: reading.places("from")),
    ]
    if !letter.addressees.isEmpty {
      let names = letter.addressees.map(\.shortName).joined(separator: ", ")
      fields.append(UnderstoodField("addressee", names, at: reading.places("to")))
    }
    if let sent = letter.sent {
      fields.append(UnderstoodField("sent", sent.spoken, at: reading.places("date")))
    } else {
      remarks.append("The mail has no date, so that it is taken in as a draft.")
    }
    if let follows = letter.follows {
      fields.append(UnderstoodField("follows", follows.text, at: reading.places("in-reply-to")))
    }
    for ask in letter.asks {
      fields.append(UnderstoodField("ask \(ask.number)", ask.text, at: reading.places.body))
    }
    fields += enclosed(files, reading)
    propose(
      ProposedRecord(.create(.letter(letter), enclosing: files), fields: fields), from: reading,
      remarks: remarks)
  }

  static let needsIncident = """
    It answers no letter in the casebook, so that the desk can't tell what it is about. Import it \
    again with the incident that it belongs to, as --incident ID.
    """

  /// The letter that a record is, or that it answers.
  func letter(of record: Record?) -> Letter? {
    switch record {
    case .letter(let letter): letter
    case .response(let response):
      response.letters.lazy.compactMap { id in
        if case .letter(let letter) = proposed(id) { letter } else { nil }
      }.first
    case .incident, .followUp, nil: nil
    }
  }

  /// The day on which a mail was written, or else reached us.
  func day(_ reading: Reading, _ remarks: inout [String]) -> Day? {
    guard let day = reading.written?.day ?? reading.received?.day else { return nil }
    if day > request.today {
      remarks.append("The mail's date, \(day.spoken), lies in the future.")
    }
    return day
  }

  func enclosed(_ files: [IncomingFile], _ reading: Reading) -> [UnderstoodField] {
    files.map { UnderstoodField("enclosure", $0.enclosure.file, at: reading.places.body) }
  }
}
