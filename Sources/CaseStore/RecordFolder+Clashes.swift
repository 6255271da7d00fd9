package import CaseModel
import RecordText

extension RecordFolder {
  /// The record with both edits and, of fields that clash, the version that was chosen by the
  /// field's name; theirs where nothing was. Nil where the two together are no record, as with two
  /// asks of one number.
  package static func record(
    settling clash: Clash, choices: [String: Clash.Side]
  ) -> Record? { RecordMerge.record(clash, choices: choices) }
}
