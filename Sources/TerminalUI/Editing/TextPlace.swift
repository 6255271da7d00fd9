/// A place in a text: the line, and how many bytes of UTF-8 stand before it in that line, so that
/// finding it again takes no counting.
package struct TextPlace: Hashable, Comparable, Sendable {
  /// From 0.
  package var line: Int
  /// Always at a grapheme border.
  package var offset: Int

  package init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  package static let start = TextPlace(line: 0, offset: 0)

  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.offset) < (right.line, right.offset)
  }

  /// The place at which a text ends that begins here.
  func advanced(over text: some StringProtocol) -> TextPlace {
    var end = self
    var tail = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        end.line += 1
        end.offset = 0
        tail = 0
      } else {
        tail += 1
      }
    }
    end.offset += tail
    return end
  }
}

extension String {
  /// The index that many bytes of UTF-8 into the text, limited to the text.
  func index(byte offset: Int) -> Index {
    utf8.index(startIndex, offsetBy: min(max(0, offset), utf8.count))
  }

  func byte(at index: Index) -> Int { utf8.distance(from: startIndex, to: index) }

  /// The first grapheme border that many bytes in, or after.
  func border(atOrAfter offset: Int) -> Int {
    var index = self.index(byte: offset)
    while index < endIndex, Index(index, within: self) == nil {
      index = utf8.index(after: index)
    }
    return byte(at: index)
  }

  /// The grapheme border after the one at `offset`; nil at the end.
  func border(after offset: Int) -> Int? {
    let index = self.index(byte: offset)
    return index < endIndex ? byte(at: self.index(after: index)) : nil
  }

  /// The grapheme border before the one at `offset`; nil at the start.
  func border(before offset: Int) -> Int? {
    let index = self.index(byte: offset)
    return index > startIndex ? byte(at: self.index(before: index)) : nil
  }
}
