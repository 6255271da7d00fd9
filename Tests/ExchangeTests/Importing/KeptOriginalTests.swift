import CaseModel
import Exchange
import Testing

@Suite("The original of an import")
struct KeptOriginalTests {
  private static let request = ImportRequest(
    name: "box.mbox", bytes: Array("From a\n".utf8), today: Day(number: 17_000))

  private static func proposal(
    _ kind: ImportRecord.Kind, enclosed: Bool, leaving: Int
  ) -> ImportProposal {
    ImportProposal(
      kind,
      records: [
        ProposedRecord(
          .create(.incident(Incident(id: RecordID("one-x2m9"), title: "One")), enclosing: []))
      ],
      notPlaced: (0..<leaving).map {
        NotPlaced("A mail", at: TextPlace(line: $0 + 1), reason: "It is broken.")
      }, isOriginalEnclosed: enclosed)
  }

  @Test(
    "is kept once: by the records that it became, or with the import's record",
    arguments: [
      (ImportRecord.Kind.letterText, true, 0, false), (.letterText, true, 2, false),
      (.table, false, 0, true), (.table, false, 3, true), (.mailbox, true, 0, false),
      // Mails that became no record would be kept nowhere.
      (.mailbox, true, 1, true),
    ])
  func kept(_ kind: ImportRecord.Kind, enclosed: Bool, leaving: Int, withImport: Bool) throws {
    let proposal = Self.proposal(kind, enclosed: enclosed, leaving: leaving)
    let kept = try #require(proposal.change(of: Self.request)?.importRecord)
    #expect((kept.original != nil) == withImport)
    #expect(kept.record.sha256 == Digest.sha256(Self.request.bytes))
    #expect(kept.record.notPlaced.count == leaving)
  }

  @Test("leaves nothing where nothing is new")
  func nothing() {
    #expect(ImportProposal(.table).change(of: Self.request) == nil)
  }
}
