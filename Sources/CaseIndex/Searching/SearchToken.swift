internal import CaseModel

/// The words that the full-text table holds of a record. Beside the words of its texts these are
/// words that nobody can type, since they begin with a scalar for private use, which is none of a
/// word's: so a person's words never mean anything but themselves.
enum SearchToken {
  /// Stands in every record, and between any two of its texts, which no phrase then joins.
  static let boundary = "\u{E000}"

  /// Stands in every record of the kind.
  static func record(_ kind: RecordKind) -> String { "\u{E002}\(kind.number)" }

  /// A word of a field's value.
  static func word(_ word: String, in field: SearchField?) -> String { mark(field) + word }

  /// Stands for all words that begin with these two letters. Without it a search for one or two
  /// letters would have to go through most of the table.
  static func beginning(_ letters: String, in field: SearchField?) -> String {
    "\u{E001}" + mark(field) + letters
  }

  /// How many letters a beginning has.
  static let lengthOfBeginning = 2

  static func mark(_ field: SearchField?) -> String {
    switch field {
    case nil: ""
    case .from?: "\u{E010}"
    case .kind?: "\u{E011}"
    case .country?: "\u{E012}"
    case .tag?: "\u{E013}"
    case .owner?: "\u{E014}"
    case .to?: "\u{E015}"
    case .status?: "\u{E016}"
    case .violation?: "\u{E017}"
    case .stance?: "\u{E018}"
    case .outcome?: "\u{E019}"
    case .priority?: "\u{E01A}"
    }
  }
}

/// What the full-text table is given of one record: words, with blanks between them.
struct SearchDocument {
  let day: Day?
  let text: String
  /// Those of the words that stand for beginnings.
  let beginnings: [String]
  /// Tells whether the text is another one.
  let digest: Int64

  init(_ record: CaseModel.Record) {
    let searchable = SearchableRecord(record)
    var writer = DocumentWriter(record.kind)
    for field in SearchField.allCases {
      for value in searchable.fields[field] ?? [] { writer.add(value, in: field) }
    }
    for text in searchable.texts { writer.add(text, in: nil) }
    day = searchable.day
    let bytes = writer.bytes
    text = String(decoding: bytes, as: UTF8.self)
    beginnings = writer.beginningWords
    digest = Int64(bitPattern: SearchDocument.digest(of: bytes))
  }

  /// Each word, some of them more than once.
  var words: [String] { text.split(separator: " ").map(String.init) }

  /// FNV-1a.
  private static func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

private struct DocumentWriter {
  // Beginnings stand first, since small positions take less room.
  private var beginnings: [UInt8]
  private var words: [UInt8] = []
  private(set) var beginningWords: [String] = []
  private var seen: Set<Beginning> = []

  /// The bytes of two letters are eight at most.
  private struct Beginning: Hashable {
    var field: SearchField?
    var bytes: UInt64
  }

  init(_ kind: RecordKind) {
    beginnings = Array("\(SearchToken.boundary) \(SearchToken.record(kind))".utf8)
  }

  var bytes: [UInt8] { beginnings + words }

  mutating func add(_ text: String, in field: SearchField?) {
    let mark = Array(SearchToken.mark(field).utf8)
    let beginningMark = Array(SearchToken.beginning("", in: field).utf8)
    words.append(blank)
    words += SearchToken.boundary.utf8
    SearchWords.visit(text) { word, _ in
      words.append(blank)
      words += mark
      words += word
      begin(word, beginningMark, field)
    }
  }

  private mutating func begin(_ word: [UInt8], _ mark: [UInt8], _ field: SearchField?) {
    var length = 0
    for _ in 0..<SearchToken.lengthOfBeginning {
      guard length < word.count else { return }
      length = min(word.count, length + DocumentWriter.width(word[length]))
    }
    let letters = word[..<length]
    let beginning = Beginning(
      field: field, bytes: letters.reduce(0) { $0 << 8 | UInt64($1) })
    guard seen.insert(beginning).inserted else { return }
    beginnings.append(blank)
    beginnings += mark
    beginnings += letters
    beginningWords.append(String(decoding: mark + letters, as: UTF8.self))
  }

  /// How many bytes the scalar has that begins with this one.
  private static func width(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  private var blank: UInt8 { 0x20 }
}
