import CaseModel
import Exchange

/// Mails and what the casebook knows, for tests.
enum MadeMail {
  /// A letter of ours that was sent as a mail.
  static let letter = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution of gay men in Chechnya",
    incidents: [RecordID("chechnya-detentions-x2m9")], channel: .email, delivery: .sent,
    sent: PartialDate("2017-04-17"), senders: [Party(name: "Elisa Massimino")],
    addressees: [
      Party(
        name: "Nikki Haley", office: "U.S. Permanent Representative to the United Nations",
        body: "U.S. Mission to the United Nations")
    ], asks: [Ask(number: 1, text: "Work with allies.")], messageID: "letter-1@hrf.example")

  /// A mail from Haley's office with these headers besides From, Date and Message-ID.
  static func text(
    _ headers: [String], _ body: String, from: String = "Nikki Haley <nh@usun.example>"
  )
    -> String
  {
    let own = [
      "From: \(from)", "Date: Thu, 20 Apr 2017 09:59:00 -0400",
      "Message-ID: <reply-1@usun.example>",
    ]
    return ([own, headers].joined() + ["", body]).joined(separator: "\r\n")
  }

  /// One that answers the letter.
  static func reply(_ headers: [String] = [], _ body: String) -> [UInt8] {
    Array(
      text(["Subject: Re: Persecution", "In-Reply-To: <letter-1@hrf.example>"] + headers, body).utf8
    )
  }

  static func known(_ letters: [Letter] = [letter], others: [Record] = []) -> KnownRecords {
    var known = KnownRecords()
    let records = letters.map { Record.letter($0) } + others
    known.record = { id in records.first { $0.id == id } }
    known.recordOfMail = { messageID in records.first { $0.messageID == messageID } }
    known.lettersTitled = { title in letters.filter { $0.title.lowercased() == title.lowercased() }
    }
    return known
  }

  static func request(
    _ bytes: [UInt8], incident: String? = nil, known: KnownRecords = known(),
    organisation: String = "Human Rights First"
  ) -> ImportRequest {
    ImportRequest(
      name: "mail.eml", bytes: bytes, today: Day(number: 17_300),
      incident: incident.map { RecordID($0) }, organisation: organisation, known: known)
  }

  /// The response that a mail is proposed as; nil where it is something else.
  static func response(
    _ bytes: [UInt8], incident: String? = nil, known: KnownRecords = known()
  ) -> Taken? {
    guard
      let proposal = try? MailImporter().proposal(
        for: request(bytes, incident: incident, known: known)),
      case .create(.response(let response), let files) = proposal.records.first?.step
    else { return nil }
    return Taken(response: response, files: files, proposal: proposal)
  }

  struct Taken {
    var response: OfficialResponse
    var files: [IncomingFile]
    var proposal: ImportProposal

    var text: String { response.text }
    var remarks: [String] { proposal.remarks }
  }
}

extension Record {
  fileprivate var messageID: String {
    switch self {
    case .letter(let letter): letter.messageID
    case .response(let response): response.messageID
    case .incident, .followUp: ""
    }
  }
}
