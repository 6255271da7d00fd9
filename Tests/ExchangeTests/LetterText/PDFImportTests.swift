import CaseModel
import Exchange
import Testing

@Suite("A PDF")
struct PDFImportTests {
  private func request(_ name: String = "Letter_to_Novak.pdf") throws -> ImportRequest {
    ImportRequest(
      name: name, bytes: Array("%PDF-1.4\n%%EOF".utf8), today: try #require(Day("2026-11-30")),
      incident: RecordID("raids-x2m9"))
  }

  @Test("is read as a letter where its text can be taken out")
  func withText() throws {
    let request = try request()
    let proposal = try PDFImport.proposal(for: request) { bytes in
      bytes == request.bytes ? "3 April 2019\n\nDear Minister,\n\nWe urge you to act.\u{C}" : nil
    }
    guard case .create(.letter(let letter), let files)? = proposal.records.first?.step else {
      Issue.record("no letter")
      return
    }
    #expect(proposal.kind == .pdf)
    #expect(letter.sent?.description == "2019-04-03")
    #expect(letter.asks == [Ask(number: 1, text: "We urge you to act.")])
    #expect(files.map(\.content) == [.bytes(request.bytes)])
  }

  @Test("is kept in a draft where it can't, and says so", arguments: [nil, "", " \u{C} "])
  func withoutText(_ text: String?) throws {
    let proposal = try PDFImport.proposal(for: try request()) { _ in text }
    guard case .create(.letter(let letter), let files)? = proposal.records.first?.step else {
      Issue.record("no letter")
      return
    }
    #expect(letter.title == "Letter to Novak")
    #expect(letter.delivery == .draft)
    #expect(letter.enclosures == files.map(\.enclosure))
    #expect(
      proposal.remarks == [
        """
        The text of the PDF wasn't read: it holds none, or pdftotext isn't installed. The draft \
        holds the file; fill in the rest by hand.
        """
      ])
  }
}
