internal import CaseModel
internal import SeededRandom

/// Proposes a record from a PDF: read as a letter where its text could be taken out, else a draft
/// that holds the PDF.
package enum PDFImport {
  /// What was understood of a PDF.
  /// - Parameter textOf: takes the text out of a PDF's bytes; nil where that can't be done here.
  package static func proposal(
    for request: ImportRequest, textOf: ([UInt8]) -> String?
  ) throws(ImportRefusal) -> ImportProposal {
    if let text = textOf(request.bytes), text.contains(where: \.isLetter),
      text.utf8.count <= LetterTextImport.longest
    {
      // Pages are divided by form feeds.
      let lines = String(text.map { $0 == "\u{C}" ? "\n" : $0 })
      return try LetterTextImport.proposal(for: request, text: lines, remarks: [], kind: .pdf)
    }
    var random = SplitMix64(seed: Digest.seed(request.bytes))
    let title = Self.title(of: request.name)
    var letter = Letter(
      id: .make(.letter, words: title, using: &random), title: title,
      incidents: request.incident.map { [$0] } ?? [])
    if request.known.record(letter.id) != nil {
      return ImportProposal(.pdf, alreadyThere: [letter.id], isOriginalEnclosed: true)
    }
    let original = IncomingFile.original(
      request.bytes, named: request.name, of: letter.id, title: "The original")
    letter.enclosures = [original.enclosure]
    return ImportProposal(
      .pdf, records: [ProposedRecord(.create(.letter(letter), enclosing: [original]))],
      remarks: [
        """
        The text of the PDF wasn't read: it holds none, or pdftotext isn't installed. The draft \
        holds the file; fill in the rest by hand.
        """
      ], isOriginalEnclosed: true)
  }

  /// A file's name without its ending.
  private static func title(of name: String) -> String {
    let stem = name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    let plain = String(stem.map { $0 == "_" ? " " : $0 }).trimmed
    return plain.isEmpty ? "PDF without a name" : plain
  }
}
