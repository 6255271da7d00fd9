/// Takes what a terminal is sent apart: text, control characters, and escape sequences.
struct SequenceReader {
  struct Sequence {
    var letter: Unicode.Scalar
    var numbers: [Int] = []
    var isPrivate = false
  }

  enum Piece {
    case text(Unicode.Scalar)
    case control(UInt8)
    /// An escape with a single character.
    case escape(UInt8)
    /// A control sequence, which has numbers and ends in a letter.
    case sequence(Sequence)
  }

  private enum State {
    case ground
    /// Within a letter of several bytes: its value so far, and how many bytes are missing.
    case letter(UInt32, missing: Int)
    case escape
    /// After an escape that has one more character, as those that choose character sets.
    case designation
    case sequence
    /// Within a text for the terminal itself, as a title.
    case string(isEnding: Bool)
  }

  private var state = State.ground
  private var sequence = Sequence(letter: " ")

  /// What the byte completes; nil where more has to come.
  mutating func read(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return readText(byte)
    case .letter(let value, let missing): return readLetter(byte, value, missing)
    case .escape: return readEscape(byte)
    case .designation:
      state = .ground
      return nil
    case .sequence: return readSequence(byte)
    case .string(let isEnding):
      let isOver = byte == 0x07 || isEnding && byte == UInt8(ascii: "\\")
      state = isOver ? .ground : .string(isEnding: byte == 0x1B)
      return nil
    }
  }

  private mutating func readText(_ byte: UInt8) -> Piece? {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20: return .control(byte)
    case 0x20..<0x80: return .text(Unicode.Scalar(byte))
    case 0xC0..<0xE0: state = .letter(UInt32(byte & 0x1F), missing: 1)
    case 0xE0..<0xF0: state = .letter(UInt32(byte & 0x0F), missing: 2)
    case 0xF0...: state = .letter(UInt32(byte & 0x07), missing: 3)
    default: break
    }
    return nil
  }

  private mutating func readLetter(_ byte: UInt8, _ value: UInt32, _ missing: Int) -> Piece? {
    let value = value << 6 | UInt32(byte & 0x3F)
    guard missing == 1 else {
      state = .letter(value, missing: missing - 1)
      return nil
    }
    state = .ground
    return Unicode.Scalar(value).map { .text($0) }
  }

  private mutating func readEscape(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "["):
      sequence = Sequence(letter: " ")
      state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(isEnding: false)
    case UInt8(ascii: " ")...UInt8(ascii: "/"): state = .designation
    default:
      state = .ground
      return .escape(byte)
    }
    return nil
  }

  private mutating func readSequence(_ byte: UInt8) -> Piece? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if sequence.numbers.isEmpty { sequence.numbers = [0] }
      let last = sequence.numbers.count - 1
      sequence.numbers[last] = min(sequence.numbers[last] * 10 + Int(byte & 0x0F), 99_999)
    case UInt8(ascii: ";"), UInt8(ascii: ":"):
      if sequence.numbers.isEmpty { sequence.numbers = [0] }
      sequence.numbers.append(0)
    case UInt8(ascii: "<")...UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "$"):
      sequence.isPrivate = true
    case 0x40..<0x7F:
      state = .ground
      sequence.letter = Unicode.Scalar(byte)
      return .sequence(sequence)
    default: break
    }
    return nil
  }
}
