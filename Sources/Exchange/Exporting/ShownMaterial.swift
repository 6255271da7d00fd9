import CaseModel
import RecordText

/// What of the material may be shown, and what was left out of it. Everything that an export writes
/// is made from this.
struct ShownMaterial: Sendable {
  struct Entry: Hashable, Sendable {
    var record: Record
    var path: String
    /// Where the casebook has it, for finding its enclosures; never shown.
    var originalPath: String
    /// The file's text, if nothing was left out of the record; else it is to be printed anew.
    var document: [UInt8]
  }

  private(set) var entries: [Entry] = []
  var files: [CasebookFile] = []
  /// Sentences.
  private(set) var leftOut: [String] = []
  let settings: CasebookSettings
  let today: Day
  let secondOfDay: Int

  init(_ material: ExportMaterial, includingConfidential: Bool) {
    today = material.today
    secondOfDay = material.secondOfDay
    guard !includingConfidential else {
      settings = material.settings
      files = material.files + material.broken
      entries = material.entries.map {
        Entry(
          record: $0.record, path: $0.path, originalPath: $0.path, document: $0.document)
      }
      sort()
      return
    }
    let redaction = Redaction(
      of: material.entries.map(\.record), knowing: material.known)
    var settings = material.settings
    settings.name = redaction.of(settings.name).text
    settings.organisation = redaction.of(settings.organisation).text
    self.settings = settings
    for entry in material.entries { add(entry, redaction) }
    for file in material.files { add(file, redaction) }
    for file in material.broken {
      let why =
        ExportPath.isEnclosure(file.path) ? "no record lists it" : "it can't be read as a record"
      leftOut.append(
        "\(file.path) was left out: \(why), so nobody knows what in it is confidential.")
    }
    sort()
  }

  private mutating func add(_ entry: ExportMaterial.Entry, _ redaction: Redaction) {
    let result = redaction.of(entry.record)
    leftOut += result.leftOut.map(\.sentence)
    guard let record = result.record else { return }
    let path = ShownPath.path(of: entry, shownAs: record, redaction)
    let text = String(decoding: entry.document, as: UTF8.self)
    // Comments and fields that we don't know may be marked too.
    let isWhole = record == entry.record && redaction.of(text).leftOut == 0
    if !isWhole, Self.hasMore(entry) {
      leftOut.append(
        "The comments and the unknown fields of \(record.id) were left out with it.")
    }
    entries.append(
      Entry(
        record: record, path: path, originalPath: entry.path,
        document: isWhole ? entry.document : []))
  }

  /// Whether the file has more between its lines of hyphens than the record's fields.
  private static func hasMore(_ entry: ExportMaterial.Entry) -> Bool {
    guard let document = try? RecordDocument(bytes: entry.document) else { return false }
    let known = Set(entry.record.kind.fieldGuides.map(\.name))
    if document.fields.contains(where: { !known.contains($0.name) }) { return true }
    let end = entry.document.firstRange(of: Array("\n---\n".utf8))?.lowerBound ?? 0
    return entry.document[..<end].split(separator: UInt8(ascii: "\n")).contains { line in
      line.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "#")
    }
  }

  private mutating func add(_ file: CasebookFile, _ redaction: Redaction) {
    if file.path == ExportMaterial.protectedNamesPath {
      leftOut.append("The list of protected names was left out.")
      return
    }
    guard !file.path.hasPrefix("imports/") else {
      leftOut.append("\(file.path) was left out, since it tells what came in, and as what.")
      return
    }
    let (text, count) = redaction.of(String(decoding: file.bytes, as: UTF8.self))
    if count > 0 {
      let passages = count == 1 ? "1 passage" : "\(count) passages"
      leftOut.append("\(passages) of \(file.path) \(count == 1 ? "was" : "were") left out.")
    }
    files.append(
      count == 0 ? file : CasebookFile(path: file.path, bytes: Array(text.utf8)))
  }

  /// Incidents, letters, responses, follow-ups; each by id.
  private mutating func sort() {
    let order = Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.enumerated().map { ($1, $0) })
    entries.sort {
      let kinds = (order[$0.record.kind] ?? 0, order[$1.record.kind] ?? 0)
      return kinds.0 == kinds.1 ? $0.record.id < $1.record.id : kinds.0 < kinds.1
    }
  }

  // MARK: What is shown, by kind

  /// The responses to each letter, as far as they are shown.
  var responsesByLetter: [RecordID: [OfficialResponse]] {
    var found: [RecordID: [OfficialResponse]] = [:]
    for response in responses {
      for letter in Set(response.letters + response.outcomes.map(\.letter)) {
        found[letter, default: []].append(response)
      }
    }
    return found
  }

  var incidents: [Incident] {
    entries.compactMap { if case .incident(let incident) = $0.record { incident } else { nil } }
  }

  var letters: [Letter] {
    entries.compactMap { if case .letter(let letter) = $0.record { letter } else { nil } }
  }

  var responses: [OfficialResponse] {
    entries.compactMap { if case .response(let response) = $0.record { response } else { nil } }
  }

  var followUps: [FollowUp] {
    entries.compactMap { if case .followUp(let followUp) = $0.record { followUp } else { nil } }
  }

  mutating func leaveOut(_ sentence: String) { leftOut.append(sentence) }

  // MARK: Protected names

  /// Where protected names stand, each as a place that people find.
  func places(of names: ProtectedNames) -> [String] {
    guard !names.isEmpty else { return [] }
    var finder = NameFinder(names)
    var places: [String] = []
    func look(in text: String, _ place: String) {
      places += finder.find(in: text).map { finding in
        """
        \(place), line \(finding.line), column \(finding.column): name \
        \(finding.listed) of the list
        """
      }
    }
    for entry in entries {
      let id = entry.record.id
      look(in: id.text, "the id of \(id)")
      let before = places.count
      for (place, text) in entry.record.texts { look(in: text, "\(id), \(place.spoken)") }
      // Comments, and fields that we don't know; the others are named above.
      if places.count == before {
        look(in: String(decoding: entry.document, as: UTF8.self), entry.path)
      }
    }
    for file in files { look(in: String(decoding: file.bytes, as: UTF8.self), file.path) }
    look(in: settings.name, "the casebook's name")
    look(in: settings.organisation, "the organisation")
    return places
  }
}
