import TerminalUI
import Testing

@testable import Desk

@Suite("Keys")
struct KeyTests {
  @Test(
    "Letters of other scripts count as the Latin ones on the same key",
    arguments: [
      ("к", .logResponse), ("т", .new), ("у", .edit), ("У", .editText), ("й", .quit),
      ("е", .limitToLetter), ("ы", .sort), ("щ", .openExternally), ("о", .down), ("л", .up),
      ("і", .sort), ("ρ", .logResponse), ("ν", .new), ("ε", .edit), ("σ", .sort),
      ("ق", .logResponse), ("ث", .edit), ("س", .sort), ("ض", .quit), ("د", .new), ("ى", .new),
      ("۲", .focus(.letters)), ("٤", .focus(.followUps)),
    ] as [(Character, DeskCommand)])
  func layouts(typed: Character, command: DeskCommand) {
    #expect(
      Keymap().command(for: .character(typed), in: KeySituation(.letters)) == command)
  }

  @Test("A control key of another script counts as the Latin one")
  func control() {
    #expect(Keymap().command(for: .control("я"), in: KeySituation(.letters)) == .undo)
  }

  @Test("A letter with a meaning of its own in the table keeps it")
  func ownMeaning() {
    let keymap = Keymap(
      [Binding(.help, [.character("к")], "Help", "Helps.")] + Binding.standard)
    #expect(keymap.command(for: .character("к"), in: KeySituation(.letters)) == .help)
  }

  @Test(
    "h, j, k and l are arrows that no hint names",
    arguments: zip(
      ["h", "j", "k", "l"] as [Character], [.left, .down, .up, .right] as [DeskCommand]))
  func arrows(letter: Character, command: DeskCommand) {
    #expect(
      Keymap().command(for: .character(letter), in: KeySituation(.letters)) == command)
    #expect(!Binding.standard.contains { $0.keys.contains(.character(letter)) })
  }

  @Test("n goes to the next hit while there are any, and makes something new otherwise")
  func searched() {
    let hits = KeySituation(.letters, hasHits: true)
    #expect(Keymap().command(for: .character("n"), in: hits) == .nextHit)
    #expect(Keymap().command(for: .character("n"), in: KeySituation(.letters)) == .new)
  }

  @Test(
    "A key that doesn't apply says why",
    arguments: [
      ("2", Key.character(" "), "Space marks follow-ups; the focus is on Letters."),
      ("2", .character("N"), "N goes through what a search found. / starts one."),
      ("2", .character("g"), "g is for what a search found. / starts one."),
      ("5", .character("f"), "f is for lists; the focus is on the reader. Press Tab or 1 to 4."),
      ("5", Key(.backspace), "No link was followed to get here."),
      ("5", Key(.enter), "Choose a link with Tab first."),
      ("1", .character("p"), "Every file can be read."),
      ("1", Key(.escape), "There is nothing to back out of. q quits."),
      ("4", .character("a"), "This follow-up isn't done yet. Space marks it done."),
      ("1", .character("d"), "d does nothing here. F1 lists the keys."),
      ("1", .control("c"), "q quits, c copies."),
    ] as [(Character, Key, String)])
  func reasons(pane: Character, key: Key, sentence: String) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character(pane), key)
    #expect(player.desk.notice?.text == sentence)
    #expect(player.status == " \(sentence)")
    #expect(player.casebook.outside == [])
  }

  @Test("Without an incident nothing else can be written, and the way to one is told")
  func emptyCasebook() {
    var player = DeskPlayer(FakeCasebook([], today: Chechnya.today))
    player.press(.character("2"), .character("n"))
    #expect(
      player.desk.notice?.text == """
        Something new belongs to an incident, and no incident is selected. \
        Press 1, then n, to write one.
        """)
    player.press(.character("e"))
    #expect(player.desk.notice?.text == "There is no letter to edit.")
  }

  @Test("A notice goes with the next key")
  func noticeGoes() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.character("d"), Key(.down))
    #expect(player.desk.notice == nil)
  }

  @Test(
    "What only the world can do is asked of it",
    arguments: [
      (.character("q"), .quit), (.control("q"), .quit), (.control("l"), .redraw),
      (Key(.function(5)), .refresh), (.character("m"), .setMouse(false)),
    ] as [(Key, DeskEffect)])
  func outside(key: Key, effect: DeskEffect) {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(key)
    #expect(player.casebook.outside == [effect])
  }

  @Test("The menu suspends, since no key does")
  func suspend() {
    var player = DeskPlayer(Chechnya.casebook)
    player.press(.control("p"))
    player.type("suspend")
    player.press(Key(.enter))
    #expect(player.casebook.outside == [.suspend])
    #expect(player.desk.dialog == nil)
  }
}
