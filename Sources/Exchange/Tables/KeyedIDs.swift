internal import CaseModel
internal import SeededRandom

/// Makes the ids of a table's records from what their rows say, so that the same table makes the
/// same ids again.
struct KeyedIDs {
  private let known: KnownRecords
  private var taken: Set<RecordID> = []

  init(_ known: KnownRecords) { self.known = known }

  /// What becomes of a row's record.
  enum Place {
    /// It is new, under this id.
    case new(RecordID)
    /// It is in the casebook already.
    case there(Record)
  }

  /// The id for a row's key cells. Where another record has the id that they make, the next is
  /// taken.
  /// - Parameters:
  ///   - occurrence: how many rows with the same key and other words stand above it.
  ///   - isSame: whether a record of the casebook is the one of these cells.
  mutating func place(
    _ kind: RecordKind, words: String, key: [String], occurrence: Int = 0,
    isSame: (Record) -> Bool
  ) -> Place {
    var ordinal = occurrence
    while true {
      var random = SplitMix64(seed: Self.seed([kind.name] + key, ordinal))
      // Where next to all ids of the same words are taken, a number in front makes room.
      let crowded = ordinal - occurrence > 32 ? "\(ordinal) " : ""
      let id = RecordID.make(kind, words: crowded + words, using: &random)
      ordinal += 1
      guard !taken.contains(id) else { continue }
      guard let record = known.record(id) else {
        taken.insert(id)
        return .new(id)
      }
      if record.kind == kind, isSame(record) {
        taken.insert(id)
        return .there(record)
      }
    }
  }

  /// The place of a row that names its record itself, as our own tables do; nil where it doesn't.
  mutating func named(_ cell: String, _ kind: RecordKind) -> Place? {
    let id = RecordID(cell)
    guard id.isWellFormed, !taken.contains(id) else { return nil }
    if let record = known.record(id) {
      guard record.kind == kind else { return nil }
      taken.insert(id)
      return .there(record)
    }
    guard id.isMade(for: kind) else { return nil }
    taken.insert(id)
    return .new(id)
  }

  /// FNV-1a over the key's bytes (Fowler, Noll and Vo), parts and ordinal set apart.
  private static func seed(_ key: [String], _ ordinal: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for part in key {
      for byte in part.utf8 { add(byte) }
      add(0x1F)
    }
    for byte in String(ordinal).utf8 { add(byte) }
    return hash
  }
}

extension RecordID {
  /// Whether the desk may have made it for a record of this kind: its kind in front, four symbols at
  /// the end.
  func isMade(for kind: RecordKind) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let last = parts.last, last.utf8.count == 4, parts.count > 1,
      last.utf8.allSatisfy({ !"ilou".utf8.contains($0) })
    else { return false }
    let others = [RecordKind.letter, .response, .followUp].map { $0.name + "-" }
    return kind == .incident
      ? !others.contains { text.hasPrefix($0) } : text.hasPrefix(kind.name + "-")
  }
}
