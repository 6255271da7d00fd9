import CFuzzer
import CaseModel
import Exchange
import FuzzChecks

/// Reads any bytes as a mail and as a mailbox. Whatever they are, the importer must come back, and
/// what it proposes must be records that can be written and read again, with clean file names.
@_cdecl("MailFuzz_main")
func start(
  count: CInt, arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    tryMails(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}

private func tryMails(_ bytes: [UInt8]) {
  let letter = Letter(
    id: RecordID("letter-haley-k7f3"), title: "Persecution", incidents: [RecordID("chechnya-x2m9")],
    channel: .email, delivery: .sent,
    addressees: [Party(name: "Nikki Haley", body: "U.S. Mission")],
    messageID: "a@b")
  var known = KnownRecords()
  known.record = { $0 == letter.id ? .letter(letter) : nil }
  known.recordOfMail = { $0 == "a@b" ? .letter(letter) : nil }
  known.lettersTitled = { $0 == "Persecution" ? [letter] : [] }
  let request = ImportRequest(
    name: "fuzz.eml", bytes: bytes, today: Day(number: 17_300), incident: RecordID("syria-w8kc"),
    organisation: "Human Rights First", known: known)
  let importer = MailImporter()
  if let proposal = try? importer.proposal(for: request) { check(proposal) }
  if let proposal = try? importer.mailboxProposal(for: request) { check(proposal) }
}
