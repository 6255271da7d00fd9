import CaseModel

/// Officials' figures found by looking at every record.
extension ReferenceCasebook {
  func officials(_ query: OfficialsQuery, _ window: Window) -> OfficialsPage {
    let rows = OfficialRow.rows(letters, responses, byOffice: query.body != nil).filter { row in
      query.body.map { Party(body: $0).bodyKey == Party(body: row.body).bodyKey } ?? true
    }
    let lines = rows.map { OfficialLine($0) }.sorted { left, right in
      switch query.sort {
      case .letters where left.letters != right.letters: left.letters > right.letters
      case .unanswered where left.open != right.open: left.open > right.open
      case .slowest where left.medianDays != right.medianDays:
        (left.medianDays ?? .min) > (right.medianDays ?? .min)
      default: left.body == right.body ? left.office < right.office : left.body < right.body
      }
    }
    return OfficialsPage(
      query: query, window: window,
      rows: Array(lines.dropFirst(window.offset).prefix(window.limit)), total: lines.count,
      mostLetters: lines.map(\.letters).max() ?? 0)
  }

  /// Whether the letter counts for the figure.
  func isBehind(_ scope: OfficialFigureScope, _ record: Record) -> Bool {
    guard case .letter(let letter) = record,
      let account = LetterAccount(of: letter, responses: responses)
    else { return false }
    let official = Party(office: scope.office, body: scope.body)
    let isTheirs = letter.addressees.contains { party in
      guard !party.isEmpty else { return false }
      return scope.office.isEmpty
        ? party.bodyKey == official.bodyKey : party.officeKey == official.officeKey
    }
    guard isTheirs else { return false }
    return switch scope.figure {
    case .letters: true
    case .answered: account.isAnswered
    case .unanswered: !account.isAnswered
    case .granted: account.granted > 0
    case .refused: account.refused > 0
    case .open: account.open > 0
    }
  }

  private var letters: [Letter] {
    records.values.compactMap { if case .letter(let letter) = $0 { letter } else { nil } }
  }

  private var responses: [OfficialResponse] {
    records.values.compactMap { if case .response(let response) = $0 { response } else { nil } }
  }
}
