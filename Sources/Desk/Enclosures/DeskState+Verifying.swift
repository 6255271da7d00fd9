import CaseModel

/// Whether the files enclosed with a record are still what they were.
extension DeskState {
  mutating func verify() -> [DeskEffect] {
    guard let record = reader.record else { return [] }
    let count = record.enclosures.count
    notice = Notice(text: "Reading \(count == 1 ? "the enclosure" : "\(count) enclosures") …")
    return [.verify(record.id)]
  }

  var reasonAgainstVerifying: String? {
    reader.record?.enclosures.isEmpty == true ? "This record has no enclosure." : nil
  }

  /// Says of each file what was found, whatever is selected meanwhile.
  mutating func verified(_ id: RecordID, _ checks: [EnclosureCheck]) {
    let isWell = checks.allSatisfy { $0.finding == .asRecorded }
    let sentences = checks.map(\.sentence).joined(separator: " ")
    notice = Notice(text: "\(id): \(sentences)", isProblem: !isWell)
  }
}
