import CaseModel
import RecordText

extension ChangePlanner {
  /// The edits that file an import's record, with the original where that is kept beside it.
  func plan(_ kept: KeptImport) throws(SaveFailure) -> [PlannedEdit] {
    let path = Filing.path(ofImport: kept.record)
    guard Filing.mayHold(path) else {
      throw .refusing(
        """
        \(VisibleName.of(kept.record.id.text)): an import's id begins with import- and has lower-case \
        letters, digits and hyphens only. Import the file again.
        """)
    }
    guard try folder.fingerprint(of: path, by: folders) == nil else {
      throw .refusing("\(path): a record of this import is there already. Import the file again.")
    }
    let bytes: [UInt8]
    do {
      bytes = try ImportText.bytes(of: kept)
    } catch {
      throw .refusing("\(path) not saved. \(error.message)")
    }
    guard bytes.count <= FileWords.limit else {
      throw .refusing("\(path) not saved. \(FileWords.tooLong(Int64(bytes.count)))")
    }
    let original = try enclose(
      kept.original.map { [$0] } ?? [], besideRecordAt: path, foldersToMake: 4)
    let fingerprint = Fingerprint(of: bytes)
    return original + [
      PlannedEdit(
        edit: .create(path, fingerprint), content: .bytes(bytes), foldersToMake: 3,
        reversal: .takeOut(path: path, fingerprint))
    ]
  }
}
