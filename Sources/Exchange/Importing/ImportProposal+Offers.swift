import CaseModel

extension ImportProposal {
  /// The letter that the only new response may answer, where that isn't certain, and so is the
  /// person's to say; nil where there is none such.
  package var openOffer: AnswerOffer? {
    guard records.count == 1, records[0].hasOpenOffer else { return nil }
    return records[0].answers.first
  }

  /// The same, with each new response that answers no letter for certain taken for an answer to the
  /// likeliest that was found.
  package func takingOffers() -> ImportProposal {
    var proposal = self
    for index in records.indices where records[index].hasOpenOffer {
      guard case .create(.response(var response), let files) = records[index].step,
        let offer = records[index].answers.first
      else { continue }
      response.letters = [offer.letter]
      proposal.records[index].step = .create(.response(response), enclosing: files)
    }
    return proposal
  }
}

extension ProposedRecord {
  fileprivate var hasOpenOffer: Bool {
    guard case .create(.response(let response), _) = step else { return false }
    return response.letters.isEmpty && !answers.isEmpty
  }
}
