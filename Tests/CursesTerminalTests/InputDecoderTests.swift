import SeededRandom
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Bytes from the terminal become events")
struct InputDecoderTests {
  private let start = ContinuousClock.now

  @Test(
    "Keys as terminals send them",
    arguments: [
      ("q", ["q"]), ("Q", ["Q"]), (" ", ["Space"]), ("␍", ["Enter"]), ("␊", ["Enter"]),
      ("␉", ["Tab"]), ("␡", ["Backspace"]), ("␈", ["Backspace"]),
      ("␀", ["Ctrl+Space"]),
      ("␃", ["Ctrl+C"]), ("␚", ["Ctrl+Z"]), ("␟", ["Ctrl+_"]),
      ("é", ["é"]), ("e\u{301}", ["e\u{301}"]), ("жук", ["ж", "у", "к"]), ("東", ["東"]),
      ("👍🏽x", ["👍🏽", "x"]), ("سلام", ["س", "ل", "ا", "م"]),
      ("␛[A", ["Up"]), ("␛OB", ["Down"]), ("␛[1;2C", ["Shift+Right"]),
      ("␛[1;5D", ["Ctrl+Left"]), ("␛[1;6A", ["Ctrl+Shift+Up"]),
      ("␛[1;3B", ["Alt+Down"]), ("␛␛[A", ["Alt+Up"]),
      ("␛[H", ["Home"]), ("␛[1~", ["Home"]), ("␛OF", ["End"]),
      ("␛[8~", ["End"]),
      ("␛[2~", ["Insert"]), ("␛[3~", ["Delete"]), ("␛[3;5~", ["Ctrl+Delete"]),
      ("␛[5~", ["PageUp"]), ("␛[6;2~", ["Shift+PageDown"]), ("␛[Z", ["Shift+Tab"]),
      ("␛OP", ["F1"]), ("␛[11~", ["F1"]), ("␛[[A", ["F1"]), ("␛[[E", ["F5"]),
      ("␛[15~", ["F5"]), ("␛[21~", ["F10"]), ("␛[24~", ["F12"]),
      ("␛[1;2P", ["Shift+F1"]), ("␛[25~", ["Shift+F1"]), ("␛[34~", ["Shift+F8"]),
      ("␛[3$", ["Shift+Delete"]), ("␛[7^", ["Ctrl+Home"]), ("␛[a", ["Shift+Up"]),
      ("␛Oc", ["Ctrl+Right"]), ("␛OM", ["Enter"]), ("␛Op", ["0"]),
      ("␛m", ["Alt+M"]), ("␛ж", ["Alt+Ж"]), ("␛␍", ["Alt+Enter"]),
      ("␛␡", ["Alt+Backspace"]), ("␛␚", ["Ctrl+Alt+Z"]),
      ("␛mn", ["Alt+M", "n"]),
      ("␛[122;5u", ["Ctrl+Z"]), ("␛[109;3u", ["Alt+M"]), ("␛[97;2u", ["A"]),
      ("␛[27u", ["Esc"]), ("␛[27;5;9~", ["Ctrl+Tab"]), ("␛[13;2u", ["Shift+Enter"]),
      ("a␛[Ab␛OPc", ["a", "Up", "b", "F1", "c"]),
    ])
  func keys(bytes: String, names: [String]) {
    var decoder = InputDecoder()
    #expect(decoder.feed(sent(bytes), at: start).map { name($0) } == names)
    #expect(decoder.deadline == nil)
  }

  @Test(
    "What isn't known is dropped whole, and the key after it is read",
    arguments: [
      "␛[?1;2c", "␛[>0;276;0c", "␛[12;40R", "␛[99~", "␛[I", "␛[O",
      "␛]11;rgb:0000/0000/0000␇", "␛]52;c;cQ==␛\\", "␛P1$r0m␛\\",
      "␛[201~", "␛[1;2;3;4;5;6;7X", "␛[57399u", "␛[?2004;1$y",
      "␛[<3;1;1M",
    ])
  func unknown(bytes: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed(sent(bytes + "q"), at: start) == [.key(.character("q"))])
  }

  @Test("A lone Esc is the Esc key once its time is up, and not before")
  func loneEscape() {
    var decoder = InputDecoder(escapeDelay: .milliseconds(25))
    #expect(decoder.feed([0x1B], at: start) == [])
    #expect(decoder.deadline == start + .milliseconds(25))
    #expect(decoder.settle(at: start + .milliseconds(24)) == [])
    #expect(decoder.settle(at: start + .milliseconds(25)) == [.key(Key(.escape))])
    #expect(decoder.deadline == nil)
  }

  @Test("Esc pressed twice is the Esc key twice")
  func twoEscapes() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B, 0x1B], at: start) == [])
    let events = decoder.settle(at: start + .milliseconds(25))
    #expect(events == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test(
    "Alt with a bracket or O is told from a sequence when nothing follows",
    arguments: ["[", "O", "]"])
  func altBracket(character: String) {
    var decoder = InputDecoder()
    #expect(decoder.feed(("\u{1B}" + character).utf8, at: start) == [])
    let events = decoder.settle(at: start + .seconds(1))
    #expect(events == [.key(Key(.character(Character(character)), .alt))])
  }

  @Test("A sequence that comes in pieces over a slow link is still one")
  func pieces() {
    var decoder = InputDecoder(escapeDelay: .milliseconds(25))
    #expect(decoder.feed("\u{1B}[1".utf8, at: start) == [])
    #expect(decoder.settle(at: start + .milliseconds(100)) == [])
    let events = decoder.feed(";2A".utf8, at: start + .milliseconds(100))
    #expect(events == [.key(Key(.up, .shift))])
  }

  @Test("A character cut in two is one character; one that never ends is a replacement mark")
  func cutCharacter() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0xD0], at: start) == [])
    #expect(decoder.feed([0xB6], at: start) == [.key(.character("ж"))])
    #expect(decoder.feed([0xE6, 0x9D], at: start) == [])
    #expect(decoder.settle(at: start + .seconds(1)) == [.key(.character("\u{FFFD}"))])
    #expect(decoder.feed([0xFF, 0x61], at: start).map { name($0) } == ["\u{FFFD}", "a"])
  }

  @Test("This terminal's own sequences come before the usual ones")
  func ownSequences() {
    let table = SequenceTable { name in
      switch name {
      case "kf1": Array("\u{1B}[M!".utf8)
      case "kcuu1": [0x0B]
      case "kend": Array("\u{1B}[4~".utf8)
      default: nil
      }
    }
    var decoder = InputDecoder(keys: table)
    #expect(
      decoder.feed("\u{1B}[M!\u{B}\u{1B}[4~".utf8, at: start).map { name($0) }
        == ["F1", "Ctrl+K", "End"])
  }

  @Test("A control character of the second kind is no key")
  func secondControls() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{85}\u{9B}q".utf8, at: start) == [.key(.character("q"))])
  }

  // MARK: Paste

  @Test("A paste of several lines is one event, and nothing in it is a key")
  func paste() {
    var decoder = InputDecoder()
    let bytes = "a\u{1B}[200~one\r\ntwo\rthree\n\tq\u{1B}[Aé\u{3}\u{1B}[201~b"
    let events = decoder.feed(bytes.utf8, at: start)
    #expect(
      events == [
        .key(.character("a")), .paste("one\ntwo\nthree\n\tq\u{1B}[Aé\u{3}"), .key(.character("b")),
      ])
  }

  @Test("A paste split at any byte is the same")
  func splitPaste() {
    let bytes = Array("\u{1B}[200~é\r\n\u{1B}[20x\u{1B}[201~q".utf8)
    for cut in 6..<bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], at: start) + decoder.feed(bytes[cut...], at: start)
      #expect(events == [.paste("é\n\u{1B}[20x"), .key(.character("q"))], "cut at \(cut)")
    }
  }

  @Test("A paste whose end never comes is handed over, and keys are keys again")
  func endlessPaste() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}[200~text\u{1B}[20".utf8, at: start) == [])
    #expect(decoder.settle(at: start + .seconds(1)) == [])
    #expect(decoder.settle(at: start + .seconds(3)) == [.paste("text\u{1B}[20")])
    #expect(decoder.deadline == nil)
    #expect(decoder.feed("q".utf8, at: start + .seconds(4)) == [.key(.character("q"))])
  }

  @Test("A huge paste comes in pieces that join to the whole")
  func hugePaste() {
    var decoder = InputDecoder()
    let text = String(repeating: "письмо\n", count: 400_000)
    var events = decoder.feed("\u{1B}[200~".utf8, at: start)
    events += decoder.feed(text.utf8, at: start)
    events += decoder.feed("\u{1B}[201~".utf8, at: start)
    let pieces = events.map { if case .paste(let piece) = $0 { piece } else { "?" } }
    #expect(pieces.count > 1)
    #expect(pieces.joined() == text)
  }

  // MARK: Mouse

  @Test("Press, drag, release and wheel, with places counted from 0")
  func mouse() {
    var decoder = InputDecoder()
    let bytes =
      "\u{1B}[<0;5;3M\u{1B}[<32;6;3M\u{1B}[<0;6;3m\u{1B}[<64;1;1M\u{1B}[<65;300;200M"
    #expect(
      decoder.feed(bytes.utf8, at: start) == [
        .mouse(MouseEvent(.press, at: Point(column: 4, row: 2))),
        .mouse(MouseEvent(.drag, at: Point(column: 5, row: 2))),
        .mouse(MouseEvent(.release, at: Point(column: 5, row: 2))),
        .mouse(MouseEvent(.wheelUp, at: Point(column: 0, row: 0))),
        .mouse(MouseEvent(.wheelDown, at: Point(column: 299, row: 199))),
      ])
  }

  @Test("Old mouse reports are understood too")
  func oldMouse() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [0x1B, 0x5B, 0x4D, 32, 37, 35, 0x1B, 0x5B, 0x4D, 35, 37, 35, 0x71]
    #expect(
      decoder.feed(bytes, at: start) == [
        .mouse(MouseEvent(.press, at: Point(column: 4, row: 2))),
        .mouse(MouseEvent(.release, at: Point(column: 4, row: 2))), .key(.character("q")),
      ])
  }

  @Test("Two quick presses at one place are a double click; slow or apart they aren't")
  func doubleClick() {
    func kinds(_ presses: [(Int, Duration)]) -> [MouseEvent.Kind] {
      var decoder = InputDecoder()
      return presses.flatMap { column, time in
        decoder.feed("\u{1B}[<0;\(column);1M\u{1B}[<0;\(column);1m".utf8, at: start + time)
      }.compactMap { event in
        guard case .mouse(let mouse) = event, mouse.kind != .release else { return nil }
        return mouse.kind
      }
    }
    #expect(kinds([(1, .zero), (1, .milliseconds(200))]) == [.press, .doubleClick])
    #expect(kinds([(1, .zero), (1, .milliseconds(900))]) == [.press, .press])
    #expect(kinds([(1, .zero), (2, .milliseconds(200))]) == [.press, .press])
    let three: [(Int, Duration)] = [(1, .zero), (1, .milliseconds(100)), (1, .milliseconds(200))]
    #expect(kinds(three) == [.press, .doubleClick, .press])
  }

  @Test("Modifiers held with the mouse don't matter; other buttons do nothing")
  func otherButtons() {
    var decoder = InputDecoder()
    let events = decoder.feed(
      "\u{1B}[<2;1;1M\u{1B}[<2;1;1m\u{1B}[<1;1;1M\u{1B}[<35;4;4M\u{1B}[<16;1;1M".utf8, at: start)
    #expect(events == [.mouse(MouseEvent(.press, at: Point(column: 0, row: 0)))])
  }

  // MARK: Any bytes

  @Test(
    "Any bytes, split anywhere: no trap, nothing stuck, and the next key is read",
    arguments: UInt64(1)...40)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces: [[UInt8]] =
      [
        "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[<0;", "9999999999999999999",
        ";", ":", "M", "m", "~", "u", "$", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}\\", "\u{7}", "é",
        "東",
        "a", "\r", "\u{0}",
      ].map { Array($0.utf8) } + [[0xFF], [0x80], [0xF0, 0x9F], [0xC3]]
    for _ in 0..<100 {
      var decoder = InputDecoder()
      var now = start
      for _ in 0..<Int.random(in: 1...30, using: &generator) {
        let piece = pieces.randomElement(using: &generator) ?? []
        _ = decoder.feed(piece, at: now)
        if Bool.random(using: &generator) {
          now += .milliseconds(Int.random(in: 0...3_000, using: &generator))
          _ = decoder.settle(at: now)
        }
      }
      _ = decoder.settle(at: now + .seconds(10))
      #expect(decoder.deadline == nil)
      #expect(decoder.feed("q".utf8, at: now + .seconds(11)) == [.key(.character("q"))])
    }
  }

  @Test(
    "Whole sequences, split anywhere, make the events that they make in one",
    arguments: UInt64(1)...40)
  func splitAnywhere(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "a", "ж", "東", "é", "␍", "␉", "␚", "␛[A", "␛OP", "␛[1;5C", "␛[21~", "␛m", "␛ж", "␛␛[B",
      "␛[<0;3;5M",
      "␛[<0;3;5m", "␛[<64;3;5M", "␛[200~one␍␊two␍␛[Aж␛[201~", "␛]52;c;cQ==␇", "␛[?1;2c", "␛[122;5u",
    ]
    for _ in 0..<50 {
      let bytes = (0..<Int.random(in: 1...20, using: &generator)).flatMap { _ in
        sent(pieces.randomElement(using: &generator) ?? "")
      }
      var whole = InputDecoder()
      var split = InputDecoder()
      var rest = bytes[...]
      var events: [TerminalEvent] = []
      while !rest.isEmpty {
        let length = Int.random(in: 1...5, using: &generator)
        events += split.feed(rest.prefix(length), at: start)
        rest = rest.dropFirst(length)
      }
      #expect(events == whole.feed(bytes, at: start))
    }
  }

  // What the tables write as visible marks (`␛`) so that a test's log can't steer a terminal.
  private func sent(_ marked: String) -> [UInt8] {
    let scalars = marked.unicodeScalars.map { scalar -> Character in
      switch scalar.value {
      case 0x2400..<0x2420: Character(Unicode.Scalar(UInt8(scalar.value - 0x2400)))
      case 0x2421: "\u{7F}"
      default: Character(scalar)
      }
    }
    return scalars.flatMap { Array(String($0).utf8) }
  }

  private func name(_ event: TerminalEvent) -> String {
    if case .key(let key) = event { key.description } else { "\(event)" }
  }
}
