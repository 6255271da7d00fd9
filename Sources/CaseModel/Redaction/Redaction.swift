/// What an export may show of records. Links, mentions and names of one record can tell of another,
/// so it is made for all records that go out together.
package struct Redaction: Sendable {
  /// What may be shown of a record; nil for its record where nothing may.
  package struct Result: Hashable, Sendable {
    package var record: Record?
    package var leftOut: [LeftOut]
  }

  let concealed: ConcealedRecords

  /// - Parameters:
  ///   - records: what goes out.
  ///   - known: any record of the casebook, so that a link to one that doesn't go out can't tell of
  ///     it. What can't be found is taken for confidential: its name is made neutral.
  package init(of records: [Record], knowing known: (RecordID) -> Record? = { _ in nil }) {
    concealed = ConcealedRecords(records, knowing: known)
  }

  /// What a single record may show, without regard to others but its incidents, which are taken for
  /// ones that can be shown.
  package static func of(_ record: Record) -> (record: Record?, leftOut: [LeftOut]) {
    let incidents = record.kind == .incident ? [] : record.incidents
    let redaction = Redaction(of: [record]) { id in
      incidents.contains(id) ? .incident(Incident(id: id, title: "Any")) : nil
    }
    let result = redaction.of(record)
    return (result.record, result.leftOut)
  }

  /// As the export calls the record.
  package func name(of id: RecordID) -> RecordID { concealed.names[id] ?? id }

  /// Whether nothing of the record is shown, not even that it exists.
  package func hides(_ id: RecordID) -> Bool { concealed.hidden[id] != nil }

  package func of(_ record: Record) -> Result {
    let name = name(of: record.id)
    if let why = concealed.hidden[record.id] {
      return Result(record: nil, leftOut: [LeftOut(name, why)])
    }
    var shown = record
    var leftOut: [LeftOut.What] = name == record.id ? [] : [.id]
    let fields = record.confidentiality.fields
    if !fields.isEmpty { leftOut.append(.fields(fields)) }
    for field in fields { shown.clear(field) }
    leftOut += shown.removeItems(concealed)
    let links = shown.removeLinks(concealed)
    if links > 0 { leftOut.append(.links(links)) }
    leftOut += text(&shown)
    shown.rename { self.name(of: $0) }
    return Result(record: shown, leftOut: leftOut.map { LeftOut(name, $0) })
  }

  /// A text that belongs to no record, as a template or a name, without what mayn't be shown in it,
  /// and how many places that were.
  package func of(_ text: String) -> (text: String, leftOut: Int) {
    let passages = ConfidentialPassages(in: text)
    let (shown, mentions) = concealed.withoutMentions(passages.remaining)
    return (shown, passages.count + mentions)
  }

  private func text(_ record: inout Record) -> [LeftOut.What] {
    var passages: [(field: String, count: Int)] = []
    var mentions = 0
    record.editTexts { place, text in
      guard place.part != "file" else { return }
      let found = ConfidentialPassages(in: text)
      if found.count > 0 {
        if let last = passages.last, last.field == place.field {
          passages[passages.count - 1].count += found.count
        } else {
          passages.append((place.field, found.count))
        }
      }
      let (shown, count) = concealed.withoutMentions(found.remaining)
      mentions += count
      if found.count + count > 0 { text = shown }
    }
    return passages.map { .passages($0.count, in: $0.field) }
      + (mentions > 0 ? [.mentions(mentions)] : [])
  }
}
