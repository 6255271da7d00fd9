package import CaseModel

/// A response as the form leaves it, and what is made with it; new records have no ids yet.
package struct PendingResponse: Hashable, Sendable {
  /// The response that is changed; nil for a new one.
  package var existing: OfficialResponse?
  package var response: OfficialResponse
  /// Files to take in. Their enclosures are added to a new response when its id is known, which
  /// is part of their names.
  package var files: [File]
  /// To be made in the same change.
  package var followUp: FollowUp?

  /// A file on this machine whose hash is known.
  package struct File: Hashable, Sendable {
    package var path: String
    package var sha256: String
    package var title: String
  }

  func change(using random: inout some RandomNumberGenerator) -> Change {
    if let existing {
      return Change(
        "Changed response: \(response.headline)",
        [.replace(from: .response(existing), to: .response(response))])
    }
    var response = response
    let words =
      response.from.isEmpty
      ? response.kind.spoken : "\(response.from.shortName) \(response.kind.spoken)"
    response.id = RecordID.make(.response, words: words, using: &random)
    let incoming = incomingFiles(of: response.id)
    response.enclosures += incoming.map(\.enclosure)
    var steps: [Change.Step] = [.create(.response(response), enclosing: incoming)]
    if var followUp {
      followUp.id = RecordID.make(.followUp, words: followUp.title, using: &random)
      followUp.responses = [response.id]
      steps.append(.create(.followUp(followUp), enclosing: []))
    }
    return Change("Logged response: \(response.headline)", steps)
  }

  private func incomingFiles(of id: RecordID) -> [IncomingFile] {
    let suffix = id.text.split(separator: "-").last.map(String.init) ?? ""
    var taken = Set(response.enclosures.map(\.file))
    return files.map { file in
      let name = EnclosureName.clean(file.path, suffix: suffix, taken: taken)
      taken.insert(name)
      return IncomingFile(
        path: file.path,
        enclosure: Enclosure(file: name, sha256: file.sha256, title: file.title))
    }
  }
}
