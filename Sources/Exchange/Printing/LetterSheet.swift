import CaseModel

/// What stands on a printed letter, from top to bottom.
struct LetterSheet {
  let letter: Letter

  /// The sender's body and address, a line each.
  var head: [String] {
    guard let sender = letter.senders.first else { return [] }
    let name = sender.body.isEmpty ? sender.name : sender.body
    return [name].filter { !$0.isEmpty } + sender.addressLines
  }

  /// When it was sent, in words; empty while it isn't known.
  var date: String {
    guard let sent = letter.sent else { return "" }
    guard let day = sent.exactDay else { return sent.spoken }
    return "\(day.day) \(Self.months[day.month - 1]) \(day.year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Each addressee's name, office, body and address, a line each.
  var addressees: [[String]] {
    letter.addressees.map { party in
      [party.name, party.office, party.body].filter { !$0.isEmpty } + party.addressLines
    }
    .filter { !$0.isEmpty }
  }

  /// The asks, where the text doesn't put them itself.
  var asks: [Ask] {
    let text = letter.text.comparable
    return letter.asks.allSatisfy { text.contains($0.text.comparable) } ? [] : letter.asks
  }

  /// Who signs: name, office and body of each sender, a line each.
  var signatories: [[String]] {
    letter.senders.map { party in
      [party.name, party.office, party.body].filter { !$0.isEmpty }
    }
    .filter { !$0.isEmpty }
  }
}

extension Party {
  fileprivate var addressLines: [String] {
    address.split(whereSeparator: \.isNewline).map { String($0) }
  }
}

extension String {
  /// Its words alone, in lower case, so that line ends and punctuation make no difference.
  fileprivate var comparable: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
