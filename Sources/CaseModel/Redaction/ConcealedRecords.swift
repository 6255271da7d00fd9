/// What of some records, and of those that they name, mustn't be told by others.
struct ConcealedRecords: Sendable {
  /// Records of which nothing is shown, and why.
  private(set) var hidden: [RecordID: LeftOut.What] = [:]
  /// What records are called that can't go by their own names, the hidden ones included.
  private(set) var names: [RecordID: RecordID] = [:]
  /// The numbers of letters' asks that aren't shown.
  private(set) var asks: [RecordID: Set<Int>] = [:]
  /// Confidential files, by their SHA-256 and by their names.
  private(set) var files: Set<String> = []
  private(set) var fileNames: Set<String> = []

  init(_ records: [Record], knowing known: (RecordID) -> Record?) {
    var found: [RecordID: Record] = [:]
    for record in records { found[record.id] = record }
    var missing: Set<RecordID> = []
    func learn(_ id: RecordID) {
      guard found[id] == nil, !missing.contains(id) else { return }
      if let record = known(id) { found[id] = record } else { missing.insert(id) }
    }
    var asked: Set<RecordID> = []
    for record in records {
      record.links.forEach(learn)
      for (_, text) in record.texts {
        for run in IDRuns(in: text) where run.id.symbols != nil && found[run.id] == nil {
          guard asked.insert(run.id).inserted else { continue }
          if let other = known(run.id) { found[run.id] = other }
        }
      }
    }
    for record in found.values where record.kind != .incident { record.incidents.forEach(learn) }
    for record in found.values { hidden[record.id] = Self.reason(record, found) }
    for record in found.values { note(record) }
    name(found, missing: missing)
  }

  /// Why nothing of a record is shown; nil where something is.
  private static func reason(_ record: Record, _ found: [RecordID: Record]) -> LeftOut.What? {
    if record.confidentiality == .whole { return .wholeRecord }
    if !record.unknownConfidentialFields.isEmpty { return .recordWithUnknownField }
    guard record.kind != .incident else { return nil }
    let canBeShown = record.incidents.contains { id in
      found[id].map { $0.kind == .incident && reason($0, found) == nil } ?? false
    }
    return canBeShown ? nil : .recordOfConfidentialIncidents
  }

  private mutating func note(_ record: Record) {
    let fields = Set(record.confidentiality.fields)
    if case .letter(let letter) = record {
      let unshown = letter.asks.filter { $0.isConfidential || fields.contains("asks") }
      if !unshown.isEmpty { asks[letter.id] = Set(unshown.map(\.number)) }
    }
    let hidesAll = hidden[record.id] != nil || fields.contains("enclosures")
    for enclosure in record.enclosures {
      guard
        hidesAll || enclosure.isConfidential || ConfidentialPassages(in: enclosure.file).count > 0
      else { continue }
      files.insert(enclosure.sha256)
      fileNames.insert(enclosure.file)
    }
  }

  // MARK: Names

  private mutating func name(_ found: [RecordID: Record], missing: Set<RecordID>) {
    var taken = Set(found.keys)
    let neutral = found.values.filter { hidden[$0.id] != nil || $0.isNamedAfterConfidentialWords }
    let toName =
      neutral.map { (id: $0.id, kind: RecordKind?.some($0.kind)) }
      + missing.map { (id: $0, kind: nil) }
    for (id, kind) in toName.sorted(by: { $0.id < $1.id }) {
      let start = id.neutral(kind) ?? RecordID("\(kind?.name ?? "record")-1")
      var name = start
      var number = 2
      while taken.contains(name), name != id {
        let stem = id.symbols == nil ? String(start.text.dropLast(2)) : start.text
        name = RecordID("\(stem)-\(number)")
        number += 1
      }
      taken.insert(name)
      names[id] = name
    }
  }

  // MARK: Mentions

  /// The text with neutral names for records that have one, without the names of hidden records and
  /// files; and how many there were.
  func withoutMentions(_ text: String) -> (text: String, count: Int) {
    var shown = text
    var count = 0
    for name in fileNames.sorted(by: { $0.utf8.count > $1.utf8.count }) where name.utf8.count > 3 {
      let found = shown.ranges(of: name).count
      guard found > 0 else { continue }
      shown = shown.replacing(name, with: ConfidentialPassages.placeholder)
      count += found
    }
    guard !names.isEmpty else { return (shown, count) }
    let bytes = Array(shown.utf8)
    var kept: [UInt8] = []
    var place = 0
    for run in IDRuns(in: shown) {
      guard let name = names[run.id] else { continue }
      let isHidden = hidden[run.id] != nil
      guard isHidden || name != run.id else { continue }
      kept += bytes[place..<run.range.lowerBound]
      kept += (isHidden ? ConfidentialPassages.placeholder : name.text).utf8
      place = run.range.upperBound
      count += 1
    }
    guard place > 0 else { return (shown, count) }
    return (String(decoding: kept + bytes[place...], as: UTF8.self), count)
  }
}

/// Stretches of a text that look like ids: letters, digits and hyphens of which at least one.
struct IDRuns: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(in text: String) { bytes = text.utf8.contains(Self.hyphen) ? Array(text.utf8) : [] }

  private static let hyphen = UInt8(ascii: "-")

  mutating func next() -> (id: RecordID, range: Range<Int>)? {
    while place < bytes.count {
      guard let start = bytes[place...].firstIndex(where: Self.isPart) else { break }
      let end = bytes[start...].firstIndex { !Self.isPart($0) } ?? bytes.count
      place = end
      let run = bytes[start..<end]
      guard let first = run.firstIndex(where: { $0 != Self.hyphen }),
        let last = run.lastIndex(where: { $0 != Self.hyphen }),
        run[first...last].contains(Self.hyphen), last - first < 120
      else { continue }
      let id = RecordID(String(decoding: run[first...last], as: UTF8.self).lowercased())
      return (id, first..<(last + 1))
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == hyphen
  }
}

extension Record {
  /// Whether its id may be made of words that are confidential: ids are made of titles, addressees,
  /// and whom a response is from.
  var isNamedAfterConfidentialWords: Bool {
    let naming: Set = ["title", "senders", "addressees", "from"]
    if confidentiality.fields.contains(where: naming.contains) { return true }
    return texts.contains {
      naming.contains($0.place.field) && ConfidentialPassages(in: $0.text).count > 0
    }
  }
}
