import TerminalUI

/// What one terminal sends for special keys, by its description in the terminal database.
struct SequenceTable: Sendable {
  private var keys: [[UInt8]: Key] = [:]
  private var longest = 0

  init() {}

  /// - Parameter capability: gives the bytes of a named capability.
  init(capability: (String) -> [UInt8]?) {
    for (name, key) in Self.names {
      guard let bytes = capability(name), bytes.count >= 3, bytes.first == 0x1B else { continue }
      keys[bytes] = key
      longest = max(longest, bytes.count)
    }
  }

  func longestMatch(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
    for length in stride(from: min(longest, bytes.count), to: 2, by: -1) {
      if let key = keys[Array(bytes.prefix(length))] { return (key, length) }
    }
    return nil
  }

  private static let names: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kent", Key(.enter)),
      ("kcbt", Key(.tab, .shift)), ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
      ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)), ("kHOM", Key(.home, .shift)),
      ("kEND", Key(.end, .shift)), ("kPRV", Key(.pageUp, .shift)),
      ("kNXT", Key(.pageDown, .shift)), ("kDC", Key(.delete, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }
}
