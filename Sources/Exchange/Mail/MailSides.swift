internal import CaseModel

/// Who wrote a mail: we, or the other side.
extension MailIntake {
  /// Whether we sent it: it is from our organisation by name or domain, or from somebody who signed a
  /// letter of ours that it belongs to.
  func isOurs(_ reading: Reading) -> Bool {
    let names = [reading.from.name, reading.mail.headers.text("organization")?.text ?? ""]
    let organisation = NameWords(request.organisation)
    if !organisation.isEmpty {
      if names.contains(where: { NameWords($0).contains(organisation) }) { return true }
      if organisation.joined.count >= 5,
        reading.from.domain.split(separator: ".").contains(where: {
          $0.filter { $0 != "-" } == organisation.joined
        })
      {
        return true
      }
    }
    guard !reading.from.name.isEmpty else { return false }
    return named(by: reading).contains { record in
      guard case .letter(let letter) = record else { return false }
      return letter.senders.contains { agree($0.name, reading.from.name) }
        && !letter.addressees.contains { agree($0.name, reading.from.name) }
    }
  }

  /// Whether two names may be one person's: `Haley, Nikki` and `Amb. Nikki Haley`.
  func agree(_ one: String, _ other: String) -> Bool {
    let (one, other) = (NameWords(one), NameWords(other))
    return !one.isEmpty && !other.isEmpty && (one.contains(other) || other.contains(one))
  }

  /// The official whom a mail is from. Office and body are those of an addressee of the letter that
  /// it answers, where the name is theirs.
  func official(_ from: MailAddress, answering letter: Letter?, _ remarks: inout [String]) -> Party
  {
    let name = MailIntake.cut(from.shown, "sender", &remarks)
    let known = letter?.addressees.first { party in
      [party.name, party.office, party.body].contains { agree($0, name) }
    }
    guard let known else { return Party(name: name) }
    if agree(known.name, name) {
      return Party(name: known.name, office: known.office, body: known.body)
    }
    return Party(office: agree(known.office, name) ? known.office : "", body: known.body)
  }

  /// Whether a mail comes from an addressee of the letter, by name, or by a body that its domain
  /// names.
  func comes(_ reading: Reading, fromAddresseeOf letter: Letter) -> Bool {
    let domain = reading.from.domain
    return letter.addressees.contains { party in
      if [party.name, party.office, party.body].contains(where: { agree($0, reading.from.name) }) {
        return true
      }
      let words = NameWords(party.body).words.filter { $0.count >= 5 }
      return words.contains { domain.contains($0) }
        || domain.split(separator: ".").contains { $0 == NameWords(party.body).initials }
    }
  }
}

/// The words of a name, without regard to order, case, titles and marks.
struct NameWords: Hashable {
  let words: [String]

  init(_ name: String) {
    words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !NameWords.titles.contains($0) }
  }

  var isEmpty: Bool { words.isEmpty }
  var joined: String { words.joined() }

  /// `mfa` of `Ministry of Foreign Affairs`; empty for less than three words.
  var initials: String {
    let letters = words.filter { !NameWords.small.contains($0) }.compactMap(\.first)
    return letters.count >= 3 ? String(letters) : ""
  }

  /// Whether all words of the other are here. One short word alone is no name.
  func contains(_ other: NameWords) -> Bool {
    guard other.words.count > 1 || (other.words.first?.count ?? 0) >= 4 else { return false }
    let own = Set(words)
    return other.words.allSatisfy(own.contains)
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "amb", "ambassador", "hon", "the", "honorable", "honourable",
    "h", "e", "he", "г", "н", "господин", "госпожа",
  ]
  private static let small: Set<String> = ["of", "and", "for", "to", "in", "и", "по"]
}
