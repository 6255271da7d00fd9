internal import CaseModel
internal import SeededRandom

/// What the parts of a letter mean to the desk: who wrote to whom, and what is asked.
struct LetterReading {
  let parts: LetterParts
  let request: ImportRequest

  /// Whether it is written to our organisation, and not by it.
  var isFromOfficial: Bool {
    let ours = Self.folded(request.organisation)
    guard !ours.isEmpty else { return false }
    func isOurs(_ found: LetterParts.FoundParty) -> Bool {
      let party = found.party
      return [party.name, party.office, party.body, party.address].contains {
        Self.folded($0).contains(ours)
      }
    }
    return parts.addressees.contains(where: isOurs) && !parts.signatories.contains(where: isOurs)
  }

  // MARK: Our letter

  var letter: LetterFinding {
    let asks = AskSearch(organisation: request.organisation).asks(in: parts.body)
    let addressees = parts.addressees.map(\.party)
    let (senders, letterhead) = self.senders
    let shortName = addressees.first?.shortName ?? ""
    let title =
      parts.subject?.value
      ?? (shortName.isEmpty ? "Letter without a subject" : "Letter to \(shortName)")
    var random = chance
    let letter = Letter(
      id: .make(.letter, words: shortName.isEmpty ? title : shortName, using: &random),
      title: title, incidents: request.incident.map { [$0] } ?? [],
      kind: LetterWords.kind(of: parts, hasAsks: !asks.isEmpty), channel: parts.channel?.value,
      delivery: parts.date == nil ? .draft : .sent, sent: parts.date?.value, senders: senders,
      addressees: addressees, asks: asks.map(\.ask), text: parts.text)
    var fields = sharedFields(date: "sent") + letterhead.fields
    fields += asks.map { UnderstoodField("ask \($0.ask.number)", $0.ask.text, at: $0.place) }
    return LetterFinding(
      record: .letter(letter), fields: Self.inOrder(fields),
      notPlaced: Self.inOrder(parts.notPlaced + letterhead.notPlaced),
      remarks: letterRemarks(title: title, asks: asks.count))
  }

  private func letterRemarks(title: String, asks: Int) -> [String] {
    var remarks: [String] = []
    if parts.date == nil {
      remarks.append("No date was found, so the letter is taken for a draft.")
    }
    if parts.addressees.isEmpty {
      remarks.append("Nobody was found to whom the letter is addressed.")
    }
    if parts.subject == nil { remarks.append("It has no subject line; the title is “\(title)”.") }
    if asks == 0 { remarks.append("No sentence was found that asks for something.") }
    return remarks
  }

  // MARK: An official's

  var response: LetterFinding {
    let from = responder
    let subject = parts.subject?.value ?? ""
    let offers = AnswerSearch(known: request.known, subject: subject, from: from.party).offers
    let certain = offers.filter { $0.evidence == .subjectAndSender }
    let answered = certain.count == 1 ? certain[0].letter : nil
    let letter = answered.flatMap { request.known.record($0) }
    let kind = AnswerWords.kind(of: parts)
    var random = chance
    let response = OfficialResponse(
      id: .make(.response, words: from.party.shortName, using: &random), title: subject,
      incidents: request.incident.map { [$0] } ?? letter?.incidents ?? [],
      letters: answered.map { [$0] } ?? [], from: from.party, kind: kind,
      channel: parts.channel?.value, date: parts.date?.value, text: parts.text)
    var remarks = [
      """
      It is addressed to \(request.organisation), so it is taken for a response, by its words \
      \(kind.article) \(kind.spoken).
      """
    ]
    if parts.date == nil { remarks.append("No date was found.") }
    if parts.signatories.isEmpty {
      remarks.append(
        "Nobody was found who signed it; it is from “\(from.party.shortName)” for now.")
    }
    return LetterFinding(
      record: .response(response),
      fields: Self.inOrder(sharedFields(date: "date") + from.fields), answers: offers,
      notPlaced: Self.inOrder(parts.notPlaced + from.notPlaced), remarks: remarks)
  }

  /// Who signed, with the letterhead's body where the signature names none.
  private var responder: (party: Party, fields: [UnderstoodField], notPlaced: [NotPlaced]) {
    let head = Letterhead(parts.letterhead)
    var party = parts.signatories.first?.party ?? Party()
    if party.body.isEmpty, let body = head.body ?? (party.isEmpty ? head.first : nil) {
      party.body = body.value
      return (party, [UnderstoodField("body", body.value, at: body.place)], head.others(than: body))
    }
    if party.isEmpty { party.name = "Unknown sender" }
    return (party, [], head.notPlaced)
  }

  // MARK: Both

  private var chance: SplitMix64 { SplitMix64(seed: Digest.seed(request.bytes)) }

  private var signatories: [LetterParts.FoundParty] {
    parts.signatories.map { $0.knowing(request.organisation) }
  }

  /// Who signed; our organisation is added where a signature names none.
  private var senders:
    (
      [Party], letterhead: (fields: [UnderstoodField], notPlaced: [NotPlaced])
    )
  {
    let head = Letterhead(parts.letterhead)
    var senders = signatories.map(\.party)
    if senders.isEmpty, !request.organisation.isEmpty { senders = [Party()] }
    let ours = Self.folded(request.organisation)
    let named =
      ours.isEmpty
      ? head.body ?? head.first
      : head.lines.first { Self.folded($0.value).contains(ours) }
    let name = request.organisation.isEmpty ? named?.value ?? "" : request.organisation
    for index in senders.indices where senders[index].body.isEmpty { senders[index].body = name }
    let fields = named.map { [UnderstoodField("organisation", name, at: $0.place)] } ?? []
    return (
      senders.filter { !$0.isEmpty }, (fields, named.map(head.others) ?? head.notPlaced)
    )
  }

  private func sharedFields(date name: String) -> [UnderstoodField] {
    var fields: [UnderstoodField] = []
    if let date = parts.date {
      fields.append(UnderstoodField(name, date.value.spoken, at: date.line.place))
    }
    for (who, found) in parts.addressees.map({ ("addressee", $0) })
      + signatories.map({ ("signatory", $0) })
    {
      fields += found.parts.map { part in
        UnderstoodField(part.name == "name" ? who : part.name, part.value, at: part.place)
      }
    }
    if let subject = parts.subject {
      fields.append(UnderstoodField("subject", subject.value, at: subject.line.place))
    }
    if let line = parts.salutation {
      fields.append(UnderstoodField("salutation", line.text, at: line.place))
    }
    if let channel = parts.channel {
      fields.append(UnderstoodField("channel", channel.value.spoken, at: channel.line.place))
    }
    fields += parts.copies.map { UnderstoodField("copies", $0.text, at: $0.place) }
    fields += parts.enclosures.map { UnderstoodField("enclosures", $0.text, at: $0.place) }
    if let first = parts.body.first(where: { !$0.isBlank }) {
      let words = first.text.split(separator: " ").prefix(6).joined(separator: " ")
      fields.append(UnderstoodField("text", "from “\(words)” on", at: first.place))
    }
    return fields
  }

  private static func inOrder(_ fields: [UnderstoodField]) -> [UnderstoodField] {
    fields.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  private static func inOrder(_ pieces: [NotPlaced]) -> [NotPlaced] {
    pieces.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// Letters and digits alone, without case, so that a letterhead's spelling doesn't matter.
  static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
