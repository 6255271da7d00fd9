import CaseModel

extension FileMerge {
  /// What a file was before two sides changed it who had met crosswise, each having merged what the
  /// other had, so that they have several last common versions: these are brought together as any
  /// two versions are, each over what came before it, however often they met so. That is how git's
  /// own "recursive" merges find what to start from.
  /// - Parameters:
  ///   - versions: the last common versions, in an order that is the same everywhere.
  ///   - shared: the last versions that another has in common with any of some, in such an order.
  ///   - side: what the file is in a version, and who made it that.
  package static func base<Version: Hashable, Failure: Error>(
    path: String, of versions: [Version],
    shared: (_ some: [Version], _ other: Version) throws(Failure) -> [Version],
    side: (Version) throws(Failure) -> Side, sha256: @escaping ([UInt8]) -> String
  ) throws(Failure) -> Base {
    var known: [[Version]: Base] = [:]
    func base(of versions: [Version]) throws(Failure) -> Base {
      if let base = known[versions] { return base }
      guard let first = versions.first else { return Base(bytes: nil) }
      var sides = [try side(first)]
      for version in versions.dropFirst() { sides.append(try side(version)) }
      var merged = sides[0]
      var isCertain = true
      for (place, side) in sides.enumerated().dropFirst()
      where side.bytes != merged.bytes || side.choices != merged.choices {
        let origin = try base(of: shared(Array(versions[..<place]), versions[place]))
        let outcome = merge(path: path, base: origin, merged, side, sha256: sha256)
        isCertain =
          isCertain && origin.isCertain && !outcome.choices.contains { $0.place == .record }
        let later = side.isLater(than: merged) ? side : merged
        merged = Side(
          bytes: outcome.bytes, who: later.who, when: later.when, choices: outcome.choiceBytes)
      }
      let base = Base(
        bytes: merged.bytes, choices: merged.choices, isCertain: isCertain,
        heldChoices: sides.count > 1 ? sides.compactMap(\.choices) : nil)
      known[versions] = base
      return base
    }
    return try base(of: versions)
  }
}
