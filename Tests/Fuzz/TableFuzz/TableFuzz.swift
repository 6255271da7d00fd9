import CFuzzer
import CaseModel
import Exchange
import FuzzChecks

/// Reads any bytes as a table. Whatever they are, the importer must come back, and what it proposes
/// must be records that can be saved.
@_cdecl("TableFuzz_main")
func start(
  count: CInt, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    tryTable(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}

private func tryTable(_ bytes: [UInt8]) {
  let request = ImportRequest(
    name: "fuzz.csv", bytes: bytes, today: Day(number: 17_300), incident: RecordID("syria-w8kc"),
    organisation: "Human Rights First")
  if let proposal = try? TableImport.proposal(for: request) { check(proposal) }
}
