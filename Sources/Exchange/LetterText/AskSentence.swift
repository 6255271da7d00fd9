/// Whether a sentence asks its reader for something, by its words.
///
/// It does where we ask (“we urge you”, “the undersigned call on”, “просим”), where it is put to the
/// reader (“please”, “could you”), and where it says what somebody should or must do, unless that
/// is somebody else's saying. Polite phrases that ask for nothing don't count.
struct AskSentence {
  let words: [String]
  let isQuestion: Bool
  /// Words of our organisation's name, which may stand for “we”.
  let organisation: [String]

  var asks: Bool {
    guard !isPolite else { return false }
    return weAsk || putsToReader || saysWhatShould || russianAsks
  }

  /// Whether it leads over to a list of asks, as “Our recommendations are:” does.
  var announcesAsks: Bool {
    guard !isPolite else { return false }
    return asks
      || (has(["our", "we", "following", "these", "наши", "мы", "следующие"])
        && has(AskWords.announcing))
  }

  // MARK: We ask

  private var weAsk: Bool {
    words.indices.contains { isAskingVerb(at: $0) && isOurs(at: $0) }
      || words.indices.contains { isWish(at: $0) }
      || hasSequence(["look", "to", "you", "to"])
  }

  private func isAskingVerb(at index: Int) -> Bool {
    let next = word(index + 1)
    switch words[index] {
    case "call", "calls": return ["on", "upon", "for"].contains(next)
    case "appeal", "appeals": return ["to", "for"].contains(next)
    case "press": return next == "you"
    case "expect": return ["you", "that", "the", "your"].contains(next)
    case "seek": return ["your", "clarification", "information", "a", "an", "the"].contains(next)
    case "ask", "asks": return !["ourselves", "myself", "why", "about"].contains(next)
    case let verb: return AskWords.verbs.contains(verb)
    }
  }

  private func isOurs(at index: Int) -> Bool {
    var before = index - 1
    while before >= 0, isPassedOver(words[before]) { before -= 1 }
    let subject = before >= 0 ? words[before] : ""
    if AskWords.subjects.contains(subject) || isOrganisation(endingAt: before) { return true }
    // “We welcome this and urge you …”, “I am writing to … and to call for …”: the subject stands
    // further in front.
    guard words[..<index].contains(where: { AskWords.firstPersons.contains($0) }) else {
      return false
    }
    let joint = words[..<index].last { !$0.hasSuffix("ly") } ?? ""
    if ["you", "your", "on", "upon"].contains(word(index + 1)),
      ["and", "but", "or", "to"].contains(joint)
    {
      return true
    }
    let isWriting = words[..<index].contains { $0 == "writing" || $0 == "write" }
    return isWriting && words[..<index].suffix(4).contains("to")
  }

  private func isPassedOver(_ word: String) -> Bool {
    word.hasSuffix("ly") || AskWords.passedOver.contains(word)
  }

  private func isOrganisation(endingAt index: Int) -> Bool {
    guard index >= 0, let last = organisation.last, words[index] == last else { return false }
    return index + 1 >= organisation.count
      && Array(words[(index + 1 - organisation.count)...index]) == organisation
  }

  /// “We hope that you will”, “we would welcome”, “I would be grateful”.
  private func isWish(at index: Int) -> Bool {
    let rest = words[(index + 1)...].prefix(4)
    switch words[index] {
    case "hope", "trust":
      return rest.contains("you") && !rest.contains("are")
        && words[(index + 1)...].prefix(6).contains { ["will", "would", "can"].contains($0) }
        && words[..<index].contains { AskWords.firstPersons.contains($0) }
    case "would", "should", "'d":
      guard AskWords.firstPersons.contains(word(index - 1)) else { return false }
      return rest.prefix(2).contains { ["welcome", "appreciate"].contains($0) }
        || rest.prefix(3).contains { ["grateful", "obliged", "thankful"].contains($0) }
    default: return false
    }
  }

  // MARK: Put to the reader

  private var putsToReader: Bool {
    for index in words.indices {
      switch words[index] {
      case "please", "kindly":
        if !AskWords.afterPoliteness.contains(word(index + 1)) { return true }
      case "could", "would", "will", "can":
        if isQuestion, word(index + 1) == "you" { return true }
      case "requested", "asked", "urged", "invited":
        let before = words[..<index].suffix(3)
        if before.contains("you"), before.contains("are") { return true }
      default: break
      }
    }
    return false
  }

  // MARK: What should be done

  private var saysWhatShould: Bool {
    guard !isQuestion else { return false }
    for index in words.indices where isDuty(at: index) {
      let before = words[..<index]
      if before.contains(where: { AskWords.reporting.contains($0) }) { return false }
      if before.contains(where: { ["if", "why", "whether", "how", "what"].contains($0) }) {
        continue
      }
      return true
    }
    return false
  }

  private func isDuty(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let (subject, next) = (word(index - 1), word(index + 1))
    if AskWords.firstPersons.contains(subject) || subject == "it" || subject == "this" {
      return false
    }
    switch words[index] {
    case "should", "must":
      return !AskWords.afterModal.contains(next)
        && !(next == "be" && AskWords.notedThings.contains(word(index + 2)))
        && !(next == "also" && word(index + 2) == "be"
          && AskWords.notedThings.contains(word(index + 3)))
    case "ought": return next == "to"
    case "needs": return next == "to"
    default: return false
    }
  }

  // MARK: Words

  private var isPolite: Bool {
    AskWords.polite.contains { hasSequence($0) }
  }

  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

  func has(_ any: Set<String>) -> Bool { words.contains { any.contains($0) } }

  func hasSequence(_ sequence: [String]) -> Bool {
    guard let first = sequence.first, words.count >= sequence.count else { return false }
    return words.indices.dropLast(sequence.count - 1).contains {
      words[$0] == first && Array(words[$0..<$0 + sequence.count]) == sequence
    }
  }
}
