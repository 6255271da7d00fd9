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
    path: String, base: Base, _ one: Side, _ other: Side, sha256: @escaping ([UInt8]) -> String
  ) -> Outcome {
    let file = MergedFile(path: path)
    let base = base.withoutUnseenOffers(one, other, of: file)
    let isCertain = base.isCertain || one.bytes == nil || other.bytes == nil
    let isOneAsBefore = isCertain && one.bytes == base.bytes && one.choices == base.choices
    let isOtherAsBefore =
      isCertain && other.bytes == base.bytes && other.choices == base.choices
    let isSame = one.bytes == other.bytes && one.choices == other.choices
    let side = isOneAsBefore ? other : one
    if isSame || (isOneAsBefore || isOtherAsBefore) && hasReadableChoices(side, since: base) {
      let verdict = isSame ? Verdict.alike : .changedBy(side.who)
      return Outcome(
        bytes: side.bytes, choiceBytes: side.choices,
        reasons: isOneAsBefore && isOtherAsBefore ? [] : [Reason(nil, verdict)])
    }
    guard let record = file.record else {
      let merge = OtherFileMerge(
        path: path, base: base.bytes, one: one, other: other, sha256: sha256)
      return merge.merged(file)
    }
    let merge = RecordFileMerge(
      file: file, record: record, base: base, one: one, other: other, sha256: sha256)
    return merge.merged()
  }

  private static func hasReadableChoices(_ side: Side, since base: Base) -> Bool {
    guard let bytes = side.choices, bytes != base.choices else { return true }
    return (try? ChoiceText.book(from: bytes)) != nil
  }
}

extension FileMerge.Side {
  /// Whether this side's version of a clash is to stand: the one made later does; of two made at
  /// the same time, the one whose bytes come later.
  func isLater(than other: FileMerge.Side) -> Bool {
    if when != other.when { return when > other.when }
    let own = [bytes ?? [], choices ?? [], Array(who.name.utf8), Array(who.address.utf8)]
    let others = [
      other.bytes ?? [], other.choices ?? [], Array(other.who.name.utf8),
      Array(other.who.address.utf8),
    ]
    return zip(own, others).first { $0 != $1 }.map { $1.lexicographicallyPrecedes($0) } ?? true
  }
}
