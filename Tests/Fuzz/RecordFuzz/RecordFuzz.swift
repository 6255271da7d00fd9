import CFuzzer
import CaseModel
import RecordText

/// Reads any bytes as the text of each kind of record. What is read must be written and read again as
/// it was, and a document that is printed for a record must hold that record.
@_cdecl("RecordFuzz_main")
func start(
  count: CInt, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    tryRecords(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}

private func tryRecords(_ bytes: [UInt8]) {
  guard let document = try? RecordDocument(bytes: bytes) else { return }
  precondition(document.bytes == bytes, "A document changed what it was read from.")
  for kind in RecordKind.allCases {
    let id = RecordID("\(kind.name)-fuzz-k7f3")
    guard let record = try? RecordReader.record(id: id, kind: kind, from: document) else {
      continue
    }
    let printed: RecordDocument
    do {
      printed = try RecordPrinter.document(for: record)
    } catch {
      // Longer than a file may be once it is written in the program's own way.
      continue
    }
    let again = try? RecordReader.record(id: id, kind: kind, from: printed)
    precondition(again == record, "The record isn't read as it was written.")
    var changed = record
    changed = changed.with(text: record.text + "\nmore")
    if let updated = try? RecordPrinter.update(document, from: record, to: changed) {
      let read = try? RecordReader.record(id: id, kind: kind, from: updated)
      precondition(read == changed, "An edit isn't read as it was made.")
    }
  }
}
