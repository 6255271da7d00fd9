import TerminalUI
import Testing

@testable import Desk

@Suite("Keys as a person writes them")
struct KeyNameTests {
  @Test(
    "A key is read as help writes it, capitals of names or not",
    arguments: [
      ("w", Key.character("w")), ("W", .character("W")), ("?", .character("?")),
      ("+", .character("+")), ("-", .character("-")), ("Space", .character(" ")),
      ("Ctrl+R", .control("r")), ("ctrl+r", .control("r")), ("Control+R", .control("r")),
      ("Ctrl+Space", .control(" ")), ("Alt+M", Key(.character("m"), .alt)),
      ("Alt++", Key(.character("+"), .alt)),
      ("Ctrl+Alt+R", Key(.character("r"), [.control, .alt])), ("F1", Key(.function(1))),
      ("f12", Key(.function(12))), ("Shift+F5", Key(.function(5), .shift)),
      ("Shift+Tab", Key(.tab, .shift)), ("Return", Key(.enter)), ("Alt+Enter", Key(.enter, .alt)),
      ("Escape", Key(.escape)), ("PgUp", Key(.pageUp)), ("Ctrl+Left", Key(.left, .control)),
      ("Shift+Delete", Key(.delete, .shift)),
    ])
  func read(written: String, key: Key) throws {
    #expect(try KeyName.key(written) == key)
  }

  @Test(
    "A key that terminals don't send says why, and what to take",
    arguments: [
      (
        "Ctrl+I",
        """
        Terminals send “Ctrl+I” as Tab, so it can't have a meaning of its own. Take another letter.
        """
      ),
      (
        "Ctrl+m",
        """
        Terminals send “Ctrl+m” as Enter, so it can't have a meaning of its own. Take another letter.
        """
      ),
      (
        "Ctrl+1",
        """
        With Ctrl, terminals send letters and Space alone, so “Ctrl+1” can't be used. Take a letter, \
        or Alt.
        """
      ),
      (
        "Ctrl+C",
        """
        “Ctrl+C” ends or copies in other programs, so the desk keeps it for saying how to do that. \
        Take another letter.
        """
      ),
      (
        "Shift+R",
        "Terminals don't tell programs of Shift in “Shift+R”. Write the capital alone: R."
      ),
      (
        "Shift+1",
        "Terminals don't tell programs of Shift in “Shift+1”. Write the character that it types."
      ),
      ("Shift+Space", "Terminals don't tell programs of Shift in “Shift+Space”. Take another key."),
      (
        "Ctrl+Shift+R", "Terminals don't tell programs of Shift in “Ctrl+Shift+R”. Leave Shift out."
      ),
      (
        "Ctrl+Enter",
        """
        Many terminals send “Ctrl+Enter” like Enter, so it can't have a meaning of its own. Take \
        another key.
        """
      ),
      (
        "Ctrl+Tab",
        """
        Many terminals send “Ctrl+Tab” like Tab, so it can't have a meaning of its own. Take another \
        key.
        """
      ),
      (
        "Alt+[",
        "Terminals send “Alt+[” like the beginning of other keys. Take Alt with a letter."
      ),
      (
        "Super+R",
        """
        Terminals don't tell programs of Super, so “Super+R” can't be used. Take Ctrl, Alt or a key \
        from F1 to F12.
        """
      ),
    ])
  func notSent(written: String, sentence: String) {
    let refusal = #expect(throws: KeyName.Refusal.self) { try KeyName.key(written) }
    #expect(refusal?.sentence == sentence)
  }

  @Test(
    "What is no key says what may be written",
    arguments: [
      "", " ", "F13", "F0", "Blob", "Ctrl+", "Ctrl+Blob", "Hyper+R", "ww", "+r", "Ctrl++R",
    ])
  func unknown(written: String) {
    let refusal = #expect(throws: KeyName.Refusal.self) { try KeyName.key(written) }
    #expect(
      refusal?.sentence == """
        “\(written)” is no key. Write a character, F1 to F12, Space, Enter, Tab, Esc, Backspace, \
        Insert, Delete, Home, End, PageUp, PageDown, Up, Down, Left or Right, and before it Ctrl+, \
        Alt+ or Shift+ if you like; or none.
        """)
  }
}
