import TerminalUI

/// A sequence that begins with `Esc [`, as most terminals send for special keys and the mouse.
struct ControlSequence {
  /// `<`, `=`, `>` or `?`, where one stands first.
  private var marker: UInt8?
  private var numbers: [Int]
  private var final: UInt8
  // Where `Esc [ M` is an old mouse report, its three bytes.
  private var oldMouse: [UInt8]
  private(set) var length: Int

  enum Outcome {
    case sequence(ControlSequence)
    /// So many bytes are no sequence, and dropped.
    case broken(length: Int)
    case incomplete
  }

  // No terminal sends longer ones.
  private static let longest = 64

  static func parse(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let body = bytes.dropFirst(2)
    // The Linux console's F1 to F5.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return .incomplete }
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else {
        return .broken(length: 3)
      }
      let number = 11 + Int(letter - UInt8(ascii: "A"))
      return .sequence(
        ControlSequence(numbers: [number], final: UInt8(ascii: "~"), oldMouse: [], length: 4))
    }
    let parameters = body.prefix { (0x30..<0x40).contains($0) }
    let middle = body.dropFirst(parameters.count).prefix { (0x20..<0x30).contains($0) }
    var length = 2 + parameters.count + middle.count
    let marker = parameters.first.flatMap { (0x3C..<0x40).contains($0) ? $0 : nil }
    // rxvt ends Shift with a special key in what is no final byte elsewhere.
    if marker == nil, !parameters.isEmpty, middle.first == UInt8(ascii: "$") {
      length = 2 + parameters.count + 1
      return .sequence(
        ControlSequence(
          numbers: numbers(in: parameters), final: UInt8(ascii: "$"), oldMouse: [], length: length))
    }
    guard let final = bytes.dropFirst(length).first else {
      return length < longest ? .incomplete : .broken(length: length)
    }
    guard (0x40..<0x7F).contains(final) else { return .broken(length: length) }
    length += 1
    guard length < longest else { return .broken(length: length) }
    var oldMouse: [UInt8] = []
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      oldMouse = Array(bytes.dropFirst(length).prefix(3))
      guard oldMouse.count == 3 else { return .incomplete }
      length += 3
    }
    return .sequence(
      ControlSequence(
        marker: marker, numbers: numbers(in: marker == nil ? parameters : parameters.dropFirst()),
        final: final, oldMouse: oldMouse, length: length))
  }

  /// How long a string that begins with `Esc ]`, `Esc P`, `Esc _` or `Esc ^` is, its end included;
  /// nil if its end isn't there. Terminals answer questions so; the desk asks none.
  static func stringLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard
      let end = bytes.dropFirst(2).firstIndex(where: { $0 == 0x07 || $0 == 0x1B })
    else { return nil }
    let length = end - bytes.startIndex + 1
    if bytes[end] == 0x07 { return length }
    return bytes[end...].dropFirst().first == UInt8(ascii: "\\") ? length + 1 : nil
  }

  var isPasteStart: Bool { final == UInt8(ascii: "~") && marker == nil && numbers.first == 200 }

  /// What the mouse did, if the sequence says that.
  var mouseReport: MouseReport? {
    if marker == UInt8(ascii: "<"), numbers.count == 3,
      final == UInt8(ascii: "M") || final == UInt8(ascii: "m")
    {
      return MouseReport(
        code: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1,
        isRelease: final == UInt8(ascii: "m"))
    }
    guard oldMouse.count == 3 else { return nil }
    let values = oldMouse.map { Int($0) - 32 }
    return MouseReport(
      code: values[0], column: values[1] - 1, row: values[2] - 1,
      isRelease: values[0] & 0b100_0011 == 3)
  }

  /// The key that the sequence stands for; nil if it is none that the desk knows.
  var key: Key? {
    guard marker == nil, oldMouse.isEmpty else { return nil }
    var modifiers = Self.modifiers(numbers.count > 1 ? numbers[1] : 1)
    let code: Key.Code?
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      if numbers.first == 27, numbers.count == 3 { return Self.key(scalar: numbers[2], modifiers) }
      guard let (number, shift) = Self.numbered(numbers.first ?? 0) else { return nil }
      code = number
      if shift { modifiers.insert(.shift) }
      if final == UInt8(ascii: "$") || final == UInt8(ascii: "@") { modifiers.insert(.shift) }
      if final == UInt8(ascii: "^") || final == UInt8(ascii: "@") { modifiers.insert(.control) }
    case UInt8(ascii: "u"): return Self.key(scalar: numbers.first ?? 0, modifiers)
    case UInt8(ascii: "Z"):
      code = .tab
      modifiers.insert(.shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      code = Self.lettered(final - 0x20)
      modifiers.insert(.shift)
    default:
      // A report of the cursor's place ends in R too.
      if final == UInt8(ascii: "R"), numbers.first ?? 1 != 1 { return nil }
      code = Self.lettered(final)
    }
    return code.map { Key($0, modifiers) }
  }

  /// The key that `Esc O` and a letter stand for.
  static func key(afterSS3 letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): Key(.enter)
    case UInt8(ascii: "I"): Key(.tab)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      lettered(letter - 0x20).map { Key($0, .control) }
    // The number pad's * + , - . / and digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(letter - 0x40)))
    default: lettered(letter).map { Key($0) }
    }
  }

  private init(
    marker: UInt8? = nil, numbers: [Int], final: UInt8, oldMouse: [UInt8], length: Int
  ) {
    self.marker = marker
    self.numbers = numbers
    self.final = final
    self.oldMouse = oldMouse
    self.length = length
  }

  // Of `a:b` only `a` counts; a number left out is 1.
  private static func numbers(in parameters: ArraySlice<UInt8>) -> [Int] {
    guard !parameters.isEmpty else { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      let digits = $0.prefix { $0 != UInt8(ascii: ":") }
      guard !digits.isEmpty else { return 1 }
      return digits.reduce(0) { min($0 * 10 + Int($1 & 0x0F), 0x11_0000) }
    }
  }

  private static func modifiers(_ number: Int) -> Key.Modifiers {
    var modifiers: Key.Modifiers = []
    let bits = max(0, number - 1)
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 0b10_1010 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  // A key that is sent as its character's number.
  private static func key(scalar number: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch number {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    default:
      guard let scalar = UInt32(exactly: number).flatMap({ Unicode.Scalar($0) }),
        number >= 0x20, !(0x7F..<0xA0).contains(number), !(0xE000..<0xF900).contains(number)
      else { return nil }
      var modifiers = modifiers
      var character = Character(scalar)
      if modifiers.remove(.shift) != nil, !modifiers.contains(.control) {
        let capital = scalar.properties.uppercaseMapping
        if capital.count == 1 { character = Character(capital) }
      }
      return Key(.character(character), modifiers)
    }
  }

  private static func lettered(_ letter: UInt8) -> Key.Code? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  // The keys that are sent as numbers; from 25 on F1 and so on with Shift.
  private static func numbered(_ number: Int) -> (code: Key.Code, shift: Bool)? {
    switch number {
    case 1, 7: (.home, false)
    case 2: (.insert, false)
    case 3: (.delete, false)
    case 4, 8: (.end, false)
    case 5: (.pageUp, false)
    case 6: (.pageDown, false)
    case 11...15: (.function(number - 10), false)
    case 17...21: (.function(number - 11), false)
    case 23...24: (.function(number - 12), false)
    case 25...26: (.function(number - 24), true)
    case 28...29: (.function(number - 25), true)
    case 31...34: (.function(number - 26), true)
    default: nil
    }
  }
}
