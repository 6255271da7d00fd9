import CaseModel
import Exchange
import Testing

@Suite("A file that is to be imported")
struct RecognitionTests {
  @Test(
    "is known by its bytes, then by its name",
    arguments: [
      ("letter.txt", "April 17, 2017\n\nDear Minister,", ImportRecord.Kind.letterText),
      (
        "memo.txt", "To: Petra Novak\nFrom: Anna Berg\nDate: 3 April 2019\n\nPlease act.",
        .letterText
      ),
      ("noname", "%PDF-1.7\n", .pdf), ("letter.txt", "%PDF-1.7\n", .pdf),
      ("x.eml", "Subject: A\nFrom: b@c.org\n\nText", .mail),
      ("x.txt", "Received: by x\nMessage-ID: <a@b>\nSubject: A\n\nText", .mail),
      ("x.csv", "MIME-Version: 1.0\nSubject: A\n\nText", .mail),
      ("box", "From a@b.org Mon Apr  3 10:00:00 2019\nMessage-ID: <a@b>\n\nText", .mailbox),
      ("letter.txt", "From the desk of Anna Berg\n\nDear Minister,", .letterText),
      ("a.csv", "title,date\nA,2017\n", .table), ("A.TSV", "title\tdate\n", .table),
      ("a.txt", "title;date\nRaid;2017\n", .table), ("a", "sep=;\ntitle;date\nRaid;2017\n", .table),
      ("b.json", "{\"format\": 1}", .json), ("b", "\n [ {\"format\": 1}]", .json),
      ("b.csv", "{\"format\": 1}", .json), ("letter", "[signed]\nDear Minister,", .letterText),
    ])
  func recognises(_ name: String, _ text: String, as kind: ImportRecord.Kind) throws {
    #expect(try Recognition.kind(name: name, bytes: Array(text.utf8)) == kind)
  }

  @Test("in UTF-16 is text as well")
  func wide() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "title;date\nA;2017\n".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try Recognition.kind(name: "a.csv", bytes: bytes) == .table)
  }

  @Test(
    "that nothing here can read says what to do",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "Save a spreadsheet as CSV"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "is an old Office document"),
      ([0x89, 0x50, 0x4E, 0x47], "is an image"), (Array("{\\rtf1".utf8), "is rich text"),
      ([0x1F, 0x8B, 8], "is a packed archive"), ([], "is empty"),
      ((0..<200).map { UInt8($0 % 32) }, "isn't text"),
    ])
  func refuses(_ bytes: [UInt8], saying words: String) {
    #expect {
      try Recognition.kind(name: "x.bin", bytes: bytes)
    } throws: { error in
      (error as? ImportRefusal)?.sentence.contains(words) == true
    }
  }
}
