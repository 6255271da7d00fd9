package import CaseModel

/// What undoes a change, as it is kept for a later session.
package struct KeptReversal: Hashable, Sendable {
  /// The change's own sentence.
  package var sentence: String
  /// The day on which it was made.
  package var day: Day
  package var reversal: Reversal

  package init(sentence: String, day: Day, reversal: Reversal) {
    self.sentence = sentence
    self.day = day
    self.reversal = reversal
  }

  /// A heading, the day, the sentence, then a line for each part with how many bytes follow it, and
  /// at the end the fingerprint of all that stands before.
  var bytes: [UInt8] {
    let words = sentence.replacing("\n", with: " ")
    var bytes = Array("\(KeptReversal.heading)\n\(day.number)\n\(words)\n".utf8)
    for part in reversal.parts {
      switch part {
      case .record(let path, let now, let then):
        let sizes = [now, then].map { $0.map { String($0.count) } ?? "-" }
        bytes += "record \(sizes[0]) \(sizes[1]) \(path)\n".utf8
        bytes += (now ?? []) + (then ?? [])
      case .made(let path, let fingerprint): bytes += "made \(fingerprint) - \(path)\n".utf8
      case .takeOut(let path, let fingerprint):
        bytes += "take-out \(fingerprint) - \(path)\n".utf8
      case .putBack(let path, let fingerprint, let trashed):
        // A name in the trash may have blanks, and so may the enclosure's.
        bytes += "put-back \(fingerprint) \(trashed.utf8.count) \(trashed)\(path)\n".utf8
      }
    }
    return bytes + Array("end \(Fingerprint(of: bytes))\n".utf8)
  }

  /// How many bytes ``bytes`` has, about.
  var size: Int {
    reversal.parts.reduce(1_000) { sum, part in
      guard case .record(_, let now, let then) = part else { return sum + 200 }
      return sum + 200 + (now?.count ?? 0) + (then?.count ?? 0)
    }
  }

  /// Reads what ``bytes`` writes; nil for anything that is damaged, is somebody else's, or would
  /// touch what isn't a casebook's file.
  init?(_ bytes: [UInt8]) {
    let end = KeptReversal.endLength
    guard bytes.count > end else { return nil }
    let body = bytes.dropLast(end)
    guard bytes.suffix(end).elementsEqual("end \(Fingerprint(of: body))\n".utf8),
      let (sentence, day, rest) = KeptReversal.start(of: body)
    else { return nil }
    var reader = PartReader(rest: rest)
    var parts: [Reversal.Part] = []
    while !reader.rest.isEmpty {
      guard let part = reader.next() else { return nil }
      parts.append(part)
    }
    self.init(sentence: sentence, day: day, reversal: Reversal(parts: parts))
  }

  /// The sentence and the day of a text of which only the beginning was read.
  static func start(
    of bytes: ArraySlice<UInt8>
  ) -> (sentence: String, day: Day, rest: ArraySlice<UInt8>)? {
    var reader = PartReader(rest: bytes)
    guard reader.line() == heading, let number = reader.line().flatMap({ Int($0) }),
      (Day(number: .min).number...Day(number: .max).number).contains(number),
      let sentence = reader.line()
    else { return nil }
    return (sentence, Day(number: number), reader.rest)
  }

  private static let heading = "casedesk-undo 1"
  /// `end `, 64 digits, a line's end.
  private static let endLength = 69
}

private struct PartReader {
  var rest: ArraySlice<UInt8>

  mutating func line() -> String? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(validating: rest[..<end], as: UTF8.self)
  }

  mutating func next() -> Reversal.Part? {
    guard let line = line() else { return nil }
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4 else { return nil }
    let path = String(words[3])
    switch words[0] {
    case "record":
      guard let now = take(words[1]), let then = take(words[2]), now != nil || then != nil,
        Filing.mayRestore(path)
      else { return nil }
      return .record(path: path, now: now, then: then)
    case "made":
      guard let fingerprint = Fingerprint(hex: words[1]), Filing.identity(ofPath: path) != nil
      else { return nil }
      return .made(path: path, fingerprint)
    case "take-out":
      guard let fingerprint = Fingerprint(hex: words[1]), Filing.mayRestore(path) else {
        return nil
      }
      return .takeOut(path: path, fingerprint)
    case "put-back": return putBack(words)
    default: return nil
    }
  }

  private func putBack(_ words: [Substring]) -> Reversal.Part? {
    guard let fingerprint = Fingerprint(hex: words[1]), let length = Int(words[2]), length > 0,
      length < words[3].utf8.count
    else { return nil }
    let trashed = String(decoding: words[3].utf8.prefix(length), as: UTF8.self)
    let path = String(decoding: words[3].utf8.dropFirst(length), as: UTF8.self)
    let (folder, name) = Filing.parts(of: trashed)
    guard folder == WorkName.trash, WorkName.beforeDeletion(name) != nil, Filing.mayRestore(path)
    else { return nil }
    return .putBack(path: path, fingerprint, trashed: trashed)
  }

  /// So many of the next bytes; for `-`, nothing. Nil where there aren't so many.
  private mutating func take(_ word: Substring) -> [UInt8]?? {
    if word == "-" { return .some(nil) }
    guard let count = Int(word), (0...rest.count).contains(count) else { return nil }
    defer { rest = rest.dropFirst(count) }
    return .some(Array(rest.prefix(count)))
  }
}
