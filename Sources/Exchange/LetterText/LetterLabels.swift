/// Words that stand at the start of a line and say what follows: `Re:`, `cc:`, `Тема:`.
enum LetterLabel: CaseIterable, Hashable {
  case subject, date, to, from, copies, enclosures, reference, sending

  /// The label of a line and what follows it; nil where it has none.
  static func read(_ line: String) -> (label: LetterLabel, rest: String)? {
    let plain = line.filter { $0 != "*" && $0 != "_" }.trimmed
    guard let colon = plain.firstIndex(of: ":") else { return bare(plain) }
    let word = plain[..<colon].lowercased().filter { !$0.isWhitespace && $0 != "." }
    guard let label = labels[word] else { return bare(plain) }
    return (label, plain[plain.index(after: colon)...].trimmed)
  }

  /// `VIA EMAIL`, `By fax`, `cc Mr X`, which go without a colon.
  private static func bare(_ line: String) -> (label: LetterLabel, rest: String)? {
    let words = line.lowercased().split(separator: " ")
    guard let first = words.first, words.count <= 8 else { return nil }
    if first == "cc" || first == "cc." || first == "c.c." {
      return words.count > 1 ? (.copies, line.dropFirst(first.count).trimmed) : (.copies, "")
    }
    guard ["via", "by"].contains(first) || line.lowercased().hasPrefix("sent by") else {
      return nil
    }
    return (.sending, line)
  }

  private static let labels: [String: LetterLabel] = [
    "re": .subject, "subject": .subject, "subj": .subject, "тема": .subject,
    "касательно": .subject, "предмет": .subject, "concerning": .subject, "regarding": .subject,
    "date": .date, "дата": .date, "to": .to, "кому": .to, "from": .from, "от": .from,
    "откого": .from, "cc": .copies, "copy": .copies, "copyto": .copies, "copies": .copies,
    "копия": .copies, "копии": .copies, "enclosure": .enclosures, "enclosures": .enclosures,
    "enclosed": .enclosures, "encl": .enclosures, "encls": .enclosures, "enc": .enclosures,
    "attachment": .enclosures, "attachments": .enclosures, "приложение": .enclosures,
    "приложения": .enclosures, "ref": .reference, "reference": .reference, "ourref": .reference,
    "yourref": .reference, "исх": .reference, "исх№": .reference, "via": .sending,
  ]
}

/// The lines that begin and end a letter's words.
enum LetterFormula {
  /// Whether a line greets: `Dear Minister,`, `Your Excellency:`, `Уважаемый господин министр!`
  static func greets(_ line: String) -> Bool {
    guard line.count <= 120, let last = line.last, ",:!;—–-".contains(last) || line.count <= 60
    else {
      return false
    }
    let lower = line.lowercased()
    if lower.hasPrefix("to whom it may concern") { return true }
    guard let first = PartyBlock.words(of: lower).first else { return false }
    if [
      "dear", "уважаемый", "уважаемая", "уважаемые", "глубокоуважаемый", "глубокоуважаемая",
      "многоуважаемый", "многоуважаемая",
    ].contains(first) {
      return true
    }
    let isAddress = [
      "excellency", "excellencies", "your", "sir", "madam", "sirs", "mr", "ms", "mrs",
      "господин", "госпожа", "ваше",
    ].contains(first)
    return isAddress && ",:!".contains(last) && lower.split(separator: " ").count <= 8
  }

  /// Whether a line takes leave: `Yours sincerely,`, `С уважением,`
  static func takesLeave(_ line: String) -> Bool {
    guard line.count <= 60 else { return false }
    let words = PartyBlock.words(of: line)
    guard let first = words.first, words.count <= 6 else { return false }
    let lower = words.joined(separator: " ")
    if ["sincerely", "respectfully", "faithfully", "cordially"].contains(first) { return true }
    return partings.contains { lower == $0 || lower.hasPrefix($0 + " ") }
  }

  private static let partings = [
    "yours sincerely", "yours faithfully", "yours truly", "yours respectfully", "very truly yours",
    "with respect", "with best regards", "best regards", "kind regards", "warm regards", "regards",
    "best wishes", "with best wishes", "in solidarity", "with kind regards", "most respectfully",
    "с уважением", "с искренним уважением", "с глубоким уважением", "искренне ваш", "искренне ваша",
    "искренне ваши", "с наилучшими пожеланиями", "с почтением",
  ]

  /// Whether a line stands for a signature and names nobody: `/s/`, a rule, or what describes the
  /// image of one.
  static func isSignature(_ line: String) -> Bool {
    let lower = line.lowercased()
    if line.allSatisfy({ "_-—–.=*/ ".contains($0) }) { return true }
    if lower.hasPrefix("/s/") || lower == "[signed]" || lower == "(signed)" || lower == "подпись" {
      return true
    }
    return
      (lower.contains("signature") || lower.contains("(подпись)") || lower.contains("[подпись"))
      && (line.count > 30 || line.hasPrefix("[") || line.hasPrefix("("))
  }
}
