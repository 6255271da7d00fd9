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
    "y copies how a record is found, and says what it copied",
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
    player.press(.character(pane), Key(.home), .character("y"))
    #expect(copied(player) == [text])
    #expect(player.desk.notice?.text == "Copied the reference: \(text)")
    #expect(player.desk.dialog == nil)
  }

  @Test("A reference has its date as the person writes dates")
  func dateStyle() {
    var options = DeskState.Options()
    options.settings.dates.style = .dotted
    var player = DeskPlayer(Chechnya.casebook, options: options)
    player.press(.character("2"), Key(.home), .character("y"))
    #expect(
      copied(player)
        == ["The persecution of gay men in Chechnya, 17.04.2017 (letter-haley-k7f3)"])
  }

  @Test("Of a response with quotes, the quote is chosen, and comes with its source")
  func quote() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.home), .character("y"))
    #expect(copied(player) == [])
    #expect(player.screen.contains("Alvi Karimov, public statement, 1 Apr 2017 (response-kar"))
    player.press(Key(.down), Key(.enter))
    let quote =
      "“absolute lies and disinformation” (Alvi Karimov, to Interfax, 1 Apr 2017)"
    #expect(copied(player) == [quote])
    #expect(player.desk.notice?.text == "Copied the quote: \(quote)")
  }

  @Test("The list of quotes is found in by typing, and Esc copies nothing")
  func finding() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("3"), Key(.home), .character("y"))
    player.type("lies")
    player.press(Key(.enter))
    #expect(copied(player).count == 1 && copied(player)[0].hasPrefix("“absolute lies"))
    player.press(.character("y"), Key(.escape))
    #expect(copied(player).count == 1)
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
