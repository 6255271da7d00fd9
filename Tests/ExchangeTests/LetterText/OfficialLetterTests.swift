import CaseModel
import Exchange
import Testing

@Suite("A letter from an official to us")
struct OfficialLetterTests {
  private static func text(_ words: String) -> String {
    """
    MINISTRY OF JUSTICE OF RURITANIA

    2 May 2019

    Anna Berg
    Executive Director
    Lantern Rights Group

    Re: Arrest of three editors

    Dear Ms Berg,

    \(words)

    Yours sincerely,

    Petra Novak
    Minister of Justice
    """
  }

  private static let letter = Letter(
    id: RecordID("letter-novak-k7f3"), title: "Arrest of three editors",
    incidents: [RecordID("raids-x2m9")],
    addressees: [Party(name: "Petra Novak", body: "Ministry of Justice")])

  private static var known: KnownRecords {
    var known = KnownRecords()
    known.lettersTitled = { $0 == letter.title ? [letter] : [] }
    known.record = { $0 == letter.id ? .letter(letter) : nil }
    return known
  }

  @Test("becomes a response to the letter of that subject to that body")
  func answers() throws {
    let imported = try ImportedLetter(
      Self.text("The editors were released on 30 April."), incident: nil, known: Self.known)
    let response = try #require(imported.response)
    #expect(response.letters == [Self.letter.id])
    #expect(response.incidents == [RecordID("raids-x2m9")])
    #expect(
      response.from
        == Party(
          name: "Petra Novak", office: "Minister of Justice",
          body: "MINISTRY OF JUSTICE OF RURITANIA"))
    #expect(response.date?.description == "2019-05-02")
    #expect(response.kind == .reply)
    #expect(response.text == "The editors were released on 30 April.")
    #expect(Record.response(response).problems.isEmpty)
    #expect(
      imported.proposal.records.first?.answers == [
        AnswerOffer(Self.letter.id, .subjectAndSender)
      ])
    #expect(imported.made?.files.count == 1)
  }

  @Test("that may answer a letter to somebody else is offered, not linked")
  func offered() throws {
    var other = Self.letter
    other.addressees = [Party(name: "Karel Horak", body: "City of Zenda")]
    let found = other
    var known = KnownRecords()
    known.lettersTitled = { _ in [found] }
    let imported = try ImportedLetter(Self.text("We have read it."), known: known)
    #expect(imported.response?.letters == [])
    #expect(imported.proposal.records.first?.answers == [AnswerOffer(other.id, .subject)])
  }

  @Test(
    "is of a kind by its words",
    arguments: [
      ("We acknowledge receipt of your letter.", ResponseKind.acknowledgement),
      ("We confirm receipt; your letter has been forwarded to the police.", .referral),
      ("I regret to inform you that this can't be done.", .refusal),
      ("Your request is under consideration.", .holdingReply),
      ("The ministry has no comment.", .noComment),
      ("Ваше обращение получено.", .acknowledgement),
      ("The editors are free.", .reply),
    ])
  func kind(_ words: String, _ kind: ResponseKind) throws {
    #expect(try ImportedLetter(Self.text(words)).response?.kind == kind)
  }

  @Test("is a letter where the casebook names no organisation")
  func unknownSide() throws {
    #expect(try ImportedLetter(Self.text("We have read it."), organisation: "").letter != nil)
  }
}
