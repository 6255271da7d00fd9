import CaseModel

/// A text below fields in which a choice about a part of it is settled.
enum SettledText {
  /// The bytes below the closing line of hyphens.
  static func body(
    _ body: ArraySlice<UInt8>, part: String, _ offers: [Choice.Offer], _ value: String?
  ) -> [UInt8] {
    var paragraphs = Paragraph.paragraphs(of: body)
    let offered = offers.compactMap(\.value).map { Paragraph.paragraphs(of: Array($0.utf8)[...]) }
    let chosen = value.map { Paragraph.paragraphs(of: Array($0.utf8)[...]) } ?? []
    let place =
      offered.lazy.filter { !$0.isEmpty }.compactMap { paragraphs.firstRange(of: $0) }.first
      ?? paragraphs.firstIndex { $0.firstWords == part }.map { $0..<($0 + 1) }
      ?? paragraphs.endIndex..<paragraphs.endIndex
    paragraphs.replaceSubrange(place, with: chosen)
    return Paragraph.body(paragraphs, start: body)
  }

  /// Whether the text has the offered paragraphs, one after the other.
  static func stands(_ value: String, in body: ArraySlice<UInt8>) -> Bool {
    let offered = Paragraph.paragraphs(of: Array(value.utf8)[...])
    return !offered.isEmpty && Paragraph.paragraphs(of: body).firstRange(of: offered) != nil
  }
}

extension [Paragraph] {
  fileprivate func firstRange(of part: [Paragraph]) -> Range<Int>? {
    guard count >= part.count else { return nil }
    return (0...(count - part.count)).first { start in
      zip(self[start...], part).allSatisfy { $0.lines == $1.lines }
    }.map { $0..<($0 + part.count) }
  }
}
