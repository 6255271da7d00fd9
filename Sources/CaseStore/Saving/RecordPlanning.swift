import CaseModel
import Glibc
import RecordText

/// A record's file as a change finds it, and the edits that may be made of it.
struct RecordPlanning {
  let folder: RecordFolder
  let folders: OpenFolders
  let path: String
  let id: RecordID
  let kind: RecordKind
  /// What a clash comes to, and what to do then.
  var clashEnding = "Theirs stands, and yours isn't saved. Compare the two, then save again."
  var occasion = ClashOccasion.meanwhile

  var name: String { Filing.name(of: path) }

  /// The bytes that the file holds; nil where there is none.
  func current() throws(SaveFailure) -> [UInt8]? {
    let contents: RecordFolder.Contents
    do {
      contents = try folder.contents(of: path, in: folders.folder(Filing.folder(of: path)))
    } catch {
      if error.code == ENOENT { return nil }
      throw .refusing(
        error.code == ELOOP
          ? "\(path) not saved. \(FileWords.symbolicLink)"
          : "\(path) not saved: \(error.explanation)")
    }
    switch contents {
    case .bytes(let bytes, _): return bytes
    case .unreadable(let why): throw .refusing("\(path) not saved. \(why)")
    }
  }

  /// Reads bytes that stand in the file, or did.
  func document(_ bytes: [UInt8]) throws(SaveFailure) -> (RecordDocument, Record) {
    do {
      let document = try RecordBytes.document(bytes)
      return (document, try RecordReader.record(id: id, kind: kind, from: document))
    } catch {
      throw .refusing(
        """
        \(path), line \(error.line), column \(error.column): \(error.message) Nothing was saved, so \
        that the file can be mended first.
        """)
    }
  }

  /// Prints a record, or says what can't be written.
  func printed<Result>(
    _ print: () throws(RecordTextError) -> Result
  ) throws(SaveFailure) -> Result {
    do {
      return try print()
    } catch {
      throw .refusing("\(path) not saved. \(error.message)")
    }
  }

  // MARK: - Edits

  /// A file that isn't there yet.
  func create(_ bytes: [UInt8], foldersToMake: Int) throws(SaveFailure) -> PlannedEdit {
    try create(document(bytes).0, foldersToMake: foldersToMake)
  }

  /// The same with bytes that were read already.
  func create(_ document: RecordDocument, foldersToMake: Int) throws(SaveFailure) -> PlannedEdit {
    let bytes = RecordBytes.bytes(document)
    let fingerprint = Fingerprint(of: bytes)
    var planned = PlannedEdit(
      edit: .create(path, fingerprint), content: .bytes(bytes), foldersToMake: foldersToMake,
      reversal: .made(path: path, fingerprint))
    planned.stored = try stored(document, bytes.count, fingerprint)
    return planned
  }

  /// Other bytes for the file.
  func replace(
    _ old: [UInt8], by new: [UInt8], fromTheirs: [String] = []
  ) throws(SaveFailure) -> PlannedEdit {
    let before = Fingerprint(of: old)
    var planned = PlannedEdit(
      edit: .replace(path, before, by: Fingerprint(of: new)), content: .bytes(new),
      reversal: .record(path: path, now: new, then: old))
    planned.stored = try stored(document(new).0, new.count, Fingerprint(of: new))
    if !fromTheirs.isEmpty {
      planned.remarks = ["\(name): \(occasion.changed(spoken(fromTheirs))); that is kept."]
    }
    return planned
  }

  /// No file any more.
  func remove(_ old: [UInt8]) -> PlannedEdit {
    PlannedEdit(
      edit: .remove(path, Fingerprint(of: old)), content: .nothing,
      reversal: .record(path: path, now: nil, then: old))
  }

  /// Both edits, ours and that of somebody else, who changed the file meanwhile.
  /// - Parameter edit: the records that ours started from and comes to, where a person may choose
  ///   between what clashes.
  func merge(
    base: RecordDocument, ours: RecordDocument, theirs: [UInt8], edit: (Record, Record)? = nil
  ) throws(SaveFailure) -> PlannedEdit {
    let (document, current) = try self.document(theirs)
    switch RecordMerge.merge(base: base, ours: ours, theirs: document) {
    case .merged(let merged, let fields):
      return try replace(theirs, by: RecordBytes.bytes(merged), fromTheirs: fields)
    case .clash(let names):
      let fields = RecordMerge.versions(of: names, ours: ours, theirs: document)
      throw clash(
        """
        \(path): \(occasion.changed(spoken(names))), in another way. \(clashEnding)
        """,
        edit.map { Clash(base: $0.0, ours: $0.1, theirs: current, fields: fields) })
    }
  }

  func clash(_ sentence: String, _ clash: Clash? = nil) -> SaveFailure {
    .clash(path: path, Refusal(sentence, clash: clash))
  }

  func gone(_ what: String) -> SaveFailure {
    clash(
      """
      \(path): \(occasion.removedOrMoved("this file")), so \(what). Look at the folder, then try \
      again.
      """)
  }

  private func stored(
    _ document: RecordDocument, _ size: Int, _ fingerprint: Fingerprint
  ) throws(SaveFailure) -> StoredRecord {
    guard size <= FileWords.limit else {
      throw .refusing("\(path) not saved. \(FileWords.tooLong(Int64(size)))")
    }
    do {
      // What was just written is looked at again when its stamp is next compared.
      return StoredRecord(
        record: try RecordReader.record(id: id, kind: kind, from: document), document: document,
        path: path, fingerprint: fingerprint, stamp: .unknown)
    } catch {
      throw .refusing("\(path) not saved. \(error.message)")
    }
  }
}
