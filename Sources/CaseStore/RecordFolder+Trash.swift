package import CaseModel
import Glibc

extension RecordFolder {
  /// Records that were deleted, the last one first. Files of the trash that aren't records, or can't
  /// be read as such, stay there unseen.
  package func deletedRecords() -> [DeletedRecord] {
    guard let trash = try? root.folder(WorkName.trash), let entries = try? trash.entries() else {
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.text, let stored = trashed(name, in: trash),
        let status = try? trash.status(of: name)
      else { return nil }
      return DeletedRecord(
        record: stored.record, name: name, deleted: status.st_ctim.tv_sec)
    }.sorted { ($0.deleted, $0.name) > ($1.deleted, $1.name) }
  }

  /// Puts a deleted record back, with the very bytes that it had. It stays in the trash too.
  /// - Parameter places: the path of the incident in whose folder it is filed.
  package func restore(
    _ deleted: DeletedRecord, places: [RecordID: String], today: Day,
    settling: (SaveOutcome) -> Void = { _ in }
  ) throws(SaveFailure) -> SaveOutcome {
    let record = deleted.record
    guard let path = Filing.path(forNew: record, today: today, placeOf: { places[$0] }) else {
      throw .refusing(
        """
        \(record.id).md not put back: the incident to which it belongs isn't in the casebook. Put \
        that back first.
        """)
    }
    guard let trash = try? root.folder(WorkName.trash),
      let stored = trashed(deleted.name, in: trash), stored.record == record
    else {
      throw .refusing(
        "\(record.id).md not put back: it isn't in the trash as it was. Look into \(WorkName.trash)."
      )
    }
    let reversal = Reversal(parts: [
      .record(path: path, now: nil, then: RecordBytes.bytes(stored.document))
    ])
    let planner = ReversalPlanner(reversal, folder: self)
    return try save(names: [Filing.name(of: path)], settling: settling) {
      () throws(SaveFailure) in
      try planner.plan()
    }
  }

  private func trashed(_ name: String, in trash: Folder) -> StoredRecord? {
    guard let before = WorkName.beforeDeletion(name),
      let (kind, id) = Filing.identity(ofNameInTrash: before)
    else { return nil }
    guard let file = try? OpenFile(name, in: trash), file.isRegular,
      let bytes = try? file.bytes(limit: FileWords.limit)
    else { return nil }
    return try? StoredRecord(
      bytes: bytes, path: trash.path(of: name), id: id, kind: kind, stamp: file.stamp)
  }
}
