import CaseModel
import Exchange
import Testing

@Suite("A letter's text")
struct LetterTextTests {
  static let editors = """
    LANTERN RIGHTS GROUP
    Light where it is dark

    April 3, 2019

    VIA EMAIL

    The Honorable Petra Novak
    Minister of Justice
    Ministry of Justice of Ruritania
    12 Castle Street
    Strelsau 10440

    Re: Arrest of three editors
    in Strelsau

    Dear Minister Novak:

    Three editors were arrested on 1 April. We urge you to release them, and
    to return their computers.

    We would also welcome a reply by 1 May.

    Sincerely,

    ____________________

    Anna Berg
    Executive Director
    Lantern Rights Group

    cc: Prosecutor General of Ruritania
    Enclosures: 2 statements
    """

  @Test("gives date, addressee, subject, asks and signatory, each with its place")
  func parts() throws {
    let imported = try ImportedLetter(Self.editors)
    #expect(
      imported.fields == [
        "organisation (line 1): Lantern Rights Group",
        "sent (line 4): 3 Apr 2019",
        "channel (line 6): email",
        "addressee (line 8): Petra Novak",
        "office (line 9): Minister of Justice",
        "body (line 10): Ministry of Justice of Ruritania",
        "address (line 11): 12 Castle Street",
        "address (line 12): Strelsau 10440",
        "subject (line 14): Arrest of three editors in Strelsau",
        "salutation (line 17): Dear Minister Novak:",
        "text (line 19): from “Three editors were arrested on 1” on",
        "ask 1 (line 19, column 41): We urge you to release them, and to return their computers.",
        "ask 2 (line 22): We would also welcome a reply by 1 May.",
        "signatory (line 28): Anna Berg",
        "office (line 29): Executive Director",
        "body (line 30): Lantern Rights Group",
        "copies (line 32): cc: Prosecutor General of Ruritania",
        "enclosures (line 33): Enclosures: 2 statements",
      ])
    #expect(
      imported.proposal.notPlaced == [
        NotPlaced(
          "Light where it is dark", at: TextPlace(line: 2),
          reason: "It stands above the letter, as a letterhead does.")
      ])
  }

  @Test("becomes a letter that was sent, with the original enclosed")
  func record() throws {
    let imported = try ImportedLetter(Self.editors)
    let letter = try #require(imported.letter)
    #expect(letter.id.text.hasPrefix("letter-petra-novak-"))
    #expect(letter.title == "Arrest of three editors in Strelsau")
    #expect(letter.incidents == [RecordID("raids-x2m9")])
    #expect(letter.kind == .advocacyLetter)
    #expect(letter.delivery == .sent)
    #expect(letter.sent?.description == "2019-04-03")
    #expect(letter.channel == .email)
    #expect(
      letter.addressees == [
        Party(
          name: "Petra Novak", office: "Minister of Justice",
          body: "Ministry of Justice of Ruritania", address: "12 Castle Street\nStrelsau 10440")
      ])
    #expect(
      letter.senders == [
        Party(name: "Anna Berg", office: "Executive Director", body: "Lantern Rights Group")
      ])
    #expect(
      letter.text == """
        Three editors were arrested on 1 April. We urge you to release them, and
        to return their computers.

        We would also welcome a reply by 1 May.

        cc: Prosecutor General of Ruritania

        Enclosures: 2 statements
        """)
    #expect(Record.letter(letter).problems.isEmpty)
    let file = try #require(imported.made?.files.first)
    #expect(letter.enclosures == [file.enclosure])
    #expect(file.content == .bytes(Array(Self.editors.utf8)))
    #expect(file.enclosure.sha256 == Digest.sha256(Array(Self.editors.utf8)))
    #expect(EnclosureName.isClean(file.enclosure.file))
    #expect(imported.proposal.isOriginalEnclosed)
  }

  @Test("that was imported before changes nothing")
  func again() throws {
    let first = try #require(try ImportedLetter(Self.editors).made?.record)
    var known = KnownRecords()
    known.record = { $0 == first.id ? first : nil }
    let again = try ImportedLetter(Self.editors, known: known)
    #expect(again.proposal.records.isEmpty)
    #expect(again.proposal.alreadyThere == [first.id])
  }

  @Test("in Russian is read alike")
  func russian() throws {
    let imported = try ImportedLetter(
      """
      Министру внутренних дел
      Республики Руритания
      г-ну Орлову С. В.

      г. Стрельсау, 3 апреля 2019 г.

      Тема: Срочное обращение об аресте журналистов

      Уважаемый господин министр!

      Трое журналистов были арестованы. Просим Вас:
      1) освободить их;
      2) вернуть компьютеры.

      С уважением,
      Анна Берг
      директор
      Группа «Фонарь»

      Приложение: 2 л.
      """)
    let letter = try #require(imported.letter)
    #expect(letter.sent?.description == "2019-04-03")
    #expect(letter.kind == .urgentAppeal)
    #expect(letter.title == "Срочное обращение об аресте журналистов")
    #expect(letter.asks.map(\.text) == ["Освободить их.", "Вернуть компьютеры."])
    #expect(letter.addressees.map(\.office) == ["Министру внутренних дел"])
    #expect(
      letter.senders == [Party(name: "Анна Берг", office: "директор", body: "Группа «Фонарь»")])
  }

  @Test("copied from a web page loses its emphasis and its signature's description")
  func webPage() throws {
    let imported = try ImportedLetter(
      """
      lantern *rights* group

      **Light.** Everywhere.

      April 3, 2019

      Her Excellency Petra Novak
      Permanent Representative of Ruritania to the United Nations
      7 Harbour Plaza
      New York, NY 10017

      Dear Ambassador Novak:

      I am writing to express concern over the raids, and to call for your leadership at the United \
      Nations. Groups on the ground call for help. A spokesman said that journalists “must be silent”, \
      and that we should wait.

      I welcome your initiative, and hope that you will use it to raise the case.

      Sincerely,

      A handwritten signature in blue ink that reads "Anna Berg".

      Anna Berg
      Executive Director
      """)
    let letter = try #require(imported.letter)
    #expect(letter.title == "Letter to Petra Novak")
    #expect(
      letter.addressees.map(\.office) == [
        "Permanent Representative of Ruritania to the United Nations"
      ])
    #expect(
      letter.senders == [
        Party(name: "Anna Berg", office: "Executive Director", body: "Lantern Rights Group")
      ])
    #expect(
      letter.asks.map(\.text) == [
        """
        I am writing to express concern over the raids, and to call for your leadership at the \
        United Nations.
        """, "I welcome your initiative, and hope that you will use it to raise the case.",
      ])
    #expect(imported.proposal.notPlaced.map(\.words) == ["Light. Everywhere."])
  }

  @Test("with labels in front is read by them")
  func labels() throws {
    let letter = try #require(
      try ImportedLetter(
        """
        To: Petra Novak, Minister of Justice
        From: Anna Berg, Director, Lantern Rights Group
        Date: 2019-04-03
        Subject: Request for information on prisons

        Please send us a list of all prisons that were opened since January.
        """
      ).letter)
    #expect(letter.addressees == [Party(name: "Petra Novak", office: "Minister of Justice")])
    #expect(
      letter.senders == [
        Party(name: "Anna Berg", office: "Director", body: "Lantern Rights Group")
      ])
    #expect(letter.kind == .informationRequest)
    #expect(letter.delivery == .sent)
    #expect(
      letter.asks.map(\.text) == [
        "Please send us a list of all prisons that were opened since January."
      ])
  }

  @Test("without a date is a draft, and says so")
  func draft() throws {
    let imported = try ImportedLetter(
      "Dear Minister,\n\nWe urge you to act.\n\nYours faithfully,\nA. Berg")
    #expect(imported.letter?.delivery == .draft)
    #expect(
      imported.proposal.remarks == [
        "No date was found, so the letter is taken for a draft.",
        "Nobody was found to whom the letter is addressed.",
        "It has no subject line; the title is “Letter without a subject”.",
      ])
  }

  @Test("with a date that can mean two days asks for it")
  func ambiguousDate() throws {
    let imported = try ImportedLetter("04/05/2019\n\nDear Minister,\n\nWe urge you to act.")
    #expect(imported.letter?.sent == nil)
    #expect(
      imported.proposal.notPlaced == [
        NotPlaced(
          "04/05/2019", at: TextPlace(line: 1),
          reason: "It can mean 4 May 2019 or 5 Apr 2019; set the date by hand.")
      ])
  }

  @Test("to several, signed by several, names them all")
  func joint() throws {
    let letter = try #require(
      try ImportedLetter(
        """
        3 April 2019

        Petra Novak
        Minister of Justice

        Karel Horak
        Prosecutor General

        Dear Minister Novak, dear Mr Horak,

        The undersigned organisations urge you to release the editors.

        Respectfully,

        Anna Berg, Director, Lantern Rights Group
        Omar Haddad, Coordinator, Open Gate Network
        """
      ).letter)
    #expect(letter.addressees.map(\.name) == ["Petra Novak", "Karel Horak"])
    #expect(letter.senders.map(\.body) == ["Lantern Rights Group", "Open Gate Network"])
    #expect(letter.asks.count == 1)
  }

  @Test("of any shape is read without a trap, and its record may be saved")
  func anything() throws {
    var chance = Chance(seed: 3)
    let pieces =
      Self.editors.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + [
        "", "", "To:", "cc:", "cc", "Re:", "Date: x", "Sincerely,", "Dear X,", ",", "*",
        "04/05/2019", "\u{7}\u{202E}x",
      ]
    for _ in 0..<300 {
      let text = (0..<chance.number(below: 30)).map { _ in chance.pick(pieces) }.joined(
        separator: "\n")
      guard text.contains(where: \.isLetter) else { continue }
      let imported = try ImportedLetter(text)
      let record = try #require(imported.made?.record)
      #expect(record.isSavedAsItIs, "\(text)")
    }
  }
}
