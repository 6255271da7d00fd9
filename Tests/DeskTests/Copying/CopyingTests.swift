import CaseModel
import TerminalUI
import Testing

@testable import Desk

@Suite("Copying")
struct CopyingTests {
  private func copied(_ player: DeskPlayer) -> [String] {
    player.casebook.outside.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  @Test(
    "c offers how a record is found first, and says what it copied",
    arguments: [
      (
        "1",
        "Detentions of gay men in Chechnya, Feb 2017 – Apr 2017 (chechnya-detentions-x2m9)"
      ),
      ("2", "The persecution of gay men in Chechnya, 17 Apr 2017 (letter-haley-k7f3)"),
      (
        "4",
        "Ask the Mission what it did, due 16 Jun 2017 (follow-up-ask-mission-p3ax)"
      ),
    ] as [(Character, String)])
  func reference(pane: Character, text: String) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character(pane), Key(.home), .character("c"))
    #expect(copied(player) == [])
    player.press(Key(.enter))
    #expect(copied(player) == [text])
    #expect(player.desk.notice?.text == "Copied the reference: \(text)")
    #expect(player.desk.dialog == nil)
  }

  @Test("A reference has its date as the person writes dates")
  func dateStyle() {
    var options = DeskState.Options()
    options.settings.dates.style = .dotted
    var player = DeskPlayer(Chechnya.casebook, options: options)
    player.press(.character("2"), Key(.home), .character("c"), Key(.enter))
    #expect(
      copied(player)
        == ["The persecution of gay men in Chechnya, 17.04.2017 (letter-haley-k7f3)"])
  }

  @Test("A quote of a response comes with its source")
  func quote() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.home), .character("c"))
    #expect(player.screen.contains("Alvi Karimov, public statement, 1 Apr 2017 (response-kar"))
    player.press(Key(.down), Key(.enter))
    let quote =
      "“absolute lies and disinformation” (Alvi Karimov, to Interfax, 1 Apr 2017)"
    #expect(copied(player) == [quote])
    #expect(player.desk.notice?.text == "Copied the quote: \(quote)")
  }

  @Test("The whole text is told by its length, since it isn't for one line")
  func whole() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("4"), Key(.home), .character("c"), Key(.end))
    let lines = player.desk.reader.page.lines.count
    #expect(player.screen.contains("▸ The whole text as the reader shows it, \(lines) lines"))
    player.press(Key(.enter))
    #expect(copied(player) == [player.desk.reader.page.plainText])
    #expect(player.desk.notice?.text == "Copied the whole text.")
  }

  @Test("The reader's chosen link comes first, and with an address the quote published there")
  func link() {
    let address = "https://interfax.example/1"
    var casebook = Chechnya.casebook
    casebook.records = casebook.records.map { record in
      guard case .response(var response) = record, response.id == Chechnya.denial else {
        return record
      }
      response.quotes.append(Quote(words: "no such people", published: address))
      return .response(response)
    }
    var player = DeskPlayer(casebook)
    player.press(.character("3"), Key(.home), Key(.enter))
    for _ in 0..<9 where player.desk.reader.chosenLink != .thing(.address(address)) {
      player.press(Key(.tab))
    }
    player.press(.character("c"), Key(.enter), .character("c"), Key(.down), Key(.enter))
    #expect(
      copied(player) == [
        address, "“no such people” (Alvi Karimov, 1 Apr 2017, \(address))",
      ])
  }

  @Test("The list is found in by typing, by what something is too, and Esc copies nothing")
  func finding() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.home), .character("c"))
    player.type("lies")
    player.press(Key(.enter))
    #expect(copied(player).count == 1 && copied(player)[0].hasPrefix("“absolute lies"))
    player.press(.character("c"))
    player.type("the quote")
    player.press(Key(.enter))
    #expect(copied(player).count == 2 && copied(player)[1] == copied(player)[0])
    player.press(.character("c"), Key(.escape))
    #expect(copied(player).count == 2)
    #expect(player.desk.dialog == nil)
  }
}

@Suite("Verifying enclosures")
struct VerifyingTests {
  private var player: DeskPlayer {
    var casebook = Chechnya.casebook
    casebook.records = casebook.records.map { record in
      guard case .letter(var letter) = record, letter.id == Chechnya.haley else { return record }
      letter.enclosures = files
      return .letter(letter)
    }
    return DeskPlayer(casebook)
  }

  private let files = ["scan.pdf", "list.csv"].map {
    Enclosure(file: $0, sha256: String(repeating: "a", count: 64))
  }

  @Test("V asks for the record's files, and each finding is told")
  func verify() {
    var player = player
    player.press(.character("2"), Key(.home), .character("V"))
    #expect(player.casebook.outside == [.verify(Chechnya.haley)])
    #expect(player.desk.notice?.text == "Reading 2 enclosures …")
    player.send(
      .verified(
        Chechnya.haley,
        [EnclosureCheck(files[0], .asRecorded), EnclosureCheck(files[1], .changed)]))
    #expect(
      player.desk.notice?.text == """
        letter-haley-k7f3: scan.pdf is as recorded. list.csv was changed: its SHA-256 isn't the \
        recorded one.
        """)
    #expect(player.desk.notice?.isProblem == true)
  }

  @Test("A record without enclosures has none to verify")
  func none() {
    var player = player
    player.press(.character("1"), .character("V"))
    #expect(player.casebook.outside == [])
    #expect(player.desk.notice?.text == "This record has no enclosure.")
  }
}
