import CaseModel

extension ImportRequest {
  /// What the file is understood to be, by whichever importer reads its kind.
  /// - Parameter textOfPDF: takes the text out of a PDF's bytes; nil where that can't be done here.
  /// - Throws: why no importer can read it, and what to do.
  package func proposal(
    textOfPDF: ([UInt8]) -> String?
  ) throws(ImportRefusal) -> ImportProposal {
    switch try Recognition.kind(name: name, bytes: bytes) {
    case .letterText: try LetterTextImport.proposal(for: self)
    case .mail: try MailImporter().proposal(for: self)
    case .mailbox: try MailImporter().mailboxProposal(for: self)
    case .table: try TableImport.proposal(for: self)
    case .json: try JSONImport.proposal(for: self)
    case .pdf: try PDFImport.proposal(for: self, textOf: textOfPDF)
    }
  }
}
