import CaseModel

extension ImportRequest {
  /// What the file is understood to be, by whichever importer reads its kind.
  /// - Parameter textOfPDF: takes the text out of a PDF's bytes; nil where that can't be done here.
  /// - Throws: why no importer can read it, and what to do.
  package func proposal(
    textOfPDF: ([UInt8]) -> String?
  ) throws(ImportRefusal) -> ImportProposal {
    let kind = try Recognition.kind(name: name, bytes: bytes)
    if let known = importedBefore(kind) { return known }
    return switch kind {
    case .letterText: try LetterTextImport.proposal(for: self)
    case .mail: try MailImporter().proposal(for: self)
    case .mailbox: try MailImporter().mailboxProposal(for: self)
    case .table: try TableImport.proposal(for: self)
    case .json: try JSONImport.proposal(for: self)
    case .pdf: try PDFImport.proposal(for: self, textOf: textOfPDF)
    }
  }

  // Records of an earlier import may have been changed since, so that they wouldn't be known by what
  // the file says of them.
  private func importedBefore(_ kind: ImportRecord.Kind) -> ImportProposal? {
    guard let earlier = known.importOf(Digest.sha256(bytes)),
      earlier.records.contains(where: { known.record($0) != nil })
    else { return nil }
    return ImportProposal(
      kind, alreadyThere: earlier.records,
      remarks: ["This very file was imported on \(earlier.date.spoken)."], isOriginalEnclosed: true)
  }
}
