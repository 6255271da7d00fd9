import CaseModel
import Casework
import Testing

@Suite("What an importer may ask")
struct KnownRecordTests {
  typealias Book = TemporaryCasebook
  let book: Book
  let casebook: Casebook

  init() throws {
    book = try Book()
    casebook = try book.open()
    try book.fill(casebook)
  }

  private func add(_ records: [Record]) throws {
    _ = try casebook.commit(
      Change("Added", records.map { .create($0, enclosing: []) }), today: Book.today)
  }

  private func letter(
    _ id: String, _ title: String, sent: String? = "2017-05-01", mail: String = "",
    text: String = ""
  ) -> Record {
    .letter(
      Letter(
        id: RecordID("letter-\(id)"), title: title, incidents: [Book.chechnya],
        delivery: sent == nil ? .draft : .sent, sent: sent.flatMap { PartialDate($0) },
        messageID: mail, text: text))
  }

  @Test(
    "A mail is found by its Message-ID, whatever that is made of",
    arguments: [
      "abc@example.org", "CAF=x+y.z_1@mail.gmail.com", "\"odd\"@[10.0.0.1]", "ÜBER@прокуратура.рф",
      "a@b", "20170417.1@x",
    ])
  func mails(_ id: String) throws {
    try add([
      letter("one", "One", mail: id), letter("two", "Two", mail: "other-\(id)"),
      letter("three", "Three", text: "In reply to <\(id)>, we write again."),
    ])
    #expect(try casebook.recordOfMail(messageID: id)?.id == RecordID("letter-one"))
    #expect(try casebook.recordOfMail(messageID: "<\(id)>")?.id == RecordID("letter-one"))
    #expect(try casebook.recordOfMail(messageID: id + "x") == nil)
  }

  @Test(
    "No mail is found by what is no Message-ID",
    arguments: [
      "", "<>", "@", "\"", "*", "from:haley", "\" OR \"", String(repeating: "x", count: 999),
    ])
  func noMails(_ id: String) throws {
    #expect(try casebook.recordOfMail(messageID: id) == nil)
  }

  @Test("A response is found by its mail too")
  func responses() throws {
    let response = OfficialResponse(
      id: RecordID("response-a"), incidents: [Book.chechnya], from: Party(name: "Haley"),
      messageID: "reply@usun.gov")
    try add([.response(response)])
    #expect(try casebook.recordOfMail(messageID: "reply@usun.gov")?.id == response.id)
  }

  @Test("Letters are found by their title, newest first, drafts left out")
  func titles() throws {
    try add([
      letter("old", "An appeal", sent: "2016-01-01"),
      letter("new", "AN APPEAL", sent: "2018-01-01"),
      letter("draft", "An appeal", sent: nil), letter("longer", "An appeal again"),
    ])
    #expect(
      try casebook.lettersTitled("  an Appeal\n").map(\.id.text) == ["letter-new", "letter-old"])
    #expect(try casebook.lettersTitled("an appeal ag") == [])
    #expect(try casebook.lettersTitled("  ") == [])
  }

  @Test("Incidents are found by their title")
  func incidents() throws {
    try add([.incident(Incident(id: RecordID("syria-a"), title: "Détentions à Damas"))])
    #expect(try casebook.incidentsTitled("DÉTENTIONS à damas ") == [RecordID("syria-a")])
    #expect(try casebook.incidentsTitled("detentions") == [Book.chechnya])
    #expect(try casebook.incidentsTitled("Syria") == [])
  }

  @Test("In a long list too, be the title rare or everywhere")
  func longLists() throws {
    book.addMany(incidents: 40, letters: 60)
    _ = casebook.refresh { _ in true }
    try add([letter("rare", "Rare", sent: "2001-01-01")])
    #expect(try casebook.lettersTitled("rare").map(\.id.text) == ["letter-rare"])
    #expect(try casebook.lettersTitled("Letter 17").count == 20)
    #expect(try casebook.incidentsTitled("incident 7") == [RecordID("many-7")])
    for letter in 0..<60 {
      for incident in 0..<30 { book.writeLetter(letter, of: incident, title: "Everywhere") }
    }
    _ = casebook.refresh { _ in true }
    #expect(try casebook.lettersTitled("everywhere").count == 20)
  }
}
