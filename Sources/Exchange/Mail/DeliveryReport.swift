internal import CGMime

/// What a mail system says became of a mail (RFC 3464), or that it was opened (RFC 8098), or as much
/// of it as other systems say in words.
struct DeliveryReport: Hashable {
  enum Action: Hashable {
    case failed, delayed, delivered
  }

  var action: Action
  /// The addresses of which it says so.
  var recipients: [String] = []
  /// The mail system's own words on the reason; empty where it gives none.
  var reason = ""
  /// The Message-ID of the mail that it is about; empty where it isn't told.
  var messageID = ""
  /// Its subject.
  var subject = ""

  static let types: Set<String> = ["message/delivery-status", "message/disposition-notification"]

  init(_ mail: Mail, words: String) {
    let status = mail.parts.first { $0.mediaType == "message/delivery-status" }
    let receipt = mail.parts.first { $0.mediaType == "message/disposition-notification" }
    let groups = status.map { DeliveryReport.groups($0.content) } ?? []
    let actions = groups.compactMap { $0.first("action")?.lowercased() }
    if actions.contains(where: { $0.hasPrefix("failed") }) {
      action = .failed
    } else if actions.contains(where: { $0.hasPrefix("delayed") }) {
      action = .delayed
    } else if receipt != nil || actions.contains(where: { !$0.isEmpty }) {
      action = .delivered
    } else {
      let subject = mail.headers.text("subject")?.text.lowercased() ?? ""
      action = subject.contains("delay") || subject.contains("warning") ? .delayed : .failed
    }
    let wanted = ["failed", "delayed"]
    for group in groups {
      guard let action = group.first("action")?.lowercased(),
        wanted.contains(where: action.hasPrefix),
        let recipient = group.first("final-recipient") ?? group.first("original-recipient")
      else { continue }
      // “rfc822; ana@mission.example”
      let address = recipient.split(separator: ";").last.map(String.init) ?? recipient
      recipients.append(MailHeaders.oneLine(address))
      if reason.isEmpty {
        let said = group.first("diagnostic-code") ?? group.first("status") ?? ""
        reason = String(MailHeaders.oneLine(said).prefix(300))
      }
    }
    if recipients.isEmpty, let failed = mail.headers.first("x-failed-recipients") {
      recipients = failed.split(separator: ",").map { MailHeaders.oneLine(String($0)) }
    }
    if let original = DeliveryReport.original(in: mail) {
      messageID = original.messageIDs("message-id").first ?? ""
      subject = original.text("subject")?.text ?? ""
    }
    if let receipt {
      let told = DeliveryReport.head(receipt.content).messageIDs("original-message-id").first
      messageID = told ?? messageID
    }
    if messageID.isEmpty { messageID = DeliveryReport.messageID(inWords: words) ?? "" }
    if messageID.isEmpty {
      messageID =
        (mail.headers.messageIDs("in-reply-to") + mail.headers.messageIDs("references").reversed())
        .first ?? ""
    }
  }

  /// The headers of the mail that is returned, whole or as its head only.
  private static func original(in mail: Mail) -> MailHeaders? {
    if let returned = mail.parts.first(where: { $0.kind == casedesk_part_mail }) {
      return returned.headers
    }
    return mail.parts.first { $0.mediaType == "text/rfc822-headers" }.map { head($0.content) }
  }

  /// Some systems return the mail's head among their words.
  private static func messageID(inWords words: String) -> String? {
    for line in words.split(separator: "\n") {
      let line = line.drop { $0.isWhitespace || $0 == ">" }
      if line.prefix(12).lowercased().hasPrefix("message-id:") {
        return MailHeaders.messageIDs(in: String(line.dropFirst(11).prefix(1_000))).first
      }
    }
    return nil
  }

  /// Groups of fields with blank lines between them.
  private static func groups(_ content: [UInt8]) -> [MailHeaders] {
    var groups: [MailHeaders] = []
    var rest = content[...]
    while !rest.isEmpty, groups.count < 1_000 {
      var used = 0
      let group = head(Array(rest), length: &used)
      groups.append(group)
      rest = rest.dropFirst(max(used, 1))
    }
    return groups
  }

  private static func head(_ content: [UInt8]) -> MailHeaders {
    var used = 0
    return head(content, length: &used)
  }

  /// The fields up to the first blank line.
  private static func head(_ content: [UInt8], length: inout Int) -> MailHeaders {
    var headers = MailHeaders()
    var field: (name: String, value: [UInt8])?
    var index = 0
    while index < content.count {
      let end = content[index...].firstIndex(of: 0x0A) ?? content.count
      let line = content[index..<end].filter { $0 != 0x0D }
      index = end + 1
      if line.isEmpty { break }
      if line[0] == 0x20 || line[0] == 0x09 {
        field?.value.append(contentsOf: line)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        if let field { headers.append(field.name, field.value) }
        field = (String(decoding: line[..<colon], as: UTF8.self), Array(line[(colon + 1)...]))
      }
    }
    if let field { headers.append(field.name, field.value) }
    length = min(index, content.count)
    return headers
  }
}
