package import CaseModel

extension ImportProposal {
  /// What the original is, as a sentence.
  package var headline: String {
    let count = records.count
    let made =
      count == 0 ? "nothing new in it" : count == 1 ? "1 record" : "\(count) records"
    return "\(kind.spoken): \(made)."
  }

  /// Everything that was understood, for the person to agree to: what would be made with where each
  /// field stands in the original, what is there already, and what couldn't be placed.
  /// - Parameter limit: how many records and how many unplaced pieces are listed at most; of the rest
  ///   their number is.
  package func lines(limit: Int = 20) -> [String] {
    var lines = remarks
    for proposed in records.prefix(limit) { lines += proposed.lines }
    if records.count > limit { lines += ["", "… and \(records.count - limit) more records."] }
    if !alreadyThere.isEmpty {
      lines += ["", "In the casebook already, and left as they are: \(alreadyThere.count)"]
      lines += alreadyThere.prefix(limit).map { "  \($0)" }
      if alreadyThere.count > limit { lines.append("  …") }
    }
    if !notPlaced.isEmpty {
      lines += ["", "Not placed: \(notPlaced.count)"]
      lines += notPlaced.prefix(limit).map { "  \($0.sentence)" }
      if notPlaced.count > limit { lines.append("  … and \(notPlaced.count - limit) more.") }
    }
    return lines
  }
}

extension ProposedRecord {
  fileprivate var lines: [String] {
    let record = step.record
    let verb = if case .create = step { "New" } else { "Changed" }
    var lines = ["", "\(verb) \(record.kind.name): \(record.title)", "  \(record.id)"]
    let width = min(16, fields.map(\.name.count).max() ?? 0)
    for field in fields {
      let pad = String(repeating: " ", count: max(0, width - field.name.count))
      let value = field.value.split(whereSeparator: \.isNewline).joined(separator: ", ")
      lines.append("  \(field.name)\(pad)  \(value)  (\(field.place))")
    }
    for offer in answers.prefix(3) { lines.append("  \(offer.sentence)") }
    return lines
  }
}

extension AnswerOffer {
  /// Which letter it may answer, and how we know.
  package var sentence: String {
    switch evidence {
    case .reference: "answers \(letter), which it names"
    case .subjectAndSender: "seems to answer \(letter): the same subject, from its addressee"
    case .subject: "may answer \(letter), whose subject it has"
    }
  }
}

extension ImportRecord.Kind {
  /// What the original is, for people.
  package var spoken: String {
    switch self {
    case .letterText: "A letter as plain text"
    case .mail: "A mail"
    case .mailbox: "A box of mails"
    case .table: "A table"
    case .json: "An export of Casedesk"
    case .pdf: "A PDF"
    }
  }
}
