package import CaseModel

/// A finding with all that the index makes of it and needs no database for: its words, its place in
/// lists, its due date. Any thread can make one, so that all cores work while one of them writes.
///
/// It doesn't hold the record, only what is written of it: some thousand of them take little room.
package struct PreparedFinding: Sendable {
  let path: KeptPath
  let content: Content

  enum Content {
    case record(PreparedRecord)
    case problem(FileProblem, stamp: String)
    case nothing
  }

  /// - Parameter settings: what due dates are computed under.
  package init(_ finding: Finding, under settings: CasebookSettings) {
    switch finding {
    case .record(let indexed):
      path = KeptPath(indexed.path)
      content = .record(PreparedRecord(indexed, settings: settings))
    case .problem(let problem, let path, let stamp):
      self.path = KeptPath(path)
      content = .problem(problem, stamp: kept(stamp))
    case .nothing(let path):
      self.path = KeptPath(path)
      content = .nothing
    }
  }
}

/// What the index writes of a record.
struct PreparedRecord {
  let id: String
  let fingerprint: any Bindable
  let stamp: String
  let kind: RecordKind
  let title: String
  let rank: Int
  let tie: Int
  let isOpen: Bool
  /// Of a follow-up; a letter's isn't known from the letter alone.
  let overdueAfter: Int?
  let links: [Links.Link]
  let details: Details
  let parties: [KnownParty]
  let values: [KnownValue]
  let addressees: [KnownOfficial]
  let document: SearchDocument

  init(_ indexed: IndexedRecord, settings: CasebookSettings) {
    let record = indexed.record
    id = kept(record.id.text)
    fingerprint = KeptFingerprint.cell(indexed.fingerprint)
    stamp = kept(indexed.stamp)
    kind = record.kind
    title = kept(record.title)
    rank = ListRank.rank(of: record)
    tie = Tie.of(id)
    if case .followUp(let followUp) = record, followUp.status == .open {
      isOpen = true
      overdueAfter = followUp.due?.number
    } else {
      isOpen = false
      overdueAfter = nil
    }
    links = Links.of(record)
    details = Details(record, settings: settings)
    parties = KnownParty.all(of: record)
    values = KnownValue.all(of: record)
    addressees = KnownOfficial.addressees(of: record)
    document = SearchDocument(record)
  }
}
