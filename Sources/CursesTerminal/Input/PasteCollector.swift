/// Text between the marks that a terminal puts around a paste. Carriage returns become newlines.
struct PasteCollector: Sendable {
  /// A paste whose end doesn't come is taken as over after so long without a byte.
  static let patience = Duration.seconds(2)
  /// A longer paste is handed on in pieces.
  private static let limit = 1 << 22
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Texts to hand on.
  var finished: [String] = []
  private(set) var isOver = false
  private var bytes: [UInt8] = []
  private var endsWithCR = false

  /// Takes bytes up to the end mark.
  /// - Returns: the bytes that are left: those after the mark, or those that may begin it.
  mutating func take(_ new: ArraySlice<UInt8>, isSettling: Bool) -> ArraySlice<UInt8> {
    var rest = new
    while let byte = rest.first {
      if byte == Self.end[0] {
        if rest.starts(with: Self.end) {
          rest = rest.dropFirst(Self.end.count)
          finish()
          return rest
        }
        if !isSettling, rest.count < Self.end.count, Self.end.starts(with: rest) { return rest }
      }
      append(byte)
      rest = rest.dropFirst()
    }
    if isSettling { finish() }
    return rest
  }

  private mutating func append(_ byte: UInt8) {
    defer { endsWithCR = byte == 0x0D }
    if byte == 0x0A, endsWithCR { return }
    // A piece ends where a character does.
    if bytes.count >= Self.limit, byte & 0xC0 != 0x80 { handOn() }
    bytes.append(byte == 0x0D ? 0x0A : byte)
  }

  private mutating func handOn() {
    if !bytes.isEmpty { finished.append(String(decoding: bytes, as: UTF8.self)) }
    bytes = []
  }

  private mutating func finish() {
    handOn()
    isOver = true
  }
}
