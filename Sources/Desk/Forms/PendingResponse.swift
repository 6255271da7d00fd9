package import CaseModel

/// A response as the form leaves it, and what is made with it; new records have no ids yet.
package struct PendingResponse: Hashable, Sendable {
  /// The response that is changed; nil for a new one.
  package var existing: OfficialResponse?
  package var response: OfficialResponse
  /// Files to take in. Their enclosures are added to the response when its id is known, which is
  /// part of their names.
  package var files: [File]
  /// To be made in the same change.
  package var followUp: FollowUp?

  /// A file on this machine whose hash is known.
  package struct File: Hashable, Sendable {
    package var path: String
    package var sha256: String
    package var title: String
  }

  /// Whether the response is as it was.
  var changesNothing: Bool { existing == response && files.isEmpty }

  func change(using random: inout some RandomNumberGenerator) -> Change {
    var response = response
    if let existing {
      let incoming = incomingFiles(of: existing.id, besides: existing.enclosures)
      response.enclosures += incoming.map(\.enclosure)
      return Change(
        "Changed response: \(response.headline)",
        [.replace(from: .response(existing), to: .response(response), enclosing: incoming)])
    }
    let words =
      response.from.isEmpty
      ? response.kind.spoken : "\(response.from.shortName) \(response.kind.spoken)"
    response.id = RecordID.make(.response, words: words, using: &random)
    let incoming = incomingFiles(of: response.id, besides: [])
    response.enclosures += incoming.map(\.enclosure)
    var steps: [Change.Step] = [.create(.response(response), enclosing: incoming)]
    if var followUp {
      followUp.id = RecordID.make(.followUp, words: followUp.title, using: &random)
      followUp.responses = [response.id]
      steps.append(.create(.followUp(followUp), enclosing: []))
    }
    return Change("Logged response: \(response.headline)", steps)
  }

  private func incomingFiles(of id: RecordID, besides old: [Enclosure]) -> [IncomingFile] {
    let symbols = id.text.split(separator: "-").last.map(String.init) ?? ""
    var taken = Set((old + response.enclosures).map(\.file))
    return files.map { file in
      // A file that the response once had may still lie there; only the same file has its name.
      let suffix = existing == nil ? symbols : symbols + file.sha256.prefix(4)
      let name = EnclosureName.clean(file.path, suffix: suffix, taken: taken)
      taken.insert(name)
      return IncomingFile(
        path: file.path,
        enclosure: Enclosure(file: name, sha256: file.sha256, title: file.title))
    }
  }
}
