package import CaseModel
import RecordText

/// A file of the casebook between two states of the past.
package struct PastFile: Hashable, Sendable {
  /// The path inside the casebook.
  package var path: String
  /// What the file held in the later state, from which it is to be led back; nil where it wasn't
  /// there.
  package var now: [UInt8]?
  /// What it held in the earlier state; nil where it wasn't there.
  package var then: [UInt8]?

  package init(path: String, now: [UInt8]?, then: [UInt8]?) {
    self.path = path
    self.now = now
    self.then = then
  }

  /// Whether the file belongs to the casebook, so that it can be led back; others are left alone.
  package var canBeLedBack: Bool { now != then && Filing.mayRestore(path) }
}

extension PastFile {
  /// The record that a file of that path held in the past, or why it can't be read; nil where no
  /// record has such a path.
  package static func record(
    _ bytes: [UInt8], at path: String
  ) -> Result<Record, Refusal>? {
    guard let (kind, id) = Filing.identity(ofPath: path) else { return nil }
    do throws(RecordTextError) {
      let document = try RecordBytes.document(bytes)
      return .success(try RecordReader.record(id: id, kind: kind, from: document))
    } catch {
      return .failure(
        Refusal("\(path), line \(error.line), column \(error.column): \(error.message)"))
    }
  }
}

extension Reversal {
  /// What leads files back; enclosures come before the records that list them, and go after them.
  init(of files: [PastFile]) {
    let files = files.filter(\.canBeLedBack)
    let isRecord = { (file: PastFile) in Filing.identity(ofPath: file.path) != nil }
    let isGoing = { (file: PastFile) in file.then == nil && !Filing.isBesideRecords(file.path) }
    let others = files.filter { !isRecord($0) }
    let coming = others.filter { !isGoing($0) } + files.filter(isRecord)
    self.init(
      parts: coming.map { .record(path: $0.path, now: $0.now, then: $0.then) }
        + others.filter(isGoing).map {
          .takeOut(path: $0.path, Fingerprint(of: $0.now ?? []))
        })
  }
}
