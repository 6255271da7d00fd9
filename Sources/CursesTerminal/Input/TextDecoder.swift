import TerminalUI

/// Keys that come as characters: text in UTF-8 and control characters.
enum TextDecoder {
  /// Decodes the control character or the run of text that the bytes begin with.
  /// - Parameter isSingle: whether to take but one scalar of a run.
  static func step(
    _ bytes: ArraySlice<UInt8>, isSingle: Bool = false, isSettling: Bool
  ) -> InputDecoder.Step {
    guard let first = bytes.first else { return .incomplete }
    if let key = controlKey(first) { return .events([.key(key)], length: 1) }

    var run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    if isSingle { run = run.prefix(scalarLength(first)) }
    let cut = cutShort(run)
    if cut > 0, run.count == bytes.count, !isSettling { run = run.dropLast(cut) }
    guard !run.isEmpty else { return .incomplete }
    let events = String(decoding: run, as: UTF8.self).compactMap { character -> TerminalEvent? in
      let isControl = character.unicodeScalars.allSatisfy { (0x80..<0xA0).contains($0.value) }
      return isControl ? nil : .key(.character(character))
    }
    return .events(events, length: run.count)
  }

  /// The key of a control character; nil for any other byte.
  static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  // How many bytes the scalar has whose first byte this is.
  private static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF8: 4
    default: 1
    }
  }

  // How many bytes at the end may be the start of a character whose rest is yet to come.
  private static func cutShort(_ run: ArraySlice<UInt8>) -> Int {
    for (back, byte) in run.reversed().prefix(3).enumerated() where byte & 0xC0 != 0x80 {
      return scalarLength(byte) > back + 1 ? back + 1 : 0
    }
    return 0
  }
}
