extension RecordID {
  /// The four symbols at its end that set it apart; nil where it has none, as a name given by hand.
  package var symbols: Substring? {
    guard let last = text.split(separator: "-", omittingEmptySubsequences: false).last,
      last.count == 4, last.allSatisfy({ Self.symbolSet.contains($0) })
    else { return nil }
    return last
  }

  /// A name that says no more than the kind: `letter-x3k9`; nil where it has no ``symbols``.
  func neutral(_ kind: RecordKind?) -> RecordID? {
    symbols.map { RecordID("\(kind?.name ?? "record")-\($0)") }
  }

  private static let symbolSet = Set("0123456789abcdefghjkmnpqrstvwxyz")
}
