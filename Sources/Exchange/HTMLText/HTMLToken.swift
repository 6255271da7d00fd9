/// A piece of HTML: a tag, or the words between two tags.
enum HTMLToken: Hashable {
  /// Words, with character references as they stand.
  case words(Range<Int>)
  case start(name: String, attributes: [String: String])
  case end(name: String)
}

/// Cuts HTML into tags and words, as browsers do with what isn't well formed: nothing is refused, and
/// every byte is looked at a few times at most.
struct HTMLTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  /// The element whose content is no HTML and goes to its end tag.
  private var raw: String?
  /// Where the last `>` stands: no tag begins after it, and none is looked for.
  private let lastEnd: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lastEnd = bytes.lastIndex(of: greaterThan) ?? -1
  }

  mutating func next() -> HTMLToken? {
    while position < bytes.count {
      if let name = raw {
        raw = nil
        position = endOfRaw(name)
        continue
      }
      let start = position
      position += 1
      if bytes[start] == lessThan, let token = markup(at: start) {
        if let token { return token }
        continue
      }
      position = bytes[position...].firstIndex(of: lessThan) ?? bytes.count
      return .words(start..<position)
    }
    return nil
  }

  // MARK: Markup

  /// The tag that starts with the `<` at `start`; `.some(nil)` for a comment or the like, which is
  /// passed over; nil where the `<` stands for itself.
  private mutating func markup(at start: Int) -> HTMLToken?? {
    guard start < lastEnd else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!") where bytes[start...].starts(with: "<!--".utf8):
      // Two hyphens are enough for both ends of an empty comment.
      position = index(after: "-->", from: start + 2) ?? bytes.count
      return .some(nil)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard let end = bytes[start...].firstIndex(of: greaterThan) else { return nil }
      position = end + 1
      return .some(nil)
    case UInt8(ascii: "/"):
      guard let end = bytes[start...].firstIndex(of: greaterThan) else { return nil }
      let (name, _) = name(from: start + 2)
      position = end + 1
      return .some(name.isEmpty ? nil : .end(name: name))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return startTag(at: start)
    default: return nil
    }
  }

  private mutating func startTag(at start: Int) -> HTMLToken? {
    guard let end = endOfTag(from: start + 1) else { return nil }
    let (name, afterName) = name(from: start + 1)
    position = end + 1
    if HTMLTokens.rawElements.contains(name) { raw = name }
    return .start(name: name, attributes: attributes(in: afterName..<end))
  }

  /// The `>` that ends a tag, passing over those in quoted values; the first at all where a quote is
  /// never closed.
  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == greaterThan {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // Only a value's quote counts: an apostrophe within one that isn't quoted is a letter.
        let previous = bytes[..<index].last { !isBlank($0) }
        if previous == UInt8(ascii: "=") { quote = byte }
      }
    }
    return bytes[start...].firstIndex(of: greaterThan)
  }

  private func name(from start: Int) -> (name: String, end: Int) {
    let end = bytes[start...].firstIndex { !isNameByte($0) } ?? bytes.count
    let name = bytes[start..<Swift.min(end, start + 32)].map {
      $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0)
    }
    return (String(decoding: name, as: UTF8.self), end)
  }

  /// The few attributes that matter, in lower case; the first of a name counts.
  private func attributes(in range: Range<Int>) -> [String: String] {
    var found: [String: String] = [:]
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, !isNameByte(bytes[index]) { index += 1 }
      let nameStart = index
      while index < range.upperBound, bytes[index] != UInt8(ascii: "="), !isBlank(bytes[index]) {
        index += 1
      }
      let name = String(decoding: bytes[nameStart..<index].prefix(32), as: UTF8.self).lowercased()
      while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
      guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
      guard index < range.upperBound else { break }
      let value: Range<Int>
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        let quote = bytes[index]
        let from = index + 1
        let to = bytes[from..<range.upperBound].firstIndex(of: quote) ?? range.upperBound
        value = from..<to
        index = Swift.min(to + 1, range.upperBound)
      } else {
        let from = index
        let to = bytes[from..<range.upperBound].firstIndex(where: isBlank) ?? range.upperBound
        value = from..<to
        index = to
      }
      if HTMLTokens.keptAttributes.contains(name), found[name] == nil {
        found[name] = HTMLEntities.decode(bytes[value])
      }
    }
    return found
  }

  // MARK: Raw content

  private func endOfRaw(_ name: String) -> Int {
    let end = Array("</\(name)".utf8)
    var index = position
    while let next = bytes[index...].firstIndex(of: lessThan) {
      let candidate = bytes[next...].prefix(end.count)
      if candidate.count == end.count,
        zip(candidate, end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 })
      {
        return next
      }
      index = next + 1
    }
    return bytes.count
  }

  private func index(after words: StaticString, from start: Int) -> Int? {
    let pattern = words.withUTF8Buffer { Array($0) }
    var index = Swift.min(start, bytes.count)
    while let next = bytes[index...].firstIndex(of: pattern[0]) {
      if bytes[next...].starts(with: pattern) { return next + pattern.count }
      index = next + 1
    }
    return nil
  }

  private static let rawElements: Set<String> = [
    "script", "style", "title", "iframe", "noembed", "noframes", "xmp",
  ]
  private static let keptAttributes: Set<String> = ["href", "alt", "start", "type"]
}

private let lessThan = UInt8(ascii: "<")
private let greaterThan = UInt8(ascii: ">")

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
    UInt8(ascii: "_"), UInt8(ascii: "."):
    true
  default: false
  }
}
