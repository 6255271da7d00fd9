/// What a file of the casebook records.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case incident, letter, response
  case followUp = "follow-up"

  /// `incident`, `letter`, `response`, `follow-up`.
  package var name: String { rawValue }

  /// `incidents`, `letters`, `responses`, `follow-ups`.
  package var plural: String { rawValue + "s" }
}

/// What a record is called for good: its file name without the ending; for an incident, the name
/// of its folder. Never changes, even when the title does.
package struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Takes any text, since links may dangle and hands may have named files; see ``isWellFormed``.
  package init(_ text: String) { self.text = text }

  /// Whether the desk could have made it: 1 to 120 lower-case Latin letters, digits and hyphens,
  /// starting with a letter or digit. Only such ids are read from file names.
  package var isWellFormed: Bool {
    let bytes = text.utf8
    guard (1...120).contains(bytes.count), bytes.first != 0x2D else { return false }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  /// Makes an id from a record's kind, a few words of its title, and four random symbols, so that
  /// two people offline don't choose the same. Incidents go without their kind, since folders hold
  /// nothing else.
  package static func make(
    _ kind: RecordKind, words: String, using random: inout some RandomNumberGenerator
  ) -> RecordID {
    make(kind, words) { _ in Int.random(in: 0..<32, using: &random) }
  }

  /// Makes the id of the follow-up that comes after another: the same wherever it is made, and
  /// whatever the other is called by then, with its id's words and as symbols a part of its id's hash
  /// by FNV-1a (Fowler, Noll and Vo).
  /// - Parameter attempt: another number makes another id.
  package static func following(_ id: RecordID, attempt: Int = 0) -> RecordID {
    let text = attempt == 0 ? id.text : "\(id.text) \(attempt)"
    let sum = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    // Of all its bits, since the first words of ids are alike.
    let mixed = sum ^ sum >> 32
    return make(.followUp, id.words) { place in Int(mixed >> (5 * UInt64(place)) & 31) }
  }

  /// What stands between a follow-up's kind and its four symbols.
  private var words: String {
    let kind = RecordKind.followUp.name + "-"
    let parts = text.dropFirst(text.hasPrefix(kind) ? kind.count : 0).split(separator: "-")
    return (parts.last?.count == 4 ? parts.dropLast() : parts).joined(separator: "-")
  }

  private static func make(
    _ kind: RecordKind, _ words: String, symbol: (_ place: Int) -> Int
  ) -> RecordID {
    let suffix = String((0..<4).map { symbols[symbol($0)] })
    let slug = slug(of: words)
    let parts = [kind == .incident ? "" : kind.name, slug, suffix]
    return RecordID(parts.filter { !$0.isEmpty }.joined(separator: "-"))
  }

  package static func < (left: RecordID, right: RecordID) -> Bool { left.text < right.text }

  package var description: String { text }

  // Crockford's 32 symbols: without i, l, o and u, none looks like another.
  private static let symbols = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// At most five words and 40 letters; what isn't a Latin letter or digit is left out.
  private static func slug(of words: String) -> String {
    var kept: [String] = []
    for word in words.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let latin = word.filter { $0.isASCII }
      guard !latin.isEmpty, kept.joined(separator: "-").count + latin.count < 40 else { continue }
      kept.append(String(latin))
      if kept.count == 5 { break }
    }
    return kept.joined(separator: "-")
  }
}
