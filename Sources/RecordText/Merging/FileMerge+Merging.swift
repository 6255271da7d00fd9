import CaseModel

extension FileMerge {
  /// Brings two versions of the file at `path` together. Total: whatever the bytes are, there is an
  /// outcome. A record and the file with its choices are merged in one: hand in both, and take
  /// ``Outcome/bytes`` and ``Outcome/choiceBytes`` for the two paths.
  /// - Parameters:
  ///   - path: inside the casebook, with slashes.
  ///   - base: what both came from; without bytes where both made the file.
  ///   - sha256: the SHA-256 of bytes in 64 lower-case hexadecimal digits.
  package static func merge(
    path: String, base: Base, _ one: Side, _ other: Side, sha256: ([UInt8]) -> String
  ) -> Outcome {
    let hasSame = one.bytes == other.bytes && one.choices == other.choices
    if hasSame || (other.bytes == base.bytes && other.choices == base.choices) {
      return Outcome(bytes: one.bytes, choiceBytes: one.choices)
    }
    if one.bytes == base.bytes, one.choices == base.choices {
      return Outcome(bytes: other.bytes, choiceBytes: other.choices)
    }
    let (later, earlier) = one.isLater(than: other) ? (one, other) : (other, one)
    let bytes = later.bytes ?? earlier.bytes
    guard let record = MergedFile(path: path).record else {
      return Outcome(bytes: bytes)
    }
    let offers = [earlier, later].map { side in
      Choice.Offer(
        value: side.bytes.map { String(decoding: $0, as: UTF8.self) }, who: side.who,
        when: side.when)
    }
    let choice = Choice(record: record, place: .file, offers: offers)
    return Outcome(
      bytes: bytes, choiceBytes: ChoiceText.bytes(of: [choice]), choices: [choice],
      reasons: [Reason(.file, .chosen(stands: later.who, onOffer: earlier.who))])
  }

  /// The same where the two sides have met before and have several last common versions: `bases`
  /// are brought together first, `origin` being what those came from, if that is known.
  package static func merge(
    path: String, bases: [Side], origin: Base? = nil, _ one: Side, _ other: Side,
    sha256: ([UInt8]) -> String
  ) -> Outcome {
    merge(
      path: path, base: base(path: path, bases, origin: origin, sha256: sha256), one, other,
      sha256: sha256)
  }

  /// What several last common versions of a file come to, to be merged over.
  package static func base(
    path: String, _ bases: [Side], origin: Base? = nil, sha256: ([UInt8]) -> String
  ) -> Base {
    guard let first = bases.first else { return origin ?? Base(bytes: nil) }
    var merged = first
    for base in bases.dropFirst() {
      let outcome = merge(
        path: path, base: origin ?? Base(bytes: nil), merged, base, sha256: sha256)
      let later = base.isLater(than: merged) ? base : merged
      merged = Side(
        bytes: outcome.bytes, who: later.who, when: later.when, choices: outcome.choiceBytes)
    }
    return Base(bytes: merged.bytes, choices: merged.choices)
  }
}

extension FileMerge.Side {
  /// Whether this side's version of a clash is to stand: the one made later does; of two made at
  /// the same time, the one whose bytes come later.
  func isLater(than other: FileMerge.Side) -> Bool {
    if when != other.when { return when > other.when }
    let empty: [UInt8] = []
    let (own, others) = (bytes ?? empty, other.bytes ?? empty)
    if own != others { return others.lexicographicallyPrecedes(own) }
    return (choices ?? empty).lexicographicallyPrecedes(other.choices ?? empty) == false
  }
}
