internal import CaseModel

/// Makes records of mails: an official response of a mail that answers a letter, a letter of one that
/// we sent, and of a mail system's report what it says became of a letter.
package struct MailImporter: Sendable {
  package init() {}

  /// A mail in a folder of mails.
  package struct FolderMail: Hashable, Sendable {
    /// The name of its file, as it is.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What one mail becomes. Refused where it can't be read, or where nothing in the casebook tells
  /// where it belongs.
  package func proposal(
    for request: ImportRequest
  ) throws(ImportRefusal) -> ImportProposal {
    var intake = MailIntake(request)
    let imported = request.known.importOf(Digest.sha256(request.bytes))
    if let imported, imported.records.contains(where: { request.known.record($0) != nil }) {
      return ImportProposal(
        .mail, alreadyThere: imported.records.filter { request.known.record($0) != nil },
        isOriginalEnclosed: true)
    }
    intake.take([MailIntake.Original(bytes: request.bytes, line: 1, name: nil)])
    let proposal = intake.proposal(.mail)
    if proposal.records.isEmpty, proposal.alreadyThere.isEmpty {
      throw ImportRefusal(
        proposal.notPlaced.first?.reason ?? "Nothing in this mail can be taken in.")
    }
    return proposal
  }

  /// What the mails of a mailbox (mbox) become, a record each. What can't be read or placed is listed
  /// with the line at which it begins.
  package func mailboxProposal(
    for request: ImportRequest
  ) throws(ImportRefusal) -> ImportProposal {
    try proposal(
      .mailbox, request,
      MailboxReader(request.bytes).lazy.map {
        MailIntake.Original(bytes: $0.bytes, line: $0.line, name: nil)
      })
  }

  /// What the mails of a folder become (Maildir: the files in its `cur` and `new`), a record each.
  package func folderProposal(
    for request: ImportRequest, mails: some Sequence<FolderMail>
  ) throws(ImportRefusal) -> ImportProposal {
    try proposal(
      .mailbox, request,
      mails.lazy.map { MailIntake.Original(bytes: $0.bytes, line: 1, name: $0.name) })
  }

  private func proposal(
    _ kind: ImportRecord.Kind, _ request: ImportRequest,
    _ originals: some Sequence<MailIntake.Original>
  ) throws(ImportRefusal) -> ImportProposal {
    guard Mail.canRead else { throw ImportRefusal(MailProblem.libraryMissing.sentence) }
    var intake = MailIntake(request)
    intake.take(originals)
    let proposal = intake.proposal(kind)
    let count = proposal.records.count + proposal.alreadyThere.count + proposal.notPlaced.count
    guard count > 0 else { throw ImportRefusal("There's no mail in “\(request.name)”.") }
    return proposal
  }
}
