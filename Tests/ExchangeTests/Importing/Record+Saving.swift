import CaseModel
import RecordText

extension Record {
  /// Whether it may be saved, and is the same when it is read again.
  var isSavedAsItIs: Bool {
    guard problems.isEmpty, let document = try? RecordPrinter.document(for: self) else {
      return false
    }
    return (try? RecordReader.record(id: id, kind: kind, from: document)) == self
  }
}
