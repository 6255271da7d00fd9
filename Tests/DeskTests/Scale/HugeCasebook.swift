import CaseModel

@testable import Desk

/// A casebook of any number of incidents that makes rows as they are asked for, and counts what is
/// asked.
struct HugeCasebook {
  let incidents: Int
  var questions = 0
  var rowsGiven = 0

  init(incidents: Int) { self.incidents = incidents }

  mutating func answer(_ effect: DeskEffect) -> [DeskAction] {
    switch effect {
    case .fetch(let query, let window):
      questions += 1
      let total = query.list == .incident ? incidents : 0
      let from = min(max(0, window.offset), total)
      let rows = (from..<min(total, from + window.limit)).map { row($0) }
      rowsGiven += rows.count
      return [.page(ListPage(query: query, window: window, rows: rows, total: total))]
    case .read(let id):
      questions += 1
      return [.context(RecordInContext(record: .incident(Incident(id: id, title: "\(id)"))))]
    case .locate(let id, let query):
      questions += 1
      return [.located(id, query, query.list == .incident ? Int("\(id)".dropFirst(9)) : nil)]
    case .search(let request):
      questions += 1
      let from = min(request.window.offset, incidents)
      let rows = (from..<min(incidents, from + request.window.limit)).map { row($0) }
      rowsGiven += rows.count
      return [.found(.flat(rows, hasMore: from + rows.count < incidents), request)]
    case .countHits(let request):
      questions += 1
      return [.counted(incidents, request)]
    case .excerpt(let ids, let query):
      questions += 1
      return [.excerpts(Dictionary(ids.map { ($0, "words") }) { $1 }, query)]
    case .findIDs(let rows, let limit):
      questions += 1
      let ids = (0..<min(limit, incidents)).map { RecordID("incident-\($0)") }
      return [.idsFound(ids, rows)]
    case .readMarked(let request):
      questions += 1
      let records = request.ids.map { Record.incident(Incident(id: $0, title: "\($0)")) }
      return [.markedRead(request, MarkedMaterial(records: records))]
    case .findValues(let request):
      questions += 1
      return [.valuesFound(request, ["RU"])]
    case .again(let event): return [.event(event)]
    default: return []
    }
  }

  private func row(_ number: Int) -> ListRow {
    .incident(
      IncidentRow(
        id: RecordID("incident-\(number)"), title: "Incident \(number)", date: nil, status: .open,
        countries: ["RU"], letters: 0, responses: 0, openFollowUps: 0, overdue: 0))
  }
}
