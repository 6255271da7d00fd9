internal import CaseModel
internal import SeededRandom

/// Proposes a record from the text of a letter: a letter of ours, or an official's response where it
/// is addressed to us.
package enum LetterTextImport {
  /// What was understood of a letter as plain text.
  ///
  /// A letter with a date counts as sent on it, one without is a draft. The original is enclosed.
  package static func proposal(
    for request: ImportRequest
  ) throws(ImportRefusal) -> ImportProposal {
    guard request.bytes.count <= longest else {
      throw ImportRefusal(
        """
        “\(request.name)” is too long for a letter: more than 2 MB. Import a table as CSV; cut \
        anything else into its letters.
        """)
    }
    let text = DecodedText(request.bytes)
    return try proposal(for: request, text: text.text, remarks: text.remarks, kind: .letterText)
  }

  static let longest = 2_000_000

  static func proposal(
    for request: ImportRequest, text: String, remarks: [String], kind: ImportRecord.Kind
  ) throws(ImportRefusal) -> ImportProposal {
    guard text.contains(where: \.isLetter) else {
      throw ImportRefusal("“\(request.name)” holds no words.")
    }
    let parts = LetterReader.parts(of: text)
    let reading = LetterReading(parts: parts, request: request)
    let made = reading.isFromOfficial ? reading.response : reading.letter
    var proposal = ImportProposal(
      kind, notPlaced: made.notPlaced, remarks: remarks + made.remarks, isOriginalEnclosed: true)
    if request.known.record(made.record.id) != nil {
      proposal.alreadyThere = [made.record.id]
    } else {
      let original = IncomingFile.original(
        request.bytes, named: request.name, of: made.record.id, title: "The original")
      proposal.records = [
        ProposedRecord(
          .create(made.record.enclosing(original.enclosure), enclosing: [original]),
          fields: made.fields, answers: made.answers)
      ]
    }
    return proposal
  }
}

/// A record that was read from a letter's text.
struct LetterFinding {
  var record: Record
  var fields: [UnderstoodField]
  var answers: [AnswerOffer] = []
  var notPlaced: [NotPlaced]
  var remarks: [String]
}

extension Record {
  /// The same record with one enclosure more.
  func enclosing(_ enclosure: Enclosure) -> Record {
    switch self {
    case .incident(var incident):
      incident.enclosures.append(enclosure)
      return .incident(incident)
    case .letter(var letter):
      letter.enclosures.append(enclosure)
      return .letter(letter)
    case .response(var response):
      response.enclosures.append(enclosure)
      return .response(response)
    case .followUp: return self
    }
  }
}
