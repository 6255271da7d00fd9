package import CaseModel
internal import CaseStore

extension Casebook {
  /// The change anew, with the versions that a person chose of the fields that clash, by their names;
  /// theirs where nothing was chosen. Nil where these together are no record, as with two asks of
  /// one number.
  package static func change(
    _ change: Change, settling clash: Clash, choices: [String: Clash.Side]
  ) -> Change? {
    RecordFolder.record(settling: clash, choices: choices).map {
      change.resolving(clash, as: $0)
    }
  }
}
