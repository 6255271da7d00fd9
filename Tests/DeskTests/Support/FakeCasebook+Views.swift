import CaseModel

@testable import Desk

extension FakeCasebook {
  /// The agenda by the rule of its sections.
  func agenda(_ query: AgendaQuery, _ window: Window) -> AgendaPage {
    let rows = records.compactMap { agendaRow(of: $0, query) }.sorted {
      ($0.due?.number ?? .max, $0.row.id) < ($1.due?.number ?? .max, $1.row.id)
    }
    var sections: [AgendaSection: Int] = [:]
    for row in rows {
      let section = AgendaSection(due: row.due, today: today, weekStart: query.weekStart)
      sections[section, default: 0] += 1
    }
    let shown = rows.dropFirst(max(0, window.offset)).prefix(max(0, window.limit))
    return AgendaPage(query: query, window: window, rows: Array(shown), sections: sections)
  }

  private func agendaRow(of record: Record, _ query: AgendaQuery) -> AgendaRow? {
    let incident = record.incidents.first
    let title = incident.flatMap { self.record($0)?.title } ?? ""
    switch record {
    case .followUp(let followUp):
      guard followUp.status == .open, query.owner.map({ $0 == followUp.owner }) ?? true else {
        return nil
      }
      return AgendaRow(
        row: row(of: record), due: followUp.due, incident: incident, incidentTitle: title)
    case .letter(let letter):
      guard query.owner == nil, let due = standing(of: letter).due else { return nil }
      return AgendaRow(row: row(of: record), due: due, incident: incident, incidentTitle: title)
    case .incident, .response: return nil
    }
  }

  /// Everyone who owns a follow-up, by name.
  var owners: [String] {
    let all = records.compactMap {
      if case .followUp(let followUp) = $0 { followUp.owner } else { nil }
    }
    return Set(all).subtracting([""]).sorted()
  }

  /// The figures by the rule of the rows.
  func officials(_ query: OfficialsQuery, _ window: Window) -> OfficialsPage {
    let all = OfficialRow.rows(letters, responses, byOffice: query.body != nil)
    let rows = all.filter { query.body == nil || $0.body == query.body }
      .map { OfficialLine($0) }.sorted { query.sort.places($0, before: $1) }
    let shown = rows.dropFirst(max(0, window.offset)).prefix(max(0, window.limit))
    return OfficialsPage(
      query: query, window: window, rows: Array(shown), total: rows.count,
      mostLetters: rows.map(\.letters).max() ?? 0)
  }

  /// Whether a letter is behind an official's figure.
  func isBehind(_ scope: OfficialFigureScope, _ record: Record) -> Bool {
    guard case .letter(let letter) = record,
      let account = LetterAccount(of: letter, responses: responses),
      OfficialRow.rows([letter], responses, byOffice: !scope.office.isEmpty)
        .contains(where: { $0.body == scope.body && $0.office == scope.office })
    else { return false }
    return switch scope.figure {
    case .letters: true
    case .answered: account.isAnswered
    case .unanswered: !account.isAnswered
    case .granted: account.granted > 0
    case .refused: account.refused > 0
    case .open: account.open > 0
    }
  }

  func material(of id: RecordID) -> IncidentMaterial? {
    guard case .incident(let incident)? = record(id) else { return nil }
    var material = IncidentMaterial(incident: incident)
    for record in belonging[id] ?? [] {
      switch record {
      case .letter(let letter): material.letters.append(letter)
      case .response(let response): material.responses.append(response)
      case .followUp(let followUp): material.followUps.append(followUp)
      case .incident: break
      }
    }
    return material
  }

  private var letters: [Letter] {
    records.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
  }

  private var responses: [OfficialResponse] {
    records.compactMap { if case .response(let response) = $0 { response } else { nil } }
  }
}

extension OfficialsSort {
  fileprivate func places(_ one: OfficialLine, before other: OfficialLine) -> Bool {
    let rank: (OfficialLine) -> Int =
      switch self {
      case .letters: { -$0.letters }
      case .unanswered: { -$0.open }
      case .slowest: { -($0.medianDays ?? -1) }
      case .name: { _ in 0 }
      }
    return (rank(one), one.body, one.office) < (rank(other), other.body, other.office)
  }
}

extension LetterStanding {
  /// When the answer is due that is waited for.
  var due: Day? {
    switch state {
    case .awaitingReply(let due), .dueSoon(let due), .overdue(let due, _), .longOverdue(let due, _):
      due
    default: nil
    }
  }
}
