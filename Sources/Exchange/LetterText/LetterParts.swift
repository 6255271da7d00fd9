internal import CaseModel

/// What was found in the text of a letter, each part with its place.
struct LetterParts: Hashable {
  struct Found<Value: Hashable>: Hashable {
    var value: Value
    var line: LetterLine
  }

  /// Someone written to, or who signed.
  struct FoundParty: Hashable {
    var party: Party
    var parts: [PartyPart]
    var place: TextPlace

    /// The same, where what was taken for an office is the name of our organisation.
    func knowing(_ organisation: String) -> FoundParty {
      guard !organisation.isEmpty, party.body.isEmpty,
        party.office.lowercased() == organisation.lowercased()
      else { return self }
      var found = self
      (found.party.body, found.party.office) = (party.office, "")
      for index in parts.indices where parts[index].name == "office" {
        found.parts[index].name = "body"
      }
      return found
    }
  }

  var date: Found<PartialDate>?
  var subject: Found<String>?
  var salutation: LetterLine?
  var channel: Found<Channel>?
  var addressees: [FoundParty] = []
  var signatories: [FoundParty] = []
  var copies: [LetterLine] = []
  var enclosures: [LetterLine] = []
  /// Lines above the date that name nobody who is written to.
  var letterhead: [LetterLine] = []
  /// The letter's words, without salutation and signature.
  var body: [LetterLine] = []
  var notPlaced: [NotPlaced] = []

  /// The words as a record keeps them: paragraphs, then the lines on copies and enclosures.
  var text: String {
    var lines: [String] = []
    for line in body where !(line.isBlank && lines.last?.isEmpty != false) {
      lines.append(line.text)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    for line in copies + enclosures {
      if lines.last?.isEmpty == false, line == copies.first || line == enclosures.first {
        lines.append("")
      }
      lines.append(line.text)
    }
    return lines.joined(separator: "\n")
  }
}

/// A part of a ``Party`` and where it stands.
struct PartyPart: Hashable {
  var name: String
  var value: String
  var place: TextPlace
}
