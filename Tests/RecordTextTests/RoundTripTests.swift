import CaseModel
import RecordText
import SeededRandom
import Testing

@Suite("Whatever is written is read back")
struct RoundTripTests {
  @Test(
    "A record with any text in any field reads back equal, and Yams reads the same",
    arguments: RecordKind.allCases, 1...6)
  func records(kind: RecordKind, seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<50 {
      let record = random.record(kind)
      let document = try RecordPrinter.document(for: record)
      let text = String(decoding: document.bytes, as: UTF8.self)
      let read = try RecordReader.record(id: record.id, kind: kind, from: document)
      try #require(read == record, "seed \(seed)\n\(text)")
      try #require(document.fields == record.fields)
      let yams = YamsOracle.fields(of: document)
      try #require(yams == FieldValue.map(record.fields).asYamsMakesIt, "seed \(seed)\n\(text)")
    }
  }

  @Test("A text that isn't normalised keeps its scalars")
  func scalars() throws {
    let followUp = FollowUp(
      id: RecordID("follow-up-a"), title: "e\u{301} \u{E9}", incidents: [RecordID("b")],
      text: "e\u{301}\r\n")
    let document = try RecordPrinter.document(for: .followUp(followUp))
    let read = try RecordReader.record(id: followUp.id, kind: .followUp, from: document)
    #expect(Array(read.title.unicodeScalars) == ["e", "\u{301}", " ", "\u{E9}"])
    #expect(Array(read.text.unicodeScalars) == ["e", "\u{301}", "\r", "\n"])
  }
}
