import CaseModel

@testable import Desk

/// A casebook in memory that answers the desk's effects as the real one does.
struct FakeCasebook {
  var records: [Record] { didSet { sortIn() } }
  var settings = CasebookSettings(name: "data")
  var templates: [TemplateFinding] = []
  /// What was done when; nil where none is kept.
  var history: FakeHistory?
  /// What is to be chosen.
  var choices: [OpenChoice] = []
  /// What is in the trash.
  var deleted: [DeletedRecord] = []
  var today: Day
  /// Whether every change is refused.
  var isReadOnly = false
  /// What the desk asked of the rest of the world, in order.
  var outside: [DeskEffect] = []
  var drafts: [String: Draft] = [:]
  /// The records that belong to each incident, and those of each id.
  private(set) var belonging: [RecordID: [Record]] = [:]
  private(set) var incidentRows: [ListRow] = []
  private var byID: [RecordID: Record] = [:]
  private var undone: [Change] = []
  private var done: [Change] = []

  init(_ records: [Record], today: Day) {
    self.records = records
    self.today = today
    sortIn()
  }

  func record(_ id: RecordID) -> Record? { byID[id] }

  private mutating func sortIn() {
    belonging = [:]
    byID = [:]
    for record in records {
      byID[record.id] = record
      guard record.kind != .incident else { continue }
      for incident in record.incidents { belonging[incident, default: []].append(record) }
    }
    incidentRows = records.compactMap {
      if case .incident(let incident) = $0 { .incident(row(of: incident)) } else { nil }
    }
  }

  /// The actions that answer an effect.
  mutating func answer(_ effect: DeskEffect) -> [DeskAction] {
    switch effect {
    case .fetch(let query, let window):
      let rows = rows(of: query)
      let from = min(max(0, window.offset), rows.count)
      let to = min(rows.count, from + max(0, window.limit))
      return [
        .page(
          ListPage(
            query: query, window: window, rows: Array(rows[from..<to]), total: rows.count))
      ]
    case .read(let id):
      guard let record = record(id) else { return [.missing(id, "No record is called \(id).")] }
      return [.context(context(of: record))]
    case .locate(let id, let query):
      return [.located(id, query, rows(of: query).firstIndex { $0.id == id })]
    case .search(let request): return [.found(hits(of: request), request)]
    case .countHits(let request): return [.counted(found(by: request.query).count, request)]
    case .excerpt(let ids, let query):
      let found = ids.map { id in (id, record(id).map { Excerpt.of($0, for: query) } ?? "") }
      return [.excerpts(Dictionary(found) { $1 }, query)]
    case .findValues(let request): return [.valuesFound(request, values(of: request.field))]
    case .form(.completeValue(let value, let field, let text)):
      return [.form(.values(values(of: value), field: field, text: text))]
    case .findIDs(let rows, let limit):
      return [.idsFound(Array(ids(of: rows).prefix(limit)), rows)]
    case .readMarked(let request):
      let found = request.ids.compactMap { record($0) }
      let material = MarkedMaterial(
        records: found, unread: request.ids.count - found.count, draft: drafts[request.draftKey])
      return [.markedRead(request, material)]
    case .fetchAgenda(let query, let window): return [.agenda(agenda(query, window))]
    case .findOwners: return [.ownersFound(owners)]
    case .fetchOfficials(let query, let window): return [.officials(officials(query, window))]
    case .readMaterial(let id): return material(of: id).map { [.material($0)] } ?? []
    case .again(let event): return [.event(event)]
    case .countOverdue:
      return [.overdueCounted(incidentRows.reduce(0) { $0 + $1.overdue })]
    case .commit where isReadOnly, .undo where isReadOnly, .redo where isReadOnly:
      return [.refused(Refusal("The folder can't be written to. Nothing was changed."))]
    case .commit(let change):
      apply(change)
      done.append(change)
      return [.committed(report(change, .done))]
    case .undo:
      guard let change = done.popLast() else { return [.refused(Refusal("Nothing to undo."))] }
      revert(change)
      undone.append(change)
      return [.committed(report(change, .undone))]
    case .redo:
      guard let change = undone.popLast() else { return [.refused(Refusal("Nothing to redo."))] }
      apply(change)
      done.append(change)
      return [.committed(report(change, .redone))]
    case .findDeleted: return [.deletedFound(deleted)]
    case .fetchHistory, .readDifferences, .readVersion, .restoreVersion, .undoVersion:
      return history.map { answer(effect, from: $0) } ?? []
    case .findChoices: return [.choicesFound(choices)]
    case .settleChoice(let choice, _):
      choices.removeAll { $0.choice == choice }
      let report = CommitReport(
        direction: .done, sentence: "Chose a version", ids: [choice.record])
      return [.committed(report), .syncStanding(SyncStanding(openChoices: choices.count))]
    case .prepareForm(let request):
      return [.formPrepared(request, material(for: request))]
    case .saveDraft(let draft):
      drafts[draft.key] = draft
      return []
    case .discardDraft(let key):
      drafts[key] = nil
      return []
    default:
      outside.append(effect)
      return []
    }
  }

  private func material(for request: FormRequest) -> FormMaterial {
    let incident = request.incidents.first
    var facts: Incident?
    if let incident, request.fillsTemplate, case .incident(let found) = record(incident) {
      facts = found
    }
    return FormMaterial(
      incidentTitle: incident.flatMap { record($0)?.title } ?? "", incident: facts,
      incidents: request.offersIncidents
        ? incidentRows.compactMap { if case .incident(let row) = $0 { row } else { nil } } : [],
      letters: records.compactMap {
        guard case .letter(let letter) = $0 else { return nil }
        return letter.incidents.contains { request.incidents.contains($0) } ? letter : nil
      },
      responses: records.compactMap {
        if case .response(let response) = $0 { response } else { nil }
      },
      titles: Dictionary(
        request.linked.compactMap { id in record(id).map { (id, $0.title) } },
        uniquingKeysWith: { first, _ in first }),
      templates: request.fillsTemplate ? templates : [], settings: settings,
      draft: drafts[request.draftKey])
  }

  private func report(_ change: Change, _ way: CommitReport.Direction) -> CommitReport {
    CommitReport(
      direction: way, sentence: change.sentence,
      ids: change.steps.map {
        switch $0 {
        case .create(let record, _), .replace(_, let record, _), .delete(let record): record.id
        }
      })
  }

  private mutating func apply(_ change: Change) {
    for step in change.steps {
      switch step {
      case .create(let record, _): records.append(record)
      case .replace(_, let record, _): records = records.map { $0.id == record.id ? record : $0 }
      case .delete(let record): records.removeAll { $0.id == record.id }
      }
    }
  }

  private mutating func revert(_ change: Change) {
    for step in change.steps.reversed() {
      switch step {
      case .create(let record, _): records.removeAll { $0.id == record.id }
      case .replace(let record, _, _): records = records.map { $0.id == record.id ? record : $0 }
      case .delete(let record): records.append(record)
      }
    }
  }
}

extension ListRow {
  fileprivate var overdue: Int {
    if case .incident(let row) = self { row.overdue } else { 0 }
  }
}
