package import CaseModel

/// A response as the form leaves it, and what is made with it; new records have no ids yet.
package struct PendingResponse: Hashable, Sendable {
  /// The response that is changed; nil for a new one.
  package var existing: OfficialResponse?
  package var response: OfficialResponse
  /// Files to take in. Their enclosures are added to the response when its id is known, which is
  /// part of their names.
  package var files: [PendingFile]
  /// To be made in the same change.
  package var followUp: FollowUp?

  /// Whether the response is as it was.
  var changesNothing: Bool { existing == response && files.isEmpty }

  func change(using random: inout some RandomNumberGenerator) -> Change {
    var response = response
    if let existing {
      let incoming = files.incoming(
        for: existing.id, isNew: false, besides: existing.enclosures + response.enclosures)
      response.enclosures += incoming.map(\.enclosure)
      return Change(
        "Changed response: \(response.headline)",
        [.replace(from: .response(existing), to: .response(response), enclosing: incoming)])
    }
    response.id = RecordID.make(
      .response, words: Record.response(response).namingWords, using: &random)
    let incoming = files.incoming(for: response.id, isNew: true, besides: [])
    response.enclosures += incoming.map(\.enclosure)
    var steps: [Change.Step] = [.create(.response(response), enclosing: incoming)]
    if var followUp {
      followUp.id = RecordID.make(.followUp, words: followUp.title, using: &random)
      followUp.responses = [response.id]
      steps.append(.create(.followUp(followUp), enclosing: []))
    }
    return Change("Logged response: \(response.headline)", steps)
  }
}
