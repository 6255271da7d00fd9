internal import CaseIndex
package import CaseModel

/// What an importer asks, so that nothing is taken in twice and answers find their letters. Each
/// question takes about as long in a casebook of any size; answers are as fresh as the index.
extension Casebook {
  /// The letter or response that was sent or came as the mail with this Message-ID, with or without
  /// angle brackets around it (RFC 5322, 3.6.4).
  package func recordOfMail(messageID: String) throws(Refusal) -> Record? {
    let wanted = Casebook.bare(messageID)
    let words = SearchWords.folded(wanted).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    let query = SearchQuery("\"\(words)\"", today: Day(number: 0))
    let page = try search(
      query, Window(offset: 0, limit: Casebook.mostMails), today: Day(number: 0))
    for row in page?.rows ?? [] {
      switch try? record(row.id) {
      case .letter(let letter) where Casebook.bare(letter.messageID) == wanted:
        return .letter(letter)
      case .response(let response) where Casebook.bare(response.messageID) == wanted:
        return .response(response)
      default: continue
      }
    }
    return nil
  }

  /// Letters that were sent under this title, case and blanks at its ends ignored, newest first;
  /// 20 at most.
  package func lettersTitled(_ title: String) throws(Refusal) -> [Letter] {
    let ids = try index.ask { try $0.records(titled: title, .letter, limit: 100) }
    var letters: [Letter] = []
    for id in ids where letters.count < 20 {
      guard case .letter(let letter) = try? record(id), letter.delivery != .draft else { continue }
      letters.append(letter)
    }
    return letters
  }

  /// Incidents of this title, case and blanks at its ends ignored, the newest first.
  package func incidentsTitled(_ title: String) throws(Refusal) -> [RecordID] {
    try index.ask { try $0.records(titled: title, .incident, limit: 100) }
  }

  private static func bare(_ messageID: String) -> String {
    var bare = Substring(messageID)
    if bare.first == "<", bare.last == ">" { bare = bare.dropFirst().dropLast() }
    return String(bare)
  }

  /// A mail's own words may be cited in others; its own record is among the newest with them.
  private static let mostMails = 200
}
